import { beforeAll, expect, test } from 'vitest';
import { assessmentFound } from '../../../src/lib/evidence/assessed/found.ts';
import { decisionJson, makeAssessed } from '../../../src/lib/evidence/assessed/make.ts';
import { readAssessed } from '../../../src/lib/evidence/assessed/read.ts';
import { signAssessment, type SignedStatement } from '../../../src/lib/evidence/assessed/statement.ts';
import { appended } from '../../../src/lib/evidence/pdf/append/append.ts';
import { sealOf } from '../../../src/lib/evidence/pdf/seal.ts';
import type { OpenKey } from '../../../src/lib/evidence/sign/key.ts';
import { sign } from '../../../src/lib/evidence/sign/signature.ts';
import type { Standard } from '../../../src/lib/scenario/standard.ts';
import { standardOf } from '../../../src/lib/scenario/catalogue.ts';
import { smallPdf } from '../../pdf/pdf-of.ts';
import { fonts } from '../../pdf/sample.ts';
import { keyOf } from '../sign/someone.ts';
import { assessed, decisionAbout, SIGNED_AT } from './kit.ts';

let key: OpenKey;
let portfolio: Uint8Array;
let standard: Standard;
let made: Awaited<ReturnType<typeof assessed>>;
beforeAll(async () => {
	key = await keyOf('Martin Adeyemi');
	portfolio = await smallPdf();
	made = await assessed(portfolio, key);
	standard = await standardOf(made.decision.header.standard.id);
});

async function found(pdf: Uint8Array) {
	const read = await readAssessed(pdf);
	return read.kind === 'none' ? null : assessmentFound(pdf, read, fonts);
}

/** A file sealed anew after a change, as somebody would who knows how it works. */
function resealed(file: Uint8Array): Uint8Array {
	const text = Buffer.from(file).toString('latin1');
	const at = text.lastIndexOf('/PracticeDeskSeal (') + '/PracticeDeskSeal ('.length;
	file.set(Buffer.from(sealOf(file, at), 'latin1'), at);
	return file;
}

test('an assessed PDF as it was saved is answered yes, and names the key', async () => {
	const { ok, detail, decision } = (await found(made.pdf))!;

	expect(ok).toBe(true);
	expect(detail).toContain(made.signed.fingerprint);
	expect(decision?.state.criteria['CRM-AC1']?.decision).toBe('met');
});

test('a byte changed anywhere is found, in the portfolio, behind it, and in what is attached', async () => {
	for (let at = 20; at < made.pdf.length; at += 997) {
		const pdf = made.pdf.slice();
		pdf[at] = pdf[at] === 0x41 ? 0x42 : 0x41;
		const answer = await found(pdf);
		// where the file can't be read as a PDF any more, the seven questions say so
		if (answer) expect(answer.ok, `byte ${at}`).toBe(false);
	}
});

test('a portfolio changed under a new seal is not the one that was signed', async () => {
	const pdf = made.pdf.slice();
	const at = Buffer.from(pdf).indexOf('/Rect[') + 6;
	pdf[at] = pdf[at] === 0x31 ? 0x32 : 0x31;

	expect(await found(resealed(pdf))).toMatchObject({ ok: false, detail: expect.stringContaining('over other pages') });
});

test('a decision changed under a new seal is not the one that was signed', async () => {
	const { pages } = await parts();
	const better = decisionJson(made.decision).replaceAll('more-evidence', 'met');

	const pdf = appended(portfolio, pages, [
		{ name: 'decision.json', about: '', json: better },
		{ name: 'signature.json', about: '', json: made.signed.text },
	]);

	expect(await found(pdf)).toMatchObject({ ok: false, detail: expect.stringContaining('over another decision') });
});

test('a decision without its signature, or the other way round, is no assessment', async () => {
	const { pages } = await parts();
	const decision = { name: 'decision.json', about: '', json: decisionJson(made.decision) };
	const signature = { name: 'signature.json', about: '', json: made.signed.text };

	expect((await found(appended(portfolio, pages, [decision])))?.detail).toContain('without its signature');
	expect((await found(appended(portfolio, pages, [signature])))?.detail).toContain('without its decision');
	expect((await found(appended(portfolio, pages, [decision, { ...signature, json: '{}' }])))?.ok).toBe(false);
});

test('pages edited under a new seal are found by writing them again', async () => {
	const read = await readAssessed(made.pdf);
	if (read.kind !== 'signed') throw new Error('not signed');
	const flattered = { ...made.decision, state: { ...made.decision.state, feedback: { '': 'Splendid in every way.' } } };
	const pages = await makeAssessed(portfolio, flattered, made.signed, standard, fonts);

	expect(await found(pages)).toMatchObject({ ok: false, detail: expect.stringContaining('they were edited') });
});

test('a decision signed with somebody else’s key says whose key it is, and is no fault of the file', async () => {
	const other = await assessed(portfolio, await keyOf('Martin Adeyemi'));

	const answer = (await found(other.pdf))!;

	expect(answer.ok).toBe(true);
	expect(answer.signed?.fingerprint).not.toBe(made.signed.fingerprint);
	expect(answer.detail).toContain(other.signed.fingerprint);
});

test('a decision about another portfolio, or one that was opened again, can’t be signed into a file', async () => {
	const elsewhere = decisionAbout(new Uint8Array(3));
	const unsigned = { ...made.decision, entries: made.decision.entries.slice(0, -1) };

	for (const [decision, says] of [
		[elsewhere, 'about another portfolio'],
		[unsigned, 'not closed'],
	] as const) {
		const signed = await signAssessment(portfolio, decisionJson(decision), key, SIGNED_AT);
		const pdf = await makeAssessed(portfolio, decision, signed, standard, fonts);
		expect((await found(pdf))?.detail).toContain(says);
	}
});

test('a signed statement of another kind is none about a portfolio', async () => {
	const text = await sign({ format: 1, kind: 'sitting' }, key);
	const signed: SignedStatement = { ...made.signed, text };

	const pdf = await makeAssessed(portfolio, made.decision, signed, standard, fonts);

	expect((await found(pdf))?.detail).toContain('no assessment of a portfolio');
});

test('an assessed PDF with one more section behind it is no longer as it was saved', async () => {
	const { pages } = await parts();

	const twice = appended(made.pdf, pages, []);

	expect(await found(twice)).toMatchObject({ ok: false });
});

/** Pages without an assessor’s words, for forging. */
async function parts() {
	const { writePdf } = await import('../../../src/lib/evidence/pdf/write.ts');
	const { data, sample } = await import('../../pdf/sample.ts');
	const { drawn } = await import('../../pdf/picture.ts');
	const one = drawn(1, 40, 30);
	const document = sample(Array.from({ length: 7 }, () => one));
	const pages = await writePdf(
		{ ...document, items: [], matches: [], reflections: [], questions: [], log: [], testimonies: [], protection: [] },
		{ pictures: new Map([[one.sha256, one.bytes]]), data, fonts },
	);
	return { pages };
}
