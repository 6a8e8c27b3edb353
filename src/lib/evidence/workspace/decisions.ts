import { genesis, type Entry } from '../../ledger/entry.ts';
import type { Hash } from '../../ledger/hash.ts';
import { refold, type Decision } from '../decision/decision.ts';
import { Assessor, type DecisionHeader } from '../decision/header.ts';
import { FIRST_PHRASES, Phrases, type Phrase } from '../decision/phrases.ts';
import { workspace } from './database.ts';

/** The same on every computer. */
export const decisionId = (header: DecisionHeader): Hash => genesis(header);

/** A decision that is here but does not fold any more, which only damage to the disk explains. */
export interface Damaged {
	readonly id: string;
	readonly header: DecisionHeader;
	readonly at: number;
}

/**
 * Decisions on this computer, done again; and those that are damaged, by name.
 *
 * @param wanted - which: doing hundreds again for the sake of one takes a while
 */
export async function keptDecisions(
	wanted: (header: DecisionHeader) => boolean = () => true,
): Promise<{ whole: Decision[]; damaged: Damaged[] }> {
	const all = (await (await workspace()).getAll('decisions')).filter(({ header }) => wanted(header));
	const done = all.map(({ header, entries }) => ({ header, ...refold(header, entries) }));
	return {
		whole: done.flatMap(({ decision, differs }) => (differs === null ? [decision] : [])),
		damaged: done.flatMap(({ header, differs }) =>
			differs === null ? [] : [{ id: decisionId(header), header, at: differs }],
		),
	};
}

/** Another tab has decided in the meantime. */
export class DecidedElsewhere extends Error {
	override readonly name = 'DecidedElsewhere';
}

/**
 * Adds an act to a decision, and begins it with its first; resolves when it is on the disk.
 *
 * @throws {DecidedElsewhere} where what is kept is not what the act follows
 * @throws {DOMException} when it could not be kept
 */
export async function appendDecision(header: DecisionHeader, entry: Entry): Promise<void> {
	const id = decisionId(header);
	const tx = (await workspace()).transaction('decisions', 'readwrite', { durability: 'strict' });
	try {
		const entries = (await tx.store.get(id))?.entries ?? [];
		const last = entries.at(-1)?.hash ?? id;
		if (entries.length !== entry.seq - 1 || last !== entry.prev)
			throw new DecidedElsewhere('This round was changed in another tab. Reload the page to go on from there.');
		await tx.store.put({ header, entries: [...entries, entry] }, id);
		await tx.done;
	} catch (error) {
		// one error is told, and not a second that nobody awaits
		if (error instanceof DecidedElsewhere) tx.abort();
		await tx.done.catch(() => undefined);
		throw error;
	}
}

/**
 * Takes a decision in from a file. One that is here and goes as far stays; so does one that went on differently here.
 */
export async function keepDecisionWhole({
	header,
	entries,
}: Pick<Decision, 'header' | 'entries'>): Promise<'taken' | 'here' | 'forked'> {
	const id = decisionId(header);
	const tx = (await workspace()).transaction('decisions', 'readwrite', { durability: 'strict' });
	const known = (await tx.store.get(id))?.entries ?? [];
	const shared = Math.min(known.length, entries.length);
	const forked = shared > 0 && known[shared - 1]!.hash !== entries[shared - 1]!.hash;
	const longer = !forked && entries.length > known.length;
	if (longer) await tx.store.put({ header, entries: [...entries] }, id);
	await tx.done;
	return forked ? 'forked' : longer ? 'taken' : 'here';
}

/** Whoever assesses at this computer: asked once. */
export async function keptAssessor(): Promise<Assessor | null> {
	return Assessor.safeParse(await (await workspace()).get('me', 'me')).data ?? null;
}

export async function keepAssessor(assessor: Assessor): Promise<void> {
	await put('me', assessor, 'me');
}

/** The centre's bank of phrases; until it was written to, one to begin with. */
export async function keptPhrases(): Promise<readonly Phrase[]> {
	return Phrases.safeParse(await (await workspace()).get('phrases', 'bank')).data ?? FIRST_PHRASES;
}

export async function keepPhrases(phrases: readonly Phrase[]): Promise<void> {
	await put('phrases', [...phrases], 'bank');
}

/** What is typed about a portfolio and not saved. No part of the record; goes when it is. */
export async function keptForms(file: Hash): Promise<Readonly<Record<string, unknown>>> {
	return (await (await workspace()).get('drafts', file)) ?? {};
}

export async function keepForms(file: Hash, forms: Readonly<Record<string, unknown>>): Promise<void> {
	await (await workspace()).put('drafts', forms, file);
}

async function put(store: 'me' | 'phrases', value: unknown, key: string): Promise<void> {
	const tx = (await workspace()).transaction(store, 'readwrite', { durability: 'strict' });
	await tx.store.put(value, key);
	await tx.done;
}
