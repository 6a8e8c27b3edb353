import { expect, test } from 'vitest';
import type { KeptAttempt } from '../../src/lib/attempt/storage/database.ts';
import type { Standard } from '../../src/lib/scenario/standard.ts';
import { mistakesOver, nextOf, progressOf, type Offered } from '../../src/lib/screens/progress/progress.ts';

const criterion = (code: string) => ({ code, short: `About ${code}` });
const standard = {
	units: [{ title: 'Using a CRM', criteria: ['CRM-AC1', 'CRM-AC3', 'CRM-AC4', 'CRM-LO1'].map(criterion) }],
} as unknown as Standard;
const attempt = (scenario: string, statuses: Record<string, string>, mistakes: [string, boolean][] = []) =>
	({
		header: { scenario: { id: scenario } },
		summary: Object.entries(statuses).map(([code, status]) => ({ code, status })),
		seen: { mistakes: mistakes.map(([id, putRight]) => ({ id, name: `The mistake ${id}`, putRight })), search: null },
	}) as unknown as KeptAttempt;
const offered = (id: string, level: number, criteria: string[]): Offered => ({
	id,
	title: `The ${id}`,
	level,
	criteria,
});
const SHOWN = new Set(['CRM-AC1', 'CRM-AC3', 'CRM-AC4']);

test('each criterion has its best over the attempts, and one that no scenario shows is left to people', () => {
	const attempts = [
		attempt('monday', { 'CRM-AC1': 'partly-evidenced', 'CRM-AC4': 'not-yet-evidenced' }),
		attempt('monday', { 'CRM-AC1': 'evidenced', 'CRM-AC4': 'not-yet-evidenced' }),
	];

	const progress = progressOf(standard, attempts, SHOWN);

	expect(progress.map(({ code, found, best }) => [code, found, best])).toEqual([
		['CRM-AC1', ['partly-evidenced', 'evidenced'], 'evidenced'],
		['CRM-AC3', [undefined, undefined], 'not-attempted'],
		['CRM-AC4', ['not-yet-evidenced', 'not-yet-evidenced'], 'not-yet-evidenced'],
	]);
});

test('what was tried and is not there comes next, in a scenario not worked yet, the easier first', () => {
	const attempts = [attempt('monday', { 'CRM-AC1': 'evidenced', 'CRM-AC4': 'not-yet-evidenced' })];
	const progress = progressOf(standard, attempts, SHOWN);
	const all = [offered('monday', 2, ['CRM-AC4']), offered('hard', 3, ['CRM-AC4']), offered('cleanse', 2, ['CRM-AC4'])];

	expect(nextOf(progress, attempts, all)).toMatchObject({
		code: 'CRM-AC4',
		scenario: { id: 'cleanse' },
		why: 'You have tried it, and it did not show yet. You have not worked in “The cleanse” yet.',
	});
	expect(nextOf(progress, attempts, all.slice(0, 1))?.why).toContain('Another variant of “The monday”');
	expect(nextOf(progress, attempts, [offered('search', 2, ['CRM-AC3'])])?.code).toBe('CRM-AC3');
	expect(nextOf(progress, attempts, [])).toBeNull();
});

test('a mistake is followed by its name from one attempt to the next', () => {
	const attempts = [
		attempt('monday', {}, [
			['search-too-broad', false],
			['archive-for-delete', true],
		]),
		attempt('cleanse', {}, [['search-too-broad', true]]),
		attempt('cleanse', {}),
	];

	expect(mistakesOver(attempts).map(({ id, by }) => [id, by])).toEqual([
		['search-too-broad', ['made', 'put-right', null]],
		['archive-for-delete', ['put-right', null, null]],
	]);
});
