import type { Files } from '../files.ts';
import { readScenario } from '../scenario.ts';
import { isSealedCopy, seal } from './seal.ts';

/** What an attempt's header says of its scenario. */
export interface Named {
	readonly scenario: { readonly id: string; readonly hash: string };
	readonly checksHash: string;
	readonly variant: string;
	readonly mode: 'learn' | 'practice' | 'assessed';
}

/**
 * Of several copies the one that an attempt is worked with: the one of its header, and in an assessed attempt without
 * the checks and the answers, even where they are at hand too. Undefined where there is none.
 */
export function copyToWork(header: Named, copies: readonly Files[]): Files | undefined {
	const same = sameAs(header, copies);
	if (header.mode !== 'assessed') return same.find((files) => !isSealedCopy(files));
	const sealed = same.find(isSealedCopy) ?? same[0];
	return sealed && seal(sealed);
}

/** Of several copies the one that can judge an attempt, else one that can at least do it again. */
export function copyToAssess(header: Named, copies: readonly Files[]): Files | undefined {
	const same = sameAs(header, copies);
	return same.find((files) => !isSealedCopy(files)) ?? same[0];
}

/**
 * Those that a header was made from. An assessed attempt is bound to its checks; one in practice is looked at by those
 * that are here, so that a mended check helps whoever comes back.
 */
function sameAs({ scenario, checksHash, variant, mode }: Named, copies: readonly Files[]): Files[] {
	const read = copies.flatMap((files) => {
		try {
			return [{ files, is: readScenario(files, variant) }];
		} catch {
			return [];
		}
	});
	const same = read.filter(({ is }) => is.hash === scenario.hash);
	const bound = same.filter(({ is }) => is.checksHash === checksHash);
	return (mode === 'assessed' || bound.length > 0 ? bound : same).map(({ files }) => files);
}
