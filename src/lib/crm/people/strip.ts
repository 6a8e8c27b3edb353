import type { Db } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { StoryTime } from '../../ledger/story-time.ts';

/** What stands where words had to stay, because the row says that something was decided. */
const REMOVED = 'Removed with the person’s details';

/** Tables whose rows are nothing but the person's own details, those that hang on others first. */
const OWN = [
	'match_judgement',
	'vetting',
	'special_note',
	'contact_point',
	'document',
	'referee',
	'employment',
	'qualification',
	'portal_request',
	'person_tag',
	'diversity_response',
	'message',
	'call',
	'external_record',
	'ats_link',
];

/** Takes everything off a record that could be traced to the person, and keeps what reports count. */
export function stripIdentity(db: Db, id: number, reason: string, now: StoryTime): void {
	blankWhatOutlives(db, id);
	for (const table of OWN) db.run({ text: `delete from ${table} where person_id = ?`, values: [id] });
	db.run(sql`delete from duplicate_pair where ${id} in (a, b)`);
	db.run(sql`update interaction set body = '' where person_id = ${id}`);
	db.run(sql`update consent_event set evidence = '' where person_id = ${id}`);
	db.run(sql`update pool_member set note = '' where person_id = ${id}`);
	db.run(sql`update automation_run set detail = '' where person_id = ${id}`);
	db.run(sql`update retention_review set rationale = ${REMOVED} where person_id = ${id} and rationale <> ''`);
	db.run(sql`update task set title = 'About an anonymised record' where person_id = ${id}`);
	stripApplications(db, id);
	db.run(sql`update candidate set status = 'unavailable', headline = '', summary = '', current_employer = null, source_detail = null,
	           date_of_birth = null, ni_number = null, right_to_work_seen = null, custom = '{}', owner_id = null where person_id = ${id}`);
	db.run(sql`update person set given_name = null, family_name = null, known_as = null, name_key = null, address = null, postcode = null,
	           contact_window = null, preferred_channel = null, lifecycle = 'anonymised', merged_into = null, lifecycle_at = ${now}, lifecycle_reason = ${reason},
	           updated_at = ${now} where id = ${id}`);
}

/** What was written of the person for each vacancy; that they were considered, when and with what end, stays. */
function stripApplications(db: Db, id: number): void {
	const theirs = `in (select id from application where person_id = ?)`;
	for (const text of [
		`delete from match_note where application_id ${theirs}`,
		`delete from ats_link where application_id ${theirs}`,
		`delete from application_risk where application_id ${theirs}`,
		`update application set rationale = '' where id ${theirs}`,
		`update submission_item set pitch = '', client_feedback = '' where application_id ${theirs}`,
		`update stage_history set reason = '' where application_id ${theirs}`,
		`delete from scorecard where interview_id in (select id from interview where application_id ${theirs})`,
		`update interview set location = '', joining_note = '', adjustments = '', cancel_reason = null where application_id ${theirs}`,
		`update placement set end_reason = '' where application_id ${theirs}`,
	])
		db.run({ text, values: [id] });
}

/** Words in rows that stay when the person's own go: a complaint was made, a request was answered, a file was read in. */
export function blankWhatOutlives(db: Db, id: number): void {
	db.run(sql`update data_request_item set reason = ${REMOVED}
	           where reason <> '' and request_id in (select id from data_request where person_id = ${id})`);
	db.run(sql`update data_request set outcome = '', words = '', identity_how = '', refused_part = '',
	           extension_reason = case when extension_reason = '' then '' else ${REMOVED} end where person_id = ${id}`);
	db.run(
		sql`update survey_response set answers = '{}', what_changed = iif(what_changed = '', '', ${REMOVED}) where person_id = ${id}`,
	);
	db.run(sql`update complaint set body = ${REMOVED}, action_taken = iif(action_taken = '', '', ${REMOVED}),
	           change_made = iif(change_made = '', '', ${REMOVED}), told = iif(told = '', '', ${REMOVED}) where raised_by = ${id}`);
	db.run(sql`update external_record set payload = '{}' where person_id = ${id}`);
	db.run(sql`update import_row set raw = '{}', errors = '[]' where person_id = ${id}`);
}

/** What merges hold of the person, undone or not: values of both records. After this none of them can be undone. */
export function forgetMerges(db: Db, id: number): void {
	db.run(sql`delete from merge_log where ${id} in (survivor, absorbed)`);
}
