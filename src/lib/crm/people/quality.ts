import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { addMonths, StoryTime, dayIn } from '../../ledger/story-time.ts';
import { query } from '../define.ts';
import { mandatoryFields, MANDATORY } from './completeness.ts';
import { likelyPairs } from './duplicate-pairs.ts';

/** Something that makes records less trustworthy. */
export interface Flaw {
	readonly key: string;
	readonly words: string;
	/** What puts it right. */
	readonly remedy: string;
	readonly count: number;
	/** Some of them, by reference, for the way there. */
	readonly some: readonly { readonly ref: string; readonly name: string }[];
}

/** What is asked of every record in use, as SQL over `person p` and `candidate c`; true is a flaw. */
const ASKED: readonly { key: string; words: string; remedy: string; flaw: string }[] = [
	{
		key: 'unreachable',
		words: 'No number or address that works',
		remedy: 'Ask for a new one, or archive the record.',
		flaw: `not exists (select 1 from contact_point k where k.person_id = p.id and k.kind in ('mobile', 'email', 'landline') and k.status = 'ok')`,
	},
	{
		key: 'no-cv',
		words: 'No CV on the record',
		remedy: 'Ask for one, or paste the one you have.',
		flaw: `not exists (select 1 from document d where d.person_id = p.id and d.kind = 'cv')`,
	},
	{
		key: 'no-skills',
		words: 'No skills on the record',
		remedy: 'Read the CV and add what it shows.',
		flaw: `not exists (select 1 from candidate_skill s where s.person_id = p.id)`,
	},
	{
		key: 'stale',
		words: 'Not spoken to for a year or more',
		remedy: 'Ring, or review whether the record is still needed.',
		flaw: `coalesce(c.last_contact_at, p.created_at) < ?`,
	},
];

const Some = z.object({ ref: z.string(), name: z.string() });

/** Everybody in use whose record lacks something, by the key of the flaw: row ids. */
export function flawed(db: ReadDb, key: string, now: StoryTime): number[] {
	if (key === 'duplicates') return twiceIn(db).map(({ id }) => id);
	const [flaw, values] = key === 'incomplete' ? [lacksMandatory(db), []] : askedOf(key, now);
	return db.column({ text: `select p.id ${IN_USE} and (${flaw}) order by p.id`, values }) as number[];
}

const askedOf = (key: string, now: StoryTime): [flaw: string, values: string[]] => {
	const asked = ASKED.find((one) => one.key === key);
	if (!asked) throw new Error(`There is no flaw ${key}`);
	return [asked.flaw, asked.flaw.includes('?') ? [yearBefore(now)] : []];
};

const yearBefore = (now: StoryTime) => `${addMonths(dayIn(now), -12)}T00:00`;

function lacksMandatory(db: ReadDb): string {
	const must = mandatoryFields(db).map((key) => MANDATORY[key]!);
	return must.length === 0 ? 'false' : must.map((m) => `not (${m.present})`).join(' or ');
}

/** The later record of each likely pair. */
function twiceIn(db: ReadDb) {
	const pairs = likelyPairs(db).filter((pair) => pair.score >= 70);
	return [...new Map(pairs.map((pair) => [pair.b.ref, pair.b])).values()].filter((p) => p.lifecycle === 'active');
}

/**
 * How far the records can be trusted: of all that is asked of every record in use, the share that is there, from 0 to
 * 100, rounded down. What lowers it stands beside it, with a way to each.
 */
export const dataQuality = query({
	name: 'data-quality',
	input: z.strictObject({ now: StoryTime }),
	run(db, { now }) {
		const records = count(db, 'true');
		const flaws: Flaw[] = [
			flawOf(
				db,
				'incomplete',
				'Something is missing that the agency must have',
				'Open the record and fill it in.',
				lacksMandatory(db),
			),
			...ASKED.map(({ key, words, remedy, flaw }) =>
				flawOf(db, key, words, remedy, flaw, flaw.includes('?') ? [yearBefore(now)] : []),
			),
		];
		const twice = twiceIn(db);
		flaws.push({
			key: 'duplicates',
			words: 'Probably on the books twice',
			remedy: 'Compare the two records and merge them, or say that they are two people.',
			count: twice.length,
			some: twice.slice(0, 5).map((p) => ({ ref: p.ref, name: `${p.given_name} ${p.family_name}`.trim() })),
		});
		const asked = records * flaws.length;
		const found = flaws.reduce((sum, flaw) => sum + flaw.count, 0);
		return {
			records,
			score: asked === 0 ? 100 : Math.max(0, Math.floor(((asked - found) * 100) / asked)),
			flaws: flaws.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)),
		};
	},
});

const IN_USE = `from person p join candidate c on c.person_id = p.id where p.lifecycle = 'active'`;

const count = (db: ReadDb, flaw: string, values: readonly string[] = []) =>
	db.column({ text: `select count(*) ${IN_USE} and (${flaw})`, values })[0] as number;

function flawOf(
	db: ReadDb,
	key: string,
	words: string,
	remedy: string,
	flaw: string,
	values: readonly string[] = [],
): Flaw {
	const some = db.all(Some, {
		text: `select p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name ${IN_USE} and (${flaw}) order by p.id desc limit 5`,
		values,
	});
	return { key, words, remedy, count: count(db, flaw, values), some };
}
