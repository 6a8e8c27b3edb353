import { genesis, type Entry } from '../../ledger/entry.ts';
import type { PortfolioHeader } from '../portfolio/header.ts';
import { store } from './database.ts';
import { keptEntries } from './ledgers.ts';

/** The same on every computer. */
export const portfolioId = (header: PortfolioHeader) => `portfolio-${genesis(header).slice(0, 16)}`;

/** All portfolios on this computer with their acts, latest first. */
export async function keptPortfolios(): Promise<
	{ id: string; header: PortfolioHeader; entries: readonly Entry[]; touchedAt: string }[]
> {
	const all = await (await store()).getAll('portfolios');
	const whole = await Promise.all(
		all.map(async ({ id, header, touchedAt }) => ({ id, header, touchedAt, entries: await keptEntries(id) })),
	);
	return whole.sort((a, b) => (a.touchedAt < b.touchedAt ? 1 : -1));
}

export async function keepPortfolio(header: PortfolioHeader): Promise<string> {
	const id = portfolioId(header);
	const db = await store();
	const tx = db.transaction('portfolios', 'readwrite', { durability: 'strict' });
	if (!(await tx.store.get(id))) await tx.store.put({ id, header, entries: 0, touchedAt: header.startedAt });
	await tx.done;
	return id;
}

/** Adds an act to a portfolio's ledger. @throws {DOMException} when it could not be kept */
export async function appendPortfolio(id: string, entry: Entry): Promise<void> {
	const db = await store();
	const tx = db.transaction(['entries', 'portfolios'], 'readwrite', { durability: 'strict' });
	try {
		const kept = await tx.objectStore('portfolios').get(id);
		await tx.objectStore('entries').add(entry, [id, entry.seq]);
		if (kept) await tx.objectStore('portfolios').put({ ...kept, entries: entry.seq, touchedAt: entry.at });
		await tx.done;
	} catch (error) {
		// the transaction fails with its request: one error is told, and not a second that nobody awaits
		await tx.done.catch(() => undefined);
		throw error;
	}
}

/** Takes a whole portfolio in from a file; one that is here and as long stays. */
export async function keepPortfolioWhole(
	header: PortfolioHeader,
	entries: readonly Entry[],
	touchedAt: string,
): Promise<void> {
	const id = await keepPortfolio(header);
	const known = await keptEntries(id);
	const shared = Math.min(known.length, entries.length);
	if (shared > 0 && known[shared - 1]!.hash !== entries[shared - 1]!.hash) return;
	if (entries.length <= known.length) return;
	const db = await store();
	const tx = db.transaction(['entries', 'portfolios'], 'readwrite', { durability: 'strict' });
	for (const entry of entries.slice(known.length)) await tx.objectStore('entries').add(entry, [id, entry.seq]);
	await tx.objectStore('portfolios').put({ id, header, entries: entries.length, touchedAt });
	await tx.done;
}

/** What is typed on a portfolio's pages and not saved. */
export async function keepForms(id: string, forms: Readonly<Record<string, unknown>>): Promise<void> {
	await (await store()).put('drafts', { forms }, id);
}

export async function keptForms(id: string): Promise<Readonly<Record<string, unknown>>> {
	return (await (await store()).get('drafts', id))?.forms ?? {};
}
