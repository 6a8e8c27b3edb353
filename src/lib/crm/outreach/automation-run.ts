import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { addDays, clockIn, dayIn, longDay, weekday, type Day, type StoryTime } from '../../ledger/story-time.ts';
import { agencyName } from '../agency.ts';
import { knownFields } from '../contact/merge.ts';
import { nextRef } from '../next-ref.ts';
import { STATUSES } from '../options.ts';
import { candidatesOf } from '../search/compile.ts';
import { readSearch } from '../search/filters.ts';
import type { Automation } from './automation.ts';
import type { AutomationAction } from './automation-fields.ts';
import type { Subject } from './automation-subjects.ts';
import { checkAll, type Checked } from './held-back.ts';
import { knownOf, textNamed } from './sending.ts';

/** Acts that put a record back or bring it in: nobody is written to because of them. */
const BROUGHT_BACK = ['undo.act', 'candidate.restore'];

/** What one action would do, or why it would not. */
export interface Planned {
	readonly action: AutomationAction;
	/** Why nothing is done; null where it is. */
	readonly held: string | null;
	/** The message as it would go. */
	readonly message: Checked | null;
}

/** Who is among those an automation is for. */
export function meets(db: ReadDb, { condition }: Automation, now: StoryTime): (personId: number) => boolean {
	const { words, filters } = condition;
	if (words.trim() === '' && filters.length === 0) return () => true;
	const all = new Set(db.column(candidatesOf(readSearch(db, { words, filters, now }).tree, now)));
	return (personId) => all.has(personId);
}

/** Whether a record was put back or brought in since yesterday: what is true of it again is no news. */
function backSince(db: ReadDb, personId: number, now: StoryTime): boolean {
	const book = db.column(sql`select 1 from pragma_database_list where name = 'book' order by seq`);
	if (book.length === 0) return false;
	return (
		db.column(sql`select 1 from change_log c join ledger l on l.seq = c.entry
			where c.person_id = ${personId} and c.tbl in ('person', 'candidate') and c.cause = 'act' and l.now >= ${`${addDays(dayIn(now), -1)}T00:00`}
			  and (l.command in (select value from json_each(${JSON.stringify(BROUGHT_BACK)})) or l.command like 'import.%' or l.command like 'ats.%')
			order by c.id limit 1`).length > 0
	);
}

const NO_NEWS_BACK = 'The record was put back or brought in; nothing is sent because of that.';

/** What an automation would do for one person now. Writes nothing. */
export function plan(db: ReadDb, automation: Automation, subject: Subject, now: StoryTime): Planned[] {
	const back = backSince(db, subject.id, now);
	return automation.actions.map((action): Planned => {
		if (action.do === 'send') {
			if (back) return { action, held: NO_NEWS_BACK, message: null };
			const message = checked(db, automation, action.template, subject, now);
			if (!message) return { action, held: `The template “${action.template}” is not in use.`, message: null };
			return { action, held: message.held?.why ?? null, message };
		}
		return { action, held: obstacle(db, action, subject), message: null };
	});
}

function checked(
	db: ReadDb,
	{ signed }: Automation,
	template: string,
	subject: Subject,
	now: StoryTime,
): Checked | undefined {
	const text = textNamed(db, template);
	if (!text || text.archived_at !== null || text.channel === 'social') return undefined;
	const { starts, location, vacancy } = subject;
	const known = {
		...(vacancy === null ? {} : withoutPerson(knownFields(db, subject.ref, vacancy))),
		// nobody is at the desk when it goes: whoever set it up signs, or the agency’s team
		...knownOf(db, { client: null, vacancies: [], news: '' }, signed || `The ${agencyName.run(db, {})} team`),
		...(starts === null ? {} : { interview_at: `${longDay(dayIn(starts))} at ${clockIn(starts)}` }),
		...(location ? { interview_place: location } : {}),
	};
	return checkAll(db, [subject.id], {
		channel: text.channel,
		purpose: text.purpose,
		kind: 'once',
		subject: text.subject,
		body: text.body,
		known,
		nearMisses: false,
		// what is about their own application goes to those who have one
		skipIfOpen: text.purpose === 'marketing',
		capDays: 7,
		excluded: new Set(),
		at: now,
		campaign: null,
	})[0];
}

/** The vacancy's fields alone; the person's are filled in for each. */
function withoutPerson(fields: Record<string, string>): Record<string, string> {
	const { given_name: _g, source: _s, obtained_on: _o, last_contact: _l, ...rest } = fields;
	return rest;
}

