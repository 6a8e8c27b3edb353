import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { compose, sql } from '../../db/sql.ts';
import { requirementAt } from '../clients/requirement.ts';
import { vacancyByRef } from '../clients/vacancy.ts';
import { command } from '../define.ts';
import { candidateByRef } from '../people/person.ts';
import { at } from '../place.ts';
import { reasons } from '../refusal.ts';
import { CandidateRef, VacancyRef } from '../refs.ts';
import { STATES, type Among, type StateNumber } from './line.ts';
import { only } from './sets.ts';
import type { Spec } from './spec.ts';

const refuse = reasons({
	'papers-not-judgement': (p: { line: number }) => ({
		message: `Line ${p.line} is about the right to work. A document shows that, not a judgement.`,
		remedy: 'Record the document that was seen, on the candidate’s record.',
	}),
});

/**
 * Says of one candidate and one line of a job specification what a person thinks of it, against what the record says,
 * and why. `as: null` takes the judgement back. The machine's own answer stays what it was, and is shown beside it.
 *
 * Source: CRM-AC5; UK GDPR Art. 22 (a person decides, and can go against the tool).
 * @throws {Refusal} `no-such-vacancy`, `no-such-candidate`, `no-such-line`, `papers-not-judgement`
 */
export const judgeMatch = command({
	name: 'match.judge',
	title: 'Judge a line yourself',
	minutes: 2,
	input: z.strictObject({
		vacancy: VacancyRef,
		ref: CandidateRef,
		line: z.int().min(1),
		as: z.enum(STATES).nullable(),
		reason: z
			.string()
			.trim()
			.min(15, 'Say in at least 15 characters what you saw or heard, for example “Used SAP on the phone test today”.')
			.max(1_000, 'Keep the reason under 1,000 characters.'),
	}),
	outcome: z.null(),
	run({ db, now, me }, { vacancy, ref, line, as, reason }) {
		const person = candidateByRef(db, ref);
		const { id, kind } = requirementAt(db, vacancyByRef(db, vacancy), line);
		if (kind === 'right_to_work') throw refuse('papers-not-judgement', { line });
		db.run(sql`delete from match_judgement where requirement_id = ${id} and person_id = ${person.id}`);
		if (as !== null)
			db.run(sql`insert into match_judgement (requirement_id, person_id, state, reason, judged_by, judged_at)
			           values (${id}, ${person.id}, ${STATES.indexOf(as)}, ${reason}, ${me.id}, ${now})`);
		return null;
	},
	says: ({ vacancy, ref, line, as, reason }) =>
		as === null
			? `Took back the judgement on ${ref} against line ${line} of ${vacancy}: “${reason}”`
			: `Judged line ${line} of ${vacancy} as ${as} for ${ref}: “${reason}”`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'match'),
	undo: 'rows',
});

/** What a person has said of a line, against the record. */
export interface Judgement {
	readonly requirement: number;
	readonly person: number;
	readonly state: StateNumber;
	readonly reason: string;
	readonly by: string;
}

const Row = z
	.object({ requirement: z.int(), person: z.int(), state: z.int(), reason: z.string(), by: z.string() })
	// safe: the table allows no other number
	.transform((row): Judgement => ({ ...row, state: row.state as StateNumber }));

/** Every judgement on the lines of a specification. They are few: each was written by hand. */
export const judgementsOn = (db: ReadDb, spec: Spec, among: Among): Judgement[] =>
	db.all(
		Row,
		compose`select j.requirement_id as requirement, j.person_id as person, j.state, j.reason,
			case when c.is_learner = 1 then 'you' else c.name end as by
			from requirement r join match_judgement j on j.requirement_id = r.id join colleague c on c.id = j.judged_by
			where r.vacancy_id = ${spec.job.id}${only('j.person_id', among)} order by j.requirement_id, j.person_id`,
	);
