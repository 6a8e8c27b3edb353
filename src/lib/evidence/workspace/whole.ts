import { RELEASE } from '../../attempt/release.ts';
import type { Hash } from '../../ledger/hash.ts';
import { joined } from '../../scenario/cohort/given.ts';
import { KeyFile } from '../sign/key.ts';
import { workspace, type KeptFile } from './database.ts';
import { keepAssessor, keepDecisionWhole, keepPhrases, keptAssessor, keptPhrases } from './decisions.ts';
import { keepGiven, keptGiven } from './given.ts';
import { readWorkspace, workspaceZip, type CarriedWorkspace, type WorkspaceFile } from './file.ts';
import { joinSignatures } from './signatures.ts';
import { bytesOf, keepFile, keptFiles, markState } from './portfolios.ts';

/**
 * Everything that the assessor has here, as one file.
 *
 * @param withPdfs - without the portfolios themselves it is small; whoever takes it in opens those again
 */
export async function wholeWorkspace(withPdfs = true): Promise<Uint8Array<ArrayBuffer>> {
	const db = await workspace();
	const [
		me,
		phrases,
		portfolios,
		decisions,
		drafts,
		draftKeys,
		keys,
		keyNames,
		sittings,
		sittingNames,
		signatures,
		signed,
		given,
	] = await Promise.all([
		keptAssessor(),
		keptPhrases(),
		keptFiles(),
		db.getAll('decisions'),
		db.getAll('drafts'),
		db.getAllKeys('drafts'),
		db.getAll('keys'),
		db.getAllKeys('keys'),
		db.getAll('sittings'),
		db.getAllKeys('sittings'),
		db.getAll('signatures'),
		db.getAllKeys('signatures'),
		keptGiven(),
	]);
	// safe: only what the app itself kept is here, and the reader looks at all of it anew
	const file = {
		format: 1,
		kind: 'practice-desk-assessor',
		release: RELEASE,
		me,
		phrases: [...phrases],
		portfolios,
		decisions,
		drafts: drafts.map((draft, i) => [draftKeys[i]!, draft]),
		keys: keys.flatMap((key, i) => (KeyFile.safeParse(key).success ? [[keyNames[i]!, key]] : [])),
		sittings: sittings.map((sitting, i) => [sittingNames[i]!, sitting]),
		signatures: signatures.map((texts, i) => [signed[i]!, texts]),
		given,
	} as unknown as WorkspaceFile;
	const pdfs = new Map<Hash, Uint8Array<ArrayBuffer>>();
	if (withPdfs)
		for (const { sha256 } of portfolios) {
			const bytes = await bytesOf(sha256);
			if (bytes) pdfs.set(sha256, bytes);
		}
	return workspaceZip({ file, pdfs });
}

/** What came of taking a workspace in. */
export interface Taken {
	readonly portfolios: number;
	readonly decisions: number;
	/** Decisions that went on differently here: those here stay. */
	readonly forked: number;
}

/** Takes a workspace in beside what is here. What is here and goes as far, stays. */
export async function takeWorkspace(
	bytes: Uint8Array,
): Promise<{ readonly ok: true; readonly taken: Taken } | { readonly ok: false; readonly why: string }> {
	const read = readWorkspace(bytes);
	if (!read.ok) return read;
	return { ok: true, taken: await takeIn(read.workspace) };
}

async function takeIn({ file, pdfs }: CarriedWorkspace): Promise<Taken> {
	const here = new Map((await keptFiles()).map((kept) => [kept.sha256, kept]));
	let portfolios = 0;
	for (const kept of file.portfolios) {
		if (here.has(kept.sha256) && !pdfs.has(kept.sha256)) continue;
		const known = here.get(kept.sha256);
		await keepFile((known ?? kept) as KeptFile, pdfs.get(kept.sha256) ?? null);
		if (known) continue;
		await markState(kept.sha256, kept.state);
		portfolios++;
	}
	let decisions = 0;
	let forked = 0;
	for (const decision of file.decisions) {
		const how = await keepDecisionWhole(decision);
		if (how === 'taken') decisions++;
		if (how === 'forked') forked++;
	}
	if (file.me && !(await keptAssessor())) await keepAssessor(file.me);
	if (file.phrases) {
		const known = await keptPhrases();
		const texts = new Set(known.map(({ text }) => text));
		const fresh = file.phrases.filter(({ text }) => !texts.has(text));
		const next = known.reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0);
		if (fresh.length > 0) await keepPhrases([...known, ...fresh.map((p, i) => ({ ...p, id: `P${next + i + 1}` }))]);
	}
	const tx = (await workspace()).transaction(['drafts', 'keys', 'sittings'], 'readwrite', { durability: 'strict' });
	for (const store of ['drafts', 'keys', 'sittings'] as const)
		for (const [key, value] of file[store] as readonly (readonly [string, Readonly<Record<string, unknown>>])[])
			if ((await tx.objectStore(store).getKey(key)) === undefined) await tx.objectStore(store).put(value, key);
	await tx.done;
	for (const [id, texts] of file.signatures) await joinSignatures(id, texts);
	if (file.given.length > 0) await keepGiven(joined(file.given, await keptGiven()));
	return { portfolios, decisions, forked };
}
