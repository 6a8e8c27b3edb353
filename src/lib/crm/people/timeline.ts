import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { query } from '../define.ts';
import { ASK_WORDS } from '../portal/asks.ts';
import { METHODS, PURPOSES } from '../options.ts';
import { CandidateRef } from '../refs.ts';

const Row = z.object({
	at: z.string(),
	kind: z.string(),
	what: z.string(),
	detail: z.string(),
	body: z.string(),
	by: z.string().nullable(),
	by_learner: z.int().nullable(),
	vacancy: z.string().nullable(),
	key: z.string(),
});

/** One line of a person's timeline. */
export interface TimelineLine {
	readonly key: string;
	readonly at: string;
	readonly kind:
		| 'note'
		| 'call'
		| 'meeting'
		| 'social'
		| 'system'
		| 'message-in'
		| 'message-out'
		| 'permission'
		| 'notice'
		| 'stage'
		| 'document'
		| 'task'
		| 'submission'
		| 'event'
		| 'survey'
		| 'complaint'
		| 'portal';
	readonly title: string;
	readonly body: string;
	readonly by: string | null;
	readonly byLearner: boolean;
	readonly vacancy: string | null;
}

const OUTCOMES: Record<string, string> = {
	spoke: 'spoke',
	left_message: 'left a message',
	no_answer: 'no answer',
	wrong_number: 'wrong number',
	met: 'met',
	cancelled: 'cancelled',
};
const EVENT_STATES: Record<string, string> = {
	invited: 'invited',
	accepted: 'coming',
	waitlist: 'waits for a place',
	declined: 'not coming',
	attended: 'came',
	no_show: 'did not come',
};
const PORTAL_STATES: Record<string, string> = { new: 'waits for us', applied: 'applied', declined: 'declined' };
const DECISIONS: Record<string, string> = {
	requested: 'Asked',
	given: 'Said yes',
	refused: 'Said no',
	withdrawn: 'Withdrew',
	expired: 'Ran out',
};

/**
 * Everything that was said and done with a person, newest first: calls, notes, messages, permissions, stages, documents,
 * events, surveys, complaints, and what they did on their own page.
 */
export const candidateTimeline = query({
	name: 'candidate-timeline',
	input: z.strictObject({ ref: CandidateRef, limit: z.int().default(100) }),
	run(db, { ref, limit }) {
		const id = (db.column(sql`select id from person where ref = ${ref}`)[0] as number | undefined) ?? 0;
		const rows = db.all(
			Row,
			sql`select * from (
				select i.at, 'interaction' as kind, i.kind as what, coalesce(i.outcome, '') as detail, i.body, o.name as by, o.is_learner as by_learner, v.ref as vacancy, 'i' || i.id as key
				from interaction i left join colleague o on o.id = i.author_id left join vacancy v on v.id = i.vacancy_id where i.person_id = ${id}
				union all
				select m.at, 'message', m.direction, m.channel || '|' || m.subject || '|' || m.status, m.body, o.name, o.is_learner, v.ref, 'm' || m.id
				from message m left join colleague o on o.id = m.colleague_id left join vacancy v on v.id = m.vacancy_id where m.person_id = ${id}
				union all
				select c.at, 'permission', c.decision, c.purpose || '|' || c.method, c.evidence, o.name, o.is_learner, v.ref, 'c' || c.id
				from consent_event c left join colleague o on o.id = c.recorded_by left join vacancy v on v.id = c.vacancy_id where c.person_id = ${id}
				union all
				select n.at, 'notice', p.version, n.channel, '', o.name, o.is_learner, null, 'n' || n.id
				from notice_sent n join privacy_notice p on p.id = n.notice_id left join colleague o on o.id = n.sent_by where n.person_id = ${id}
				union all
				select h.at, 'stage', coalesce(s.name, ''), coalesce(h.to_outcome, ''), h.reason, o.name, o.is_learner, v.ref, 'h' || h.id
				from stage_history h join application a on a.id = h.application_id join vacancy v on v.id = a.vacancy_id left join stage s on s.id = h.to_stage
				left join colleague o on o.id = h.colleague_id where a.person_id = ${id}
				union all
				select d.created_at, 'document', d.kind, d.file_name, '', null, null, null, 'd' || d.id from document d where d.person_id = ${id}
				union all
				select t.done_at, 'task', t.title, '', '', o.name, o.is_learner, v.ref, 't' || t.id
				from task t join colleague o on o.id = t.assignee_id left join vacancy v on v.id = t.vacancy_id where t.person_id = ${id} and t.done_at is not null
				union all
				select s.sent_at, 'submission', c.name, s.ref, i.pitch, o.name, o.is_learner, v.ref, 's' || s.id
				from submission_item i join submission s on s.id = i.submission_id join application a on a.id = i.application_id join vacancy v on v.id = s.vacancy_id
				join client c on c.id = v.client_id join colleague o on o.id = s.created_by where a.person_id = ${id}
				union all
				select e.at, 'event', v.name, e.state, v.venue, null, null, null, 'e' || v.id
				from event_invite e join event v on v.id = e.event_id where e.person_id = ${id}
				union all
				select coalesce(r.answered_at, r.sent_at), 'survey', cast(coalesce(r.nps, '') as text), cast(r.answered_at is not null as text), coalesce(json_extract(r.answers, '$.comment'), ''),
				o.name, o.is_learner, v.ref, 'r' || r.id
				from survey_response r left join colleague o on o.id = r.sent_by left join application a on a.id = r.application_id
				left join vacancy v on v.id = a.vacancy_id where r.person_id = ${id}
				union all
				select k.received_at, 'complaint', k.ref, cast(k.closed_at is not null as text), k.body, o.name, o.is_learner, null, 'k' || k.id
				from complaint k left join colleague o on o.id = k.owner_id where k.raised_by = ${id}
				union all
				select q.at, 'portal', q.kind, q.state, q.answer, o.name, o.is_learner, null, 'q' || q.id
				from portal_request q left join colleague o on o.id = q.handled_by where q.person_id = ${id}
			) order by at desc, key desc limit ${limit}`,
		);
		return rows.map((row): TimelineLine => ({
			key: row.key,
			at: row.at,
			...told(row),
			body: row.body,
			by: row.by,
			byLearner: row.by_learner === 1,
			vacancy: row.vacancy,
		}));
	},
});

