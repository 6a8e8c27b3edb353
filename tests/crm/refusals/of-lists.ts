import { amendEvent, createEvent } from '../../../src/lib/crm/events/event-commands.ts';
import { inviteToEvent, recordForEvent } from '../../../src/lib/crm/events/invite.ts';
import { exportCandidates } from '../../../src/lib/crm/lists/export.ts';
import { amendSearch, openSearch, removeSearch, saveSearch } from '../../../src/lib/crm/lists/saved-search.ts';
import { removeView, saveView } from '../../../src/lib/crm/lists/saved-view.ts';
import { recordReferral } from '../../../src/lib/crm/people/referral.ts';
import { exportReport } from '../../../src/lib/crm/reports/commands.ts';
import { addTag, removeTag } from '../../../src/lib/crm/people/tags.ts';
import { addToPool, approveForPool, removeFromPool } from '../../../src/lib/crm/pools/members.ts';
import { amendPool, closePool, createPool } from '../../../src/lib/crm/pools/pool-commands.ts';
import { YUSUF } from '../world.ts';
import { setting, yusuf, type Reached } from './given.ts';

const { ref } = YUSUF;
const AT = '2026-01-05T10:00';
const SEARCHES = `insert into saved_search (ref, name, query, owner_id, visibility, created_at) values
	('SRCH-1', 'Forklift', '{"words":"forklift","filters":[],"sort":null}', 1, 'team', '${AT}'),
	('SRCH-2', 'Excel', '{"words":"Excel","filters":[],"sort":null}', 2, 'team', '${AT}')`;
const POOLS = `${SEARCHES}; insert into pool (ref, name, kind, saved_search_id, created_at, closed_at) values
	('POOL-1', 'Near misses', 'static', null, '${AT}', null), ('POOL-2', 'Forklifts', 'dynamic', 1, '${AT}', null),
	('POOL-3', 'Summer', 'static', null, '${AT}', '${AT}'), ('POOL-4', 'Excel', 'reviewed', 2, '${AT}', null)`;
const pools = setting(POOLS);
const pooled = setting(
	`${POOLS}; insert into pool_member (pool_id, person_id, added_at) select 1, id, '${AT}' from person where ref = '${ref}'`,
);
const EVENTS = `insert into event (ref, name, kind, starts_at, capacity, created_at, cancelled_at) values
	('EVT-1', 'Open day', 'open_day', '2026-03-10T14:00', 1, '${AT}', null), ('EVT-2', 'Job fair', 'job_fair', '2026-02-10T10:00', null, '${AT}', null),
	('EVT-3', 'Webinar', 'webinar', '2026-03-12T10:00', null, '${AT}', '${AT}')`;
const events = setting(EVENTS);
const invited =
	setting(`${EVENTS}; insert into event_invite (event_id, person_id, state, at) select 1, id, 'invited', '${AT}' from person where ref = '${ref}';
	insert into event_invite (event_id, person_id, state, at) values (1, 1, 'accepted', '${AT}')`);
const view = { object: 'candidates', name: 'Drivers', columns: 'name', words: '', filters: [], sort: null };
const TAGGED = setting(
	`insert into tag (name) values ('Nights'); insert into person_tag (person_id, tag_id) select id, 1 from person where ref = '${ref}'`,
);
const why = 'Call round for the night shift';
const EXPORT = { asks: { words: '', filters: [], sort: null }, ref: null, columns: ['name'], reason: why };
const may = (scope: string) =>
	setting(`insert into role_permission (role_id, object, verb, scope) values (1, 'candidate', 'export', '${scope}')`);

const REPORT = { period: 'year', sector: null, measure: null, split: null };

/** How each reason of kept lists to say no comes about: searches, views, pools, events, tags, files. */
export const OF_LISTS: Readonly<Record<string, Reached>> = {
	'referred-by-self': [recordReferral, { ref, by: ref }, yusuf],
	'referred-in-a-ring': [
		recordReferral,
		{ ref, by: 'CON-31' },
		setting(`insert into candidate (person_id, referred_by) select 1, id from person where ref = '${ref}'`),
	],
	'no-such-chart': [exportReport, { report: 'time', set: REPORT, chart: 'nonsense' }, yusuf],
	'nothing-in-report': [exportReport, { report: 'drop-out', set: REPORT, chart: 'stages' }, yusuf],
	'no-such-search': [openSearch, { search: 'SRCH-9' }],
	'search-of-another': [amendSearch, { search: 'SRCH-2', name: 'Mine' }, setting(SEARCHES)],
	'search-asks-nothing': [saveSearch, { name: 'Everybody', words: ' ', filters: [], sort: null }],
	'alert-too-broad': [
		saveSearch,
		{ name: 'Many', words: 'in:everywhere', filters: [], sort: null, alert: 'daily' },
		setting(`with recursive n (i) as (select 1 union all select i + 1 from n where i < 501)
			insert into person (ref, family_name, name_key, created_at, updated_at) select 'CAND-' || (20000 + i), 'Quist', 'quist', '${AT}', '${AT}' from n;
			insert into candidate (person_id) select id from person where ref > 'CAND-20000'`),
	],
	'search-in-use': [removeSearch, { search: 'SRCH-1' }, pools],
	'no-such-view': [removeView, { view: 'VIEW-9' }],
	'view-of-another': [
		removeView,
		{ view: 'VIEW-1' },
		setting(
			`insert into saved_view (ref, object, name, layout, columns, sort, owner_id) values ('VIEW-1', 'candidates', 'Dee’s', 'table', '"name"', 'null', 2)`,
		),
	],
	'view-name-taken': [saveView, view, yusuf, [[saveView, view]]],
	'nothing-to-export': [exportCandidates, EXPORT, may('own')],
	'no-such-pool': [addToPool, { ref, pool: 'POOL-9' }, yusuf],
	'pool-closed': [closePool, { pool: 'POOL-3' }, pools],
	'pool-fills-itself': [addToPool, { ref, pool: 'POOL-2' }, pools],
	'pool-name-taken': [createPool, { name: 'near misses' }, pools],
	'pool-needs-search': [amendPool, { pool: 'POOL-1', kind: 'reviewed' }, pools],
	'in-pool-already': [addToPool, { ref, pool: 'POOL-1' }, pooled],
	'not-in-pool': [removeFromPool, { ref, pool: 'POOL-1' }, pools],
	'not-suggested': [approveForPool, { ref, pool: 'POOL-1' }, pools],
	'tagged-already': [addTag, { ref, tag: 'nights' }, TAGGED],
	'not-tagged': [removeTag, { ref, tag: 'Days' }, TAGGED],
	'no-such-event': [amendEvent, { event: 'EVT-9', name: 'Open evening' }],
	'event-cancelled': [amendEvent, { event: 'EVT-3', name: 'Open evening' }, events],
	'event-in-past': [createEvent, { name: 'Open day', kind: 'open_day', starts_at: '2026-02-10T10:00' }],
	'event-still-to-come': [recordForEvent, { event: 'EVT-1', ref, state: 'attended' }, invited],
	'event-full': [recordForEvent, { event: 'EVT-1', ref, state: 'accepted' }, invited],
	'event-too-small': [
		amendEvent,
		{ event: 'EVT-1', capacity: 1 },
		setting(
			`${EVENTS}; update event set capacity = 9; insert into event_invite (event_id, person_id, state, at) select 1, id, 'accepted', '${AT}' from person where id < 3`,
		),
	],
	'not-invited': [recordForEvent, { event: 'EVT-1', ref, state: 'declined' }, events],
	'nobody-to-invite': [inviteToEvent, { event: 'EVT-1', ref }, events],
};
