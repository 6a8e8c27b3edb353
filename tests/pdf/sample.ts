import { readFileSync } from 'node:fs';
import type { PortfolioDocument, Question, Reflection } from '../../src/lib/evidence/document.ts';
import { ascii } from '../../src/lib/evidence/pdf/ascii.ts';
import type { FontFiles } from '../../src/lib/evidence/pdf/fonts.ts';
import { drawn, type Drawn } from './picture.ts';
import { item, LONG, match } from './sample-parts.ts';

const font = (name: string) =>
	new Uint8Array(
		readFileSync(new URL(`../../node_modules/@expo-google-fonts/ibm-plex-sans/${name}.ttf`, import.meta.url)),
	);

export const fonts: FontFiles = {
	regular: font('400Regular/IBMPlexSans_400Regular'),
	medium: font('500Medium/IBMPlexSans_500Medium'),
	semibold: font('600SemiBold/IBMPlexSans_600SemiBold'),
};

export const data = ascii(
	JSON.stringify({
		format: 1,
		release: '1.0.0',
		portfolio: { header: { learner: { name: 'Siân Howells', id: '9999999999' } }, entries: [] },
		attempts: [],
		pictures: [],
	}),
);

const reflection = (n: number, more: Partial<Reflection> = {}): Reflection => ({
	prompt: `What would you do differently next time, part ${n}?`,
	criteria: ['CRM AC3', 'CRM AC5'],
	written: [
		{ on: '2 March 2026, 10:20', text: `${LONG}\n\n${LONG}` },
		{ on: '4 March 2026, 15:05', text: LONG },
	],
	links: ['E02', 'Entry 48'],
	...more,
});

const question = (n: number, more: Partial<Question> = {}): Question => ({
	id: `q${n}`,
	criteria: ['CRM AC4'],
	question: 'A candidate has not been in touch for 26 months. What does archiving the record do?',
	options: [
		{
			text: 'It hides the record from search and keeps it.',
			chosen: true,
			right: true,
			feedback: 'It can be restored.',
		},
		{
			text: 'It takes the name and address away for good, so that what is left can’t be traced to anyone.',
			chosen: false,
			right: false,
			feedback: 'That is anonymising.',
		},
		{ text: 'It deletes the record.', chosen: false, right: false, feedback: '' },
	],
	answer: null,
	...more,
});

const PEOPLE = ['Łukasz Wójcik', 'Grace Lund', 'Nguyễn Thị Hồng Nhung', 'Llŷr ap Gruffŷdd', 'Zoë Ağaoğlu'];

const logLine = (i: number) => ({
	no: 3 * i + 1,
	time: `2 Mar 2026 ${String(9 + Math.floor(i / 30)).padStart(2, '0')}:${String((2 * i) % 60).padStart(2, '0')}`,
	did: [
		'Phone changed',
		'Permission asked for',
		'Search, 412 found',
		'Rationale written, 61 words',
		'Delete, managers only',
	][i % 5]!,
	record: i % 5 === 2 ? '' : `CAND-${10001 + i}`,
	criteria: `CRM AC${(i % 5) + 1}`,
	hash: (0x9c1e41d0 + i * 7919).toString(16).slice(0, 8),
	refused: i % 5 === 4,
});

