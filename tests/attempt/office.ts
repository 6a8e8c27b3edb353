import type { Database } from '../../src/lib/db/database.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { addMinutes } from '../../src/lib/ledger/story-time.ts';
import type { Due, Script } from '../../src/lib/scenario/script.ts';
import { arrive } from '../../src/lib/scenario/arrive.ts';
import { nextRef } from '../../src/lib/crm/next-ref.ts';
import { atsLinkOf, OUTSIDE } from '../crm/outside.ts';
import { chosen, said, smallWorld, someone, YUSUF } from '../crm/world.ts';

export const GRACE = { ref: 'CAND-1003', name: ['Grace', 'Lund'], mobile: '07700 900003' } as const;
export const EVE = { ref: 'CAND-1006', name: ['Eve', 'Osei'] } as const;
export const NIA = { ref: 'CAND-1007', name: ['Nia', 'Evans'] } as const;
export const TOM = { ref: 'CAND-1005', name: ['Tom', 'Lund'], town: 'Hull' } as const;

/** Once a record of its own; merged into Grace's. */
export const TWIN = 'CAND-1008';

/** The small world on a busy morning: Yusuf can be sent, Grace has skills and jobs, Tom has said no, Eve is archived. */
export function office(db: Database): void {
	smallWorld(db);
	someone(db, YUSUF);
	someone(db, {
		...GRACE,
		skills: [['Excel', 2]],
		jobs: [['Picker', 'Aldwick Foods', '2022-01', '2024-05', 'Picked and packed.']],
		qualifications: [['First aid', null]],
		cv: 'Grace Lund\nPicker.\nExcel and early starts.',
	});
	someone(db, TOM);
	someone(db, {
		...EVE,
		person: { lifecycle: 'archived', lifecycle_at: '2026-02-01T10:00', lifecycle_reason: 'No contact for 26 months' },
	});
	someone(db, NIA);
	chosen(db, NIA.ref);
	db.exec(`
		insert into template (channel, name, subject, body, purpose) values
			('email', 'Where it stands', '{{vacancy_title}}', 'Dear {{given_name}}, {{stands}}.', 'service'),
			('email', 'With thanks', '{{vacancy_title}}: our answer', 'Dear {{given_name}},\n\n{{personal}}\n\n{{skills}}', 'service');
		update stage set template_id = 1, position = position + 10;
		insert into stage (pipeline_id, name, category, position) values (1, 'Chat', 'screen', 3);
		update stage set position = case when id < 3 then id when id = 8 then 3 else id + 1 end;
		insert into close_reason (outcome, label, lawful) values ('rejected', 'Client wanted someone younger', 0), ('withdrawn', 'Found other work', 1);
		update application set outcome = 'rejected', closed_at = '2026-02-27T10:00', close_reason_id = 1;
		update application set told_at = '2026-02-27T11:00';
		insert into stage_history (application_id, to_stage, to_outcome, cause, at) values (1, 5, 'open', 'person', '2026-02-26T10:00');
	`);
	chosen(db, YUSUF.ref);
	db.exec(
		`insert into application_risk (application_id, kind, plan, raised_at) values (2, 'pay', 'Ask what the least is', '2026-02-27T10:00')`,
	);
	said(db, YUSUF.ref, 'given');
	said(db, TOM.ref, 'refused');
	db.exec(`
		insert into referee (person_id, name, relationship) select id, 'Ann Hall', 'manager' from person where ref = 'CAND-1003';
		insert into pool (ref, name, kind, created_at) values ('POOL-1', 'Drivers', 'static', '2026-01-05T10:00');
		insert into pool_member (pool_id, person_id, added_at) select 1, id, '2026-02-01T10:00' from person where ref = 'CAND-1003';
		insert into saved_search (ref, name, query, owner_id, visibility, created_at) values
			('SRCH-1', 'Forklift', '{"words":"forklift","filters":[],"sort":null}', 1, 'team', '2026-01-05T10:00'),
			('SRCH-3', 'Own van', '{"words":"van","filters":[],"sort":null}', 1, 'private', '2026-01-05T10:00'),
			('SRCH-2', 'Excel', '{"words":"Excel","filters":[],"sort":null}', 2, 'team', '2026-01-05T10:00');
		insert into pool (ref, name, kind, saved_search_id, created_at) values
			('POOL-2', 'Forklift people', 'reviewed', 1, '2026-01-05T10:00'), ('POOL-3', 'Excel people', 'dynamic', 3, '2026-01-05T10:00');
		insert into saved_view (ref, object, name, layout, columns, sort, owner_id) values ('VIEW-1', 'candidates', 'By town', 'table', '"name,town"', 'null', 1);
		insert into tag (name) values ('Own van');
		insert into policy (ref, title, version, effective_from) values ('POL-3', 'Retention', '4', '2025-06-02');
		insert into policy_clause (policy_id, number, title, body) values (1, '3.1', 'Archive', 'After 24 months.');
		insert into person_tag (person_id, tag_id) select id, 1 from person where ref in ('CAND-1003', 'CAND-1004');
		insert into event (ref, name, kind, starts_at, capacity, created_at) values
			('EVT-1', 'Open day', 'open_day', '2026-03-10T14:00', 1, '2026-02-01T10:00'), ('EVT-2', 'Job fair', 'job_fair', '2026-02-10T10:00', null, '2026-01-05T10:00');
		insert into source (name, kind) values ('ShiftQuay', 'job_board'), ('Network', 'careers_site');
		insert into external_record (source_id, external_id, kind, payload, available_from) values ${OUTSIDE};
		${atsLinkOf(2, YUSUF.ref)};
		insert into source_watch (search_id, source_id, since) values (3, 2, '2026-02-20T10:00');
		insert into event_invite (event_id, person_id, state, at) select 2, id, 'accepted', '2026-02-01T10:00' from person where ref = 'CAND-1003';
		insert into template (channel, name, body, purpose, archived_at) values
			('sms', 'Shifts', 'Shifts tomorrow. Reply STOP to stop these.', 'marketing', null), ('sms', 'Your application', 'Hello {{given_name}}, we have it.', 'service', null),
			('social', 'Hello there', 'Still looking?', 'service', null), ('email', 'Old one', 'Gone by now.', 'service', '2026-01-05T10:00');
		insert into campaign (ref, name, purpose, audience_kind, audience, status, starts_at, created_at) values
			('CAMP-1', 'Spring', 'service', 'people', '{"refs":["CAND-1003","CAND-1004"]}', 'draft', null, '2026-02-20T10:00'),
			('CAMP-2', 'Winter', 'service', 'people', '{"refs":["CAND-1003"]}', 'running', '2026-02-23T10:00', '2026-02-20T10:00');
		insert into campaign_step (campaign_id, position, template_id, wait_days, done_at) values
			(1, 1, (select id from template where name = 'Your application'), 0, null),
			(2, 1, (select id from template where name = 'Hello there'), 0, '2026-02-23T10:00'),
			(2, 2, (select id from template where name = 'Your application'), 9, null);
		insert into campaign_recipient (campaign_id, person_id, state, step) select 2, id, 'active', 1 from person where ref = 'CAND-1003';
		insert into automation (ref, name, trigger, actions, enabled, dry_run_at, created_at) values
			('AUTO-1', 'Thank them', 'application_received', '[{"do":"send","template":"Your application"}]', 0, '2026-02-23T10:00', '2026-02-20T10:00'),
			('AUTO-2', 'Say hello', 'registered', '[{"do":"send","template":"Your application"}]', 1, '2026-02-23T10:00', '2026-02-20T10:00');
		insert into message (ref, direction, channel, person_id, colleague_id, from_name, to_value, subject, body, status, scheduled_for, at)
			select 'MSG-9', 'out', 'sms', id, 1, 'Siân Howells', '07700 900003', '', 'Ring me.', 'scheduled', '2026-03-04T09:00', '2026-03-04T09:00' from person where ref = 'CAND-1003';
		insert into survey_response (ref, survey_id, person_id, client_id, answers, nps, sent_at, answered_at, follow_up_task_id)
			values ('SVR-1', 2, 1, 1, '{"nps":4,"csat":2,"tangibles":3,"reliability":3,"responsiveness":2,"assurance":4,"empathy":4,"comment":""}', 4,
			'2025-06-02T10:00', '2025-06-03T10:00', null);
		insert into client_site (client_id, name, place_id) values (1, 'The yard', 1);
		insert into portal_request (ref, person_id, kind, payload, at)
			select 'PRT-1', id, 'update_details', '{"kind":"update_details","values":{"notice_days":30}}', '2026-03-01T20:00' from person where ref = 'CAND-1003'
			union all select 'PRT-2', id, 'data_request', '{"kind":"data_request","request":"access","words":""}', '2026-03-01T20:00' from person where ref = 'CAND-1003'
			union all select 'PRT-3', id, 'withdraw', '{"kind":"withdraw","purpose":"represent","vacancy":"VAC-208"}', '2026-03-01T20:00' from person where ref = 'CAND-1004'
			union all select 'PRT-4', id, 'feedback', '{"kind":"feedback","nps":3,"words":"Nobody rang"}', '2026-03-01T20:00' from person where ref = 'CAND-1003';
		insert into complaint (ref, raised_by, body, received_at, action_taken) values
			('CMP-1', 1, 'Two of you rang me on one day', '2026-02-20T10:00', 'Rang and said sorry'), ('CMP-2', 1, 'Nobody rang back', '2026-02-25T10:00', '');
		insert into interview (ref, application_id, kind, starts_at, ends_at, location, status, proposed_slots) values
			('INT-1', 2, 'face_to_face', '2026-03-06T10:00', '2026-03-06T10:45', 'Gate 2', 'proposed', '["2026-03-06T10:00","2026-03-06T14:00"]'),
			('INT-2', 2, 'phone_screen', '2026-02-27T10:00', '2026-02-27T10:30', '', 'confirmed', '[]'),
			('INT-3', 2, 'face_to_face', '2026-02-26T10:00', '2026-02-26T10:45', 'Gate 2', 'completed', '[]');
		insert into interview_attendee (interview_id, person_id) select i.id, a.person_id from interview i join application a on a.id = i.application_id;
		insert into interview_attendee (interview_id, colleague_id) values (2, 2), (3, 1), (3, 2);
		insert into vacancy (ref, client_id, contact_id, owner_id, pipeline_id, title, place_id, work_type, status, opened_at, created_at, updated_at)
			values ('VAC-7', 1, 1, 2, 1, 'Night picker', 1, 'permanent', 'open', '2026-02-23T10:00', '2026-02-23T10:00', '2026-02-23T10:00');
		insert into application (person_id, vacancy_id, stage_id, added_by, created_at, stage_entered_at, told_at, updated_at)
			select p.id, 2, iif(p.ref = 'CAND-1005', 5, 6), 2, '2026-02-23T10:00', '2026-02-23T10:00', '2026-02-23T11:00', '2026-02-23T10:00' from person p
			where p.ref in ('CAND-1005', 'CAND-1006', 'CAND-1007') order by p.id;
		insert into placement (ref, application_id, offer_at, start_on, pay, pay_unit, status) values
			('PLC-1', 5, '2026-02-27T10:00', null, 1300, 'hour', 'offered'),
			('PLC-2', 4, '2026-02-27T10:00', '2026-03-02', 1300, 'hour', 'accepted'),
			('PLC-3', 1, '2026-02-07T10:00', '2026-02-16', 1300, 'hour', 'started');
		insert into person (ref, given_name, family_name, name_key, lifecycle, merged_into, lifecycle_at, lifecycle_reason, created_at, updated_at)
			select '${TWIN}', 'Jo', 'Lund', 'lund jo', 'merged', id, '2026-02-01T10:00', 'The same person as CAND-1003', '2026-01-05T10:00', '2026-02-01T10:00'
			from person where ref = 'CAND-1003';
		insert into candidate (person_id) select id from person where ref = '${TWIN}';
		insert into merge_log (survivor, absorbed, field_choices, merged_by, merged_at)
			select merged_into, id, '[]', 1, '2026-02-01T10:00' from person where ref = '${TWIN}';
		insert into merge_move (merge_id, seq, table_name, row_key, key_after, action, before, after)
			select 1, 1, 'person', json_array(id), json_array(id), 'changed',
				'{"lifecycle":"active","merged_into":null,"lifecycle_at":null,"lifecycle_reason":null}',
				json_object('lifecycle', 'merged', 'merged_into', merged_into, 'lifecycle_at', lifecycle_at, 'lifecycle_reason', lifecycle_reason)
			from person where ref = '${TWIN}';
		update person set legal_hold = 'A claim is open' where ref = 'CAND-1005';
		insert into data_request (ref, person_id, kind, received_on, due_on, identity_checked_on, waiting_for, waiting_since, status)
			select 'REQ-1001', id, 'access', '2026-02-20', '2026-03-20', null, null, null, 'received' from person where ref = 'CAND-1003'
			union all select 'REQ-1002', id, 'access', '2026-02-20', '2026-03-20', '2026-02-21', 'clarification', '2026-02-25', 'collating' from person where ref = 'CAND-1003'
			union all select 'REQ-1003', id, 'access', '2026-02-20', '2026-03-20', '2026-02-21', null, null, 'collating' from person where ref = 'CAND-1003';
		insert into data_request_item (request_id, table_name, row_key, reason) values
			(3, 'document', '[1]', 'Not looked at yet'), (3, 'referee', '[1]', 'Not looked at yet');
		insert into incident (ref, about, what, reported_by, at, risk, assessment, assessed_by, assessed_at) values
			('INC-1', null, 'A list was left on the printer', 1, '2026-03-01T10:00', null, '', null, null),
			('INC-2', null, 'A CV went to the wrong client', 1, '2026-02-20T10:00', 'low', 'They deleted it', 1, '2026-02-20T11:00');
		insert into setting (key, value) values ('mandatory', '["family_name", "contact_route"]');
		insert into message (ref, direction, channel, colleague_id, from_name, body, status, at)
			values ('MSG-1', 'in', 'internal', 2, 'Dee Marlow', 'Two names please', 'received', '2026-03-02T08:55');
		insert into call (ref, person_id, from_name, opening, state, rang_at)
			select '01-grace', id, 'Grace Lund', 'It is Grace.', 'missed', '2026-03-02T08:40' from person where ref = 'CAND-1003'
			union all select '02-grace', id, 'Grace Lund', 'Me again.', 'ringing', '2026-03-02T09:00' from person where ref = 'CAND-1003';
		insert into call_line (call_id, position, words, answer) values (1, '1', 'Are you free?', 'Yes.'), (1, '1.1', 'On Monday?', 'Yes.'), (2, '1', 'Are you free?', 'Yes.');
		insert into task (ref, title, assignee_id, created_at, done_at) values
			('TASK-1', 'Ring Kestrel', 1, '2026-03-01T10:00', null), ('TASK-2', 'Ring Grace', 1, '2026-03-01T10:00', '2026-03-01T11:00');
	`);
}

