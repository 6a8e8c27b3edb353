import { expect, test } from 'vitest';
import { GROUPS, match } from '../../src/lib/crm/matching/match.ts';
import { matchDetail, matchPage, matchSideBySide } from '../../src/lib/crm/matching/match-queries.ts';
import { judgeMatch } from '../../src/lib/crm/matching/judge.ts';
import { runMatch } from '../../src/lib/crm/matching/match-run.ts';
import { STATES } from '../../src/lib/crm/matching/line.ts';
import { statesAt } from '../../src/lib/crm/matching/ranking.ts';
import { setSkill } from '../../src/lib/crm/people/skills.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { emptyCrm } from '../kit.ts';
import { crowd } from './crowd.ts';
import { desk, deskOver } from './kit.ts';
import { said, smallWorld, someone, YUSUF } from './world.ts';

const NOW = '2026-03-02T09:00';

const many = (db: Database) => {
	someone(db, YUSUF);
	someone(db, { ...YUSUF, ref: 'CAND-1007', name: ['Abel', 'Demir'] });
	someone(db, { ...YUSUF, ref: 'CAND-1008', name: ['Priya', 'Nair'], candidate: { right_to_work: 'not_eligible' } });
	someone(db, { ...YUSUF, ref: 'CAND-1009', name: ['Kit', 'Harrow'], candidate: { status: 'do_not_contact' } });
	someone(db, { ...YUSUF, ref: 'CAND-1010', name: ['Lena', 'Fox'], candidate: { notice_days: 60 } });
	someone(db, { ref: 'CAND-1011', name: ['Ines', 'Rocha'] });
	someone(db, {
		...YUSUF,
		ref: 'CAND-1012',
		name: ['Zoe', 'Ash'],
		skills: [
			['SAP', 3],
			['Excel', 2],
		],
	});
	someone(db, {
		...YUSUF,
		ref: 'CAND-1013',
		name: ['Old', 'Hand'],
		person: { lifecycle: 'archived', lifecycle_at: NOW, lifecycle_reason: 'No contact for two years' },
	});
	said(db, YUSUF.ref, 'given');
};

test('the list goes by essentials shown, then weight, then name; who is stopped stands apart and says why', async () => {
	const { show } = await desk(many);
	const page = (group: (typeof GROUPS)[number]) => {
		const { counts, rows } = show(matchPage, { vacancy: 'VAC-208', now: NOW, group });
		return {
			counts,
			rows: rows.map((r) => [r.name, r.essentials_shown, r.tenths, r.stops.join(), r.permission.words]),
		};
	};

	const counts = { can: 3, cannot: 3, rest: 1 };
	expect(page('can')).toEqual({
		counts,
		rows: [
			['Zoe Ash', 5, 120, '', 'Not asked'],
			['Abel Demir', 4, 110, '', 'Not asked'],
			['Yusuf Demir', 4, 110, '', 'Yes'],
		],
	});
	expect(page('cannot').rows).toEqual([
		['Kit Harrow', 4, 110, 'Asked not to be contacted', 'Not asked'],
		['Priya Nair', 4, 110, 'May not work in the UK', 'Not asked'],
		['Lena Fox', 3, 90, '60 days’ notice', 'Not asked'],
	]);
	expect(page('rest').rows).toEqual([['Ines Rocha', 2, 40, '', 'Not asked']]);
});

test('weights of the learner’s own change the order and not what is shown', async () => {
	const { show } = await desk((db) => {
		someone(db, { ...YUSUF, skills: [], cv: '' });
		someone(db, {
			ref: 'CAND-1012',
			name: ['Zoe', 'Ash'],
			skills: [
				['SAP', 3],
				['Excel', 2],
			],
		});
	});
	const best = (weights: unknown) =>
		show(matchPage, { vacancy: 'VAC-208', now: NOW, weights }).rows.map((r) => [r.name, r.essentials_shown, r.tenths]);

	expect([best(null), best({ '2': 0, '3': 0, '1': 3 })]).toEqual([
		[
			['Zoe Ash', 4, 90],
			['Yusuf Demir', 3, 70],
		],
		[
			['Zoe Ash', 4, 40],
			['Yusuf Demir', 3, 70],
		],
	]);
});

