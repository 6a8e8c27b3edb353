import type { Db } from '../../../db/database.ts';
import type { Application, Chronicle, Consent } from '../desk/chronicle.ts';
import { riskOf, toldOf } from '../desk/told.ts';
import type { Chance } from '../chance.ts';
import type { StoryTime } from '../../../ledger/story-time.ts';
import { Rows } from '../write.ts';
import type { Keys } from './write-agency.ts';

const byTime = <T extends { at: string }>(list: readonly T[]): T[] =>
	[...list].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** Writes what happened, each table in order of time, so that references count up as they did in life. */
export function writeChronicle(
	db: Db,
	chronicle: Chronicle,
	keys: Keys,
	workEmail: ReadonlyMap<number, string>,
	{ clock, chance, say }: { clock: StoryTime; chance: Chance; say: (text: string) => string },
): void {
	writeApplications(db, chronicle, keys, clock, chance);
	writeLetters(db, chronicle, keys, workEmail, say);
	writePermissions(db, chronicle);
	const interview = new Rows(db, 'interview', 'ref application_id kind starts_at ends_at location status');
	const attendee = new Rows(db, 'interview_attendee', 'interview_id person_id response', interview);
	for (const m of [...chronicle.meetings].sort((a, b) =>
		a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : a.application.id - b.application.id,
	)) {
		const id = interview.add(
			`INT-${1001 + interview.count}`,
			m.application.id,
			m.kind,
			m.starts,
			m.ends,
			m.place,
			m.status,
		);
		const response = m.status === 'proposed' ? 'none' : 'accepted';
		attendee.add(id, m.application.person.id, response);
		attendee.add(id, m.application.vacancy.contact.person, response);
	}
	const placement = new Rows(
		db,
		'placement',
		'ref application_id offer_at accepted_at start_on end_on pay pay_unit fee_pence rebate_until status',
	);
	for (const p of [...chronicle.placed].sort((a, b) =>
		a.accepted < b.accepted ? -1 : a.accepted > b.accepted ? 1 : a.application.id - b.application.id,
	))
		placement.add(
			`PLC-${1001 + placement.count}`,
			p.application.id,
			p.offered,
			p.accepted,
			p.start,
			p.end,
			p.pay,
			p.unit,
			p.fee,
			p.rebateUntil,
			p.status,
		);
	const interaction = new Rows(
		db,
		'interaction',
		'kind direction person_id client_id vacancy_id author_id outcome body* at',
	);
	for (const t of byTime(chronicle.told))
		interaction.add(t.kind, t.direction, t.person, t.client, t.vacancy, t.author + 1, t.outcome, say(t.body), t.at);
	const notice = new Rows(db, 'notice_sent', 'person_id notice_id channel sent_by at');
	for (const n of byTime(chronicle.notices))
		notice.add(n.person, n.version + 1, n.channel, n.by === null ? null : n.by + 1, n.at);
	const task = new Rows(
		db,
		'task',
		'ref title assignee_id person_id client_id vacancy_id due_on priority done_at created_at',
	);
	for (const t of [...chronicle.todos].sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0)))
		task.add(
			`TASK-${1001 + task.count}`,
			t.title,
			t.assignee + 1,
			t.person,
			t.client,
			t.vacancy,
			t.due,
			t.priority,
			t.done,
			t.created,
		);
	for (const rows of [interview, attendee, placement, interaction, notice, task]) rows.flush();
}

function writeApplications(db: Db, chronicle: Chronicle, keys: Keys, clock: StoryTime, chance: Chance): void {
	const application = new Rows(
		db,
		'application',
		'person_id vacancy_id stage_id outcome close_reason_id closed_at board_rank rating rationale* source_id added_by created_at stage_entered_at applied_at acknowledged_at told_at updated_at',
	);
	const note = new Rows(db, 'match_note', 'application_id requirement_id note* written_at', application);
	const history = new Rows(
		db,
		'stage_history',
		'application_id from_stage to_stage from_outcome to_outcome cause reason colleague_id at',
		application,
	);
	const risk = new Rows(db, 'application_risk', 'application_id kind note plan raised_at raised_by', application);
	const ranks = new Map<string, number>();
	for (const a of chronicle.applications) {
		const last = a.moves.at(-1)!;
		const outcome = last.outcome ?? 'open';
		const place = `${a.vacancy.id} ${last.to}`;
		const rank = (ranks.get(place) ?? 0) + 1;
		ranks.set(place, rank);
		const { applied, acknowledged, told } = toldOf(a, clock, chance);
		application.add(
			a.person.id,
			a.vacancy.id,
			keys.stage.get(last.to)!,
			outcome,
			a.closeReason === null ? null : keys.closeReason.get(`${outcome} ${a.closeReason}`)!,
			outcome === 'open' ? null : last.at,
			rank,
			a.rating,
			a.rationale,
			a.person.lacking === 'source' ? null : a.person.source + 1,
			a.moves[0]!.by + 1,
			a.moves[0]!.at,
			entered(a),
			applied,
			acknowledged,
			told,
			last.at,
		);
		const seen = riskOf(a, chance);
		if (seen) risk.add(a.id, seen.kind, seen.note, seen.plan, last.at, a.vacancy.owner + 1);
		for (const { line, text, at } of a.notes) note.add(a.id, a.vacancy.firstRequirement + line, text, at);
		for (const m of a.moves) {
			const ends = m.outcome !== null;
			history.add(
				a.id,
				m.from === null ? null : keys.stage.get(m.from)!,
				keys.stage.get(m.to)!,
				m.from === null ? null : 'open',
				ends ? m.outcome : 'open',
				m.cause,
				m.reason,
				m.by + 1,
				m.at,
			);
		}
	}
	for (const rows of [application, note, history, risk]) rows.flush();
}

