import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A database of this computer: opened once by each page, when it is asked for first. */
export interface KeptDatabase<T extends DBSchema> {
	open(): Promise<IDBPDatabase<T>>;
	/** Deletes all of it. Whoever asks for it afterwards gets an empty one. */
	remove(): Promise<void>;
}

/**
 * Gives way to another tab that wants to remove or renew everything, and opens anew after that, after the browser ended
 * it, and after an opening that failed.
 *
 * @param upgrade makes the stores that a version before this one (0: none) did not have
 */
export function keptDatabase<T extends DBSchema>(
	name: string,
	version: number,
	upgrade: (db: IDBPDatabase<T>, from: number) => void,
): KeptDatabase<T> {
	let opening: Promise<IDBPDatabase<T>> | undefined;
	const open = () =>
		(opening ??= openDB<T>(name, version, {
			upgrade,
			blocking(_current, _blocked, event) {
				(event.target as IDBDatabase).close();
				opening = undefined;
			},
			terminated() {
				opening = undefined;
			},
		}).catch((error: unknown) => {
			opening = undefined;
			throw error;
		}));
	return {
		open,
		async remove() {
			(await open()).close();
			opening = undefined;
			await deleteDB(name);
		},
	};
}
