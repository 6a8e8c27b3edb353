import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { addMonths, dayIn, type Day, type StoryTime } from '../../ledger/story-time.ts';
import type { Seat } from '../define.ts';
import { applicationOf, startApplication } from '../matching/application.ts';
import { nextRef } from '../next-ref.ts';
import { addMember } from '../pools/members.ts';
import { nameOutside, type OutsideRecord } from './outside.ts';

/** The pool of those who asked to hear of jobs. Seeded, and known by its name. */
export const NETWORK = 'Talent network';

/**
 * Does for a person of ours what a source's record brings with it: what they ticked, signed up for and applied to, and
 * a task to tell them that we hold their details.
 *
 * @returns the last day for the privacy notice, or null where one has been sent
 */
export function settleRecord(
	db: Db,
	record: OutsideRecord,
	person: number,
	state: 'imported' | 'linked',
	me: Pick<Seat, 'id'>,
	now: StoryTime,
): Day | null {
	db.run(sql`update external_record set person_id = ${person}, state = ${state}, reason = '', decided_by = ${me.id}, decided_at = ${now}
	           where id = ${record.id}`);
	if (record.kind === 'ats_candidate')
		db.run(sql`insert into ats_link (ats_name, ats_id, person_id) select ${record.says.via}, ${record.record}, ${person}
		           where not exists (select 1 from ats_link where ats_id = ${record.record})`);
	joinNetwork(db, record, person, me, now);
	comeToEvent(db, record, person, now);
	applyAs(db, record, person, me, now);
	return noticeTask(db, record, person, me, now);
}

/** A yes to the talent network has a purpose of its own, and the words that were ticked. */
function joinNetwork(db: Db, { says }: OutsideRecord, person: number, me: Pick<Seat, 'id'>, now: StoryTime): void {
	if (says.pool === '') return;
	db.run(sql`insert into consent_event (person_id, purpose, decision, method, evidence, recorded_by, at)
	           values (${person}, 'talent_pool', 'given', 'web_form', ${says.pool}, ${me.id}, ${now})`);
	const pool = db.column(sql`select id from pool where name = ${NETWORK} and closed_at is null order by id limit 1`)[0];
	if (pool !== undefined) addMember(db, pool as number, person, says.headline, me.id, now);
}

function comeToEvent(db: Db, { says }: OutsideRecord, person: number, now: StoryTime): void {
	if (says.event === '') return;
	db.run(sql`insert into event_invite (event_id, person_id, state, at)
	           select id, ${person}, 'accepted', ${now} from event where ref = ${says.event} and cancelled_at is null and starts_at > ${now}
	           on conflict do nothing`);
}

/** Who applied to a vacancy that is still open stands at its first stage, to be thanked. */
export function applyAs(
	db: Db,
	{ says, source_id, available_from }: OutsideRecord,
	person: number,
	me: Pick<Seat, 'id'>,
	now: StoryTime,
): boolean {
	if (says.vacancy === '') return false;
	const found = db.column(sql`select id from vacancy where ref = ${says.vacancy} and status = 'open'`)[0];
	if (found === undefined) return false;
	const vacancy = found as number;
	if (applicationOf(db, person, vacancy)) return false;
	startApplication(
		db,
		person,
		vacancy,
		firstStage(db, vacancy),
		{ me, now, bulk: false, cause: 'candidate', reason: 'Applied to our advert' },
		true,
	);
	db.run(
		sql`update application set source_id = ${source_id}, applied_at = ${available_from} where person_id = ${person} and vacancy_id = ${vacancy}`,
	);
	return true;
}

const firstStage = (db: ReadDb, vacancy: number) =>
	db.column(
		sql`select s.id from stage s join vacancy v on v.pipeline_id = s.pipeline_id where v.id = ${vacancy} order by s.position, s.id limit 1`,
	)[0] as number;

/** Source: UK GDPR Art. 13 and 14(3): told within a month of having the details. */
function noticeTask(db: Db, record: OutsideRecord, person: number, me: Pick<Seat, 'id'>, now: StoryTime): Day | null {
	if (db.column(sql`select 1 from notice_sent where person_id = ${person} order by id limit 1`).length > 0) return null;
	const due = addMonths(dayIn(now), 1);
	const title = `Send ${nameOutside(record)} the privacy notice: we have their details from ${record.source}.`;
	db.run(sql`insert into task (ref, title, assignee_id, person_id, due_on, origin, created_at)
	           values (${nextRef(db, 'TASK')}, ${title}, ${me.id}, ${person}, ${due}, 'automation', ${now})`);
	return due;
}
