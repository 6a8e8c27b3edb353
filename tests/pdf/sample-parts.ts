import type { Callout, Item, PortfolioDocument } from '../../src/lib/evidence/document.ts';
import type { Drawn } from './picture.ts';

/** A paragraph of nine lines. */
export const LONG =
	'When I began, I thought that a search was good when it found many people. On Monday I found 412 and could not have ' +
	'rung them all in a week. I learned to ask what the client had really written: goods-in or stock work for a year, ' +
	'a stock system, and twelve miles. Each word I added took people away who would not have been able to do the job. ' +
	'What I had not expected is that it also took away three who would. Their records said “warehouse operative”, and I ' +
	'had typed “goods-in”. I went back, looked at two of them, and saw that a job title is not the work. Now I search for ' +
	'the skill first and read the history after. It took me eleven minutes more, and the list was shorter and better.';

const learner: Callout[] = [
	{
		mark: '1',
		by: 'learner',
		box: { x: 90, y: 180, w: 960, h: 40 },
		text: 'I wrote down Tom’s yes for VAC-208 only, because he was asked about this job and no other.',
	},
	{
		mark: '2',
		by: 'learner',
		box: { x: 420, y: 260, w: 300, h: 30 },
		text: 'I gave it an end date, so that nobody relies on it next year. Nguyễn Thị Hồng Nhung in the team asked me to.',
	},
];
const ledger: Callout[] = [
	{ mark: 'A', by: 'ledger', box: { x: 90, y: 190, w: 200, h: 20 }, text: 'Permission recorded at entry 48.' },
	{ mark: 'B', by: 'ledger', box: { x: 1080, y: 800, w: 60, h: 60 }, text: 'The clock said 09:36 on Monday.' },
];

export function item(number: number, picture: Drawn | null, more: Partial<Item>): Item {
	return {
		ref: `E0${number}`,
		kind: 'PR',
		origin: 'simulated',
		title: 'Tom’s permission, on record',
		criteria: ['CRM AC2'],
		when: `2 March 2026, 09:${30 + number}`,
		entries: `Entry ${40 + number}`,
		screen: 'candidate record, Data protection',
		picture: picture && {
			sha256: picture.sha256,
			width: picture.width,
			height: picture.height,
			alt: `Tom Okafor’s record, seen ${number} times. The first line says yes to VAC-208 until 1 June 2026, by e-mail at 09:31. Two lines say not asked.`,
			caption: `The CRM as it stood at entry ${40 + number}, rebuilt from the ledger.`,
			callouts: number % 2 ? [...learner, ...ledger] : learner,
		},
		fromLedger: 'Tom Okafor’s permission for VAC-208 was recorded at 09:36, four minutes after his e-mail came.',
		words: 'I asked Tom before I put him forward, and I wrote down what he said.',
		changes: [],
		why: 'A client sees someone’s details only when that person has agreed to be put forward for that vacancy.',
		protection: 'Agency policy 4.2. Lawful basis: legitimate interests. One phone number redacted.',
		...more,
	};
}

const fits = ['shown', 'partly', 'missing', 'unknown'] as const;
const LINES = [
	'Goods-in or inventory work, 1 year',
	'SAP or another stock system',
	'Spreadsheets',
	'Within 12 miles of LS9 8AG',
	'Forklift licence, counterbalance, in date',
	'Start by 16 March',
	'Right to work in the United Kingdom',
	'Early shifts, 06:00 to 14:00, Monday to Friday, and one Saturday in four',
	'Knows Donaudampfschifffahrtsgesellschaftskapitänspatent procedures',
];

/** Nine lines of a job specification against so many people. */
export function match(candidates: readonly string[]): PortfolioDocument['matches'][number] {
	return {
		vacancy: 'VAC-208',
		title: 'Goods-in administrator',
		client: 'Kestrel Storage, Leeds',
		candidates,
		rows: LINES.map((text, i) => ({
			line: i + 1,
			text,
			importance: i === 4 ? 'desirable' : 'essential',
			cells: candidates.map((_, c) => ({
				fit: fits[(i * (c + 1)) % 4]!,
				reason: ['3 years, Aldwick Foods', 'SAP, level 3', '“some Excel”', '3.1 miles', 'Expired June 2025'][
					(i + c) % 5
				]!,
				note: (i + c) % 3 === 0 ? 'I have asked for an example.' : '',
			})),
		})),
		rationales: [
			{
				candidate: candidates[0]!,
				text: 'Three years of goods-in at Aldwick Foods and uses SAP now (lines 1, 2). Lives 3 miles away and can start on 9 March (4, 6). Excel is basic: I have asked for an example (3).',
			},
			{
				candidate: candidates[1]!,
				text: 'Stronger on spreadsheets (3) and slower to start (6). I would ring both before the client does.',
			},
		],
		permissions: [
			'Łukasz Wójcik: yes, any vacancy, by phone 16 Feb 2026.',
			'Grace Lund: asked 2 March 10:04, yes 10:11. Nothing was sent to the client before that.',
		],
	};
}
