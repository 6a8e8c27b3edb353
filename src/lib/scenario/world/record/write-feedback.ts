import { z } from 'zod';
import { AUDIENCES, GAP_DAYS, isLow, questionsFor, type Audience } from '../../../crm/feedback/questions.ts';
import type { Asks } from '../../../crm/portal/asks.ts';
import type { Db } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { Agency } from '../../agency.ts';
import { addDays, dayIn, type Day, type StoryTime } from '../../../ledger/story-time.ts';
import { answersFrom } from '../../outside/survey-answers.ts';
import { nextOfficeDay } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { wordsOf, type PastComplaint } from '../words/words.ts';
import { Rows } from '../write.ts';

/** How far back the agency has asked. */
const DAYS_BACK = 330;
/** Younger low marks still wait for somebody to ring. */
const FRESH = 14;

const Ended = z.object({
	application: z.int(),
	person: z.int(),
	name: z.string(),
	outcome: z.string(),
	closed: z.string(),
	told: z.string().nullable(),
});
const Contact = z.object({ person: z.int(), name: z.string(), client: z.int(), owner: z.int().nullable() });

/**
 * A year of surveys and complaints: who was asked after a rejection or a placement and what they said, what clients
 * said, and what was changed. Written after all else, so that nobody's own story changes by it.
 */
export function writeFeedback(db: Db, agency: Agency, candidates: number, clock: StoryTime, chance: Chance): void {
	const surveys = writeSurveys(db);
	const writer = new Answers(db, clock, chance, surveys, wordsOf(agency).say);
	for (const one of chance.some(ended(db, clock), Math.ceil(candidates / 40))) writer.candidate(one);
	for (const one of contacts(db)) if (chance.of100(40)) writer.client(one);
	writer.flush();
	writeComplaints(db, wordsOf(agency).complaints, clock, chance);
	writePortal(db, clock, chance);
}

/** The survey that comes with the CRM, for each kind of people. */
function writeSurveys(db: Db): Record<Audience, number> {
	for (const audience of Object.keys(AUDIENCES) as Audience[])
		db.run(sql`insert into survey (name, audience, questions, trigger, min_gap_days)
		           values ('How was it with us?', ${audience}, ${JSON.stringify(questionsFor(audience))},
		                   ${audience === 'candidate' ? 'application ended' : 'manual'}, ${GAP_DAYS})`);
	return { candidate: 1, client: 2 };
}

/** One application for each person, the last that ended and was answered, with nothing open beside it. */
const ended = (db: Db, clock: StoryTime) =>
	db.all(
		Ended,
		sql`select max(a.id) as application, a.person_id as person, trim(p.given_name || ' ' || p.family_name) as name, a.outcome,
		    a.closed_at as closed, a.told_at as told
		    from application a join person p on p.id = a.person_id
		    where a.closed_at between ${addDays(dayIn(clock), -DAYS_BACK)} and ${addDays(dayIn(clock), -8)} and a.outcome in ('rejected', 'placed')
		    and p.lifecycle = 'active' and p.given_name is not null and p.family_name is not null
		    and (a.outcome = 'placed' or a.told_at >= a.closed_at)
		    and not exists (select 1 from application x where x.person_id = a.person_id and x.outcome = 'open')
		    group by a.person_id order by a.person_id`,
	);

const contacts = (db: Db) =>
	db.all(
		Contact,
		sql`select min(k.person_id) as person, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, k.client_id as client, c.owner_id as owner
		    from client_contact k join person p on p.id = k.person_id join client c on c.id = k.client_id
		    where k.left_on is null and c.status = 'active' and k.is_decision_maker = 1 group by k.client_id order by k.client_id`,
	);

const CHANGES = [
	'Rang, and said sorry. Answers now go within three days; the list is looked at each Friday.',
	'Rang. Shift times now stand in the first message.',
	'Rang. Whoever speaks first writes it on the record, so nobody asks twice.',
	'Spoke to the client’s planner; updates go out every Thursday now.',
] as const;

class Answers {
	readonly #clock: StoryTime;
	readonly #chance: Chance;
	readonly #surveys: Record<Audience, number>;
	readonly #say: (text: string) => string;
	readonly #task: Rows;
	readonly #response: Rows;
	readonly #tasksBefore: number;

