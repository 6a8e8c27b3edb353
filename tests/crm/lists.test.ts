import { expect, test } from 'vitest';
import { inviteToEvent, recordForEvent } from '../../src/lib/crm/events/invite.ts';
import { eventPage } from '../../src/lib/crm/events/event-queries.ts';
import { readColumns, writeColumns } from '../../src/lib/crm/lists/columns.ts';
import { exportCandidates, exportTable } from '../../src/lib/crm/lists/export.ts';
import { openSearch, saveSearch } from '../../src/lib/crm/lists/saved-search.ts';
import { searchList, suitability } from '../../src/lib/crm/lists/search-queries.ts';
import { renameView, savedViews, saveView } from '../../src/lib/crm/lists/saved-view.ts';
import { amendCandidate } from '../../src/lib/crm/people/amend.ts';
import { archiveCandidate } from '../../src/lib/crm/people/archive.ts';
import { addTag } from '../../src/lib/crm/people/tags.ts';
import { approveForPool, rejectForPool } from '../../src/lib/crm/pools/members.ts';
import { amendPool, createPool } from '../../src/lib/crm/pools/pool-commands.ts';
import { poolList, poolPage, poolRefs } from '../../src/lib/crm/pools/pool-queries.ts';
import { searchCandidates } from '../../src/lib/crm/search/find.ts';
import { field, word } from '../../src/lib/crm/search/tree.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { GRACE, office, TOM } from '../attempt/office.ts';
import { emptyCrm } from '../kit.ts';
import { deskOver } from './kit.ts';
import { YUSUF } from './world.ts';

const NOW = '2026-03-02T09:00';
async function officeDesk(more = '') {
	const db = await emptyCrm();
	office(db);
	if (more) db.exec(more);
	return deskOver(db);
}
test('a saved search is run again as it was asked, and says how many it found last', async () => {
	const { act, show } = await officeDesk();
	const asks = { words: 'Excel', filters: [], sort: null };

	act(saveSearch, { name: 'Spreadsheets', ...asks, pinned: true });
	act(addTag, { ref: [YUSUF.ref, TOM.ref], tag: 'Nights' });
	act(openSearch, { search: 'SRCH-1001' });

	const line = show(searchList, { now: NOW, pinned: true })[0]!;
	expect(line).toMatchObject({ name: 'Spreadsheets', count: 2, last_count: 2, asks, mine: 1 });
});

test('a dynamic pool holds whom its search finds, and the list agrees', async () => {
	const { act, show } = await officeDesk();

	act(createPool, { name: 'Nights', kind: 'dynamic', search: 'SRCH-2' });
	const before = show(poolList, { now: NOW }).find(({ name }) => name === 'Nights');
	const list = show(searchCandidates, { tree: field('pool', 'is', 'Nights'), sort: null, now: NOW });

	expect(before?.count).toBe(2);
	expect(list.count).toBe(2);
});

test('a pool whose search looks everywhere holds archived people too, and rings nobody of them', async () => {
	const { act, show } = await officeDesk();
	act(archiveCandidate, { ref: YUSUF.ref, reason: 'No contact for 26 months' });
	const asks = { words: 'in:everywhere', filters: [], sort: null };
	act(saveSearch, { name: 'Everywhere', ...asks });
	act(createPool, { name: 'All there are', kind: 'dynamic', search: 'SRCH-1001' });
	const found = show(searchCandidates, { tree: field('in', 'is', 'everywhere'), sort: null, now: NOW }).count;
	const page = (tab: string) =>
		show(poolPage, { pool: 'POOL-1001', tab, most: 50, now: NOW }).people.map(({ ref, lifecycle }) => [ref, lifecycle]);

	expect(show(poolList, { now: NOW }).find(({ name }) => name === 'All there are')?.count).toBe(found);
	expect(page('members')).toContainEqual([YUSUF.ref, 'archived']);
	expect(page('calls')).not.toContainEqual([YUSUF.ref, 'archived']);
	expect(show(poolRefs, { pool: 'POOL-1001', now: NOW })).not.toContain(YUSUF.ref);
});

test('a reviewed pool suggests, keeps what was decided, and says who no longer fits', async () => {
	const { act, show, db } = await officeDesk();
	const page = (tab: string) => show(poolPage, { pool: 'POOL-2', tab, most: 10, now: NOW });
	expect(page('suggestions').people.map(({ ref }) => ref)).toEqual([YUSUF.ref]);

	expect(act(approveForPool, { pool: 'POOL-2', ref: YUSUF.ref })).toMatchObject({ ok: true });
	expect(page('suggestions').suggested).toBe(0);
	expect(page('members').people.map(({ ref }) => ref)).toEqual([YUSUF.ref]);
	db.exec(`delete from qualification; update search_text set qualifications = ''`);
	act(amendCandidate, { ref: YUSUF.ref, headline: 'Clerk' });

	expect(page('members').people).toMatchObject([{ ref: YUSUF.ref, lapsed: true }]);
});

test('a suggestion that was turned down does not come back', async () => {
	const { act, show } = await officeDesk();

	act(rejectForPool, { pool: 'POOL-2', ref: YUSUF.ref, reason: 'Wants days only' });

	expect(show(poolPage, { pool: 'POOL-2', tab: 'suggestions', most: 10, now: NOW })).toMatchObject({
		suggested: 0,
		rejected: 1,
		people: [],
	});
});

