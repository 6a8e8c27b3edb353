import { hashOf, type Files } from '../../../scenario/files.ts';
import { GoneOn } from '../ledgers.ts';
import { studioStore, type DraftVersion, type FileList, type ScenarioDraft } from './database.ts';

const DAY = 24 * 60 * 60 * 1000;
/** So many versions are kept of a draft; the oldest goes first. */
const MOST_VERSIONS = 60;

/** By this device, to the second: what a list of drafts shows. */
const now = () => new Date().toISOString().replace(/\.\d+/, '');

const titleIn = (files: FileList | Files): string | null =>
	/^title:[ \t]*(?:"([^"\n]+)"|'([^'\n]+)'|([^\n#]+?))[ \t]*(?:#.*)?$/m
		.exec(new Map(files).get('scenario.md') ?? '')
		?.slice(1)
		.find((one) => one !== undefined) ?? null;

/** The tutor's own scenarios on this computer, the latest first. Those deleted more than a day ago go for good. */
export async function listDrafts(): Promise<ScenarioDraft[]> {
	const db = await studioStore();
	const all = await db.getAll('drafts');
	const late = all.filter((one) => one.deletedAt !== null && Date.now() - Date.parse(one.deletedAt) > DAY);
	for (const { id } of late) await removeForGood(id);
	return all.filter((one) => one.deletedAt === null).sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
}

/** One of them; undefined where there is none, or it is deleted. */
export async function loadDraft(id: string): Promise<ScenarioDraft | undefined> {
	const draft = await (await studioStore()).get('drafts', id);
	return draft?.deletedAt === null ? draft : undefined;
}

export const filesOfDraft = ({ files }: { readonly files: FileList }): Files => new Map(files);

/** Keeps a new draft: of a template, a copy, or a file that came in. */
export async function newDraft(files: Files, note: string, guided = false): Promise<ScenarioDraft> {
	const at = now();
	const list = [...files];
	const draft: ScenarioDraft = {
		id: `draft-${crypto.randomUUID().slice(0, 8)}`,
		title: titleIn(list) ?? 'A scenario without a title',
		files: list,
		createdAt: at,
		changedAt: at,
		revision: 1,
		proven: null,
		published: null,
		guided,
		deletedAt: null,
	};
	const tx = (await studioStore()).transaction(['drafts', 'versions'], 'readwrite', { durability: 'strict' });
	await Promise.all([
		tx.objectStore('drafts').add(draft),
		tx.objectStore('versions').add({ draft: draft.id, number: 1, at, note, files: list }),
		tx.done,
	]);
	return draft;
}

/** What of a draft changes with a save. */
export interface Change {
	readonly files?: Files;
	readonly proven?: ScenarioDraft['proven'];
	readonly published?: ScenarioDraft['published'];
	readonly guided?: boolean;
}

/**
 * Keeps a draft for good before it returns.
 *
 * @throws {GoneOn} when another tab has changed or deleted it meanwhile
 * @throws {DOMException} when the disk is full
 */
export async function saveDraft(draft: ScenarioDraft, change: Change): Promise<ScenarioDraft> {
	const tx = (await studioStore()).transaction('drafts', 'readwrite', { durability: 'strict' });
	const kept = await tx.store.get(draft.id);
	if (!kept || kept.deletedAt !== null || kept.revision !== draft.revision) {
		await tx.done;
		throw new GoneOn(
			kept?.deletedAt === null
				? 'This scenario was changed in another tab.'
				: 'This scenario was deleted in another tab.',
		);
	}
	const { files, ...rest } = change;
	const saved: ScenarioDraft = {
		...kept,
		...rest,
		...(files && { files: [...files], title: titleIn(files) ?? kept.title, changedAt: now() }),
		revision: kept.revision + 1,
	};
	await Promise.all([tx.store.put(saved), tx.done]);
	return saved;
}

/** Keeps the files as they are now, with a word about them. */
export async function keepVersion(id: string, files: Files, note: string): Promise<DraftVersion> {
	const tx = (await studioStore()).transaction('versions', 'readwrite', { durability: 'strict' });
	const numbers = (await tx.store.getAllKeys(ofDraft(id))).map(([, number]) => number);
	const version: DraftVersion = { draft: id, number: (numbers.at(-1) ?? 0) + 1, at: now(), note, files: [...files] };
	const old = numbers.slice(0, Math.max(0, numbers.length + 1 - MOST_VERSIONS));
	await Promise.all([tx.store.add(version), ...old.map((number) => tx.store.delete([id, number])), tx.done]);
	return version;
}

/** All versions of a draft, the latest first. */
export async function versionsOfDraft(id: string): Promise<DraftVersion[]> {
	return (await (await studioStore()).getAll('versions', ofDraft(id))).reverse();
}

const ofDraft = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

/** Takes a draft out of the list. It can be brought back for a day. */
export const deleteDraft = (id: string) => setDeleted(id, now());

export const bringBackDraft = (id: string) => setDeleted(id, null);

async function setDeleted(id: string, deletedAt: string | null): Promise<void> {
	const tx = (await studioStore()).transaction('drafts', 'readwrite', { durability: 'strict' });
	const kept = await tx.store.get(id);
	if (kept) await tx.store.put({ ...kept, deletedAt, revision: kept.revision + 1 });
	await tx.done;
}

async function removeForGood(id: string): Promise<void> {
	const tx = (await studioStore()).transaction(['drafts', 'versions'], 'readwrite');
	await Promise.all([tx.objectStore('drafts').delete(id), tx.objectStore('versions').delete(ofDraft(id)), tx.done]);
}

/** Over every file, the runs too: what a proof holds for. */
export const hashOfAll = (files: Files) => hashOf(files);