/** Siân Howells's portfolio: a bit of everything, names that are hard to print, and texts that run over pages. */
export function sample(pictures: readonly Drawn[], more: Partial<PortfolioDocument> = {}): PortfolioDocument {
	const items = [
		item(1, pictures[0]!, {
			title: 'Amira’s record, put right',
			criteria: ['CRM AC1', 'CRM AC2'],
			changes: [
				{ label: 'Phone', before: '07700 90001', after: '07700 900012' },
				{ label: 'Postcode', before: '', after: 'LS9 8AG' },
				{ label: 'Skill', before: 'Excel', after: 'Excel, level 2, last used in 2025; SAP goods-in, level 3' },
			],
		}),
		item(2, pictures[1]!, {}),
		item(3, pictures[2]!, {
			title: 'A search that found 18',
			criteria: ['CRM AC3', 'CRM AC5', 'DATA AC1'],
			words: LONG,
		}),
		item(4, pictures[3]!, { title: 'Match table for VAC-208', criteria: ['CRM AC5'], entries: 'Entries 131 to 158' }),
		item(5, pictures[4]!, {
			title: 'Why Łukasz and Nguyễn Thị Hồng Nhung, and why not the people who were easier to find',
			words: `${LONG}\n${LONG}\n${LONG}`,
			fromLedger: LONG,
		}),
		item(6, pictures[5]!, { title: 'Archived, and why', criteria: ['CRM AC4'], words: '' }),
		item(7, null, {
			kind: 'WT',
			origin: 'workplace',
			title: 'At work: my own search',
			entries: '',
			screen: '',
			when: '14 February 2026',
			fromLedger: '',
		}),
		item(8, pictures[6]!, { kind: 'PR', title: 'Ŵyn’s notice, sent again 😀', criteria: ['CRM AC2'] }),
	];
	return {
		unit: 'Using CRM systems for recruitment purposes',
		qualification: 'Level 2 NVQ Certificate in Recruitment Resourcing',
		learner: { name: 'Siân Howells', id: '9999999999', centre: 'Aireford College' },
		footer: 'Siân Howells · 9999999999 · Monday on the industrial desk 1.0.0',
		made: '2026-03-04T15:21:08Z',
		facts: [
			{ label: 'Learner', value: 'Siân Howells, 9999999999' },
			{ label: 'Centre', value: 'Aireford College, 00000' },
			{ label: 'Scenario', value: 'Monday on the industrial desk, version 1.0.0, variant A' },
			{ label: 'Attempts', value: '2, the second is claimed. 2 March 2026, 09:00 to 10:21 in the CRM' },
			{ label: 'Criteria pack', value: 'Provisional, as of 1 March 2026' },
			{ label: 'Items', value: '8 (7 simulated, 1 workplace)' },
		],
		declaration: {
			text: 'This evidence is my own work, made on the dates shown. It uses fictitious data. I have named any help I had.',
			name: 'Siân Howells',
			on: '4 March 2026',
			help: 'My tutor showed me where saved searches are.',
		},
		receipt: '7F3K-92QM-X4TD',
		criteria: [
			[
				'CRM AC1',
				'Accurate and consistent entry of candidate details, no missing mandatory fields',
				'evidenced',
				['E01'],
			],
			['CRM AC2', 'Data protection compliance, access controls and consent fields', 'evidenced', ['E01', 'E02', 'E08']],
			['CRM AC3', 'Effective use of search and filter', 'partly-evidenced', ['E03', 'E07']],
			['CRM AC4', 'Archiving, with clear distinction from deletion', 'not-yet-evidenced', ['E06']],
			['CRM AC5', 'Logical matching to the client’s stated requirements', 'evidenced', ['E03', 'E04', 'E05']],
			['CRM AC6', 'Keeping clients informed', 'not-attempted', []],
		].map(([code, text, finding, refs]) => ({
			// Safe: the table above has a code, a text, a status and references, in this order.
			code: code as string,
			text: text as string,
			note: code === 'CRM AC1' ? 'Provisional wording, from the centre’s brief.' : '',
			finding: finding as PortfolioDocument['criteria'][number]['finding'],
			judged: true,
			evidence: (refs as string[]).map((ref) => ({ ref, kind: items.find((one) => one.ref === ref)!.kind })),
		})),
		gaps: [
			'CRM AC4: one item, a second occasion is expected.',
			'CRM AC3: three people who fit were not found.',
			'CRM AC6: nothing was tried.',
		],
		items,
		matches: [match(PEOPLE.slice(0, 2)), match(PEOPLE)],
		testimonies: [
			{
				ref: 'W01',
				witness: 'Dana Okafor',
				position: 'Team leader, Northgate College',
				on: '3 March 2026',
				saw: 'Siân asked each candidate before putting them forward, and wrote down how and when.',
				criteria: ['CRM AC2'],
			},
		],
		reflections: [reflection(1), reflection(2), reflection(3, { written: [], links: [] })],
		protection: Array.from({ length: 9 }, (_, i) => ({
			entry: 31 + 9 * i,
			time: `2 Mar 2026 09:${11 + 4 * i}`,
			did:
				i % 3 ? 'Permission asked for, Tom Okafor, VAC-208' : 'Record of Åsa Öberg archived, no contact for 26 months',
			clause: i % 3 ? '4.2 Permission is for one vacancy' : '6.1 How long we keep records',
			body: i % 3 ? 'A yes for one vacancy is no yes for the next. Ask again, and write down how and when.' : LONG,
		})),
		questions: [
			question(1),
			question(2, {
				options: question(2).options.map((option, i) => ({ ...option, chosen: i === 2 })),
			}),
			question(3, {
				options: question(3).options.map((option) => ({ ...option, right: null, feedback: '' })),
			}),
			question(4, { question: 'Why is a yes for one vacancy not enough for the next?', options: [], answer: LONG }),
		],
		log: [
			{
				title: 'Attempt 2, Monday on the industrial desk',
				note: '214 entries. These are the 60 that decided a check.',
				lines: Array.from({ length: 60 }, (_, i) => logLine(i)),
			},
		],
		...more,
	};
}

/** Seven pictures and the portfolio that shows them. */
export function portfolio(more: Partial<PortfolioDocument> = {}) {
	const all = Array.from({ length: 7 }, (_, i) => drawn(i + 1));
	return { document: sample(all, more), pictures: new Map(all.map((one) => [one.sha256, one.bytes])), all };
}
