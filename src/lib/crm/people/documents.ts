import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { sha256 } from '../../ledger/hash.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { at } from '../place.ts';
import { CandidateRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { activeCandidate, fullName, type Person } from './person.ts';

const refuse = reasons({
	'same-document': (p: { name: string; file: string }) => ({
		message: `${p.name}’s record holds this very text already, as ${p.file}.`,
		remedy: 'Nothing to add. If it should have changed, paste the newer text.',
	}),
});

export const DOCUMENT_KINDS = {
	cv: 'CV',
	cover_letter: 'Cover letter',
	interview_notes: 'Interview notes',
	assessment: 'Assessment results',
	certificate: 'Certificate',
	reference: 'Reference',
	other: 'Other',
} as const;

/** Kinds of which a candidate has one at a time; of the others, one of each name. */
const ONE_AT_A_TIME = new Set(['cv', 'cover_letter']);

/** Puts a text on a record as the current version of its kind. @throws {Refusal} `same-document` */
export function writeDocument(
	db: Db,
	person: Person,
	{ kind, file_name, text }: { kind: keyof typeof DOCUMENT_KINDS; file_name: string; text: string },
	now: StoryTime,
): { id: number; version: number } {
	const hash = sha256(text);
	const same = db.column(sql`select file_name from document where person_id = ${person.id} and sha256 = ${hash}`)[0];
	if (same !== undefined) throw refuse('same-document', { name: fullName(person), file: String(same) });
	// an empty name stands for every name
	const named = ONE_AT_A_TIME.has(kind) ? '' : file_name;
	const version =
		1 +
		(db.column(sql`select coalesce(max(version), 0) from document
		               where person_id = ${person.id} and kind = ${kind} and ${named} in ('', file_name)`)[0] as number);
	db.run(sql`update document set is_current = 0
	           where person_id = ${person.id} and kind = ${kind} and is_current = 1 and ${named} in ('', file_name)`);
	db.run(sql`insert into document (person_id, kind, file_name, sha256, text, version, created_at)
	           values (${person.id}, ${kind}, ${file_name}, ${hash}, ${text}, ${version}, ${now})`);
	db.run(sql`update person set updated_at = ${now} where id = ${person.id}`);
	const id = Number(
		db.column(sql`select max(id) from document where person_id = ${person.id} and sha256 = ${hash}`)[0],
	);
	return { id, version };
}

/**
 * Puts a document's text on a record. A new CV or cover letter becomes the current one, and so does a document of a name
 * that is there already; the old one is kept as an earlier version.
 *
 * @throws {Refusal} `no-such-candidate`, `record-out-of-use`, `same-document`
 */
export const addDocument = command({
	name: 'document.add',
	title: 'Add a document',
	minutes: 2,
	input: z.strictObject({
		ref: CandidateRef,
		kind: z.enum(['cv', 'cover_letter', 'interview_notes', 'assessment', 'certificate', 'reference', 'other']),
		file_name: ShortText(120).pipe(z.string().min(1, 'Give the document a name.')),
		text: z
			.string()
			.trim()
			.min(20, 'Paste the text of the document.')
			.max(40_000, 'Keep the text under 40,000 characters.'),
	}),
	outcome: z.strictObject({ version: z.int() }),
	run({ db, now }, { ref, kind, file_name, text }) {
		const person = activeCandidate(db, ref);
		const { version } = writeDocument(db, person, { kind, file_name, text }, now);
		return { version };
	},
	says: ({ ref, kind, file_name }) => `Added a document to ${ref}: ${DOCUMENT_KINDS[kind]}, ${file_name}`,
	place: ({ ref }) => at('candidate', ref, 'documents'),
	undo: 'rows',
});
