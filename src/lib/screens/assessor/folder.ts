/** More than any class hands in; a whole disk dropped by mistake would never come to an end. */
export const MOST = 5_000;

const isPdf = (name: string) => name.toLowerCase().endsWith('.pdf');

/**
 * The files that were dropped, and the PDFs of every folder among them, and of the folders inside.
 * A file that was dropped by itself is taken whatever it is called: it is said what it is.
 */
export async function dropped(transfer: DataTransfer | null): Promise<File[]> {
	if (!transfer) return [];
	// both must be asked before anything is waited for: afterwards the transfer is empty
	const entries = [...transfer.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry?.() : null));
	const files = [...transfer.files];
	if (!entries.some((entry) => entry?.isDirectory)) return files;
	const found: File[] = [];
	const open = entries.filter((entry) => entry !== null && entry !== undefined);
	const alone = new Set(open);
	for (let entry = open.shift(); entry && found.length < MOST; entry = open.shift()) {
		if (entry.isDirectory) open.push(...(await inside(entry as FileSystemDirectoryEntry)));
		else if (alone.has(entry) || isPdf(entry.name)) found.push(await fileOf(entry as FileSystemFileEntry));
	}
	return found;
}

/** The PDFs of a folder that was chosen. */
export const pdfsOf = (files: readonly File[]): File[] => files.filter(({ name }) => isPdf(name)).slice(0, MOST);

/** A folder tells what it holds in parts, until it has nothing more to tell. */
async function inside(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const all: FileSystemEntry[] = [];
	for (;;) {
		const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
		if (part.length === 0) return all;
		all.push(...part);
	}
}

/** One that can't be had stands empty among the others, and is said to be: it stops none of them. */
const fileOf = (entry: FileSystemFileEntry) =>
	new Promise<File>((resolve) => entry.file(resolve, () => resolve(new File([], entry.name))));
