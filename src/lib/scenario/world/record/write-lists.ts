import type { Db } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { addDays, dayIn, type StoryTime } from '../../../ledger/story-time.ts';
import { nextOfficeDay } from '../calendar.ts';
import type { Agency } from '../../agency.ts';
import type { Chance } from '../chance.ts';
import type { Person } from '../people/person.ts';
import { wordsOf, type EventPlan } from '../words/words.ts';
import { Rows } from '../write.ts';

/** Where people come from besides the boards and the door: one person in so many of those who came by the website. */
const MORE_SOURCES = [
	['Past applicants', 'ats', 5],
	['Agency feed', 'agency', 7],
	['Recruiters’ inboxes', 'other', 6],
] as const;

/**
 * What the agency keeps besides its records: searches, the pools that they fill, events with who came, and the sources
 * from which people come in without a form. Written after all else, so that nobody's own story changes by it.
 */
export function writeLists(db: Db, people: readonly Person[], agency: Agency, clock: StoryTime, chance: Chance): void {
	moreSources(db);
	const usual = people.filter((p) => p.fate === 'usual');
	if (usual.length === 0) return;
	const referred = usual.filter((p) => agency.sources[p.source]?.kind === 'referral' && p.lacking !== 'source');
	const passive = usual.filter((p) => p.status === 'on_notice' && p.workTypes.includes('permanent'));
	writeSearchesAndPools(db, usual, { Referrals: referred, 'Passive candidates': passive }, clock, chance);
	writeEvents(db, usual, wordsOf(agency).events, clock, chance);
}

function moreSources(db: Db): void {
	const website = sql`select id from source where kind = 'careers_site' order by id limit 1`;
	const from = db.column(website)[0] as number | undefined;
	for (const [name, kind, every] of MORE_SOURCES) {
		db.run(sql`insert into source (name, kind) values (${name}, ${kind})`);
		if (from === undefined) continue;
		db.run(sql`update candidate set source_id = (select id from source where name = ${name})
		           where source_id = ${from} and person_id % ${every} = 3`);
	}
}

/** Kept searches, by the pool that each fills or suggests for; null for one that stands alone. */
const SEARCHES: readonly {
	readonly name: string;
	readonly words: string;
	readonly filters: readonly (readonly [field: string, value: string])[];
	readonly pool: readonly [name: string, kind: 'dynamic' | 'reviewed', purpose: string] | null;
}[] = [
	{
		name: 'Freelancers and contractors',
		words: '',
		filters: [['work', 'contract']],
		pool: ['Freelancers', 'dynamic', 'People who take contracts'],
	},
	{
		name: 'Referred to us',
		words: '',
		filters: [['source', 'Referral']],
		pool: ['Referrals', 'reviewed', 'Sent to us by people we know, once somebody has spoken to them'],
	},
	{
		name: 'In work, but listening',
		words: '',
		filters: [
			['status', 'on_notice'],
			['work', 'permanent'],
		],
		pool: ['Passive candidates', 'reviewed', 'In work and not looking; worth a call when the right job comes'],
	},
	{ name: 'Free now', words: '', filters: [['status', 'available']], pool: null },
];

/** Pools filled by hand. */
const POOLS: readonly { name: string; purpose: string; is: (p: Person) => boolean }[] = [
	{
		name: 'Alumni',
		purpose: 'Worked through us before, and would again',
		is: (p) => p.assignments.length > 0 && p.status !== 'placed',
	},
	{
		name: 'Internal staff',
		purpose: 'Working for us now; ask them before anybody else when a better job comes up',
		is: (p) => p.status === 'placed',
	},
];

function writeSearchesAndPools(
	db: Db,
	people: readonly Person[],
	suggested: Readonly<Record<string, readonly Person[]>>,
	clock: StoryTime,
	chance: Chance,
): void {
	const made = `${addDays(dayIn(clock), -90)}T10:00`;
	const search = new Rows(db, 'saved_search', 'ref name query owner_id visibility created_at');
	const pool = new Rows(db, 'pool', 'ref name kind saved_search_id purpose owner_id created_at', search);
	const member = new Rows(db, 'pool_member', 'pool_id person_id state note added_by added_at', pool);
	const before = db.column(sql`select count(*) from pool`)[0] as number;
	const next = () => `POOL-${1001 + before + pool.count}`;
	for (const { name, words, filters, pool: fills } of SEARCHES) {
		const asks = { words, filters: filters.map(([field, value]) => ({ field, op: 'is', value })), sort: null };
		const id = search.add(`SRCH-${1001 + search.count}`, name, JSON.stringify(asks), 2, 'team', made);
		if (fills === null) continue;
		const [called, kind, purpose] = fills;
		const poolId = before + pool.add(next(), called, kind, id, purpose, 2, made);
		if (kind === 'reviewed') decide(member, poolId, suggested[called] ?? [], chance);
	}
	for (const { name, purpose, is } of POOLS) {
		const some = chance.some(people.filter(is), Math.min(24, Math.ceil(people.length / 100)));
		const poolId = before + pool.add(next(), name, 'static', null, purpose, 2, made);
		for (const p of some) member.add(poolId, p.id, 'in', '', p.owner + 1, p.lastContact);
	}
	for (const rows of [search, pool, member]) rows.flush();
}

/** Some of those suggested were looked at: most are in, and one was left out. */
function decide(member: Rows, pool: number, suggested: readonly Person[], chance: Chance): void {
	chance.some(suggested, Math.min(8, Math.ceil(suggested.length / 4))).forEach((p, i) => {
		const out = i === 1;
		member.add(pool, p.id, out ? 'rejected' : 'in', out ? 'Asked to be left alone for now' : '', 2, p.lastContact);
	});
}

function writeEvents(
	db: Db,
	people: readonly Person[],
	events: readonly EventPlan[],
	clock: StoryTime,
	chance: Chance,
): void {
	const today = dayIn(clock);
	const event = new Rows(db, 'event', 'ref name kind starts_at venue capacity description owner_id created_at');
	const invite = new Rows(db, 'event_invite', 'event_id person_id state at', event);
	for (const [name, kind, days, time, venue, capacity, what] of events) {
		const day = nextOfficeDay(addDays(today, days));
		const made = `${addDays(day < today ? day : today, -21)}T11:00`;
		const id = event.add(`EVT-${1001 + event.count}`, name, kind, `${day}T${time}`, venue, capacity, what, 2, made);
		const known = people.filter((p) => dayIn(p.registered) < addDays(day, -21));
		const guests = chance.some(known, Math.min(days < 0 ? 30 : 10, Math.ceil(people.length / 60)));
		if (days > 12) continue;
		for (const p of guests) {
			const state =
				days < 0
					? chance.weighted([
							[60, 'attended'],
							[25, 'no_show'],
							[15, 'declined'],
						])
					: chance.weighted([
							[40, 'accepted'],
							[40, 'invited'],
							[20, 'declined'],
						]);
			invite.add(id, p.id, state, `${addDays(day < today ? day : today, -5)}T11:00`);
		}
	}
	for (const rows of [event, invite]) rows.flush();
}