/** Dee writes at ten past nine; whoever is asked for permission, or rung, writes back within the hour. */
export const busyScript: Script = {
	start: () => [{ at: '2026-03-02T09:10', key: 'message dee', name: 'message.arrived', with: { from: 'Dee Marlow' } }],
	react(occasion): Due[] {
		if (occasion.refusal !== null || !['consent.ask', 'interaction.log'].includes(occasion.name)) return [];
		const ref = occasion.with['ref'];
		if (typeof ref !== 'string') return [];
		const wait = occasion.name === 'consent.ask' ? 20 : 0;
		return [
			{
				at: addMinutes(occasion.at, wait),
				key: `reply ${ref} ${occasion.at}`,
				name: 'message.arrived',
				with: { from: 'Somebody', ref },
			},
		];
	},
	happen(db, due) {
		const ref = (due.with['ref'] as string | undefined) ?? null;
		const there = ref !== null && db.column(sql`select 1 from person where ref = ${ref}`).length > 0;
		return arrive(
			db,
			{
				id: due.key,
				ref: nextRef(db, 'MSG'),
				from: String(due.with['from']),
				channel: 'email',
				subject: 'Re.',
				body: 'Yes please.',
				person: there ? ref : null,
				client: null,
				vacancy: null,
			},
			due.at,
		);
	},
};
