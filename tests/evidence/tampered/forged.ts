import type { Pack } from '../../../src/lib/evidence/pack.ts';
import { packed } from '../exported.ts';
import { chained, forged } from '../forge.ts';
import type { Row } from './whole.ts';

/** Other data inside, some with every hash worked out anew. */
export const FORGED: readonly Row[] = [
	[
		'an act’s input',
		({ withData, pack, first, entries }) =>
			withData({
				...pack,
				attempts: [
					{
						...first(),
						entries: entries().with(1, { ...entries()[1]!, input: { ref: 'CAND-1001', reason: 'She asked' } }),
					},
				],
			}),
		'unedited',
		/Entry 2 of attempt 1 does not follow/,
	],
	[
		'an act is left out',
		({ withData, pack, first, entries }) =>
			withData({ ...pack, attempts: [{ ...first(), entries: entries().filter(({ seq }) => seq !== 3) }] }),
		'unedited',
		/Entry 4 of attempt 1 does not follow|Entry 3 of attempt 1/,
	],
	[
		'two acts change places',
		({ withData, pack, first, entries }) =>
			withData({ ...pack, attempts: [{ ...first(), entries: [entries()[1]!, entries()[0]!, ...entries().slice(2)] }] }),
		'unedited',
		/of attempt 1 does not follow/,
	],
	[
		'the device’s time, with every hash anew',
		({ withData, pack }) =>
			withData(forged(pack, (a) => ({ ...a, entries: a.entries.map((e) => ({ ...e, at: '2026-08-01T08:00:00Z' })) }))),
		'unedited',
		/Page \d+/,
	],
	[
		'an outcome, with every hash anew',
		({ withData, pack }) =>
			withData(
				forged(pack, (a) => ({
					...a,
					entries: a.entries.with(1, { ...a.entries[1]!, outcome: { archived: 2, on: '2026-03-02' } }),
				})),
			),
		'same-acts',
		/Entry 2 turns out differently/,
	],
	[
		'a refusal is dropped, with every hash anew',
		({ withData, pack }) =>
			withData(forged(pack, (a) => ({ ...a, entries: a.entries.filter((e) => e.refusal === null) }))),
		'same-acts',
		/turns out differently/,
	],
	[
		'the name in the header',
		({ withData, pack }) =>
			withData(
				forged(pack, (a) => ({ ...a, header: { ...a.header, learner: { ...a.header.learner, name: 'Another' } } })),
			),
		'unedited',
		/./,
	],
	[
		'the seed in the header',
		({ withData, pack }) => withData(forged(pack, (a) => ({ ...a, header: { ...a.header, seed: a.header.seed + 1 } }))),
		'same-world',
		/not those of this scenario and variant/,
	],
	[
		'the variant in the header',
		({ withData, pack }) => withData(forged(pack, (a) => ({ ...a, header: { ...a.header, variant: 'B' } }))),
		'same-world',
		/not those of this scenario and variant/,
	],
	[
		'the records’ fingerprint at the start',
		({ withData, pack }) =>
			withData(forged(pack, (a) => ({ ...a, header: { ...a.header, worldDigest: 'ab'.repeat(32) } }))),
		'same-world',
		/not those of this scenario and variant/,
	],
	[
		'the records’ fingerprint at the end',
		({ withData, pack }) => withData(forged(pack, (a) => ({ ...a, endDigest: 'cd'.repeat(32) }))),
		'same-end',
		/records end up different/,
	],
	[
		'a better result',
		({ withData, pack }) =>
			withData(
				forged(pack, (a) => ({
					...a,
					results: a.results!.map((r) => ({ ...r, status: 'evidenced' as const, entries: [1] })),
				})),
			),
		'same-result',
		/Scoring gives another result/,
	],
	[
		'no result where there was one',
		({ withData, pack }) => withData(forged(pack, (a) => ({ ...a, results: null }))),
		'same-result',
		/./,
	],
	[
		'other checks',
		({ withData, pack }) =>
			withData(forged(pack, (a) => ({ ...a, header: { ...a.header, checksHash: 'ef'.repeat(32) } }))),
		'same-result',
		/other checks/,
	],
	[
		'a picture is left out of the list',
		({ withData, pack }) => withData({ ...pack, pictures: [] }),
		'screenshots',
		/not those that the portfolio’s ledger names/,
	],
	[
		'the learner’s words, with the portfolio’s ledger written anew',
		({ withData, pack }) =>
			withData({
				...pack,
				portfolio: {
					...pack.portfolio,
					entries: chained(
						pack.portfolio.header,
						JSON.parse(
							JSON.stringify(pack.portfolio.entries).replace('31 months ago', '13 months ago'),
						) as Pack['portfolio']['entries'],
					),
				},
			}),
		'unedited',
		/Page 1 says “[^”]*Receipt [^”]*”, and the data inside says “|Page 1 says “[^”]*”, and the data inside says “[^”]*”/,
	],
	[
		'the attempt that was included is exchanged for another',
		({ withData, pack, other }) => withData({ ...pack, attempts: packed([other]).attempts }),
		'unedited',
		/./,
	],
];
