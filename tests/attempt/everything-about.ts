import type { Database } from '../../src/lib/db/database.ts';
import { referencesOf, tablesOf } from '../../src/lib/db/tables.ts';
import { chosen, said, someone } from '../crm/world.ts';

/** A word that stands nowhere else, in every place where a person's own words, name or address can stand. */
export const MARK = 'Zephyrine';
export const REF = 'CAND-1004';

/**
 * One row of every table that can be about a person, with the mark wherever text is free. Nothing stands in the way of
 * erasing: what was considered is closed, and nobody was placed.
 */
export function everythingAbout(db: Database): void {
	someone(db, {
		ref: REF,
		name: [MARK, 'Demir'],
		email: 'zephyrine@example.org',
		mobile: '07700 900004',
		person: {
			known_as: MARK,
			address: `1 ${MARK} Street`,
			postcode: 'ZZ99 6AB',
			contact_window: `${MARK} is up early`,
		},
		candidate: {
			headline: MARK,
			summary: MARK,
			current_employer: MARK,
			source_detail: MARK,
			ni_number: 'QQ 12 34 56 A',
			date_of_birth: '1990-05-06',
			custom: `{"note":"${MARK}"}`,
			right_to_work_seen: `Passport of ${MARK}`,
		},
		skills: [['SAP', 3]],
		jobs: [['Clerk', MARK, '2023-02', null, MARK]],
		qualifications: [[`Licence of ${MARK}`, null]],
		cv: `${MARK} Demir\nClerk.`,
	});
	chosen(db, REF);
	said(db, REF, 'given');
	const p = `(select id from person where ref = '${REF}')`;
	const a = `(select max(id) from application)`;
	const at = `'2026-02-20T10:00'`;
	db.exec(`
		insert into submission (ref, vacancy_id, contact_id, created_by, sent_at) values ('SUB-7', 1, 1, 1, ${at});
		insert into submission_item (submission_id, application_id, position, pitch, document_id, consent_event_id, client_feedback)
			values (1, ${a}, 1, '${MARK}', (select max(id) from document), (select max(id) from consent_event), '${MARK}');
		insert into match_judgement (requirement_id, person_id, state, reason, judged_by, judged_at) values (1, ${p}, 3, '${MARK} used SAP', 1, ${at});
		update match_note set note = '${MARK} shows it in the CV';
		insert into stage_history (application_id, to_stage, cause, reason, at) values (${a}, 4, 'person', '${MARK}', ${at});
		update application set rationale = '${MARK}', outcome = 'rejected', closed_at = ${at}, close_reason_id = 1;
		insert into application_risk (application_id, kind, note, plan, raised_at, over_at, how_it_ended)
			values (${a}, 'counter_offer', '${MARK}', '${MARK}', ${at}, ${at}, '${MARK}');
		insert into interview (ref, application_id, kind, starts_at, ends_at, location, joining_note, adjustments, cancel_reason)
			values ('INT-7', ${a}, 'video', '2026-02-21T10:00', '2026-02-21T11:00', '${MARK}', '${MARK}', '${MARK}', '${MARK}');
		insert into interview_attendee (interview_id, person_id) values (1, ${p});
		insert into scorecard (interview_id, author_id, recommendation, summary, submitted_at) values (1, 1, 'yes', '${MARK}', ${at});
		insert into scorecard_line (scorecard_id, requirement_id, rating, evidence) values (1, 1, 3, '${MARK}');
		insert into scorecard_topic (scorecard_id, topic, rating, evidence) values (1, 'room_to_grow', 3, '${MARK}');
		insert into placement (ref, application_id, offer_at, pay, pay_unit, status, end_reason) values ('PLC-7', ${a}, ${at}, 1300, 'hour', 'declined', '${MARK}');
		insert into cv_parse (document_id, field, proposed, confidence, decided_value) values ((select max(id) from document), 'name', '${MARK}', 90, '${MARK}');
		insert into vetting (person_id, kind, status, note, document_id) values (${p}, 'identity', 'passed', '${MARK}', (select max(id) from document));
		insert into referee (person_id, name, relationship, organisation, email, note) values (${p}, 'Ann ${MARK}', 'sister', '${MARK}', 'zephyrine@example.net', '${MARK}');
		insert into diversity_response (person_id, answers, captured_at) values (${p}, '{"note":"${MARK}"}', ${at});
		insert into tag (name) values ('Nights');
		insert into person_tag (person_id, tag_id) values (${p}, 1);
		insert into duplicate_pair (a, b, score, reasons) values (1, ${p}, 50, '["${MARK}"]');
		insert into notice_sent (person_id, notice_id, channel, at) values (${p}, 1, 'email', ${at});
		update consent_event set evidence = '${MARK} said yes';
		insert into special_note (person_id, kind, body, condition, recorded_by, at) values (${p}, 'adjustment', '${MARK} needs a ramp', 'employment_law', 1, ${at});
		insert into retention_review (person_id, rule_id, due_on, decision, rationale, decided_at) values (${p}, 1, '2026-02-20', 'keep', '${MARK}', ${at});
		insert into data_request (ref, person_id, kind, received_on, due_on, outcome, status, answered_on, words, identity_how, refused_part)
			values ('REQ-7', ${p}, 'access', '2026-02-20', '2026-03-20', '${MARK}', 'answered', '2026-02-28', '${MARK}', '${MARK}', '${MARK}');
		insert into data_request_item (request_id, table_name, row_key, include, reason) values (1, 'document', '[1]', 'withheld', '${MARK}');
		insert into interaction (kind, person_id, author_id, body, at) values ('call', ${p}, 1, '${MARK} rang', ${at});
		insert into mention (interaction_id, colleague_id) values (1, 2);
		insert into message (ref, direction, channel, colleague_id, from_name, subject, body, status, at)
			values ('MSG-6', 'in', 'internal', 2, 'Dee Marlow', '', 'Is ${MARK} Demir free on Friday?', 'received', ${at});
		insert into task (ref, title, assignee_id, vacancy_id, created_at) values ('TASK-6', 'Ring ${MARK} Demir on 07700 900004', 1, 1, ${at});
		insert into task (ref, title, assignee_id, person_id, created_at) values ('TASK-7', 'Ring ${MARK}', 1, ${p}, ${at});
		insert into pool (ref, name, kind, created_at) values ('POOL-1', 'Drivers', 'static', ${at});
		insert into pool_member (pool_id, person_id, note, added_at) values (1, ${p}, '${MARK}', ${at});
		insert into campaign (ref, name, purpose, audience_kind, created_at) values ('CAMP-1', 'Spring', 'marketing', 'people', ${at});
		insert into campaign_recipient (campaign_id, person_id, state) values (1, ${p}, 'queued');
		insert into message (ref, direction, channel, person_id, from_name, to_value, subject, body, recipient_id, status, at)
			values ('MSG-7', 'in', 'email', ${p}, '${MARK} Demir', 'us@example.org', '${MARK}', '${MARK}', 1, 'received', ${at});
		insert into call (ref, person_id, from_name, opening, back_opening, state, rang_at)
			values ('07-zephyrine', ${p}, '${MARK} Demir', 'This is ${MARK}.', '${MARK} again.', 'missed', ${at});
		insert into call_line (call_id, position, words, answer) values (1, '1', 'Is that ${MARK}?', 'Yes, ${MARK} Demir.');
		insert into automation (ref, name, trigger, actions, created_at) values ('AUTO-1', 'Welcome', 'registered', '[]', ${at});
		insert into automation_run (automation_id, person_id, result, detail, at) values (1, ${p}, 'done', '${MARK}', ${at});
		insert into event (ref, name, kind, starts_at, created_at) values ('EVT-1', 'Open day', 'open_day', ${at}, ${at});
		insert into event_invite (event_id, person_id, state, message_id, at) values (1, ${p}, 'invited', 2, ${at});
		insert into survey_response (ref, survey_id, person_id, application_id, answers, sent_at, what_changed) values ('SVR-7', 1, ${p}, ${a}, '{"comment":"${MARK}"}', ${at}, '${MARK}');
		insert into complaint (ref, raised_by, body, received_at, action_taken, change_made, told) values ('CMP-7', ${p}, '${MARK}', ${at}, '${MARK}', '${MARK}', '${MARK}');
		insert into portal_request (ref, person_id, kind, payload, at, state, answer) values ('PRT-7', ${p}, 'upload_cv', '{"note":"${MARK}"}', ${at}, 'declined', '${MARK}');
		insert into external_record (source_id, external_id, kind, payload, available_from, person_id) values (1, 'ext-7', 'cv', '{"note":"${MARK}"}', ${at}, ${p});
		insert into saved_search (ref, name, query, created_at) values ('SRCH-7', 'Clerks', '{"words":"clerk","filters":[],"sort":null}', ${at});
		insert into source_match (record_id, search_id, at) values (1, (select max(id) from saved_search), ${at});
		insert into advert (ref, vacancy_id, source_id, body, posted_by, posted_at) values ('ADV-7', 1, 1, 'A clerk is wanted', 1, ${at});
		insert into import_batch (object, duplicate_policy, at) values ('candidate', 'ask', ${at});
		insert into import_row (batch_id, line, raw, result, person_id, errors) values (1, 1, '{"note":"${MARK}"}', 'created', ${p}, '["${MARK}"]');
		insert into person (ref, given_name, family_name, name_key, lifecycle, merged_into, lifecycle_at, lifecycle_reason, created_at, updated_at)
			values ('CAND-1005', '${MARK}', 'Demir', 'demir zephyrine', 'merged', ${p}, ${at}, 'The same person: ${MARK}', ${at}, ${at});
		insert into candidate (person_id, headline) values ((select max(id) from person), '${MARK}');
		insert into merge_log (survivor, absorbed, field_choices, merged_by, merged_at) values (${p}, (select max(id) from person), '[]', 1, ${at});
		insert into merge_move (merge_id, seq, table_name, row_key, key_after, action, before, after)
			values (1, 1, 'candidate', '[1]', '[1]', 'changed', '{"summary":"${MARK}"}', '{"summary":"${MARK} again"}');
		insert into ats_link (ats_name, ats_id, person_id) values ('Client', '${MARK}', ${p});
		insert into ats_change (link_id, direction, field, old, new, state, at) values (1, 'in', 'note', '${MARK}', '${MARK}', 'pending', ${at});
	`);
}

/** Tables that lead to a person by any key, and hold no row that does: the script above has forgotten them. */
export function forgotten(db: Database): string[] {
	const near = new Set(['person', 'candidate']);
	const links = referencesOf(db);
	for (let size = -1; size < near.size;) {
		size = near.size;
		for (const { from, to } of links) if (near.has(to)) near.add(from);
	}
	return tablesOf(db)
		.filter(
			({ name }) => near.has(name) && db.column({ text: `select 1 from "${name}" limit 1`, values: [] }).length === 0,
		)
		.map(({ name }) => name);
}