	constructor(
		db: Db,
		clock: StoryTime,
		chance: Chance,
		surveys: Record<Audience, number>,
		say: (text: string) => string,
	) {
		this.#say = say;
		this.#clock = clock;
		this.#chance = chance;
		this.#surveys = surveys;
		this.#tasksBefore = db.column(sql`select count(*) from task`)[0] as number;
		this.#task = new Rows(
			db,
			'task',
			'ref title assignee_id person_id client_id due_on priority origin done_at created_at',
		);
		this.#response = new Rows(
			db,
			'survey_response',
			'ref survey_id person_id application_id client_id answers nps sent_at sent_by answered_at follow_up_task_id what_changed followed_at',
			this.#task,
		);
	}

	candidate({ application, person, name, outcome, closed, told }: z.infer<typeof Ended>): void {
		const waited = outcome === 'rejected' && told !== null ? daysBetween(dayIn(closed), dayIn(told)) : 0;
		const sent = addDays(dayIn(told !== null && told > closed ? told : closed), 2);
		this.#write('candidate', { person, name, application, client: null, by: 2 }, sent, {
			placed: outcome === 'placed',
			waited,
		});
	}

	client({ person, name, client, owner }: z.infer<typeof Contact>): void {
		const sent = addDays(dayIn(this.#clock), -this.#chance.whole(8, DAYS_BACK));
		this.#write('client', { person, name, application: null, client, by: owner ?? 2 }, sent, {
			placed: false,
			waited: 0,
		});
	}

	#write(
		audience: Audience,
		who: { person: number; name: string; application: number | null; client: number | null; by: number },
		on: Day,
		treated: { placed: boolean; waited: number },
	): void {
		const sent = nextOfficeDay(on);
		if (sent >= dayIn(this.#clock)) return;
		const ref = `SVR-${1001 + this.#response.count}`;
		const answered = this.#chance.of100(70) ? addDays(sent, this.#chance.whole(0, 3)) : null;
		if (answered === null || answered >= dayIn(this.#clock)) {
			this.#response.add(
				ref,
				this.#surveys[audience],
				who.person,
				who.application,
				who.client,
				'{}',
				null,
				`${sent}T10:15`,
				who.by,
				null,
				null,
				'',
				null,
			);
			return;
		}
		const given = answersFrom(() => this.#chance.whole(0, 99), { audience, ...treated });
		const answers = { ...given, comment: this.#say(given.comment) };
		const done =
			isLow(answers) && answered < addDays(dayIn(this.#clock), -FRESH) ? nextOfficeDay(addDays(answered, 1)) : null;
		const task = isLow(answers)
			? this.#tasksBefore +
				this.#task.add(
					`TASK-${1001 + this.#tasksBefore + this.#task.count}`,
					`Ring ${who.name}: gave us ${answers.nps} of 10. Ask what went wrong, and write what we change.`,
					who.by === 1 ? 2 : who.by,
					who.person,
					who.client,
					nextOfficeDay(addDays(answered, 1)),
					1,
					'automation',
					done === null ? null : `${done}T11:30`,
					`${answered}T18:05`,
				)
			: null;
		this.#response.add(
			ref,
			this.#surveys[audience],
			who.person,
			who.application,
			who.client,
			JSON.stringify(answers),
			answers.nps,
			`${sent}T10:15`,
			who.by,
			`${answered}T18:05`,
			task,
			done === null ? '' : this.#say(this.#chance.one(CHANGES)),
			done === null ? null : `${done}T11:30`,
		);
	}

	flush(): void {
		this.#task.flush();
		this.#response.flush();
	}
}

function daysBetween(from: Day, to: Day): number {
	let days = 0;
	for (let day = from; day < to && days < 60; day = addDays(day, 1)) days++;
	return days;
}

function writeComplaints(db: Db, complaints: readonly PastComplaint[], clock: StoryTime, chance: Chance): void {
	const before = db.column(sql`select count(*) from complaint`)[0] as number;
	const people = chance.some(
		db.column(sql`select p.id from person p join candidate c on c.person_id = p.id
		              where p.lifecycle = 'active' and p.legal_hold is null and c.status not in ('do_not_contact') and c.last_contact_at is not null
		              order by p.id limit 400`) as number[],
		complaints.length,
	);
	const complaint = new Rows(
		db,
		'complaint',
		'ref raised_by body* received_at owner_id action_taken acted_at change_made told closed_at',
	);
	complaints.slice(0, people.length).forEach(([days, body, action, change, told], i) => {
		const on = nextOfficeDay(addDays(dayIn(clock), days));
		const later = (more: number) => `${nextOfficeDay(addDays(on, more))}T15:20`;
		complaint.add(
			`CMP-${1001 + before + complaint.count}`,
			people[i]!,
			body,
			`${on >= dayIn(clock) ? addDays(dayIn(clock), -1) : on}T09:35`,
			2,
			action,
			action === '' ? null : later(1),
			change,
			told,
			change === '' ? null : later(5),
		);
	});
	complaint.flush();
}

/** What a few candidates asked on their own pages: answered before, and three that wait this morning. */
const ASKED: readonly (readonly [days: number, asks: Asks, state: 'new' | 'applied' | 'declined', answer: string])[] = [
	[-31, { kind: 'update_details', values: { notice_days: 14 } }, 'applied', ''],
	[
		-17,
		{ kind: 'update_details', values: { headline: 'Head of everything' } },
		'declined',
		'We keep the headline to the work you do. Ring us and we find the words together.',
	],
	[-9, { kind: 'feedback', nps: 9, words: 'You rang when you said you would.' }, 'applied', ''],
	[-2, { kind: 'update_details', values: { contact_window: 'After four in the afternoon' } }, 'new', ''],
	[-1, { kind: 'update_details', values: { travel_miles: 15, preferred_channel: 'sms' } }, 'new', ''],
	[-1, { kind: 'feedback', nps: 6, words: 'I applied twice and had to type everything again.' }, 'new', ''],
];

function writePortal(db: Db, clock: StoryTime, chance: Chance): void {
	const people = chance.some(
		db.column(sql`select p.id from person p join candidate c on c.person_id = p.id
		              where p.lifecycle = 'active' and p.legal_hold is null and c.status in ('available', 'on_notice')
		              order by p.id limit 800`) as number[],
		ASKED.length,
	);
	const request = new Rows(db, 'portal_request', 'ref person_id kind payload state answer at handled_by handled_at');
	ASKED.slice(0, people.length).forEach(([days, asks, state, answer], i) => {
		const on = addDays(dayIn(clock), days);
		const handled = state === 'new' ? null : `${nextOfficeDay(addDays(on, 1))}T09:50`;
		request.add(
			`PRT-${1001 + i}`,
			people[i]!,
			asks.kind,
			JSON.stringify(asks),
			state,
			answer,
			`${on}T20:1${i}`,
			handled === null ? null : 2,
			handled,
		);
	});
	request.flush();
}
