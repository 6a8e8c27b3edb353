import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readAssessed } from '../../../src/lib/evidence/assessed/read.ts';
import { LABEL } from '../../../src/lib/evidence/document.ts';
import { readPdf } from '../../../src/lib/evidence/pdf/read.ts';
import { open, roles, textOf } from '../../pdf/open.ts';
import { smallPdf } from '../../pdf/pdf-of.ts';
import { has } from '../../pdf/programs.ts';
import type { OpenKey } from '../../../src/lib/evidence/sign/key.ts';
import { keyOf } from '../sign/someone.ts';
import { assessed } from './kit.ts';

let key: OpenKey;
let portfolio: Uint8Array;
let made: Awaited<ReturnType<typeof assessed>>;
beforeAll(async () => {
	key = await keyOf('Martin Adeyemi');
	portfolio = await smallPdf();
	made = await assessed(portfolio, key);
});

test('the assessed PDF begins with the portfolio, byte for byte, and its own seal holds over all of it', () => {
	const { pdf } = made;

	expect(Buffer.compare(pdf.subarray(0, portfolio.length), portfolio)).toBe(0);
	const [before, whole] = [readPdf(portfolio), readPdf(pdf)];
	expect(before).toMatchObject({ ok: true, sealHolds: true });
	expect(whole).toMatchObject({ ok: true, sealHolds: true });
	if (before.ok && whole.ok) {
		expect(whole.data).toBe(before.data);
		expect(whole.pictures.map((p) => p.sha256)).toEqual(before.pictures.map((p) => p.sha256));
	}
});

test('decision and signature are read back from it', async () => {
	const read = await readAssessed(made.pdf);

	expect(read).toMatchObject({ kind: 'signed', decision: made.decision, signed: made.signed });
	if (read.kind === 'signed') expect(Buffer.compare(read.portfolio, portfolio)).toBe(0);
	expect(await readAssessed(portfolio)).toEqual({ kind: 'none' });
});

test('the same portfolio, decision and signature give the same bytes', async () => {
	const { makeAssessed } = await import('../../../src/lib/evidence/assessed/make.ts');
	const { standardOf } = await import('../../../src/lib/scenario/catalogue.ts');
	const { fonts } = await import('../../pdf/sample.ts');
	const standard = await standardOf(made.decision.header.standard.id);

	const again = await makeAssessed(portfolio, made.decision, made.signed, standard, fonts);

	expect(Buffer.compare(again, made.pdf)).toBe(0);
});

test('another reader finds the assessor’s pages behind the learner’s, tagged, labelled and in the bookmarks', async () => {
	const before = await open(portfolio);
	const { pdf, pages } = await open(made.pdf);

	const texts = await Promise.all(pages.map(textOf));
	const own = texts.slice(before.pages.length);
	expect(own.length).toBeGreaterThan(1);
	expect(texts.slice(0, before.pages.length)).toEqual(await Promise.all(before.pages.map(textOf)));
	for (const [i, text] of own.entries()) {
		expect(text).toContain(LABEL);
		expect(text).toContain(`Assessor’s page ${i + 1} of ${own.length}`);
	}
	const all = own.join('\n');
	for (const words of [
		'More evidence needed',
		'Once is not enough',
		'31 months',
		'Keep that.',
		made.signed.fingerprint,
	])
		expect(all).toContain(words);
	expect(all).not.toMatch(/tamper|verified identity/i);
	expect(await roles(pages.at(-1)!)).toEqual(expect.arrayContaining(['Root', 'Document', 'Sect', 'H1', 'P']));
	expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(
		expect.arrayContaining(['Assessor’s decision', 'Feedback and action plan', 'Signature']),
	);
	expect(Object.keys((await pdf.getAttachments()) as object).sort()).toEqual([
		'decision.json',
		'portfolio.json',
		'signature.json',
	]);
});

test.runIf(has('qpdf'))('another program finds nothing to object to', () => {
	const file = join(mkdtempSync(join(tmpdir(), 'assessed-')), 'a.pdf');
	writeFileSync(file, made.pdf);

	expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
		'No syntax or stream encoding errors',
	);
});
