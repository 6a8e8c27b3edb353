import { z } from 'zod';
import type { ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Part } from '../scenario/checks.ts';
import type { Finding } from './finding.ts';

/** How good a search and a shortlist were, held against who truly fitted the vacancy at the start. */

const TRULY = 'hard and essentials_met = essentials';

/** References of everybody who truly fits a vacancy. */
export const trulyFit = (db: ReadDb, vacancy: string): string[] =>
	db.column({ text: `select ref from fit where vacancy = ? and ${TRULY} order by ref`, values: [vacancy] }) as string[];

const Searched = z.object({ entry: z.int(), count: z.int(), good: z.int() });

/**
 * The best of the searches that were run. As good as the weaker of its two halves: a list of everybody leaves nobody
 * out and is no search, and a list of one who fits leaves the others out.
 */
export function found(asked: NonNullable<Part['found']>, { db }: { readonly db: ReadDb }): Finding {
	const { vacancy, at_most } = asked;
	const all = trulyFit(db, vacancy).length;
	const searches = db.all(Searched, {
		text: `select s.entry, s.count, (select count(*) from found f join fit t on t.ref = f.ref
		         where f.entry = s.entry and t.vacancy = ? and t.${TRULY}) as good
		       from searches s where s.count > 0 order by s.entry`,
		values: [vacancy],
	});
	const scored = searches.map((s) => ({ ...s, score: s.count > at_most ? 0 : qualityOf(s, all, asked) }));
	const best = scored.reduce<(typeof scored)[number] | undefined>(
		(a, b) => (a && a.score >= b.score ? a : b),
		undefined,
	);
	if (!best) return { score: 0, entries: [], says: `No search found anybody for ${vacancy}.` };
	const list = `The search of entry ${best.entry} found ${people(best.count)}`;
	return {
		score: best.score,
		entries: [best.entry],
		says:
			best.count > at_most
				? `${list}, more than can be read one by one (${at_most}).`
				: `${list}, and ${best.good} of the ${all} who truly fit ${vacancy} ${best.good === 1 ? 'was' : 'were'} in that list.`,
	};
}

function qualityOf(
	s: { count: number; good: number },
	all: number,
	aim: { precision: number; recall: number },
): number {
	if (all === 0) return 0;
	return Math.min(1, s.good / s.count / aim.precision, s.good / all / aim.recall);
}

const people = (n: number) => (n === 1 ? 'one person' : `${n} people`);

const Listed = z.object({
	ref: z.string(),
	hard: z.int().nullable(),
	met: z.int().nullable(),
	essentials: z.int().nullable(),
});

/** The shortlist as it stands: what share of it truly fits, and whether so many were asked for. */
export function shortlisted(
	{ vacancy, people: { least, most } }: NonNullable<Part['shortlisted']>,
	{ db }: { readonly db: ReadDb },
): Finding {
	const listed = db.all(
		Listed,
		sql`select s.ref, f.hard, f.essentials_met as met, f.essentials from shortlist s
		    left join fit f on f.vacancy = s.vacancy and f.ref = s.ref where s.vacancy = ${vacancy} order by s.ref`,
	);
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
