import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayIn, shortDay } from '../../ledger/story-time.ts';
import type { Column } from './index-text.ts';

/** What a passage was taken from. */
export type Source = 'skill' | 'job' | 'qualification' | 'headline' | 'cv' | 'note' | 'name' | 'town';

/** A stretch of text, and the column of the index that holds its words; null for words of ours between them. */
interface Part {
	readonly text: string;
	readonly column: Column | null;
	/** A name that the shortest starts of words don't look at. */
	readonly nickname?: true;
}

/** One entry of a record, as a passage would show it. */
export interface Text {
	readonly source: Source;
	readonly label: string;
	readonly parts: readonly Part[];
	/** Texts of one entry, like a skill under its other names, are shown once unless the second shows more. */
	readonly entry?: string;
}

const part = (column: Column | null, text: string | number): Part => ({ column, text: String(text) });
const one = (source: Source, label: string, column: Column, text: string): Text => ({
	source,
	label,
	parts: [part(column, text)],
});

const Skill = z.object({ name: z.string(), level: z.int(), used: z.int().nullable(), also: z.string().nullable() });
const Job = z.object({ title: z.string(), employer: z.string(), duties: z.string() });
const Note = z.object({ kind: z.string(), body: z.string(), at: z.string() });
const Head = z.object({
	name: z.string(),
	known: z.string().nullable(),
	headline: z.string(),
	summary: z.string(),
	employer: z.string().nullable(),
	town: z.string().nullable(),
});

const NOTE_LABELS: Record<string, string> = { call: 'Call', meeting: 'Meeting', social: 'Social message' };

/** Everything on a person's record that the index holds, entry by entry, in its own spelling. */
export function textsOf(db: ReadDb, id: number): Text[] {
	return [
		...skills(db, id),
		...jobs(db, id),
		...qualifications(db, id),
		...head(db, id),
		...cvs(db, id),
		...notes(db, id),
		...papers(db, id),
	];
}

function skills(db: ReadDb, id: number): Text[] {
	const rows = db.all(
		Skill,
		sql`select s.name, cs.level, cs.last_used_year as used,
		      (select group_concat(alias, char(10)) from skill_alias where skill_id = s.id) as also
		    from candidate_skill cs join skill s on s.id = cs.skill_id where cs.person_id = ${id}
		    order by cs.level desc, s.name, s.id`,
	);
	return rows.flatMap(({ name, level, used, also }) => {
		const rest = part(null, `, level ${level}${used === null ? '' : `, last used ${used}`}`);
		const aliases = also?.split('\n') ?? [];
		const plain: Text = { source: 'skill', label: 'Skill', entry: name, parts: [part('skills', name), rest] };
		return [
			plain,
			...aliases.map((alias): Text => ({
				...plain,
				parts: [part(null, `${name} (also called `), part('skills', alias), part(null, ')'), rest],
			})),
		];
	});
}

function jobs(db: ReadDb, id: number): Text[] {
	const rows = db.all(
		Job,
		sql`select title, employer, duties from employment where person_id = ${id} order by started desc, id desc`,
	);
	return rows.flatMap(({ title, employer, duties }) => [
		{ source: 'job', label: 'Job', parts: [part('titles', title), part(null, ' at '), part('employers', employer)] },
		one('job', `${title} at ${employer}`, 'duties', duties),
	]);
}

function qualifications(db: ReadDb, id: number): Text[] {
	return db
		.column(sql`select title from qualification where person_id = ${id} order by id`)
		.map((title) => one('qualification', 'Qualification', 'qualifications', String(title)));
}

function head(db: ReadDb, id: number): Text[] {
	return db
		.all(
			Head,
			sql`select trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, p.known_as as known,
			      c.headline, c.summary, c.current_employer as employer, pl.town
			    from candidate c join person p on p.id = c.person_id left join place pl on pl.id = p.place_id
			    where c.person_id = ${id}`,
		)
		.flatMap(({ name, known, headline, summary, employer, town }): Text[] => [
			one('headline', 'Headline', 'headline', headline),
			one('headline', 'Summary', 'headline', summary),
			one('job', 'Employer now', 'employers', employer ?? ''),
			one('name', 'Name', 'name', name),
			{ source: 'name', label: 'Known as', parts: [{ column: 'name', text: known ?? '', nickname: true }] },
			one('town', 'Town', 'place', town ?? ''),
		]);
}

function cvs(db: ReadDb, id: number): Text[] {
	return db
		.column(sql`select text from document where person_id = ${id} and kind = 'cv' and is_current = 1 order by id`)
		.map((text) => one('cv', 'CV', 'cv', String(text)));
}

/** Papers that were written about a candidate, or by one: their words are found as notes. */
function papers(db: ReadDb, id: number): Text[] {
	return db
		.all(
			z.object({ kind: z.string(), text: z.string() }),
			sql`select kind, text from document where person_id = ${id} and kind in ('cover_letter', 'interview_notes', 'assessment')
			    and is_current = 1 order by created_at desc, id desc`,
		)
		.map(({ kind, text }) => one('note', PAPER_LABELS[kind] ?? 'Document', 'notes', text));
}
const PAPER_LABELS: Readonly<Record<string, string>> = {
	cover_letter: 'Cover letter',
	interview_notes: 'Interview notes',
	assessment: 'Assessment results',
};

function notes(db: ReadDb, id: number): Text[] {
	return db
		.all(
			Note,
			sql`select kind, body, at from interaction where person_id = ${id} and private = 0 order by at desc, id desc`,
		)
		.map(({ kind, body, at }) => one('note', `${NOTE_LABELS[kind] ?? 'Note'}, ${shortDay(dayIn(at))}`, 'notes', body));
}
