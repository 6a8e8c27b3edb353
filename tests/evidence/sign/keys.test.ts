import { calculateJwkThumbprint, CompactEncrypt, compactDecrypt } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { keyFileText, makeKey, openKey, readKeyFile, type KeyFile } from '../../../src/lib/evidence/sign/key.ts';
import { locked, looksLocked, passphraseFault, unlocked } from '../../../src/lib/evidence/sign/passphrase.ts';
import { fingerprint, thumbprint } from '../../../src/lib/evidence/sign/public-key.ts';

const PASSPHRASE = 'four warm harbour lanes';
const MARTIN = { name: 'Martin Adeyemi', role: 'assessor' } as const;

let file: KeyFile;
beforeAll(async () => {
	file = await makeKey(MARTIN, PASSPHRASE, '2026-09-04T10:00:00Z');
});

test('a key file opens again with its passphrase, and holds nothing secret in the open', async () => {
	const read = readKeyFile(keyFileText(file));

	expect(read).toEqual({ ok: true, file });
	const opened = await openKey(file, PASSPHRASE);
	expect(opened).toMatchObject({ ok: true, key: { signer: MARTIN, publicKey: file.publicKey } });
	expect(keyFileText(file)).not.toMatch(/"d"/);
});

test('a wrong passphrase is answered in a sentence', async () => {
	expect(await openKey(file, 'four warm harbour lames')).toEqual({
		ok: false,
		why: 'The passphrase does not open the key. See that capitals are as you chose them, and type it again.',
	});
});

test('a passphrase typed on a keyboard that spells é in two pieces opens it all the same', async () => {
	const box = await locked(new TextEncoder().encode('kept'), 'un café à Leeds');

	const opened = await unlocked(box, 'un cafe\u0301 a\u0300 Leeds');

	expect(opened.ok && new TextDecoder().decode(opened.bytes)).toBe('kept');
});

test('the fingerprint is the beginning of the standard thumbprint of the key', async () => {
	const standard = Buffer.from(await calculateJwkThumbprint(file.publicKey), 'base64url').toString('hex');

	expect(thumbprint(file.publicKey)).toBe(standard);
	expect(fingerprint(file.publicKey)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
});

test('another JOSE library’s call opens the box: it is a standard container', async () => {
	const box = await locked(new TextEncoder().encode('kept'), PASSPHRASE);

	const { plaintext, protectedHeader } = await compactDecrypt(box, new TextEncoder().encode(PASSPHRASE), {
		maxPBES2Count: 300_000,
		keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
	});

	expect(new TextDecoder().decode(plaintext)).toBe('kept');
	expect(protectedHeader).toMatchObject({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', p2c: 210_000 });
});

test('any part of a box that was changed keeps it shut, with a sentence', async () => {
	const box = await locked(new TextEncoder().encode('kept'), PASSPHRASE);
	const parts = box.split('.');

	for (let i = 0; i < parts.length; i++) {
		const at = Math.floor(parts[i]!.length / 2);
		const changed = parts.with(i, other(parts[i]!, at)).join('.');
		const opened = await unlocked(changed, PASSPHRASE);
		expect(opened.ok, `part ${i}`).toBe(false);
		if (!opened.ok) expect(opened.why).toMatch(/^(The passphrase does not open it|This locked file is damaged)/);
	}
});

const other = (text: string, at: number) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);

test('a box made to keep us busy for an hour, or with another lock, is not tried', async () => {
	const slow = await locked(new TextEncoder().encode('kept'), PASSPHRASE);
	const [head, ...rest] = slow.split('.');
	const about = JSON.parse(Buffer.from(head!, 'base64url').toString()) as object;
	const asked = (more: object) =>
		[Buffer.from(JSON.stringify({ ...about, ...more })).toString('base64url'), ...rest].join('.');
	const direct = await new CompactEncrypt(new TextEncoder().encode('kept'))
		.setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
		.encrypt(new Uint8Array(32));

	for (const text of [asked({ p2c: 2_000_000_000 }), asked({ p2c: 'many' }), direct, 'eyJ', ''])
		expect(await unlocked(text, PASSPHRASE)).toEqual({
			ok: false,
			why: 'This locked file is damaged, or was not made by Practice Desk. Copy it again from where you saved it.',
		});
});

test.each([
	['nothing', ''],
	['no JSON', '{'],
	['a list', '[]'],
	['another kind', JSON.stringify({ format: 1, kind: 'practice-desk-work' })],
	['something far too long', 'x'.repeat(20_000)],
	['a key with more in it than is asked', () => JSON.stringify({ ...file, privateKey: 'secret' })],
])('%s is no key file, and is said to be none', (_, text) => {
	const read = readKeyFile(typeof text === 'string' ? text : text());

	expect(read).toMatchObject({ ok: false, why: expect.stringContaining('This is not a key file of Practice Desk') });
});

test('a key file of a newer release is said to be one', () => {
	expect(readKeyFile(JSON.stringify({ ...file, format: 2 }))).toMatchObject({
		ok: false,
		why: expect.stringContaining('newer release'),
	});
});

test('a secret half under another public half is found when it is opened', async () => {
	const someone = await makeKey({ name: 'Joan Peel', role: 'assessor' }, PASSPHRASE, '2026-09-04T10:00:00Z');

	const opened = await openKey({ ...file, locked: someone.locked }, PASSPHRASE);

	expect(opened).toEqual({
		ok: false,
		why: 'The two halves of this key do not belong together. Choose the key file as you saved it.',
	});
});

test('what looks locked is told from what is not, and short passphrases are advised against', async () => {
	expect(looksLocked(await locked(new Uint8Array(3), PASSPHRASE))).toBe(true);
	expect(looksLocked('{"format":1}')).toBe(false);
	expect(passphraseFault('secret')).toContain('at least 12 letters');
	expect(passphraseFault(PASSPHRASE)).toBe('');
});
