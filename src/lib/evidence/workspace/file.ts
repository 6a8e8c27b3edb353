import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { z } from 'zod';
import { Learner } from '../../attempt/header.ts';
import { RELEASE } from '../../attempt/release.ts';
import { Hash, sha256 } from '../../ledger/hash.ts';
import { Given, MOST_GIVEN } from '../../scenario/cohort/given.ts';
import { boundsFault } from '../bounds.ts';
import { Assessor } from '../decision/header.ts';
import { Phrases } from '../decision/phrases.ts';
import { decisionFrom, PackedDecision } from '../decision/read.ts';
import { KeyFile } from '../sign/key.ts';
import { QUESTIONS } from '../verdict.ts';
import { STATES } from './database.ts';

const JSON_NAME = 'workspace.json';
const MOST_BYTES = 1_000_000_000;
const MOST_FILES = 5_000;

const Text = (max: number) => z.string().max(max);
const Summary = z.strictObject({
	intact: z.boolean().nullable(),
	verdicts: z
		.array(z.strictObject({ id: z.enum(QUESTIONS), ok: z.boolean().nullable(), detail: Text(2_000) }))
		.max(QUESTIONS.length),
	learner: Learner.nullable(),
	centre: Text(120).nullable(),
	attempts: z
		.array(
			z.strictObject({
				scenario: Text(60),
				title: Text(200),
				version: Text(20),
				variant: Text(60),
				mode: Text(20),
				entries: z.int().nonnegative(),
				again: z.boolean(),
				startedAt: Text(40),
			}),
		)
		.max(40),
	declaredAt: Text(40).nullable(),
	receipt: Text(20).nullable(),
});

/** `workspace.json`: an assessor's work as one file. Portfolios stand beside it as `portfolios/<sha256>.pdf`. */
export const WorkspaceFile = z.strictObject({
	format: z.literal(1),
	kind: z.literal('practice-desk-assessor'),
	release: Text(20),
	me: Assessor.nullable(),
	phrases: Phrases.nullable(),
	portfolios: z
		.array(
			z.strictObject({
				sha256: Hash,
				name: Text(255),
				openedAt: Text(40),
				state: z.enum(STATES),
				summary: Summary,
			}),
		)
		.max(MOST_FILES),
	decisions: z.array(PackedDecision).max(MOST_FILES),
	drafts: z.array(z.tuple([Hash, z.record(Text(120), z.json())])).max(MOST_FILES),
	/** Locked, each under its own passphrase. */
	keys: z.array(z.tuple([Text(200), KeyFile])).max(200),
	/** Whoever reads one looks at it anew. */
	sittings: z.array(z.tuple([Text(200), z.json()])).max(2_000),
	/** By the hash of the decision's header. Whoever reads one checks it anew. */
	signatures: z
		.array(z.tuple([Hash, z.array(Text(400_000)).max(100)]))
		.max(MOST_FILES)
		.default([]),
	/** Who has which variant, by tutors' lists. */
	given: z.array(Given).max(MOST_GIVEN).default([]),
});
export type WorkspaceFile = z.infer<typeof WorkspaceFile>;

export interface CarriedWorkspace {
	readonly file: WorkspaceFile;
	/** The PDFs, by their SHA-256. */
	readonly pdfs: ReadonlyMap<Hash, Uint8Array<ArrayBuffer>>;
}

const name = (hash: Hash) => `portfolios/${hash}.pdf`;
const NAMED = /^portfolios\/([0-9a-f]{64})\.pdf$/;

/** An assessor's work as one zip. */
export function workspaceZip({ file, pdfs }: CarriedWorkspace): Uint8Array<ArrayBuffer> {
	return zipSync(
		{
			[JSON_NAME]: strToU8(JSON.stringify(file)),
			// a PDF is small already
			...Object.fromEntries([...pdfs].map(([hash, bytes]) => [name(hash), [bytes, { level: 0 }] as const])),
		},
		{ level: 6 },
	);
}

export type WorkspaceRead =
	{ readonly ok: true; readonly workspace: CarriedWorkspace } | { readonly ok: false; readonly why: string };

const no = (why: string): WorkspaceRead => ({ ok: false, why });
const COPY = 'Nothing was taken in. Copy the file again from where you saved it.';

/** Reads a workspace file, and sees that every decision in it holds and every PDF is the one that it is named. Never throws. */
export function readWorkspace(bytes: Uint8Array): WorkspaceRead {
	if (bytes.length === 0) return no('This file is empty. Choose the workspace file that you saved.');
	if (bytes.length > MOST_BYTES) return no('This file is too large to be a workspace file.');
	if (strFromU8(bytes.subarray(0, 2), true) !== 'PK')
		return no('This is not a workspace file (.zip). Choose the file that you saved from the assessor’s desk.');
	try {
		return unpacked(bytes);
	} catch {
		return no(`This file is damaged, or cut short. ${COPY}`);
	}
}

function unpacked(bytes: Uint8Array): WorkspaceRead {
	let size = 0;
	let files = 0;
	const tooMuch = () => size > MOST_BYTES || files > MOST_FILES + 1;
	const parts = unzipSync(bytes, {
		filter({ name: path, originalSize }) {
			if (path !== JSON_NAME && !NAMED.test(path)) return false;
			size += originalSize;
			files++;
			return !tooMuch();
		},
	});
	if (tooMuch()) return no('This file unpacks to more than a workspace file can hold.');
	const text = parts[JSON_NAME];
	if (!text) return no('This zip holds no workspace. Choose the file whose name begins “practice-desk-assessor”.');
	let json: unknown;
	try {
		json = JSON.parse(strFromU8(text));
	} catch {
		return no(`The workspace file is damaged. ${COPY}`);
	}
	const fault = boundsFault(json, { portfolios: MOST_FILES, decisions: MOST_FILES });
	if (fault !== null) return no(`The workspace file is not as Practice Desk writes it: ${fault}. ${COPY}`);
	const made = z.object({ format: z.number(), release: Text(20) }).safeParse(json);
	if (made.success && made.data.format !== 1)
		return no(
			`This workspace file was made with release ${made.data.release}, and this is release ${RELEASE}. Open it there.`,
		);
	const parsed = WorkspaceFile.safeParse(json);
	if (!parsed.success)
		return no(
			`The workspace file is not as Practice Desk writes it, at “${parsed.error.issues[0]!.path.join('.')}”. ${COPY}`,
		);
	for (const [i, decision] of parsed.data.decisions.entries()) {
		const read = decisionFrom(decision);
		if (!read.ok) return no(`Decision ${i + 1} in this file does not hold. ${read.why}`);
	}
	const pdfs = new Map<Hash, Uint8Array<ArrayBuffer>>();
	for (const [path, data] of Object.entries(parts)) {
		const hash = NAMED.exec(path)?.[1];
		if (hash === undefined) continue;
		if (sha256(data) !== hash) return no(`A portfolio in this file is damaged: ${path}. ${COPY}`);
		pdfs.set(hash, data as Uint8Array<ArrayBuffer>);
	}
	return { ok: true, workspace: { file: parsed.data, pdfs } };
}
