import { z } from 'zod';
import { canonical, type Json } from './canonical.ts';
import { Hash, sha256 } from './hash.ts';
import { StoryTime } from './story-time.ts';

/** Something the world did because story time had come to it: a message arrived, a reply came. */
export const Happening = z.strictObject({
	/** Past what an act is called: `message.arrive`. Checks name it like a command. */
	name: z.string(),
	with: z.record(z.string(), z.json()),
});
export type Happening = z.infer<typeof Happening>;

/** One act, and what the world did in answer. A ledger is a list of these and nothing else. */
export const Entry = z.strictObject({
	/** 1, 2, 3 … with no gaps. */
	seq: z.int().positive(),
	/** Hash of the entry before; for entry 1, of the header. */
	prev: Hash,
	/** SHA-256 of the canonical JSON of all the other fields. */
	hash: Hash,
	/** When the learner's device says it was, UTC. No command sees it and nothing scores it. */
	at: z.iso.datetime(),
	/** Story time before the act; null in a portfolio's ledger, which stands outside the story. */
	now: StoryTime.nullable(),
	/** Command name, `noun.verb`. */
	command: z.string(),
	input: z.json(),
	/** What the command returned, or null if it was refused. Replay must return the same. */
	outcome: z.json(),
	/** The code of the refusal, or null. */
	refusal: z.string().nullable(),
	/** What fell due during the minutes the act took, in order. */
	happened: z.array(Happening),
});
export type Entry = z.infer<typeof Entry>;
export type Act = Omit<Entry, 'seq' | 'prev' | 'hash'>;

/** Seals an act onto the end of a ledger. */
export function seal(act: Act, seq: number, prev: Hash): Entry {
	const body = { ...act, seq, prev };
	return { ...body, hash: sha256(canonical(body as Json)) };
}

/** The hash that stands before entry 1. */
export function genesis(header: object): Hash {
	return sha256(canonical(header as Json));
}

/** The `seq` of the first entry that does not follow from the one before, or null if all do. */
export function firstBreak(entries: readonly Entry[], start: Hash): number | null {
	let prev = start;
	for (const [index, entry] of entries.entries()) {
		const { hash, ...body } = entry;
		const follows = entry.seq === index + 1 && entry.prev === prev && sha256(canonical(body as Json)) === hash;
		if (!follows) return index + 1;
		prev = hash;
	}
	return null;
}
