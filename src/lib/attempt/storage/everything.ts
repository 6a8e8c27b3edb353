import { deleteStore, store, type Me } from './database.ts';

export const whoIsHere = async (): Promise<Me | undefined> => (await store()).get('me', 'me');

export async function keepMe(me: Me): Promise<void> {
	await (await store()).put('me', me, 'me');
}

/** What is kept on this computer, in figures that a person can check. */
export interface Kept {
	readonly attempts: number;
	readonly entries: number;
	readonly pictures: number;
	readonly portfolios: number;
	readonly me: boolean;
	/** Bytes, as the browser counts them; null where it does not say. */
	readonly bytes: number | null;
	/** The browser has promised not to throw it away by itself. */
	readonly persisted: boolean;
}

export async function whatIsKept(): Promise<Kept> {
	const db = await store();
	const [attempts, entries, pictures, portfolios, me] = await Promise.all([
		db.getAll('attempts').then((all) => all.filter(({ trial }) => !trial).length),
		db.count('entries'),
		db.count('pictures'),
		db.count('portfolios'),
		db.count('me'),
	]);
	const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
	const persisted = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
	return { attempts, entries, pictures, portfolios, me: me > 0, bytes: estimate?.usage ?? null, persisted };
}

/** Asks the browser not to throw the work away when the disk runs low. It may say no. */
export async function askToPersist(): Promise<boolean> {
	return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}

/** Removes all work from this computer: attempts, ledgers, pictures, portfolios, drafts, name and number. */
export async function removeEverything(): Promise<void> {
	await deleteStore();
	localStorage.clear();
	// which briefs were read
	sessionStorage.clear();
}

/** Thrown when the browser keeps nothing for us: a private window, or storage switched off. */
export async function canKeep(): Promise<boolean> {
	try {
		await store();
		return true;
	} catch {
		return false;
	}
}
