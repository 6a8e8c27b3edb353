import { atsLinks, standingOf, type AtsField } from '../../crm/ats/copy.ts';
import { pullLink, pushLink } from '../../crm/ats/sync.ts';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Happening } from '../../ledger/entry.ts';
import { addMinutes } from '../../ledger/story-time.ts';
import type { Due, Occasion } from '../script.ts';
import type { Actor } from './actors.ts';

/** What people at the clients do in their tracking system in the first hours: which link, after how long, what. */
const STORY: readonly (readonly [place: number, minutes: number, field: AtsField, value: string])[] = [
	[3, 35, 'note', 'Came across well on the phone. We would like to meet.'],
	[4, 80, 'stage', 'interview'],
	[5, 200, 'outcome', 'rejected'],
];
/** The sync is near-live: what changes on one side is on the other a minute later. */
const SOON = 1;

/** Acts of ours after which the other side has something to hear. */
const OURS = new Set([
	'application.move',
	'application.reject',
	'application.withdraw',
	'application.reopen',
	'candidate.amend',
]);

/** A client's applicant tracking system: people there work in it, and what they do comes over, and ours goes back. */
export const QUAYSIDE: Actor = {
	start(db, clock) {
		const links = atsLinks(db);
		return STORY.flatMap(([place, minutes, field, value]) => {
			const record = links[place]?.record;
			if (record === undefined) return [];
			const at = addMinutes(clock, minutes);
			return [
				{ at, key: `ats ${record} ${field}`, name: 'ats.changed', with: { kind: 'ats-changed', record, field, value } },
			];
		});
	},
	react(occasion, db) {
		if (occasion.refusal !== null) return [];
		const { name, with: given, at } = occasion;
		if (name === 'ats.changed') return [sync('in', String(given['record']), at)];
		return OURS.has(name) ? linkedTo(db, occasion).map((record) => sync('out', record, at)) : [];
	},
	happen: { 'ats-changed': changed, 'ats-sync': synced },
};

const sync = (direction: 'in' | 'out', record: string, after: string): Due => {
	const at = addMinutes(after, SOON);
	return {
		at,
		key: `ats ${direction} ${record} ${at}`,
		name: 'ats.synced',
		with: { kind: 'ats-sync', direction, record },
	};
};

/** The links of those an act was about that have something new to send. */
function linkedTo(db: ReadDb, { with: given }: Occasion): string[] {
	const ref = given['ref'];
	const refs = new Set(Array.isArray(ref) ? ref : [ref]);
	return atsLinks(db)
		.filter((link) => refs.has(link.ref) && standingOf(link).some(({ state }) => state !== 'same'))
		.map(({ record }) => record);
}

/** Somebody there changes their own copy. */
function changed(db: Db, { name, with: { record, field, value } }: Due): Happening | null {
	if (atsLinks(db, 'l.ats_id = ?', String(record)).length === 0) return null;
	db.run(
		sql`update external_record set payload = json_set(payload, ${`$.${String(field)}`}, ${String(value)}) || '' where external_id = ${String(record)} and kind = 'ats_application'`,
	);
	return { name, with: { record: record!, field: field! } };
}

function synced(db: Db, { name, at, with: { record, direction } }: Due): Happening | null {
	const [link] = atsLinks(db, 'l.ats_id = ?', String(record));
	if (!link) return null;
	const me = { id: db.column(sql`select id from colleague where is_learner = 1 order by id limit 1`)[0] as number };
	const { applied, conflicts } = direction === 'in' ? pullLink(db, link, me, at) : pushLink(db, link, at);
	return { name, with: { record: record!, direction: direction!, applied, conflicts } };
}
