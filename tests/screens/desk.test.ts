import { expect, test } from 'vitest';
import { at, viewOf, type View } from '../../src/lib/crm/place.ts';
import { runSearch } from '../../src/lib/crm/search/run-search.ts';
import { stands } from '../../src/lib/screens/candidates/list/standing.ts';
import type { Source } from '../../src/lib/screens/desk-source.ts';
import { Desk } from '../../src/lib/screens/desk.svelte.ts';

/** A desk with nothing behind it: what it would do and where it went is written down. */
function deskAt(view: View) {
	const done: string[] = [];
	const left: View[] = [];
	const source: Source = {
		me: 'Maya Osei',
		agency: 'Harbour Lane Recruitment',
		now: '2026-03-02T09:00',
		live: true,
		onlyLook: () => ({ message: '', remedy: '' }) as never,
		still: false,
		show: () => {
			throw new Error('no records here');
		},
		do: (command) => {
			done.push(command.name);
			return Promise.resolve({ ok: false, refusal: { message: '', remedy: '' } as never });
		},
		undo: () => null,
		redo: () => null,
		href: () => null,
		moved: (_, before) => left.push(before),
	};
	return { desk: new Desk(source, view), done, left };
}

test('a form half typed is still half typed after a look at another record, and the list is as it was left', () => {
	const { desk, left } = deskAt({ ...viewOf(at('candidates')), words: 'forklift', scroll: { list: 720 } });
	desk.draft('add-candidate', { given_name: '', town: '' }).given_name = 'Siân';
	desk.draft('add-task', { title: '' });

	desk.go(at('candidate', 'CAND-10001'));
	const there = { drafts: desk.view.drafts, words: desk.view.words };
	desk.back(left[0]!);

	expect(there).toEqual({ drafts: { 'add-candidate': { given_name: 'Siân', town: '' } }, words: '' });
	expect(desk.snapshot()).toEqual({
		...viewOf(at('candidates')),
		words: 'forklift',
		scroll: { list: 720 },
		drafts: { 'add-candidate': { given_name: 'Siân', town: '' } },
	});
});

test('a form that nobody has touched begins with what is so now', () => {
	const { desk } = deskAt(viewOf(at('candidates')));
	desk.draft('add-candidate', { obtained_on: '02/03/2026' });

	const again = desk.draft('add-candidate', { obtained_on: '03/03/2026' });

	expect(again).toEqual({ obtained_on: '03/03/2026' });
});

test('a search is recorded once, however many of its results are opened and whatever their order', () => {
	const { desk, done, left } = deskAt({ ...viewOf(at('candidates')), words: 'forklift' });

	stands(desk);
	desk.go(at('candidate', 'CAND-10001'));
	desk.back(left[0]!);
	desk.view.sort = '-spoken';
	stands(desk);

	expect(done).toEqual([runSearch.name]);
});

test('a search made again after another one is recorded again', () => {
	const { desk, done } = deskAt({ ...viewOf(at('candidates')), words: 'forklift' });

	for (const words of ['forklift', 'reach truck', 'forklift', '', 'forklift']) {
		desk.view.words = words;
		stands(desk);
	}

	expect(done).toEqual(Array<string>(4).fill(runSearch.name));
});