function told(row: z.infer<typeof Row>): Pick<TimelineLine, 'kind' | 'title'> {
	const [first, second, third] = row.detail.split('|');
	switch (row.kind) {
		case 'interaction': {
			const what =
				{ note: 'Note', call: 'Call', meeting: 'Meeting', social: 'Social message', system: 'System' }[row.what] ??
				'Note';
			return {
				kind: row.what as TimelineLine['kind'],
				title: row.detail === '' ? what : `${what}, ${OUTCOMES[row.detail] ?? row.detail}`,
			};
		}
		case 'message':
			return {
				kind: row.what === 'in' ? 'message-in' : 'message-out',
				title: `${first === 'sms' ? 'Text' : first === 'email' ? 'E-mail' : 'Message'}${row.what === 'in' ? ' from the person' : `, ${third}`}: ${second}`,
			};
		case 'permission':
			return {
				kind: 'permission',
				title: `${DECISIONS[row.what]}: ${(PURPOSES[first as keyof typeof PURPOSES] ?? first!).toLowerCase()}${row.vacancy ? ` for ${row.vacancy}` : ''}, by ${(METHODS[second as keyof typeof METHODS] ?? second!).toLowerCase()}`,
			};
		case 'notice':
			return {
				kind: 'notice',
				title: `Privacy notice, version ${row.what}, sent by ${first === 'sms' ? 'text' : first === 'in_person' ? 'hand' : (first ?? '').replace('_', ' ')}`,
			};
		case 'stage':
			return {
				kind: 'stage',
				title:
					row.detail !== '' && row.detail !== 'open'
						? `${row.vacancy}: ${row.detail}`
						: `${row.vacancy}: moved to ${row.what}`,
			};
		case 'document':
			return { kind: 'document', title: `Document added: ${row.detail}` };
		case 'event':
			return { kind: 'event', title: `Event “${row.what}”: ${EVENT_STATES[row.detail] ?? row.detail}` };
		case 'survey':
			return {
				kind: 'survey',
				title: row.detail === '1' ? `Answered our survey: ${row.what} of 10` : 'Was sent our survey',
			};
		case 'complaint':
			return { kind: 'complaint', title: `Complaint ${row.what}, ${row.detail === '1' ? 'closed' : 'open'}` };
		case 'portal':
			return {
				kind: 'portal',
				title: `On their own page: ${(ASK_WORDS[row.what as keyof typeof ASK_WORDS] ?? row.what).toLowerCase()}, ${PORTAL_STATES[row.detail] ?? row.detail}`,
			};
		case 'task':
			return { kind: 'task', title: `Task done: ${row.what}` };
		default:
			return { kind: 'submission', title: `Sent to ${row.what} for ${row.vacancy}` };
	}
}
