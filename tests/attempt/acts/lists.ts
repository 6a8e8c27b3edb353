import fc, { type Arbitrary } from 'fast-check';
import { GRACE } from '../office.ts';
import { YUSUF } from '../../crm/world.ts';
import { candidate, candidates, maybe, one, words } from './words.ts';

const record = fc.record;
const pool = one('POOL-1', 'POOL-1', 'POOL-2', 'POOL-3', 'POOL-1001', 'POOL-9');
const search = one('SRCH-3', 'SRCH-3', 'SRCH-1', 'SRCH-2', 'SRCH-1001', 'SRCH-9');
const view = one('VIEW-1', 'VIEW-1', 'VIEW-1001', 'VIEW-9');
const event = one('EVT-1', 'EVT-1', 'EVT-2', 'EVT-1001', 'EVT-9');
const kind = one('static', 'reviewed', 'dynamic');
const visibility = one('private', 'team');
const alert = one('off', 'daily', 'weekly');
const asks = record({
	words: one('', 'forklift', 'pool:Drivers'),
	filters: one([], [{ field: 'status', op: 'is', value: 'available' }]),
	sort: one(null, '-spoken'),
});
const named = one('Nights', 'Drivers', 'Forklift');
const optional = <T>(value: Arbitrary<T>) => fc.option(value, { nil: undefined });
/** Without the keys that are left out. */
const given = (fields: Record<string, Arbitrary<unknown>>) =>
	record(fields).map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));

/** Inputs of the commands on kept lists: searches, views, pools, events, tags, files. */
export const LIST_ACTS: Readonly<Record<string, Arbitrary<unknown>>> = {
	'search.save': fc
		.tuple(asks, record({ name: named, alert, pinned: fc.boolean(), visibility }))
		.map(([a, b]) => ({ ...a, ...b })),
	'search.amend': given({ search, name: named, alert: optional(alert), asks: optional(asks) }),
	'search.remove': record({ search }),
	'search.open': record({ search }),
	'view.save': record({
		view: maybe(view),
		object: one('candidates', 'vacancies', 'clients', 'reports'),
		name: named,
		columns: one('name:220,town', ''),
		words: one('', 'forklift'),
		filters: one([]),
		sort: one(null, 'name'),
		visibility,
	}),
	'view.rename': record({ view, name: named, visibility }),
	'view.remove': record({ view }),
	'export.candidates': record({
		asks,
		ref: one(null, [YUSUF.ref, GRACE.ref]),
		columns: one(['name', 'town']),
		reason: words,
	}),
	'pool.create': record({ name: named, kind, search: maybe(search), visibility, ref: one([], [GRACE.ref, YUSUF.ref]) }),
	'pool.amend': given({
		pool,
		name: optional(named),
		kind,
		search: optional(maybe(search)),
		owner: optional(maybe(one('COL-1', 'COL-9'))),
	}),
	'pool.close': record({ pool }),
	'pool.add': record({ ref: candidates, pool, note: one('', 'Nights only') }),
	'pool.remove': record({ ref: one(GRACE.ref, YUSUF.ref), pool }),
	'pool.note': record({ ref: one(GRACE.ref, YUSUF.ref), pool, note: words }),
	'pool.approve': record({
		ref: one(YUSUF.ref, GRACE.ref),
		pool: one('POOL-2', 'POOL-2', 'POOL-1'),
		note: one('', 'Nights'),
	}),
	'pool.reject': record({ ref: one(YUSUF.ref, GRACE.ref), pool: one('POOL-2', 'POOL-2', 'POOL-1'), reason: words }),
	'event.create': record({
		name: one('Open day'),
		kind: one('open_day', 'webinar'),
		starts_at: one('2026-03-12T10:00', '2026-02-12T10:00'),
		capacity: maybe(one(1, 20)),
	}),
	'event.amend': given({
		event,
		name: one('Open evening'),
		capacity: optional(maybe(one(1, 20))),
		starts_at: optional(one('2026-03-12T10:00', '2026-02-12T10:00')),
		cancelled: one(undefined, undefined, true),
	}),
	'event.invite': record({ event, ref: candidates }),
	'event.record': fc.oneof(
		record({ event: one('EVT-2'), ref: one(GRACE.ref), state: one('attended', 'no_show') }),
		record({ event, ref: candidate, state: one('accepted', 'declined', 'waitlist', 'attended', 'no_show') }),
	),
	'tag.add': record({ ref: candidates, tag: one('Nights', 'nights', 'Own van') }),
	'tag.remove': record({ ref: candidate, tag: one('Own van', 'Own van', 'Nights') }),
};
