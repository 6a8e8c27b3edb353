import type { KeptFile } from '../../evidence/workspace/database.ts';

/** What can be done with one portfolio, each on a tab of its page. */
export type Step = 'check' | 'evidence' | 'replay' | 'discuss' | 'decide';

/** Enough letters of a fingerprint to tell one computer's portfolios apart. */
const LETTERS = 16;

/** Where a portfolio's page is, at one of its tabs, and in a replay at a moment. */
export function addressOf(
	{ sha256 }: Pick<KeptFile, 'sha256'>,
	step?: Step,
	moment?: { readonly attempt: number; readonly entry: number },
): string {
	const asked = new URLSearchParams({
		...(step && { tab: step }),
		...(moment && { attempt: String(moment.attempt + 1), entry: String(moment.entry) }),
	});
	return `/assessor/${sha256.slice(0, LETTERS)}${asked.size > 0 ? `?${asked}` : ''}`;
}

/** The portfolio that an address names. */
export const named = (files: readonly KeptFile[], letters: string): KeptFile | undefined =>
	files.find(({ sha256 }) => sha256.slice(0, LETTERS) === letters);
