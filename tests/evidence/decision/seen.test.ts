import { beforeAll, expect, test } from 'vitest';
import { addItem, declare, reflect, writeItem } from '../../../src/lib/attempt/portfolio/acts.ts';
import { act, receipt } from '../../../src/lib/attempt/portfolio/portfolio.ts';
import { STATEMENT } from '../../../src/lib/attempt/portfolio/state.ts';
import type { PortfolioAct } from '../../../src/lib/attempt/portfolio/acts.ts';
import { engine } from '../../../src/lib/db/engine.ts';
import { headerFor } from '../../../src/lib/evidence/decision/begin.ts';
import { carriedFrom } from '../../../src/lib/evidence/decision/carry.ts';
import { changesOf, openThen } from '../../../src/lib/evidence/decision/compare.ts';
import { beginDecision, lastHash } from '../../../src/lib/evidence/decision/decision.ts';
import { DecisionHeader } from '../../../src/lib/evidence/decision/header.ts';
import { proposals } from '../../../src/lib/evidence/decision/propose.ts';
import { earlierOf, linkOf } from '../../../src/lib/evidence/decision/rounds.ts';
import { shownFor } from '../../../src/lib/evidence/decision/shows.ts';
import { NOTHING_DECIDED } from '../../../src/lib/evidence/decision/state.ts';
import type { PortfolioRead } from '../../../src/lib/evidence/portfolio/told.ts';
import { portfolioOf } from '../exported.ts';
import { smallSetting } from '../small-scenario.ts';
import { AT, LEARNER, worked, type Worked } from '../worked.ts';
import { after, closes, comesTo, decides, judges, plans, says, type Step } from './kit.ts';

const FILE = 'f'.repeat(64);
const ASSESSOR = { name: 'Martin Adeyemi', id: null, centre: null };

let first: Worked;
let second: Worked;
let read: PortfolioRead;
beforeAll(async () => {
	const sqlite = await engine();
	const setting = await smallSetting(sqlite);
	first = worked(sqlite, setting);
	second = worked(sqlite, setting, { follows: first.entries.at(-1)!.hash, startedAt: '2026-11-20T08:00:00Z' }, [
		'CAND-1002',
		'CAND-1001',
	]);
	read = { portfolio: portfolioOf([first]), attempts: [first] };
});

/** The same portfolio after more was done to it. */
function later(does: readonly { command: PortfolioAct; input: unknown }[]): PortfolioRead {
	let { portfolio } = read;
	for (const { command, input } of does) {
		const acted = act(portfolio, command, input, AT);
		if (!acted.ok) throw acted.refusal;
		({ portfolio } = acted);
	}
	return { portfolio, attempts: read.attempts };
}
const does = <I>(command: PortfolioAct<I>, input: NoInfer<I>) =>
	({ command, input }) as { command: PortfolioAct; input: unknown };
const newWords = () =>
	later([
		does(writeItem, {
			item: 'E01',
			title: 'An old record is filed',
			criteria: ['CRM-AC4', 'CRM-AC1'],
			words: 'The house rule says 24 months.',
			notes: { 'candidate.state': 'The reason that I gave' },
			alt: '',
		}),
		does(addItem, { attempt: first.id, mark: 2, title: 'Before I filed it', criteria: ['CRM-AC1'] }),
		does(reflect, { attempt: first.id, reflection: 'R1', text: 'Written once more.', links: [] }),
		does(declare, { name: LEARNER.name, statement: STATEMENT, help: '' }),
	]);

const openRound = (portfolio: PortfolioRead, file = FILE) =>
	after(
		[
			judges('CRM-AC4'),
			decides('CRM-AC4', 'met'),
			decides('CRM-AC1', 'more-evidence', { suggestion: 'partly-evidenced' }),
			says('CRM-AC1', 'Show me one more.'),
			plans('Register somebody', ['CRM-AC1']),
			comesTo('not-yet-competent'),
			closes(['CRM-LO1', 'CRM-LO2', 'CRM-LO3', 'CRM-LO4', 'CRM-LO5', 'CRM-LO6', 'CRM-AC2', 'CRM-AC3', 'CRM-AC5']),
		],
		beginDecision(headerFor(portfolio, file, ASSESSOR, null, AT)),
	).decision;

