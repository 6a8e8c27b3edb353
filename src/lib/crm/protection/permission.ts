import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayIn, daysBetween, shortDay, StoryTime, type Day } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { CandidateRef, VacancyRef } from '../refs.ts';

/** A yes that ends within so many days is shown as ending soon. */
export const SOON_DAYS = 14;

/** Whether a person may be put forward for a vacancy, as the light beside the name shows it. */
export interface Light {
	readonly state: 'yes' | 'soon' | 'no' | 'asked' | 'unknown';
	readonly words: string;
	/** The last day on which a yes holds, or null where it has no end or there is none. */
	readonly until: Day | null;
}

/** The light, why it is as it is, and the line of the consent ledger that says so. */
export interface Permission extends Light {
	readonly why: 'given' | 'refused' | 'withdrawn' | 'ran-out' | 'asked' | 'never-asked';
	/** The day of that line, or of the end of a yes that ran out. */
	readonly on: Day | null;
	/** Row number in `consent_event`; stays inside the CRM. */
	readonly line: number | null;
}

/** One line of the consent ledger about being put forward. */
export const Line = z.object({
	id: z.int(),
	person_id: z.int(),
	decision: z.enum(['requested', 'given', 'refused', 'withdrawn', 'expired']),
	expires_on: z.string().nullable(),
	at: z.string(),
});
export type Line = z.infer<typeof Line>;

const NEVER_ASKED: Permission = {
	state: 'unknown',
	words: 'Not asked',
	until: null,
	why: 'never-asked',
	on: null,
	line: null,
};

/**
 * What people have said to being put forward for a vacancy, by person.
 * A no stands until there is a yes: asking again does not lift it.
 *
 * @param ids - the people of interest
 */
export function permissionsFor(
	db: ReadDb,
	vacancyId: number,
	today: Day,
	ids: readonly number[],
): (personId: number) => Permission {
	const lines = db.all(
		Line,
		sql`select id, person_id, decision, expires_on, at from consent_event
		    where vacancy_id = ${vacancyId} and purpose = 'represent'
		      and person_id in (select value from json_each(${JSON.stringify(ids)})) order by id`,
	);
	const last = new Map<number, Line>();
	for (const line of lines) last.set(line.person_id, standing(last.get(line.person_id), line));
	return (personId) => {
		const line = last.get(personId);
		return line ? read(line, today) : NEVER_ASKED;
	};
}

/** The light of lines that were read elsewhere, in the order in which they were written. */
export const lightFrom = (lines: readonly Line[], today: Day): Light => {
	const last = lines.reduce<Line | undefined>(standing, undefined);
	return lightOf(last ? read(last, today) : NEVER_ASKED);
};

/** What one person has said to being put forward for a vacancy. */
export const permissionOf = (db: ReadDb, personId: number, vacancyId: number, today: Day): Permission =>
	permissionsFor(db, vacancyId, today, [personId])(personId);

const standing = (before: Line | undefined, line: Line): Line =>
	line.decision === 'requested' && (before?.decision === 'refused' || before?.decision === 'withdrawn') ? before : line;

function read(line: Line, today: Day): Permission {
	const on = dayIn(line.at);
	const as = (state: Light['state'], why: Permission['why'], words: string): Permission => ({
		state,
		words,
		until: null,
		why,
		on,
		line: line.id,
	});
	if (line.decision === 'requested') return as('asked', 'asked', `Asked ${shortDay(on)}, no answer yet`);
	if (line.decision === 'refused') return as('no', 'refused', `Said no, ${shortDay(on)}`);
	if (line.decision === 'withdrawn') return as('no', 'withdrawn', `Withdrawn ${shortDay(on)}`);
	if (line.decision === 'expired') return as('no', 'ran-out', `Ran out ${shortDay(on)}`);
	const until = line.expires_on;
	if (until === null) return as('yes', 'given', 'Yes');
	if (until < today) return { ...as('no', 'ran-out', `Ran out ${shortDay(until)}`), on: until };
	return daysBetween(today, until) <= SOON_DAYS
		? { ...as('soon', 'given', `Yes, ends ${shortDay(until)}`), until }
		: { ...as('yes', 'given', `Yes, to ${shortDay(until)}`), until };
}

export const lightOf = ({ state, words, until }: Permission): Light => ({ state, words, until });

/** A person's light for one vacancy. Who or what is not there shows as not asked. */
export const permissionLight = query({
	name: 'permission-light',
	input: z.strictObject({ ref: CandidateRef, vacancy: VacancyRef, now: StoryTime }),
	run(db, { ref, vacancy, now }) {
		const ids = db.maybe(
			z.object({ person: z.int(), vacancy: z.int() }),
			sql`select p.id as person, v.id as vacancy from person p, vacancy v where p.ref = ${ref} and v.ref = ${vacancy}`,
		);
		return lightOf(ids ? permissionOf(db, ids.person, ids.vacancy, dayIn(now)) : NEVER_ASKED);
	},
});