/** When the application came to the stage at which it stands: the last move that changed the stage. */
const entered = (a: Application): string => a.moves.filter((m) => m.from !== m.to).at(-1)!.at;

function writeLetters(
	db: Db,
	chronicle: Chronicle,
	keys: Keys,
	workEmail: ReadonlyMap<number, string>,
	say: (text: string) => string,
): void {
	const message = new Rows(
		db,
		'message',
		'ref direction channel person_id colleague_id client_id vacancy_id from_name to_value subject* body* template_id reply_to status at read_at',
	);
	for (const letter of byTime(chronicle.letters)) {
		letter.id = message.count + 1;
		message.add(
			`MSG-${1000 + letter.id}`,
			letter.direction,
			letter.channel,
			letter.person,
			letter.colleague === null ? null : letter.colleague + 1,
			letter.client,
			letter.vacancy,
			letter.from,
			letter.to === '' && letter.person !== null ? (workEmail.get(letter.person) ?? '') : letter.to,
			letter.subject,
			say(letter.body),
			letter.template === null ? null : (keys.template.get(letter.template) ?? null),
			letter.replyTo?.id ?? null,
			letter.status,
			letter.at,
			letter.read ? letter.at : null,
		);
	}
	message.flush();
}

/**
 * Permissions, then submissions, then the permissions that were taken back later: the database refuses a submission
 * whose permission is not there, or no longer.
 */
function writePermissions(db: Db, chronicle: Chronicle): void {
	const consent = new Rows(
		db,
		'consent_event',
		'person_id purpose vacancy_id decision method evidence* expires_on recorded_by at',
	);
	const submission = new Rows(db, 'submission', 'ref vacancy_id contact_id message_id created_by sent_at');
	const item = new Rows(
		db,
		'submission_item',
		'submission_id application_id position pitch* document_id redacted consent_event_id client_decision client_feedback decided_at',
		submission,
	);
	const takenBack = (c: Consent) => c.purpose === 'represent' && c.decision === 'withdrawn';
	for (const c of byTime(chronicle.consents.filter((c) => !takenBack(c)))) addConsent(consent, c);
	consent.flush();
	// somebody asked twice about one vacancy said yes twice: the later yes is the one that holds
	const holds = new Map(byTime(chronicle.consents.filter((c) => !takenBack(c))).map((c) => [keyOf(c), c] as const));
	for (const sent of byTime(chronicle.sent)) {
		const id = submission.add(
			`SUB-${1001 + submission.count}`,
			sent.vacancy.id,
			sent.vacancy.contact.person,
			sent.letter.id,
			sent.by + 1,
			sent.at,
		);
		sent.items.forEach((i, position) =>
			item.add(
				id,
				i.application.id,
				position + 1,
				i.pitch,
				i.application.person.cv,
				1,
				holds.get(keyOf(i.consent))!.id,
				i.decision,
				i.feedback,
				i.decidedAt,
			),
		);
	}
	item.flush();
	for (const c of byTime(chronicle.consents.filter(takenBack))) addConsent(consent, c);
	consent.flush();
}

const keyOf = ({ person, purpose, vacancy }: Consent) => `${person} ${purpose} ${vacancy}`;

function addConsent(rows: Rows, c: Consent): void {
	c.id = rows.add(
		c.person,
		c.purpose,
		c.vacancy,
		c.decision,
		c.method,
		c.evidence,
		c.expires,
		c.by === null ? null : c.by + 1,
		c.at,
	);
}
