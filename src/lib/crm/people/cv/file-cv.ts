import { z } from 'zod';
import type { Db } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { StoryTime } from '../../../ledger/story-time.ts';
import { ShortText } from '../../fields.ts';
import { writeDocument } from '../documents.ts';
import type { Person } from '../person.ts';
import { CvField } from './reading.ts';

const Month = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'Write the month as year and month, like 2024-03.');

const Job = z
	.strictObject({
		title: ShortText(100).pipe(z.string().min(2, 'Write what the job was called.')),
		employer: ShortText(100).pipe(z.string().min(2, 'Write who the employer was.')),
		started: Month,
		ended: Month.nullable(),
	})
	.refine((job) => job.ended === null || lastOf(job.ended) >= firstOf(job.started), 'The job ends before it began.');

/** One thing that the reader found, where, and what the person at the desk made of it. */
const Decision = z.strictObject({
	field: CvField,
	proposed: z.string().max(400),
	start: z.int().min(0),
	end: z.int().min(0),
	confidence: z.int().min(0).max(100),
	decision: z.enum(['accepted', 'edited', 'rejected']),
	/** What was put on record, for what was corrected. */
	value: z.string().max(400).nullable().default(null),
	job: Job.optional(),
});

/** A CV's text, and what was decided of each thing found in it. */
export const DecidedCv = z.strictObject({
	/** A message that says who somebody is holds the same things, and is no CV. */
	kind: z.enum(['cv', 'other']).default('cv'),
	file_name: ShortText(120).pipe(z.string().min(1, 'Give the CV a name.')),
	text: z.string().trim().min(20, 'Paste the text of the CV.').max(40_000, 'Keep the CV under 40,000 characters.'),
	decisions: z.array(Decision).max(200),
});
export type DecidedCv = z.infer<typeof DecidedCv>;

/** A year alone is kept as the whole of it: from its January, until its December. */
const firstOf = (month: string) => (month.length === 4 ? `${month}-01` : month);
const lastOf = (month: string) => (month.length === 4 ? `${month}-12` : month);

/**
 * Keeps the CV with what was found in it and what was decided, and puts on record what a list on the record takes: jobs,
 * qualifications, licences and skills that were accepted or corrected. What was left is kept as left.
 *
 * @throws {Refusal} `same-document`
 */
export function fileCv(db: Db, person: Person, cv: DecidedCv, now: StoryTime): void {
	const document = writeDocument(db, person, { kind: cv.kind, file_name: cv.file_name, text: cv.text }, now);
	for (const d of cv.decisions) {
		db.run(sql`insert into cv_parse (document_id, field, proposed, span_start, span_end, confidence, decision, decided_value)
		           values (${document.id}, ${d.field}, ${d.proposed}, ${d.start}, ${Math.min(d.end, cv.text.length)}, ${d.confidence},
		                   ${d.decision}, ${d.decision === 'edited' ? d.value : null})`);
		if (d.decision === 'rejected') continue;
		const value = (d.decision === 'edited' ? d.value : null) ?? d.proposed;
		if (d.field === 'job' && d.job) {
			const { title, employer, started, ended } = d.job;
			const until = ended === null ? null : [lastOf(ended), now.slice(0, 7)].sort()[0]!;
			db.run(sql`insert into employment (person_id, employer, title, started, ended)
			           values (${person.id}, ${employer}, ${title}, ${firstOf(started)}, ${until === null || until >= firstOf(started) ? until : firstOf(started)})`);
		} else if (d.field === 'qualification' || d.field === 'licence') {
			db.run(sql`insert into qualification (person_id, title) values (${person.id}, ${value.slice(0, 120)})`);
		} else if (d.field === 'skill') {
			db.run(sql`insert into candidate_skill (person_id, skill_id, level, evidence)
			           select ${person.id}, id, 2, 'cv' from skill where name = ${value} on conflict (person_id, skill_id) do nothing`);
		}
	}
}
