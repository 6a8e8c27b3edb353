import { CompactSign, GeneralSign, generateKeyPair, exportJWK } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { makeKey, openKey, type OpenKey } from '../../../src/lib/evidence/sign/key.ts';
import { fingerprint } from '../../../src/lib/evidence/sign/public-key.ts';
import { readSigned, sign } from '../../../src/lib/evidence/sign/signature.ts';

const STATEMENT = { kind: 'test', portfolio: { sha256: 'a'.repeat(64), bytes: 10 }, by: 'Martin Adeyemi' };

let key: OpenKey;
let text: string;
beforeAll(async () => {
	const passphrase = 'four warm harbour lanes';
	const file = await makeKey({ name: 'Martin Adeyemi', role: 'assessor' }, passphrase, '2026-09-04T10:00:00Z');
	const opened = await openKey(file, passphrase);
	if (!opened.ok) throw new Error(opened.why);
	key = opened.key;
	text = await sign(STATEMENT, key);
});

interface General {
	payload: string;
	signatures: { protected: string; signature: string }[];
}
const parts = () => JSON.parse(text) as General;
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a signed statement is read with the public key that stands beside it', async () => {
	const read = await readSigned(text);

	expect(read).toMatchObject({
		ok: true,
		signed: { json: STATEMENT, keys: [{ publicKey: key.publicKey, fingerprint: fingerprint(key.publicKey) }] },
	});
});

test('every letter of the statement and of the signature counts', async () => {
	const { payload, signatures } = parts();
	const [{ protected: about, signature }] = signatures as [General['signatures'][number]];
	const changed = (word: string, at: number) => word.slice(0, at) + (word[at] === 'A' ? 'B' : 'A') + word.slice(at + 1);

	const tried: General[] = [];
	for (let i = 0; i < payload.length - 1; i += 7) tried.push({ payload: changed(payload, i), signatures });
	for (let i = 0; i < signature.length - 1; i += 5)
		tried.push({ payload, signatures: [{ protected: about, signature: changed(signature, i) }] });
	for (let i = 0; i < about.length - 1; i += 11)
		tried.push({ payload, signatures: [{ protected: changed(about, i), signature }] });

	expect(tried.length).toBeGreaterThan(40);
	for (const one of tried) {
		const read = await readSigned(JSON.stringify(one));
		expect(read.ok).toBe(false);
		if (!read.ok) expect(read.why).toMatch(/^(The signature does not hold|What stands in the place)/);
	}
});

test('another key’s name on the signature is found', async () => {
	const pair = await generateKeyPair('ES256', { extractable: true });
	const { kty, crv, x, y } = await exportJWK(pair.publicKey);
	const { payload, signatures } = parts();
	const about = JSON.parse(Buffer.from(signatures[0]!.protected, 'base64url').toString()) as object;

	const stolen = {
		payload,
		signatures: [{ ...signatures[0]!, protected: base64({ ...about, jwk: { kty, crv, x, y } }) }],
	};

	expect(await readSigned(JSON.stringify(stolen))).toMatchObject({ ok: false });
});

test('two signatures both have to hold', async () => {
	const two = await new GeneralSign(new TextEncoder().encode('{}'))
		.addSignature(key.privateKey)
		.setProtectedHeader({ alg: 'ES256', kid: 'x', jwk: key.publicKey })
		.sign();

	expect(await readSigned(JSON.stringify(two))).toMatchObject({ ok: false });
	const { payload, signatures } = parts();
	const twice = {
		payload,
		signatures: [signatures[0], { ...signatures[0], signature: signatures[0]!.signature.slice(2) }],
	};
	expect(await readSigned(JSON.stringify(twice))).toMatchObject({ ok: false });
});

test('hostile text is no signature, and is told so in a sentence', async () => {
	const { payload, signatures } = parts();
	const none = base64({ alg: 'none' });
	const hmac = await new CompactSign(new TextEncoder().encode('{}'))
		.setProtectedHeader({ alg: 'HS256' })
		.sign(new Uint8Array(32));
	const [head, body, mac] = hmac.split('.');
	const hostile = [
		'',
		'null',
		'{',
		'[]',
		'"x"',
		'{"payload":"e30","signatures":[]}',
		JSON.stringify({ payload, signatures: [{ protected: none, signature: 'AA' }] }),
		JSON.stringify({ payload: body, signatures: [{ protected: head, signature: mac }] }),
		JSON.stringify({ payload, signatures: Array.from({ length: 100 }, () => signatures[0]) }),
		JSON.stringify({ payload, signatures: [{ ...signatures[0], header: { crit: ['b64'] } }] }),
		JSON.stringify({ payload: 'A'.repeat(900_000), signatures }),
		`${'['.repeat(5_000)}`,
	];

	for (const one of hostile) {
		const read = await readSigned(one);
		expect(read.ok, one.slice(0, 60)).toBe(false);
		if (!read.ok) expect(read.why).toMatch(/^(The signature does not hold|What stands in the place)/);
	}
});