test('a round starts from the file, the portfolio as it stood, and every criterion of its units', () => {
	const header = headerFor(read, FILE, ASSESSOR, null, AT);

	expect(DecisionHeader.parse(header)).toEqual(header);
	expect(header).toMatchObject({
		portfolio: { file: FILE, entries: read.portfolio.entries.length, receipt: receipt(read.portfolio) },
		attempts: [{ attempt: first.id, lastHash: first.entries.at(-1)!.hash }],
		learner: LEARNER,
		units: [{ code: 'CRM' }],
		round: 1,
		follows: null,
	});
	expect(header.units[0]!.criteria).toHaveLength(11);
});

test('questions are drawn from what this learner did, each with its moment, and from what is weak', () => {
	const all = proposals(read, NOTHING_DECIDED);

	expect(all.map(({ from, why, moment }) => [from, why, moment?.entry ?? null])).toEqual([
		['ledger', 'The CRM refused it.', 3],
		['ledger', 'What the learner did at entry 2.', 2],
		['criterion', 'CRM AC4 rests on one piece of work.', null],
		['criterion', expect.stringContaining('simulated'), null],
	]);
	expect(all[1]).toMatchObject({
		question:
			'You archived Lena Fox (CAND-1001). You wrote “No contact for 31 months”. How did you know that it was time, and what would have stopped you?',
		criteria: ['CRM-AC4'],
		moment: { attempt: first.id, entry: 2 },
	});
});

test('a question that was asked is proposed no more, and what the assessor finds open asks for others', () => {
	const [proposal] = proposals(read, NOTHING_DECIDED);
	const asked = { ...proposal!, ref: 'D1', askedAt: AT, answer: null };
	const open = { decision: 'more-evidence', suggestion: null, reason: '', evidence: [], at: AT } as const;

	const left = proposals(read, { criteria: { 'CRM-AC3': open }, questions: [asked] });

	expect(left.map((p) => p.question)).not.toContain(proposal!.question);
	expect(left.find((p) => p.criteria.includes('CRM-AC3'))?.why).toBe('You want more evidence for CRM AC3.');
});

test('each of the five tests says what the app can show, what speaks against it, and what it can’t show', () => {
	const known = {
		read,
		code: 'CRM-AC4',
		intact: true,
		receipt: receipt(read.portfolio),
		today: '2026-09-11',
		decidedBefore: 0,
	};

	const shown = shownFor(known);
	const old = shownFor({ ...known, today: '2028-10-01', intact: false });

	expect(shown.valid.shows[0]).toBe('The learner claims E01 and R1 for it.');
	expect(shown.authentic.shows).toContain(
		'Declared as their own by Siân Howells on 1 September 2026. No help was named.',
	);
	expect(shown.authentic.shows.at(-1)).toBe(
		'Attempt 1, by the learner’s device: 1 September 2026, 08:00 to 08:00 UTC.',
	);
	expect(shown.current.shows).toEqual(['Attempt 1 ended on 1 September 2026, 10 days ago.']);
	expect(shown.sufficient.doubts).toEqual(['One piece of work. Assessors usually look for a second occasion.']);
	expect(old.current.doubts).toEqual(['Attempt 1 is more than two years old.']);
	expect(old.authentic.doubts[0]).toBe('It does not hold together: see Check.');
	for (const { cannot } of Object.values(shown)) expect(cannot.length).toBeGreaterThan(20);
});

test('a resubmission is linked with the round before it, and a stranger’s portfolio is not', () => {
	const round = openRound(read);
	const more = newWords();
	const again: PortfolioRead = { portfolio: portfolioOf([second]), attempts: [second] };
	const stranger: PortfolioRead = {
		...more,
		portfolio: {
			...more.portfolio,
			header: { ...more.portfolio.header, learner: { ...LEARNER, name: 'Jakub Nowak' } },
		},
	};
	const forked: PortfolioRead = {
		...read,
		portfolio: { ...read.portfolio, entries: read.portfolio.entries.slice(0, 2) },
	};

	const links = [read, more, again, stranger, forked].map((one, i) =>
		linkOf(one, i === 0 ? FILE : '0'.repeat(64), round.header),
	);

	// the small portfolios of both attempts begin alike: theirs is one header
	expect(links).toEqual(['same-file', 'same-portfolio', null, null, null]);
	const other = {
		...again,
		portfolio: { ...again.portfolio, header: { ...again.portfolio.header, startedAt: '2026-11-20T09:00:00Z' } },
	};
	expect(linkOf(other, '0'.repeat(64), round.header)).toBe('follows');
	expect(linkOf({ ...other, attempts: [] }, '0'.repeat(64), round.header)).toBe('same-learner');
});

