import type { PayloadInput } from '../../../crm/sourcing/outside.ts';
import { ATS_NAME } from '../../../crm/ats/copy.ts';
import { NETWORK } from '../../../crm/sourcing/settle.ts';
import type { Db } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { addDays, addMinutes, dayIn, type StoryTime } from '../../../ledger/story-time.ts';
import type { Agency } from '../../agency.ts';
import { fieldOf } from '../field.ts';
import { atTheOffice, officeDay } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import type { Person } from '../people/person.ts';
import { wordsOf } from '../words/words.ts';
import { Rows } from '../write.ts';
import { stranger } from './stranger.ts';
import { writeAts } from './write-ats.ts';

type Kind = 'cv' | 'application' | 'ats_candidate' | 'email';

/** What a kind of source holds at the start, and in which minutes of the first day more comes. */
interface Story {
	readonly kind: Kind;
	readonly held: number;
	/** Minutes after the story begins. */
	readonly comes: readonly number[];
	readonly add: (chance: Chance, payload: PayloadInput, agency: Agency) => Partial<PayloadInput>;
}

const TICKED = 'Yes, keep my details in the talent network and tell me of jobs like mine. I can stop this at any time.';

/** Each kind of source by what it is like: who is there, how often somebody new comes, and what comes along. */
const STORIES: Readonly<Record<string, Story>> = {
	job_board: { kind: 'cv', held: 22, comes: [18, 55, 130, 240, 460], add: () => ({}) },
	cv_database: { kind: 'cv', held: 34, comes: [32, 95, 300, 1500], add: () => ({}) },
	careers_site: { kind: 'application', held: 5, comes: [25, 75, 210, 420], add: () => ({ pool: TICKED }) },
	event: { kind: 'application', held: 6, comes: [85, 1460], add: () => ({ event: 'EVT-1003' }) },
	agency: {
		kind: 'cv',
		held: 7,
		comes: [65, 270],
		add: (chance, _, agency) => ({ via: chance.one(wordsOf(agency).agencies), shareable: chance.of100(70) }),
	},
	other: {
		kind: 'email',
		held: 5,
		comes: [12, 150],
		add: (chance, { given_name, family_name, text }, agency) => ({
			via: chance.one([agency.team.find((c) => !c.learner)!.name, 'the branch inbox']),
			text: `Hello,\n\nwe met last year. I would like to hear of something new.\n\n${text}\n\n${given_name} ${family_name}`,
		}),
	},
	ats: {
		kind: 'ats_candidate',
		held: 16,
		comes: [],
		add: (chance, { text }) => ({
			via: ATS_NAME,
			text: `${chance.one(PAST)}\n${text}`,
		}),
	},
};

const PAST = [
	'Applied for a job like this one and reached the interview; another was taken.',
	'Applied twice, shortlisted once. The second place went to somebody with more years.',
	'Withdrew after the first talk: the hours did not suit then.',
] as const;

/** One in so many of what sources hold is somebody on the books already. */
const KNOWN = 6;

/**
 * What stands outside the agency's books: on job boards, in a CV library, in sign-ups, in other agencies' lists, in
 * recruiters' inboxes and in the archive of past applicants. Some is there at the start and some comes as the story
 * goes on. All of it is invented, and written after all else.
 */
export function writeSources(
	db: Db,
	people: readonly Person[],
	agency: Agency,
	clock: StoryTime,
	chance: Chance,
): void {
	db.run(sql`insert into pool (ref, name, kind, purpose, owner_id, created_at)
	           select 'POOL-' || (1001 + count(*)), ${NETWORK}, 'static', 'Signed up to hear of jobs; each said yes to that and to nothing else', 2, ${`${addDays(dayIn(clock), -90)}T10:00`} from pool`);
	const usual = people.filter((p) => p.fate === 'usual');
	signedUp(db, usual, agency, clock, chance);
	const { home } = fieldOf(agency);
	const sectors = Object.keys(agency.sectors).filter((sector) => (agency.sectors[sector] ?? 0) > 0);
	const rows = new Rows(db, 'external_record', 'source_id external_id kind payload* available_from');
	const sources = db.rows(sql`select id, kind from source order by id`) as { id: number; kind: string }[];
	for (const { id, kind } of sources) {
		const story = STORIES[kind];
		if (!story) continue;
		const past = Array.from({ length: story.held }, () =>
			atTheOffice(officeDay(addDays(dayIn(clock), -chance.whole(1, 70))), chance),
		).sort();
		for (const at of [...past, ...story.comes.map((minutes) => addMinutes(clock, minutes))]) {
			const made = stranger(chance, { sectors, home });
			const payload =
				usual.length > 0 && chance.whole(1, KNOWN) === 1 ? asKnown(made, chance.one(usual), chance) : made;
			const whole = { ...payload, ...story.add(chance, payload, agency) };
			rows.add(id, `EXT-${1001 + rows.count}`, story.kind, JSON.stringify(whole), at);
		}
	}
	rows.flush();
	writeAts(db, wordsOf(agency).asides, clock, chance);
}

/** Who signed up before the story, ticked the one box, and has been in the talent network since. */
function signedUp(db: Db, usual: readonly Person[], agency: Agency, clock: StoryTime, chance: Chance): void {
	const came = usual.filter((p) => agency.sources[p.source]?.kind === 'careers_site');
	for (const person of chance.some(came.length > 0 ? came : usual, Math.min(14, Math.ceil(usual.length / 100)))) {
		const at = `${addDays(dayIn(clock), -chance.whole(3, 60))}T19:30`;
		db.run(sql`insert into consent_event (person_id, purpose, decision, method, evidence, at)
		           values (${person.id}, 'talent_pool', 'given', 'web_form', ${TICKED}, ${at})`);
		db.run(sql`insert into pool_member (pool_id, person_id, added_by, added_at)
		           select id, ${person.id}, 2, ${at} from pool where name = ${NETWORK}`);
	}
}

/** Somebody on the books, as another place has them: one thing the same, one thing newer. */
function asKnown(made: PayloadInput, person: Person, chance: Chance): PayloadInput {
	const moved = chance.of100(50);
	return {
		...made,
		given_name: person.name.given,
		family_name: person.name.family,
		email: person.quirks.has('no_email') ? made.email : person.email,
		mobile: moved ? made.mobile : person.mobile,
		postcode: moved ? made.postcode : person.postcode,
		town: moved ? made.town : person.town.name,
		headline: person.jobs[0]?.title ?? made.headline,
	};
}
