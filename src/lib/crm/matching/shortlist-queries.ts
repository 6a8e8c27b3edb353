import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { StoryTime } from '../../ledger/story-time.ts';
import { vacancyByRef, type Vacancy } from '../clients/vacancy.ts';
import { personByRef } from '../contact/anyone.ts';
import { query } from '../define.ts';
import { permissionOf } from '../protection/permission.ts';
import { VacancyRef } from '../refs.ts';
import { applicationOf, STAGE_CATEGORIES } from './application.ts';
import type { Described } from './describe.ts';
import { matchDetails } from './match-queries.ts';
import { linesSpokenTo } from './rationale.ts';
import { sendObstacles } from './send-obstacles.ts';
import { specOf, type Spec } from './spec.ts';

const Row = z.object({
	application: z.int(),
	ref: z.string(),
	stage: z.string(),
	category: z.enum(STAGE_CATEGORIES),
	since: z.string(),
	rationale: z.string(),
	added_by: z.string(),
});

const Note = z.object({ application: z.int(), line: z.int(), note: z.string(), written_at: z.string() });

/**
 * A vacancy's shortlist, and who has gone further: for each person what was written against each line beside what the
 * CRM sees there, the permission light, and all that stands in the way of sending, gravest first.
 */
export const shortlist = query({
	name: 'shortlist',
	input: z.strictObject({ vacancy: VacancyRef, now: StoryTime }),
	run(db, { vacancy: ref, now }) {
		const vacancy = vacancyByRef(db, ref);
		const spec = specOf(db, ref, null, now);
		const rows = db.all(
			Row,
			sql`select a.id as application, p.ref, s.name as stage, s.category, a.stage_entered_at as since, a.rationale, o.name as added_by
			    from application a join stage s on s.id = a.stage_id join person p on p.id = a.person_id join colleague o on o.id = a.added_by
			    where a.vacancy_id = ${vacancy.id} and a.outcome = 'open' and s.category in ('shortlist', 'submitted', 'interview', 'offer', 'placed')
			    order by s.position, a.stage_entered_at, a.id`,
		);
		const described = matchDetails(
			db,
			spec,
			rows.map((row) => row.ref),
			false,
		);
		const notes = notesOf(db, vacancy.id);
		return {
			lines: spec.lines.map(({ line, text, importance, weight }) => ({ line, text, importance, weight })),
			people: rows.map((row) => {
				const match = described.find((person) => person.ref === row.ref) ?? null;
				return personOf(db, vacancy, spec, row, match, notes);
			}),
		};
	},
});

function notesOf(db: ReadDb, vacancyId: number) {
	return db.all(
		Note,
		sql`select n.application_id as application, r.line, n.note, n.written_at from match_note n join requirement r on r.id = n.requirement_id
		    where r.vacancy_id = ${vacancyId} order by n.application_id, r.line`,
	);
}

function personOf(
	db: ReadDb,
	vacancy: Vacancy,
	spec: Spec,
	{ application, ref, ...row }: z.infer<typeof Row>,
	match: Described | null,
	notes: readonly z.infer<typeof Note>[],
) {
	const person = personByRef(db, ref);
	const permission = permissionOf(db, person.id, vacancy.id, spec.today);
	const own = notes.filter((note) => note.application === application);
	const sent = row.category !== 'shortlist';
	const obstacles = sent
		? []
		: sendObstacles(db, vacancy, person, applicationOf(db, person.id, vacancy.id), permission, spec.today);
	return {
		ref,
		name: person.name,
		...row,
		lines: spec.lines.map(({ line }) => {
			const note = own.find((n) => n.line === line);
			const answer = match?.answers.find((a) => a.line === line);
			return {
				line,
				note: note?.note ?? null,
				written_at: note?.written_at ?? null,
				state: answer?.state ?? null,
				reason: answer?.reason ?? null,
			};
		}),
		essentials_shown: match?.essentials_shown ?? null,
		permission: { state: permission.state, words: permission.words, until: permission.until },
		/** Lines of the job specification that the rationale speaks to. */
		speaks_to: linesSpokenTo(row.rationale, spec.lines),
		obstacles: obstacles.map(({ code, message, remedy }) => ({ code, message, remedy })),
	};
}
