import { z } from 'zod';
import type { Db } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { dayIn, longDay, type StoryTime } from '../../../ledger/story-time.ts';
import { command } from '../../define.ts';
import { at } from '../../place.ts';
import { reasons } from '../../refusal.ts';
import type { CandidateValues } from '../candidate-fields.ts';
import { settleCompleteness } from '../completeness.ts';
import { listsOf } from '../house-style.ts';
import { createCandidate } from '../register.ts';
import { writeFields } from '../write-fields.ts';
import { ImportInput, planRow, type PlannedRow } from './plan.ts';
import { skillIds } from './row.ts';

const refuse = reasons({
	'no-name-column': () => ({
		message: 'No column is understood as a name, so nobody could be told from anybody else.',
		remedy: 'Choose the column of the names: “Whole name”, or “First name” and “Last name”.',
	}),
	'nobody-to-import': () => ({
		message: 'None of the lines can be brought in: each has a mistake, or is somebody who is here already.',
		remedy: 'Read what stands beside each line, mend the file or choose other columns, and look again.',
	}),
	'file-not-here-yet': (p: { day: string }) => ({
		message: `The file can’t have come in on ${p.day}: that day is still to come.`,
		remedy: 'Write the day on which you got it.',
	}),
	'no-such-import-source': (p: { source: string }) => ({
		message: `The CRM has no source called ${p.source}.`,
		remedy: 'Choose where these people come from out of the list.',
	}),
});

const Counts = { created: z.int(), updated: z.int(), skipped: z.int(), errors: z.int() };

/**
 * Brings the people of a file onto the books. A line with a mistake is left out and kept with what is wrong; nobody is
 * written to, and their privacy notice falls due like that of everybody who was found elsewhere.
 *
 * Source: UK GDPR Art. 5(1)(d) and Art. 14(3).
 * @throws {Refusal} `role-may-not`, `no-name-column`, `nobody-to-import`, `file-not-here-yet`, `no-such-import-source`
 */
export const runImport = command({
	name: 'import.run',
	title: 'Import a file of people',
	minutes: 6,
	input: ImportInput,
	outcome: z.strictObject({ batch: z.int(), ...Counts }),
	run({ db, now, me }, input) {
		if (!input.mapping.includes('full_name') && !input.mapping.includes('family_name'))
			throw refuse('no-name-column', undefined);
		if (input.obtained_on > dayIn(now)) throw refuse('file-not-here-yet', { day: longDay(input.obtained_on) });
		const source = db.column(sql`select id from source where name = ${input.source} collate nocase order by id`)[0];
		if (source === undefined) throw refuse('no-such-import-source', { source: input.source });
		db.run(sql`insert into import_batch (source_id, object, file_name, mapping, duplicate_policy, run_by, at)
		           values (${source}, 'candidate', ${input.file_name}, ${JSON.stringify(input.mapping)}, ${input.policy}, ${me.id}, ${now})`);
		const batch = Number(db.column(sql`select max(id) from import_batch`)[0]);
		const lists = listsOf(db);
		const counts = { created: 0, updated: 0, skipped: 0, error: 0 };
		for (const row of input.rows) {
			const plan = planRow(db, input, row, lists);
			counts[plan.result]++;
			const person = bringIn(db, { now, me }, input, plan);
			// of somebody who asked to be left alone nothing is kept, not even what the file said
			const raw = plan.held
				? {}
				: Object.fromEntries(input.mapping.flatMap((field, i) => (field === '' ? [] : [[field, row.cells[i] ?? '']])));
			db.run(sql`insert into import_row (batch_id, line, raw, result, person_id, errors)
			           values (${batch}, ${row.line}, ${JSON.stringify(raw)}, ${plan.result}, ${person}, ${JSON.stringify(plan.says)})`);
		}
		if (counts.created + counts.updated === 0) throw refuse('nobody-to-import', undefined);
		db.run(sql`update import_batch set created_count = ${counts.created}, updated_count = ${counts.updated},
		           skipped_count = ${counts.skipped}, error_count = ${counts.error} where id = ${batch}`);
		const { error: errors, ...rest } = counts;
		return { batch, ...rest, errors };
	},
	says: ({ file_name, rows }, outcome) =>
		outcome
			? `Imported ${file_name}: ${outcome.created} added, ${outcome.updated} filled in, ${outcome.skipped + outcome.errors} left out`
			: `Tried to import ${rows.length} lines of ${file_name}`,
	place: () => at('import'),
	undo: 'rows',
});

/** Writes what the plan says of a line. @returns the person it is about, where there is one */
function bringIn(
	db: Db,
	context: { now: StoryTime; me: { id: number; ref: string; role: string } },
	input: ImportInput,
	{ result, read, same, line }: PlannedRow,
): number | null {
	const values: CandidateValues = {
		...read.values,
		source: read.values.source ?? input.source,
		source_detail: read.values.source_detail ?? `${input.file_name}, line ${line}`,
		obtained_on: read.values.obtained_on ?? input.obtained_on,
	};
	const { now } = context;
	if (result === 'created') {
		const { id } = createCandidate(
			db,
			context,
			// safe: a line without a last name is an error
			values as CandidateValues & { family_name: string },
			read.lawful_basis ?? input.lawful_basis,
		);
		addSkills(db, id, read.skills);
		settleCompleteness(db, id);
		return id;
	}
	if (!same) return null;
	const id = Number(db.column(sql`select id from person where ref = ${same.ref}`)[0]);
	if (result === 'updated') {
		writeFields(db, id, lacking(db, id, read.values), now);
		addSkills(db, id, read.skills);
		settleCompleteness(db, id);
	}
	return id;
}

/** Of what a line says, what the record has nothing for: a file never writes over what somebody put there. */
function lacking(db: Db, id: number, values: CandidateValues): CandidateValues {
	const has = JSON.parse(
		String(
			db.column(sql`select json_object('known_as', p.known_as, 'address', p.address, 'town', p.place_id, 'postcode', p.postcode,
				'preferred_channel', p.preferred_channel, 'contact_window', p.contact_window, 'headline', nullif(c.headline, ''),
				'summary', nullif(c.summary, ''), 'years_experience', c.years_experience, 'current_employer', c.current_employer,
				'current_pay', c.current_pay, 'desired_pay', c.desired_pay, 'notice_days', c.notice_days, 'available_from', c.available_from,
				'travel_miles', c.travel_miles, 'work_types', nullif(c.work_types, '[]'), 'working_pattern', nullif(c.working_pattern, '[]'),
				'driving', nullif(c.driving, 'none'),
				'mobile', (select max(id) from contact_point k where k.person_id = p.id and k.kind = 'mobile'),
				'landline', (select max(id) from contact_point k where k.person_id = p.id and k.kind = 'landline'),
				'email', (select max(id) from contact_point k where k.person_id = p.id and k.kind = 'email'))
				from person p join candidate c on c.person_id = p.id where p.id = ${id}`)[0],
		),
	) as Record<string, unknown>;
	return Object.fromEntries(Object.entries(values).filter(([field]) => field in has && has[field] === null));
}

function addSkills(db: Db, id: number, words: readonly string[]): void {
	for (const skill of skillIds(db, words))
		db.run(sql`insert into candidate_skill (person_id, skill_id, level, evidence) values (${id}, ${skill}, 2, 'stated')
		           on conflict (person_id, skill_id) do nothing`);
}
