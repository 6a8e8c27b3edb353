import type { Page } from '@playwright/test';

/** What is on the disk, read beside the app: the records of one of its stores. */
export async function kept<T>(page: Page, store: string): Promise<T[]> {
	return page.evaluate(
		(store) =>
			new Promise<T[]>((resolve, reject) => {
				const opening = indexedDB.open('practice-desk');
				opening.onerror = () => reject(new Error('The store can’t be opened.'));
				opening.onsuccess = () => {
					const db = opening.result;
					if (!db.objectStoreNames.contains(store)) {
						db.close();
						resolve([]);
						return;
					}
					const all = db.transaction(store).objectStore(store).getAll();
					all.onsuccess = () => {
						db.close();
						resolve(all.result as T[]);
					};
				};
			}),
		store,
	);
}

/** Every store of the app. */
export const STORES = ['me', 'attempts', 'entries', 'drafts', 'portfolios', 'pictures', 'worlds'] as const;

/** What the browser says to a small write beside the app: `ok`, or the name of its error. */
export async function roomFor(page: Page): Promise<string> {
	return page.evaluate(
		() =>
			new Promise<string>((resolve) => {
				const opening = indexedDB.open('beside', 1);
				opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
				opening.onerror = () => resolve(opening.error?.name ?? 'unknown');
				opening.onsuccess = () => {
					const tx = opening.result.transaction('bytes', 'readwrite');
					tx.objectStore('bytes').add(new Uint8Array(1_000));
					const end = (said: string) => {
						opening.result.close();
						resolve(said);
					};
					tx.oncomplete = () => end('ok');
					tx.onabort = () => end(tx.error?.name ?? 'aborted');
				};
			}),
	);
}