test('a later round follows the latest closed one on that line, and an open one is not followed', () => {
	const one = openRound(read);
	const more = newWords();
	const header = headerFor(more, 'e'.repeat(64), ASSESSOR, one, '2026-11-27T11:00:00Z');
	const two = after([decides('CRM-AC1', 'met', { suggestion: null })], beginDecision(header)).decision;

	expect(header).toMatchObject({ round: 2, follows: lastHash(one) });
	expect(earlierOf(more, 'd'.repeat(64), [one])).toEqual({ round: one, link: 'same-portfolio' });
	expect(earlierOf(more, 'd'.repeat(64), [two, one])?.round).toBe(one);
	const closed = after(
		[judges('CRM-AC1'), comesTo('not-yet-competent'), closes(header.units[0]!.criteria)],
		two,
	).decision;
	expect(earlierOf(more, 'd'.repeat(64), [closed, one])?.round).toBe(closed);
});

test('what is new, what changed and what was open is told, criterion by criterion', () => {
	const round = openRound(read);
	const more = newWords();

	const changes = changesOf(read, more);
	const open = openThen(round, read, more).find(({ code }) => code === 'CRM-AC1');

	expect(changes).toEqual([
		{
			kind: 'changed',
			ref: 'E01',
			criteria: ['CRM-AC4', 'CRM-AC1'],
			what: 'An old record is filed: other words, claimed for CRM AC4, CRM AC1',
		},
		{ kind: 'new', ref: 'E02', criteria: ['CRM-AC1'], what: 'Before I filed it' },
		{ kind: 'changed', ref: 'R1', criteria: ['CRM-AC4'], what: 'What you looked at first' },
	]);
	expect(open).toEqual({
		code: 'CRM-AC1',
		then: 'more evidence needed',
		asked: ['Show me one more.', 'Register somebody'],
		found: { before: 'evidenced', after: 'evidenced' },
		changes: changes.slice(0, 2),
	});
	expect(
		openThen(round, null, more).every(({ changes: none, found }) => none.length === 0 && found.before === null),
	).toBe(true);
	expect(changesOf(read, read)).toEqual([]);
});

test('what was met is taken over into the next round, where what it rested on is still there', () => {
	const one = openRound(read);
	const fresh = beginDecision(headerFor(newWords(), 'e'.repeat(64), ASSESSOR, one, AT));
	const here = () => ({ pieces: ['E01', 'E02'], found: 'partly-evidenced' as const });

	const carried = carriedFrom(one, fresh.state, here);
	const { decision, refused } = after(carried.flatMap(({ acts }) => acts) as Step[], fresh);

	expect(carried.map(({ criterion }) => criterion)).toEqual(['CRM-AC4']);
	expect(refused).toEqual([]);
	expect(decision.state.criteria['CRM-AC4']).toMatchObject({
		decision: 'met',
		suggestion: 'partly-evidenced',
		reason: 'Met in round 1.',
		evidence: ['E01'],
	});
	expect(carriedFrom(one, decision.state, here)).toEqual([]);
	expect(carriedFrom(one, fresh.state, () => ({ pieces: ['E02'], found: null }))).toEqual([]);
});

test('another attempt in a resubmission is new, and what went with the old one is gone', () => {
	const again: PortfolioRead = { portfolio: portfolioOf([second]), attempts: [second] };

	expect(changesOf(read, again).map(({ kind, ref, what }) => [kind, ref, what])).toEqual([
		['new', null, `Attempt 1: “One old record”, ${second.entries.length} entries`],
		['gone', null, `The attempt at “One old record”, ${first.entries.length} entries`],
		['new', 'E01', 'An old record is filed'],
		['gone', 'E01', 'An old record is filed'],
		['new', 'R1', 'What you looked at first'],
	]);
});
