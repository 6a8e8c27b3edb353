import { z } from 'zod';
import type { ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Part } from '../scenario/checks.ts';
import type { Finding } from './finding.ts';

/** How good a search and a shortlist were, held against who truly fitted the vacancy at the start. */

const TRULY = 'hard and essentials_met = essentials';

/** Who is on the shortlist of a vacancy, and who was sent from it: that a job was filled since makes nobody less chosen. */
export const PUT_FORWARD = '(select vacancy, ref from shortlist union select vacancy, ref from submissions)';

/** References of everybody who truly fits a vacancy. */
export const trulyFit = (db: ReadDb, vacancy: string): string[] =>
	db.column({ text: `select ref from fit where vacancy = ? and ${TRULY} order by ref`, values: [vacancy] }) as string[];

const Searched = z.object({ entry: z.int(), count: z.int() });
const Of = z.object({ entry: z.int(), ref: z.string() });

/** A search that was run, with the people of its list who truly fit, and those of them who were then chosen. */
interface Looked extends z.infer<typeof Searched> {
	readonly good: number;
	readonly chosen: number;
}

/**
 * The best of the searches that were run. As good as the weakest of its parts: a list of everybody leaves nobody out and
 * is no search, a list of one who fits leaves the others out, and a list that nobody was chosen from may be luck.
 */
export function found(asked: NonNullable<Part['found']>, { db }: { readonly db: ReadDb }): Finding {
	const { vacancy, at_most } = asked;
	const all = trulyFit(db, vacancy).length;
	const listed = chosenFor(db, vacancy);
	const scored = searchesFor(db, vacancy, listed).map((search) => ({
		...search,
		score: search.count > at_most || all === 0 ? 0 : qualityOf(search, all, listed.size, asked),
	}));
	const best = scored.reduce<(typeof scored)[number] | undefined>(
		(a, b) => (a && a.score >= b.score ? a : b),
		undefined,
	);
	if (!best) return { score: 0, entries: [], says: `No search found anybody for ${vacancy}.` };
	const list = `The search of entry ${best.entry} found ${people(best.count)}`;
	const chosen =
		asked.chosen === undefined ? '' : ` ${best.chosen} of the ${listed.size} on the shortlist were chosen from them.`;
	return {
		score: best.score,
		entries: [best.entry],
		says:
			best.count > at_most
				? `${list}, more than can be read one by one (${at_most}).`
				: `${list}, and ${best.good} of the ${all} who truly fit ${vacancy} ${best.good === 1 ? 'was' : 'were'} in that list.${chosen}`,
	};
}

function searchesFor(db: ReadDb, vacancy: string, listed: ReadonlyMap<string, number>): Looked[] {
	const right = db.all(Of, {
		text: `select f.entry, f.ref from found f join fit t on t.ref = f.ref where t.vacancy = ? and t.${TRULY} order by f.entry, f.ref`,
		values: [vacancy],
	});
	return db
		.all(Searched, sql`select entry, count from searches where count > 0 order by entry`)
		.map(({ entry, count }) => {
			const good = right.filter((one) => one.entry === entry);
			// whoever was on the shortlist before was not chosen from this list
			const chosen = good.filter(({ ref }) => (listed.get(ref) ?? 0) > entry);
			return { entry, count, good: good.length, chosen: chosen.length };
		});
}

/** Who is on the shortlist, and by which act; 0 for those who were there from the start. */
function chosenFor(db: ReadDb, vacancy: string): ReadonlyMap<string, number> {
	const rows = db.all(Of, {
		text: `select s.ref, coalesce((select max(c.entry) from change_log c join person p on p.ref = s.ref join vacancy v on v.ref = s.vacancy
		      join stage g on g.id = c.after ->> '$.stage_id' and g.category = 'shortlist'
		      where c.cause = 'act' and c.tbl = 'application' and c.after ->> '$.person_id' = p.id and c.after ->> '$.vacancy_id' = v.id
		        and (c.before is null or c.before ->> '$.stage_id' is not c.after ->> '$.stage_id'
		          or c.before ->> '$.outcome' is not c.after ->> '$.outcome')), 0) as entry
		    from ${PUT_FORWARD} s where s.vacancy = ? order by s.ref`,
		values: [vacancy],
	});
	return new Map(rows.map(({ ref, entry }) => [ref, entry]));
}

function qualityOf(
	search: Looked,
	all: number,
	listed: number,
	aim: { precision: number; recall: number; chosen?: number | undefined },
): number {
	// so many, and half of the shortlist or more: among many who were picked at random, some will be in any list
	const chosen =
		aim.chosen === undefined
			? 1
			: listed === 0
				? 0
				: Math.min(search.chosen / Math.min(aim.chosen, all), (2 * search.chosen) / listed);
	return Math.min(1, search.good / search.count / aim.precision, search.good / all / aim.recall, chosen);
}

const people = (n: number) => (n === 1 ? 'one person' : `${n} people`);

const Listed = z.object({
	ref: z.string(),
	hard: z.int().nullable(),
	met: z.int().nullable(),
	essentials: z.int().nullable(),
});

/** The shortlist as it stands, with those who were sent from it: what share of it truly fits, and whether so many were asked for. */
export function shortlisted(
	{ vacancy, people: { least, most } }: NonNullable<Part['shortlisted']>,
	{ db }: { readonly db: ReadDb },
): Finding {
	const listed = db.all(Listed, {
		text: `select s.ref, f.hard, f.essentials_met as met, f.essentials from ${PUT_FORWARD} s
		    left join fit f on f.vacancy = s.vacancy and f.ref = s.ref where s.vacancy = ? order by s.ref`,
		values: [vacancy],
	});
	const wrong = listed.filter((p) => !p.hard || p.met !== p.essentials);
	const right = listed.length - wrong.length;
	const wanted = least === most ? `${least}` : `${least} to ${most}`;
	const number = listed.length < least ? listed.length / least : listed.length > most ? most / listed.length : 1;
	return {
		score: listed.length === 0 ? 0 : (right / listed.length) * number,
		entries: moversOn(db, vacancy),
		says:
			listed.length === 0
				? `Nobody is on the shortlist for ${vacancy}; ${wanted} were asked for.`
				: [
						`${right} of the ${listed.length} on the shortlist truly fit ${vacancy}.`,
						...wrong.map((p) => `${p.ref} ${lacks(p)}.`),
						...(number < 1 ? [`Asked for were ${wanted}.`] : []),
					].join(' '),
	};
}

function lacks({ hard, met, essentials }: z.infer<typeof Listed>): string {
	if (hard === null || met === null) return 'was not on the books at the start';
	const lines = met === essentials ? null : `meets ${met} of the ${essentials} essential lines`;
	const bar = hard ? null : 'can’t start in time, come, work here or be paid that much';
	return [lines, bar].filter(Boolean).join(' and ');
}

/** The acts that put somebody on a vacancy's list, moved them or took them off. */
function moversOn(db: ReadDb, vacancy: string): number[] {
	return db.column(
		sql`select distinct c.entry from change_log c join vacancy v on v.ref = ${vacancy}
		    where c.cause = 'act' and c.tbl = 'application' and coalesce(c.after, c.before) ->> '$.vacancy_id' = v.id
		      and (c.before is null or c.after is null or c.before ->> '$.stage_id' is not c.after ->> '$.stage_id'
		        or c.before ->> '$.outcome' is not c.after ->> '$.outcome') order by c.entry`,
	) as number[];
}