test('match.run records how many, and the best with their essentials', async () => {
	const { refused } = await desk(many);

	expect(refused(runMatch, { vacancy: 'VAC-208' })).toEqual({
		count: 3,
		essentials: 5,
		refs: ['CAND-1012', 'CAND-1007', 'CAND-1004'],
		shown: [5, 4, 4],
	});
});

test('side by side comes in the order asked for, leaves out who is archived, and shows passages', async () => {
	const { show } = await desk(many);

	const { people } = show(matchSideBySide, {
		vacancy: 'VAC-208',
		now: NOW,
		refs: ['CAND-1012', 'CAND-1013', 'CAND-1004'],
	});

	expect(people.map((p) => p.ref)).toEqual(['CAND-1012', 'CAND-1004']);
	expect(people[1]!.answers.map((a) => a.passage?.text)).toEqual([
		'Booked in 60 pallets a day.',
		'SAP every day',
		'Some Excel: lists and sums',
		'Leeds',
		'Counterbalance forklift truck',
		'1 week’s notice',
	]);
});

test('everybody’s state in the ranking is the state told of one person alone', async () => {
	const db = await emptyCrm();
	smallWorld(db);
	crowd(db, 400);
	deskOver(db);
	const { compared, spec } = match(db, { vacancy: 'VAC-208', weights: null, now: NOW });
	const refs = db.column({
		text: `select ref from person where lifecycle = 'active' and ref like 'CAND-%' order by id`,
		values: [],
	}) as string[];
	const place = new Map(compared.ids.map((id, i) => [id, i]));
	const idOf = (ref: string) => db.column({ text: `select id from person where ref = ?`, values: [ref] })[0] as number;

	const different = refs.filter((ref) => {
		const alone = matchDetail(db, { vacancy: 'VAC-208', ref, now: NOW })!.answers.map((a) => a.state);
		const ranked = statesAt(compared, spec, place.get(idOf(ref))!).map((state) => STATES[state]);
		return alone.join() !== ranked.join();
	});

	expect(different).toEqual([]);
	expect(compared.ids.length).toBe(refs.length);
});

test('a ranking asks the database as often for a thousand candidates as for ten', async () => {
	const asked = async (candidates: number) => {
		const db = await emptyCrm();
		smallWorld(db);
		crowd(db, candidates);
		deskOver(db);
		let questions = 0;
		const counting = new Proxy(db, {
			get(target, name: keyof typeof db) {
				const found = target[name];
				return typeof found !== 'function'
					? found
					: (...args: never[]) => {
							questions++;
							return (found as (...a: never[]) => unknown)(...args);
						};
			},
		});
		match(counting, { vacancy: 'VAC-208', weights: null, now: NOW });
		return questions;
	};

	const ofTen = await asked(10);
	const ofAThousand = await asked(1_000);

	expect(ofTen).toBeGreaterThan(0);
	expect(ofAThousand).toBe(ofTen);
});

test('a list that was shown is ranked anew once a record has changed', async () => {
	const { act, show } = await desk((db) => void someone(db, YUSUF));
	const page = () => show(matchPage, { vacancy: 'VAC-208', now: NOW }).rows.map((r) => [r.name, r.essentials_shown]);
	const before = [page(), page()];

	act(setSkill, { ref: YUSUF.ref, skill: 'Excel', level: 3 });

	expect([...before, page()]).toEqual([[['Yusuf Demir', 4]], [['Yusuf Demir', 4]], [['Yusuf Demir', 5]]]);
});

test('a judgement stands in the place of what the record says, with its reason, until it is taken back', async () => {
	const { act, show, refused } = await desk(many);
	const of = () => {
		const answer = matchOf().answers[0]!;
		return [answer.state, answer.judged, answer.reason];
	};
	const matchOf = () => show(matchSideBySide, { vacancy: 'VAC-208', refs: [YUSUF.ref], now: NOW }).people[0]!;
	const judge = (as: (typeof STATES)[number] | null, line = 1) => ({
		vacancy: 'VAC-208',
		ref: YUSUF.ref,
		line,
		as,
		reason: 'Used it on the phone test today',
	});
	const before = of();

	act(judgeMatch, judge('partly'));
	const judged = of();
	act(judgeMatch, judge(null));

	expect(judged).toEqual(['partly', true, 'Judged by you: Used it on the phone test today']);
	expect(before[0]).not.toBe('partly');
	expect(of()).toEqual(before);
	expect(refused(judgeMatch, judge('shown', 99))).toBe('no-such-line');
});
