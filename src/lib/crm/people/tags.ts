import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command, query } from '../define.ts';
import { ShortText } from '../fields.ts';
import { at } from '../place.ts';
import { CandidateRef, CandidateRefs, listOf, nameOf } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { activeCandidate, fullName } from './person.ts';

const refuse = reasons({
	'tagged-already': (p: { who: string; tag: string }) => ({
		message: `${p.who} the tag “${p.tag}” already.`,
		remedy: 'Nothing more is needed.',
	}),
	'not-tagged': (p: { who: string; tag: string }) => ({
		message: `${p.who} does not have the tag “${p.tag}”.`,
		remedy: 'Look at the tags on the record.',
	}),
});

const TagName = ShortText(40).pipe(z.string().min(2, 'Write the tag, like “Own transport”.'));

/** The agency's tags, to choose from. */
export const tagNames = query({
	name: 'tag-names',
	input: z.strictObject({}),
	run: (db) => db.column(sql`select name from tag order by name, id`) as string[],
});

/**
 * Puts a tag on candidates. One that nobody has used yet is made: how it is spelled is how it stays.
 *
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `tagged-already`
 */
export const addTag = command({
	name: 'tag.add',
	title: 'Tag',
	minutes: 1,
	input: z.strictObject({ ref: CandidateRefs, tag: TagName }),
	outcome: z.strictObject({ tag: z.string(), tagged: z.int() }),
	run({ db }, { ref, tag }) {
		const people = listOf(ref).map((one) => activeCandidate(db, one));
		const known = db.maybe(
			z.object({ id: z.int(), name: z.string() }),
			sql`select id, name from tag where name = ${tag}`,
		);
		if (!known) db.run(sql`insert into tag (name) values (${tag})`);
		const id = known?.id ?? (db.column(sql`select id from tag where name = ${tag}`)[0] as number);
		const has = new Set(db.column(sql`select person_id from person_tag where tag_id = ${id}`));
		const others = people.filter((person) => !has.has(person.id));
		if (others.length === 0)
			throw refuse('tagged-already', {
				who: people.length === 1 ? `${fullName(people[0]!)} has` : `All ${people.length} have`,
				tag,
			});
		for (const { id: person } of others)
			db.run(sql`insert into person_tag (person_id, tag_id) values (${person}, ${id})`);
		return { tag: known?.name ?? tag, tagged: others.length };
	},
	says: ({ ref, tag }) => `Tagged ${nameOf(ref)} “${tag}”`,
	place: ({ ref }) => (listOf(ref).length === 1 ? at('candidate', listOf(ref)[0]!) : at('candidates')),
	undo: 'rows',
});

/** Takes a tag off a candidate. @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `not-tagged` */
export const removeTag = command({
	name: 'tag.remove',
	title: 'Take a tag off',
	minutes: 1,
	input: z.strictObject({ ref: CandidateRef, tag: TagName }),
	outcome: z.null(),
	run({ db }, { ref, tag }) {
		const person = activeCandidate(db, ref);
		const id = db.column(
			sql`select m.tag_id from person_tag m join tag t on t.id = m.tag_id where m.person_id = ${person.id} and t.name = ${tag}`,
		)[0] as number | undefined;
		if (id === undefined) throw refuse('not-tagged', { who: fullName(person), tag });
		db.run(sql`delete from person_tag where person_id = ${person.id} and tag_id = ${id}`);
		return null;
	},
	says: ({ ref, tag }) => `Took the tag “${tag}” off ${ref}`,
	place: ({ ref }) => at('candidate', ref),
	undo: 'rows',
});
