import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { FIRST_PHRASES } from '../../../src/lib/evidence/decision/phrases.ts';
import {
	readWorkspace,
	workspaceZip,
	WorkspaceFile,
	type CarriedWorkspace,
} from '../../../src/lib/evidence/workspace/file.ts';
import { sha256 } from '../../../src/lib/ledger/hash.ts';
import { RELEASE } from '../../../src/lib/attempt/release.ts';
import { after, AT, DECISION_HEADER, WHOLE } from './kit.ts';

const PDF = strToU8('%PDF-1.7 of somebody') as Uint8Array<ArrayBuffer>;
const HASH = sha256(PDF);
const { header, entries } = after(WHOLE).decision;
const WORKSPACE: CarriedWorkspace = {
	file: {
		format: 1,
		kind: 'practice-desk-assessor',
		release: RELEASE,
		me: DECISION_HEADER.assessor,
		phrases: [...FIRST_PHRASES],
		portfolios: [
			{
				sha256: HASH,
				name: 'portfolio-Siân.pdf',
				openedAt: AT,
				state: 'decided',
				summary: {
					intact: true,
					verdicts: [{ id: 'readable', ok: true, detail: 'Release 0.1.0.' }],
					learner: DECISION_HEADER.learner,
					centre: null,
					attempts: [],
					declaredAt: AT,
					receipt: '7F3K-92QM-X4TD',
				},
			},
		],
		decisions: [{ header, entries: [...entries] }],
		drafts: [[HASH, { '1 feedback': { text: 'Half a sent' } }]],
		keys: [],
		sittings: [],
		signatures: [],
		given: [
			{ scenario: 'monday-desk', learner: { name: 'Siân Howells', number: 'L-2041', cohort: 'Autumn' }, variant: 'B' },
		],
	},
	pdfs: new Map([[HASH, PDF]]),
};
const ZIP = workspaceZip(WORKSPACE);

/** The zip with another `workspace.json`. */
const with_ = (change: (file: WorkspaceFile) => unknown) =>
	zipSync({
		'workspace.json': strToU8(JSON.stringify(change(structuredClone(WORKSPACE.file)))),
		[`portfolios/${HASH}.pdf`]: PDF,
	});
const why = (bytes: Uint8Array) => {
	const read = readWorkspace(bytes);
	return read.ok ? 'taken' : read.why;
};

test('a workspace comes out of its file as it went in', () => {
	expect(readWorkspace(ZIP)).toEqual({ ok: true, workspace: WORKSPACE });
	expect(Object.keys(unzipSync(ZIP)).sort()).toEqual([`portfolios/${HASH}.pdf`, 'workspace.json']);
});

test('a decision in it that was edited is found, and nothing is taken', () => {
	const edited = with_((file) => {
		const decision = file.decisions[0]!;
		return {
			...file,
			decisions: [
				{ ...decision, entries: decision.entries.with(1, { ...decision.entries[1]!, at: '2026-12-01T00:00:00Z' }) },
			],
		};
	});

	expect(why(edited)).toMatch(/^Decision 1 in this file does not hold\. Entry 2 of the decision does not follow/);
});

test('a portfolio in it that is not the one it is named after is found', () => {
	const other = zipSync({ ...unzipSync(ZIP), [`portfolios/${HASH}.pdf`]: strToU8('%PDF-1.7 of somebody else') });

	expect(why(other)).toMatch(/^A portfolio in this file is damaged/);
});

test.each([
	['nothing', new Uint8Array()],
	['no zip', strToU8('%PDF-1.7')],
	['cut short', ZIP.subarray(0, ZIP.length - 30)],
	['another zip', zipSync({ 'readme.txt': strToU8('hello') })],
	['no JSON', zipSync({ 'workspace.json': strToU8('{') })],
	['more than there is', with_((file) => ({ ...file, extra: 1 }))],
	['a newer format', with_((file) => ({ ...file, format: 2 }))],
	[
		'a state that there is not',
		with_((file) => ({ ...file, portfolios: [{ ...file.portfolios[0]!, state: 'passed' }] })),
	],
	[
		'more in a summary',
		with_((file) => ({
			...file,
			portfolios: [{ ...file.portfolios[0]!, summary: { ...file.portfolios[0]!.summary, html: '<b>' } }],
		})),
	],
	['a key that is none', with_((file) => ({ ...file, keys: [['k', { secret: 1 }]] }))],
])('%s is refused in a sentence', (_, bytes) => {
	expect(why(bytes)).toMatch(/\.$/);
});

test('what lies beside the portfolios in a zip is never unpacked', () => {
	const climbing = zipSync({ ...unzipSync(ZIP), '../../evil.pdf': PDF, 'portfolios/evil.pdf': PDF });

	expect(readWorkspace(climbing)).toEqual({ ok: true, workspace: WORKSPACE });
});
