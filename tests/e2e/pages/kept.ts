import type { Page } from '@playwright/test';

/** What the app keeps on this computer, looked at and put there from outside. */
export class Kept {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	/** The world of the attempt at hand, as a SQLite file. */
	async world(): Promise<Uint8Array> {
		const base64 = await this.page.evaluate(async () => {
			const opened = indexedDB.open('practice-desk');
			await new Promise((resolve) => (opened.onsuccess = resolve));
			const all = opened.result.transaction('worlds').objectStore('worlds').getAll();
			await new Promise((resolve) => (all.onsuccess = resolve));
			const { image } = all.result[0] as { image: Uint8Array<ArrayBuffer> };
			const reader = new FileReader();
			reader.readAsDataURL(new Blob([image]));
			await new Promise((resolve) => (reader.onload = resolve));
			opened.result.close();
			return String(reader.result).split(',')[1]!;
		});
		return Buffer.from(base64, 'base64');
	}

	/** Every picture that the learner asked for, JPEG, by what they said it shows. */
	async pictures(): Promise<Map<string, Buffer>> {
		const found = await this.page.evaluate(async () => {
			const opened = indexedDB.open('practice-desk');
			await new Promise((resolve) => (opened.onsuccess = resolve));
			const all = async (store: string) => {
				const asked = opened.result.transaction(store).objectStore(store).getAll();
				await new Promise((resolve) => (asked.onsuccess = resolve));
				return asked.result as unknown[];
			};
			const pictures = (await all('pictures')) as { mark: number; bytes: Uint8Array<ArrayBuffer> }[];
			const entries = (await all('entries')) as { seq: number; command: string; input: { note?: string } }[];
			opened.result.close();
			const notes = new Map(entries.filter((e) => e.command === 'evidence.mark').map((e) => [e.seq, e.input.note]));
			return Promise.all(
				pictures.map(async ({ mark, bytes }) => {
					const reader = new FileReader();
					reader.readAsDataURL(new Blob([bytes]));
					await new Promise((resolve) => (reader.onload = resolve));
					return [notes.get(mark) ?? '', String(reader.result).split(',')[1]!] as const;
				}),
			);
		});
		return new Map(found.map(([note, base64]) => [note, Buffer.from(base64, 'base64')]));
	}

	/** For every time that a picture was entered in a portfolio: what the learner said that it shows. */
	async developed(): Promise<string[]> {
		return this.page.evaluate(async () => {
			const opened = indexedDB.open('practice-desk');
			await new Promise((resolve) => (opened.onsuccess = resolve));
			const asked = opened.result.transaction('entries').objectStore('entries').getAll();
			await new Promise((resolve) => (asked.onsuccess = resolve));
			opened.result.close();
			const entries = asked.result as { seq: number; command: string; input: { note?: string; mark?: number } }[];
			return entries
				.filter((e) => e.command === 'portfolio.picture')
				.map((e) => entries.find((m) => m.command === 'evidence.mark' && m.seq === e.input.mark)?.input.note ?? '');
		});
	}

	/** As on a computer to which the work was brought without its pictures. */
	async losePictures(): Promise<void> {
		await this.page.evaluate(async () => {
			const opened = indexedDB.open('practice-desk');
			await new Promise((resolve) => (opened.onsuccess = resolve));
			const change = opened.result.transaction('pictures', 'readwrite');
			change.objectStore('pictures').clear();
			await new Promise((resolve) => (change.oncomplete = resolve));
			opened.result.close();
		});
	}
}
