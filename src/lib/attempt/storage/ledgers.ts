import type { View } from '../../crm/place.ts';
import type { Entry } from '../../ledger/entry.ts';
import { genesis } from '../../ledger/entry.ts';
import type { Header } from '../header.ts';
import { HAND_IN } from '../hand-in.ts';
import { store, type Draft, type KeptAttempt, type KeptPicture, type SeenOf } from './database.ts';

/** Somebody else has gone on with this attempt, or removed it. */
export class GoneOn extends Error {
	override readonly name = 'GoneOn';
}

/** The same on every computer, so that a copy opened twice is one attempt. */
export const attemptId = (header: Header) => genesis(header).slice(0, 16);

/**
 * Keeps entries for good before it returns: the browser has been asked to have them on the disk.
 *
 * @throws {GoneOn} when another tab has written an entry of the same number, or removed the attempt
 * @throws {DOMException} when the disk is full or the browser keeps nothing
 */
export async function appendEntries(id: string, entries: readonly Entry[]): Promise<void> {
	const db = await store();
	const tx = db.transaction(['entries', 'attempts'], 'readwrite', { durability: 'strict' });
	try {
		// asked and added in one go: each answer from the browser's storage is waited for (measured)
		const [kept] = await Promise.all([
			tx.objectStore('attempts').get(id),
			...entries.map((entry) => tx.objectStore('entries').add(entry, [id, entry.seq])),
		]);
		if (!kept) {
			tx.abort();
			throw new GoneOn('This attempt has been removed from this computer in another tab.');
		}
		const last = entries.at(-1);
		if (last) {
			await tx.objectStore('attempts').put({
				...kept,
				entries: last.seq,
				handedIn: last.command === HAND_IN && last.refusal === null,
				touchedAt: last.at,
			});
		}
		await tx.done;
	} catch (error) {
		await tx.done.catch(() => undefined);
		if (error instanceof DOMException && error.name === 'ConstraintError')
			throw new GoneOn('This attempt has gone on in another tab.');
		throw error;
	}
}

export async function keepAttempt(attempt: KeptAttempt): Promise<void> {
	const db = await store();
	const tx = db.transaction('attempts', 'readwrite', { durability: 'strict' });
	await Promise.all([tx.store.put(attempt), tx.done]);
}

/** What a list shows of an attempt: its summary changes when it has been judged. */
export async function keepSummary(id: string, summary: KeptAttempt['summary']): Promise<void> {
	const db = await store();
	const tx = db.transaction('attempts', 'readwrite');
	const kept = await tx.store.get(id);
	if (kept) await tx.store.put({ ...kept, summary });
	await tx.done;
}

/** What was seen of an attempt at hand-in. */
export async function keepSeen(id: string, seen: SeenOf): Promise<void> {
	const tx = (await store()).transaction('attempts', 'readwrite');
	const kept = await tx.store.get(id);
	if (kept) await tx.store.put({ ...kept, seen });
	await tx.done;
}

export const keptAttempt = async (id: string) => (await store()).get('attempts', id);

/** All attempts of learners on this computer, latest first. What a tutor tried is none of them. */
export const keptAttempts = async (): Promise<KeptAttempt[]> => (await latestFirst()).filter(({ trial }) => !trial);

/** What a tutor tried of a draft, latest first. */
export const triedAttempts = async (draft: string): Promise<KeptAttempt[]> =>
	(await latestFirst()).filter(({ trial }) => trial?.draft === draft);

async function latestFirst(): Promise<KeptAttempt[]> {
	const all = await (await store()).getAll('attempts');
	return all.sort((a, b) => (a.touchedAt < b.touchedAt ? 1 : -1));
}

/** Takes an attempt and its ledger away. */
export async function forgetAttempt(id: string): Promise<void> {
	const tx = (await store()).transaction(['attempts', 'entries', 'drafts'], 'readwrite');
	await Promise.all([
		tx.objectStore('attempts').delete(id),
		tx.objectStore('drafts').delete(id),
		tx.objectStore('entries').delete(IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER])),
		tx.done,
	]);
}

/** A ledger's entries, in order. */
export async function keptEntries(id: string): Promise<Entry[]> {
	return (await store()).getAll('entries', IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]));
}

export async function keepDraft(id: string, view: View): Promise<void> {
	await (await store()).put('drafts', { view }, id);
}

export const keptDraft = async (id: string): Promise<Draft | undefined> => (await store()).get('drafts', id);

export async function keepPicture(picture: KeptPicture): Promise<void> {
	const db = await store();
	const tx = db.transaction('pictures', 'readwrite', { durability: 'strict' });
	await Promise.all([tx.store.put(picture), tx.done]);
}

export async function keptPictures(attempt: string): Promise<KeptPicture[]> {
	return (await store()).getAll('pictures', IDBKeyRange.bound([attempt, 0], [attempt, Number.MAX_SAFE_INTEGER]));
}
