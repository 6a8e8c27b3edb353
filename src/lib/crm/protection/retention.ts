import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { addMonths, dayIn, StoryTime, type Day } from '../../ledger/story-time.ts';
import { command, query } from '../define.ts';
import { ArchiveReason } from '../people/archive.ts';
import { activeCandidate } from '../people/person.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';

/** A decision to keep holds for half a year; then the record comes up again. */
const KEPT_FOR_MONTHS = 6;

const Rule = z.object({ id: z.int(), name: z.string(), months: z.int() });

/** The rule by which a record that nobody has touched comes up for review. */
export function contactRule(db: ReadDb): z.infer<typeof Rule> {
	return db.one(
		Rule,
		sql`select id, name, months from retention_rule where starts = 'last_contact' order by months, id limit 1`,
	);
}

/** The last day on which contact was too long ago. */
export const cutOff = (db: ReadDb, now: StoryTime): Day => addMonths(dayIn(now), -contactRule(db).months);

const Due = z.object({
	ref: z.string(),
	name: z.string(),
	last_contact: z.string(),
	/** What stands in the way of disposing of it, in words; empty where nothing does. */
	legal_hold: z.string().nullable(),
	open_request: z.int(),
	placed_until: z.string().nullable(),
});

/** Records in use whose last contact was on a day from the first to the last, but for those decided to be kept a while. */
export const silentBetween = (first: Day, last: Day, now: StoryTime) =>
	sql`from person p join candidate c on c.person_id = p.id
	    where p.lifecycle = 'active' and substr(coalesce(c.last_contact_at, p.created_at), 1, 10) between ${first} and ${last}
	    and not exists (select 1 from retention_review w where w.person_id = p.id and w.decision = 'keep'
	      and substr(w.decided_at, 1, 10) > ${addMonths(dayIn(now), -KEPT_FOR_MONTHS)})`;

/** Records past the agency's retention date, longest-silent first. Those decided to be kept come back after half a year. */
export const dueForReview = query({
	name: 'due-for-review',
	input: z.strictObject({ now: StoryTime, limit: z.int().default(200) }),
	run(db, { now, limit }) {
		const rule = contactRule(db);
		const where = silentBetween('0000-01-01', addMonths(dayIn(now), -rule.months), now);
		return {
			rule: rule.name,
			months: rule.months,
			count: db.column({ text: `select count(*) ${where.text}`, values: where.values })[0] as number,
			rows: db
				.all(Due, {
					text: `select p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, substr(coalesce(c.last_contact_at, p.created_at), 1, 10) as last_contact,
						p.legal_hold, exists (select 1 from data_request d where d.person_id = p.id and d.status not in ('answered', 'refused')) as open_request,
						(select max(coalesce(pl.end_on, pl.start_on)) from placement pl join application a on a.id = pl.application_id
						 where a.person_id = p.id and pl.status in ('accepted', 'started', 'completed', 'ended_early')) as placed_until
						${where.text} order by coalesce(c.last_contact_at, p.created_at), p.id limit ?`,
					values: [...where.values, limit],
				})
				.map(({ legal_hold, open_request, placed_until, ...row }) => ({
					...row,
					inTheWay: [
						...(legal_hold === null ? [] : [legal_hold]),
						...(open_request === 1 ? ['Open request from the person'] : []),
						...(placed_until !== null && addMonths(placed_until, 12) > dayIn(now)
							? ['Placed less than a year ago']
							: []),
					],
				})),
		};
	},
});

/**
 * Decides to keep a record that has come up for review, with the reason. It comes up again after half a year.
 *
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`
 */
export const keepRecord = command({
	name: 'retention.keep',
	title: 'Keep the record',
	minutes: 2,
	input: z.strictObject({ ref: CandidateRef, reason: ArchiveReason }),
	outcome: z.null(),
	run({ db, now, me }, { ref, reason }) {
		const person = activeCandidate(db, ref);
		db.run(sql`insert into retention_review (person_id, rule_id, due_on, decision, rationale, decided_by, decided_at)
		           values (${person.id}, ${contactRule(db).id}, ${dayIn(now)}, 'keep', ${reason}, ${me.id}, ${now})`);
		return null;
	},
	says: ({ ref, reason }) => `Kept ${ref} after review: “${reason}”`,
	place: () => at('protection'),
	undo: 'rows',
});
