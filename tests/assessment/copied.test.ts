import { expect, test } from 'vitest';
import { AMIRA, one, resultsOf, type Act } from './kit.ts';

const FORM = one(`copied:
  from: form
  to: { in: people }
  fields: { first_name: "Siân", last_name: "O'Brien", phone: "07700 900311", email: sian@example.org, postcode: ZZ99 5NB, pay: "£12.85" }`);

const register = (more: object): Act => [
	'candidate.register',
	{
		given_name: 'Siân',
		family_name: "O'Brien",
		mobile: '07700 900311',
		email: 'sian@example.org',
		postcode: 'ZZ99 5NB',
		desired_pay: 1285,
		pay_unit: 'hour',
		incomplete: true,
		...more,
	},
];

async function copiedOf(...acts: readonly Act[]) {
	const [first] = await resultsOf(FORM, ...acts);
	const { score, entries, says } = first!.checks[0]!;
	return { score: Math.round(score * 100) / 100, entries, says };
}

test('copied: every field agrees by its meaning, however it is spelled', async () => {
	const found = await copiedOf(
		register({ given_name: 'sian', family_name: 'O’Brien', mobile: '+44 7700900311', postcode: 'zz995nb' }),
	);

	expect(found).toMatchObject({ score: 1, entries: [1] });
	expect(found.says).toMatch(/was compared with form: 6 of 6 fields agree\.$/);
});

test('copied: what does not agree is named, with what each says', async () => {
	const found = await copiedOf(register({ mobile: '07700 900131', desired_pay: null }));

	expect(found.score).toBe(0.67);
	expect(found.says).toMatch(
		/4 of 6 fields agree\. Phone: the source says “07700 900311”, the record “07700 900131”\. Pay: the source says “£12\.85”, the record says nothing\.$/,
	);
});

test('copied: a misspelt name costs one field, not the record', async () => {
	expect(await copiedOf(register({ family_name: 'Brian' }))).toMatchObject({ score: 0.83, entries: [1] });
});

test('copied: somebody else’s record is no copy, whether it was there or is new', async () => {
	const other: Act = ['candidate.amend', { ref: AMIRA, postcode: 'ZZ99 5NB' }];
	const stranger: Act = [
		'candidate.register',
		{ given_name: 'Bo', family_name: 'Nilsson', postcode: 'ZZ99 5NB', incomplete: true },
	];

	const none = { score: 0, entries: [], says: 'There is no record of what form says.' };
	expect(await copiedOf()).toEqual(none);
	expect(await copiedOf(other, stranger)).toEqual(none);
});

test('copied: a correction afterwards counts', async () => {
	const [first] = await resultsOf(FORM, register({ postcode: 'ZZ99 5BN' }));
	const ref = /CAND-\d+/.exec(first!.checks[0]!.says!)![0];

	const mended = await copiedOf(register({ postcode: 'ZZ99 5BN' }), ['candidate.amend', { ref, postcode: 'ZZ99 5NB' }]);

	expect(mended).toMatchObject({ score: 1, entries: [1, 2] });
});