function obstacle(db: ReadDb, action: AutomationAction, subject: Subject): string | null {
	const has = (query: ReturnType<typeof sql>) => db.column(query).length > 0;
	if (action.do === 'status') {
		const status = db.column(sql`select status from candidate where person_id = ${subject.id}`)[0] as string;
		if (status === 'do_not_contact') return 'Asked not to be contacted; the status stays.';
		return status === action.status ? `The status is “${STATUSES[action.status]}” already.` : null;
	}
	if (action.do === 'pool') {
		if (!has(sql`select 1 from pool where ref = ${action.pool} and kind <> 'dynamic'`))
			return `${action.pool} is no pool that people are put into.`;
		return has(sql`select 1 from pool_member m join pool p on p.id = m.pool_id
		               where p.ref = ${action.pool} and m.person_id = ${subject.id} and m.state = 'in'`)
			? 'In the pool already.'
			: null;
	}
	if (action.do === 'slots') {
		if (subject.application === null) return 'No vacancy that an interview could be for.';
		return has(
			sql`select 1 from interview where application_id = ${subject.application} and status in ('proposed', 'confirmed')`,
		)
			? 'An interview is arranged already.'
			: null;
	}
	return null;
}

/** What one run came to, for the ledger. */
export interface RunDone {
	readonly ref: string;
	readonly result: 'done' | 'skipped';
	readonly did: readonly string[];
	readonly held: number;
}

/** Does for one person what an automation says, and writes it into its log with what was held back and why. */
export function runFor(db: Db, automation: Automation, subject: Subject, now: StoryTime): RunDone {
	const planned = plan(db, automation, subject, now);
	const did = planned.filter(({ held }) => held === null).map((one) => act(db, one, subject, now));
	const held = planned.filter((one) => one.held !== null);
	const detail = [
		...did.map((one) => one.words),
		...held.map(
			(one) => `Held back, ${one.action.do === 'send' ? `“${one.action.template}”` : one.action.do}: ${one.held}`,
		),
	].join(' ');
	const result = did.length > 0 ? 'done' : 'skipped';
	db.run(
		sql`insert into automation_run (automation_id, person_id, result, detail, at) values (${automation.id}, ${subject.id}, ${result}, ${detail}, ${now})`,
	);
	return { ref: subject.ref, result, did: did.map((one) => one.did), held: held.length };
}

function act(db: Db, { action, message }: Planned, subject: Subject, now: StoryTime): { words: string; did: string } {
	const learner = z.object({ id: z.int(), name: z.string() });
	const me = db.one(learner, sql`select id, name from colleague where is_learner = 1 order by id limit 1`);
	switch (action.do) {
		case 'send': {
			const ref = nextRef(db, 'MSG');
			const { to, subject: about, body } = message!;
			db.run(sql`insert into message (ref, direction, channel, person_id, colleague_id, vacancy_id, from_name, to_value, subject, body, template_id, status, at)
				select ${ref}, 'out', t.channel, ${subject.id}, ${me.id}, (select id from vacancy where ref = ${subject.vacancy}), ${me.name}, ${to}, ${about}, ${body}, t.id, 'sent', ${now}
				from template t where t.name = ${action.template}`);
			return { words: `Sent “${action.template}” (${ref}).`, did: `send ${ref}` };
		}
		case 'task': {
			const ref = nextRef(db, 'TASK');
			db.run(sql`insert into task (ref, title, assignee_id, person_id, vacancy_id, due_on, origin, created_at)
				values (${ref}, ${`${action.title}: ${subject.name}`}, ${me.id}, ${subject.id}, (select id from vacancy where ref = ${subject.vacancy}),
				        ${addDays(dayIn(now), action.days)}, 'automation', ${now})`);
			return { words: `Made ${ref}.`, did: `task ${ref}` };
		}
		case 'status':
			db.run(sql`update candidate set status = ${action.status} where person_id = ${subject.id}`);
			return { words: `Set the status to “${STATUSES[action.status]}”.`, did: `status ${action.status}` };
		case 'pool':
			db.run(sql`insert into pool_member (pool_id, person_id, state, note, added_by, added_at)
				select id, ${subject.id}, 'in', 'Added by an automation', ${me.id}, ${now} from pool where ref = ${action.pool}
				on conflict (pool_id, person_id) do update set state = 'in', added_at = excluded.added_at`);
			return { words: `Added to ${action.pool}.`, did: `pool ${action.pool}` };
		case 'slots': {
			const slots = nextSlots(dayIn(now));
			db.run(sql`insert into interview (ref, application_id, kind, starts_at, ends_at, status, proposed_slots)
				values (${nextRef(db, 'INT')}, ${subject.application}, 'phone_screen', ${slots[0]!}, ${`${slots[0]!.slice(0, 14)}30`}, 'proposed', ${JSON.stringify(slots)})`);
			return { words: `Proposed ${slots.length} times for a call.`, did: `slots ${slots[0]}` };
		}
	}
}

/** Three times on the next working days, at ten, two and eleven. */
function nextSlots(today: Day): StoryTime[] {
	const days: Day[] = [];
	for (let day = addDays(today, 1); days.length < 3; day = addDays(day, 1)) if (weekday(day) < 5) days.push(day);
	return [`${days[0]}T10:00`, `${days[1]}T14:00`, `${days[2]}T11:00`];
}
