import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { fold } from '../../db/fold.ts';
import { sql } from '../../db/sql.ts';
import { alike, sameGivenName } from './names.ts';

/** What is known of somebody who may be here already: a record, or a form half filled. */
export interface Known {
	readonly given_name: string;
	readonly family_name: string;
	readonly known_as?: string | null;
	/** E.164. */
	readonly mobile: string | null;
	readonly email: string | null;
	readonly postcode: string | null;
	readonly date_of_birth: string | null;
}

export interface Likeness {
	readonly ref: string;
	readonly name: string;
	readonly town: string | null;
	readonly lifecycle: string;
	/** 0 to 100. From {@link STRONG} on, saving asks first. */
	readonly score: number;
	/** In words: “same e-mail address”. */
	readonly reasons: readonly string[];
}

export const STRONG = 70;

export const OnFile = z.object({
	id: z.int(),
	ref: z.string(),
	given_name: z.string(),
	family_name: z.string(),
	known_as: z.string().nullable(),
	town: z.string().nullable(),
	lifecycle: z.string(),
	postcode: z.string().nullable(),
	date_of_birth: z.string().nullable(),
	/** Normal forms, with a space between. */
	mobiles: z.string(),
	emails: z.string(),
});
export type OnFile = z.infer<typeof OnFile>;

/** Columns of {@link OnFile}, over `person p`, `candidate c` and `place pl`. */
export const ON_FILE = `p.id, p.ref, coalesce(p.given_name, '') as given_name, coalesce(p.family_name, '') as family_name, p.known_as, pl.town, p.lifecycle,
	p.postcode, c.date_of_birth,
	coalesce((select group_concat(norm, ' ') from contact_point k where k.person_id = p.id and k.kind = 'mobile'), '') as mobiles,
	coalesce((select group_concat(norm, ' ') from contact_point k where k.person_id = p.id and k.kind = 'email'), '') as emails`;

/**
 * People on the books who may be the one described, likeliest first, with why. Archived people count: the same
 * engine looks while a form is typed, on a record, and when people are brought in.
 */
export function likelyDuplicates(db: ReadDb, known: Known, self: number | null = null): Likeness[] {
	const family = fold(known.family_name);
	const given = fold(known.given_name);
	const near = sql`select person_id as id from contact_point where kind = 'email' and norm = ${known.email ?? ''}
		union select person_id from contact_point where kind = 'mobile' and norm = ${known.mobile ?? ''}
		union select id from person where name_key >= ${family.slice(0, 3)} and name_key < ${`${family.slice(0, 3)}\uffff`} and length(${family}) >= 2
		union select id from person where postcode = ${known.postcode ?? ''}`;
	const rows = db.all(OnFile, {
		text: `select ${ON_FILE} from (${near.text}) n join person p on p.id = n.id join candidate c on c.person_id = p.id left join place pl on pl.id = p.place_id
			where p.lifecycle in ('active', 'archived') and p.id is not ? order by p.id`,
		values: [...near.values, self],
	});
	const dismissed = new Set(
		db.column(
			sql`select case when a = ${self} then b else a end from duplicate_pair where ${self} in (a, b) and state = 'not_duplicate'`,
		),
	);
	return rows
		.filter((row) => !dismissed.has(row.id))
		.map((row) => ({
			...likeness(known, given, family, row),
			ref: row.ref,
			name: `${row.given_name} ${row.family_name}`.trim(),
			town: row.town,
			lifecycle: row.lifecycle,
		}))
		.filter((found) => found.score >= 40)
		.sort((a, b) => b.score - a.score || (a.ref < b.ref ? -1 : 1))
		.slice(0, 8);
}

/** How likely somebody is to be a person on file, and why. */
export function likeness(
	known: Known,
	given: string,
	family: string,
	row: OnFile,
): { score: number; reasons: string[] } {
	const rowGiven = fold(row.given_name);
	const rowFamily = fold(row.family_name);
	const names = [given, fold(known.known_as ?? '')].filter(Boolean);
	const rowNames = [rowGiven, fold(row.known_as ?? '')].filter(Boolean);
	const sameFamily = family !== '' && family === rowFamily;
	const nearFamily = sameFamily || alike(family, rowFamily);
	const sameGiven = names.some((n) => rowNames.some((r) => sameGivenName(n, r)));
	const nearGiven = sameGiven || names.some((n) => rowNames.some((r) => alike(n, r)));
	const email = known.email !== null && row.emails.split(' ').includes(known.email);
	const mobile = known.mobile !== null && row.mobiles.split(' ').includes(known.mobile);
	const postcode = known.postcode !== null && row.postcode === known.postcode;
	const born = known.date_of_birth !== null && row.date_of_birth === known.date_of_birth;

	const reasons: string[] = [];
	if (sameFamily && given === rowGiven) reasons.push('same name');
	else if (nearFamily && nearGiven) reasons.push('nearly the same name');
	else if (sameGiven) reasons.push('same first name');
	if (email) reasons.push('same e-mail address');
	if (mobile) reasons.push('same mobile number');
	if (postcode) reasons.push('same postcode');
	if (born) reasons.push('same birthday');

	const named = nearFamily && nearGiven;
	let score = 0;
	if (email) score = nearGiven ? 95 : 60;
	if (mobile && nearGiven) score = Math.max(score, named ? 90 : 72);
	if (named && (postcode || born)) score = Math.max(score, sameFamily && sameGiven ? 85 : 75);
	if (sameGiven && born && postcode) score = Math.max(score, 75);
	if (sameFamily && sameGiven) score = Math.max(score, 50);
	else if (named) score = Math.max(score, 40);
	return { score, reasons };
}
