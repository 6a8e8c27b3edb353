import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Happening } from '../../ledger/entry.ts';
import { addDays, dayIn, type StoryTime } from '../../ledger/story-time.ts';
import { foundBy, noteRun, searchByRef } from '../../crm/lists/saved-search.ts';
import { nextRef } from '../../crm/next-ref.ts';
import type { Due } from '../script.ts';
import type { Actor } from './actors.ts';

/** When an alert looks: before anybody sits down. */
const EARLY = '07:30';
const DAYS = { daily: 1, weekly: 7 } as const;

const Watched = z.object({ search: z.string(), alert: z.enum(['daily', 'weekly']) });

const nextLook = (search: string, alert: keyof typeof DAYS, after: StoryTime): Due => {
	const at = `${addDays(dayIn(after), DAYS[alert])}T${EARLY}`;
	return { at, key: `alert ${search} ${at}`, name: 'search.alerted', with: { kind: 'search-alert', search } };
};

/** The next look of one search, where its alert is on. */
function lookFor(db: ReadDb, search: string, after: StoryTime): Due[] {
	const watched = db.maybe(
		Watched,
		sql`select ref as search, alert from saved_search where ref = ${search} and alert <> 'off'`,
	);
	return watched ? [nextLook(search, watched.alert, after)] : [];
}

/**
 * Alerts of saved searches. Early in the morning each that is switched on looks again, and who is new since the last
 * look becomes a task for whoever saved it.
 */
export const ALERTS: Actor = {
	start: (db, clock) =>
		db
			.all(Watched, sql`select ref as search, alert from saved_search where alert <> 'off' order by ref`)
			.map(({ search, alert }) => nextLook(search, alert, clock)),
	react({ name, refusal, with: given, at }, db) {
		if (refusal !== null || !['search.save', 'search.amend', 'search.alerted'].includes(name)) return [];
		return lookFor(db, String(given['search'] ?? ''), at);
	},
	happen: { 'search-alert': look },
};

function look(db: Db, due: Due): Happening {
	const ref = String(due.with['search']);
	const on = db.column(sql`select alert from saved_search where ref = ${ref} and alert <> 'off'`).length > 0;
	if (!on) return { name: due.name, with: { search: ref, found: null, fresh: [] } };
	const saved = searchByRef(db, ref);
	const found = foundBy(db, saved, due.at);
	const before = db.column(sql`select last_ids from saved_search where id = ${saved.id}`)[0];
	// safe: written by noteRun
	const known = before === null || before === undefined ? null : new Set(JSON.parse(String(before)) as number[]);
	const fresh = known === null ? [] : found.filter((id) => !known.has(id));
	noteRun(db, saved.id, found, due.at);
	if (fresh.length > 0) tell(db, saved, fresh.length, due.at);
	const refs = db.column(
		sql`select p.ref from json_each(${JSON.stringify(fresh.slice(0, 20))}) w join person p on p.id = w.value order by p.id`,
	) as string[];
	return { name: due.name, with: { search: ref, found: found.length, fresh: refs } };
}

function tell(
	db: Db,
	{ name, owner_id }: { name: string; owner_id: number | null },
	fresh: number,
	at: StoryTime,
): void {
	if (owner_id === null) return;
	const title = `${fresh === 1 ? '1 new person fits' : `${fresh} new people fit`} “${name}”. Look at them.`;
	db.run(sql`insert into task (ref, title, assignee_id, due_on, origin, created_at)
	           values (${nextRef(db, 'TASK')}, ${title}, ${owner_id}, ${dayIn(at)}, 'automation', ${at})`);
}