test('a pool that filled itself keeps its people when it is filled by hand from then on', async () => {
	const { act, show } = await officeDesk();
	const count = () => show(poolPage, { pool: 'POOL-3', tab: 'members', most: 10, now: NOW }).count;
	const before = count();

	act(amendPool, { pool: 'POOL-3', kind: 'static' });

	expect(before).toBeGreaterThan(0);
	expect(count()).toBe(before);
	act(amendPool, { pool: 'POOL-3', kind: 'dynamic' });
	expect(count()).toBe(before);
});

test('a pool whose search asks for itself finds nobody by that, and never hangs', async () => {
	const { act, show } = await officeDesk();
	act(saveSearch, { name: 'Itself', words: '', filters: [{ field: 'pool', op: 'is', value: 'Ring' }], sort: null });

	act(createPool, { name: 'Ring', kind: 'dynamic', search: 'SRCH-1001' });

	expect(show(poolList, { now: NOW }).find(({ name }) => name === 'Ring')?.count).toBe(0);
});

test('an invitation goes to whoever agreed to offers, and says why others are left out', async () => {
	const { act, show } = await officeDesk(
		`insert into consent_event (person_id, purpose, decision, method, at) select id, 'marketing_email', 'given', 'phone', '2026-02-01T10:00' from person where ref in ('${YUSUF.ref}', '${GRACE.ref}');
		 update candidate set status = 'do_not_contact' where person_id = (select id from person where ref = '${GRACE.ref}')`,
	);

	const done = act(inviteToEvent, { event: 'EVT-1', ref: [YUSUF.ref, GRACE.ref, TOM.ref] });

	expect(done).toMatchObject({
		ok: true,
		outcome: { invited: [YUSUF.ref], held: [{ ref: GRACE.ref }, { ref: TOM.ref }] },
	});
	act(recordForEvent, { event: 'EVT-1', ref: YUSUF.ref, state: 'accepted' });
	expect(show(eventPage, { event: 'EVT-1' })).toMatchObject({
		coming: 1,
		guests: [{ ref: YUSUF.ref, state: 'accepted' }],
	});
});

test('an export holds what was shown, and only one’s own where the role says so', async () => {
	const { act, show } = await officeDesk(
		`insert into role_permission (role_id, object, verb, scope) values (1, 'candidate', 'export', 'own');
		 update candidate set owner_id = 1 where person_id = (select id from person where ref = '${TOM.ref}')`,
	);
	const what = { asks: { words: '', filters: [], sort: null }, ref: null, columns: ['name', 'town'] };

	const done = act(exportCandidates, { ...what, reason: 'Call round for the night shift' });

	expect(done).toMatchObject({ ok: true, outcome: { rows: 1, left_out: 3 } });
	expect(show(exportTable, { ...what, now: NOW })).toEqual({ head: ['Name', 'Town'], rows: [['Tom Lund', 'Hull']] });
});

test('several records change at once, and what says who somebody is does not', async () => {
	const { act, db } = await officeDesk();

	act(amendCandidate, { ref: [YUSUF.ref, GRACE.ref], status: 'on_notice' });

	expect(db.column(sql`select count(*) from candidate where status = 'on_notice'`)).toEqual([2]);
	expect(() => act(amendCandidate, { ref: [YUSUF.ref, GRACE.ref], email: 'a@example.org' })).toThrow(/each record/);
});

test('a view keeps columns, words and order, and is offered to whom it is shown', async () => {
	const { act, show } = await officeDesk();
	const view = {
		object: 'candidates',
		name: 'Drivers',
		columns: 'name:220,town',
		words: 'driver',
		filters: [],
		sort: '-spoken',
	};

	act(saveView, view);
	act(renameView, { view: 'VIEW-1001', name: 'Lorry drivers', visibility: 'team' });

	expect(show(savedViews, { object: 'candidates' })).toMatchObject([
		{ view: 'VIEW-1', name: 'By town' },
		{ ...view, name: 'Lorry drivers', visibility: 'team', owner: 'Siân Howells' },
	]);
	expect(show(savedViews, { object: 'clients' })).toEqual([]);
});

test('columns read back as they were written, without what is no column', () => {
	const known = { name: 1, town: 1, pay: 1 };

	const read = readColumns('town:9999,name,nothing,town', known, ['name']);

	expect(read).toEqual([
		{ key: 'town', width: 600 },
		{ key: 'name', width: null },
	]);
	expect(readColumns(writeColumns(read), known, [])).toEqual(read);
	expect(readColumns('', known, ['pay'])).toEqual([{ key: 'pay', width: null }]);
});

test('of those found it says how many are shortlisted, and how many of them show every essential line', async () => {
	const { show } = await officeDesk();

	const all = show(suitability, { tree: word('Lund'), vacancy: 'VAC-208', now: NOW });
	const one = show(suitability, { tree: word('Demir'), vacancy: 'VAC-208', now: NOW });

	expect(all).toMatchObject({ found: 2, shortlisted: 0, suitable: 0 });
	expect(one).toMatchObject({ found: 1, shortlisted: 1 });
	expect(one.suitable).toBeLessThanOrEqual(one.shortlisted);
});
