import { expect, test } from 'vitest';
import { standardOf } from '../../src/lib/scenario/catalogue.ts';
import { usualMistakes } from '../../src/lib/scenario/mistakes.ts';
import { criterionIn } from '../../src/lib/scenario/standard.ts';
import { Trap } from '../../src/lib/scenario/trap.ts';
import { filesUnder } from '../house/source.ts';

test('every usual mistake has an id of its own, and criteria that exist', async () => {
	const standard = await standardOf('vtct-l2-recruitment-resourcing');
	const written = [...filesUnder('scenarios/mistakes', '.yaml').values()].flatMap(
		(text) => text.match(/^- id: .*$/gm) ?? [],
	);

	const all = [...usualMistakes().values()];

	expect(all).toHaveLength(written.length);
	expect(all.flatMap((m) => m.criteria).filter((code) => !criterionIn(standard, code))).toEqual([]);
});

/** The list of `domain.md` 6.2, in its order. */
const EXPECTED = [
	...['archive-for-delete', 'record-left-stale', 'search-too-broad', 'adding-without-basis', 'sharing-without-consent'],
	...['speed-over-fit', 'terms-ignored', 'no-follow-up', 'too-many-sent', 'stale-database-trusted', 'not-tailored'],
	...['soft-skills-ignored', 'added-twice', 'words-for-tags', 'opinion-in-notes', 'unsubscribed-mailed'],
	...['wrong-recipient', 'sent-to-own-employer', 'expired-certificate', 'login-shared', 'export-for-oneself'],
	'failed-call-not-logged',
];

test('the mistakes that assessors meet most are all there', () => {
	expect(EXPECTED.filter((id) => !usualMistakes().has(id))).toEqual([]);
});

const trap = (more: object) =>
	Trap.safeParse({
		id: 'gone',
		criteria: ['CRM-AC4'],
		severity: 'major',
		sprung_by: { event: 'candidate.erase' },
		...more,
	});

test('a trap that is a usual mistake brings its words; what it says itself stands in their place', () => {
	const usual = usualMistakes().get('archive-for-delete')!;

	const found = trap({ mistake: 'archive-for-delete', says: 'Owen Brandt was deleted.' });

	expect(found.data).toMatchObject({
		mistake: 'archive-for-delete',
		severity: 'major',
		name: usual.name,
		says: 'Owen Brandt was deleted.',
		why: usual.why,
		next: usual.next,
	});
});

test('a trap of its own needs all of its words, and a usual mistake must be one', () => {
	expect(trap({ name: 'A slip with a name', says: 'It went wrong.' }).error?.issues.map((i) => i.path)).toEqual([
		['why'],
		['next'],
	]);
	expect(trap({ mistake: 'archive-for-ever' }).error?.issues[0]?.message).toMatch(
		/^There is no such usual mistake\. They are: .*archive-for-delete/,
	);
});
