import { z } from 'zod';
import type { ReadDb } from '../db/database.ts';
import { fold } from '../db/fold.ts';
import { sql } from '../db/sql.ts';
import type { Part } from '../scenario/checks.ts';
import type { Finding } from './finding.ts';
import { PUT_FORWARD } from './quality.ts';
import { lastWriters } from './judging.ts';
import { seqs } from './seen.ts';

const Line = z.object({ line: z.int(), kind: z.string(), text: z.string(), asks: z.string().nullable() });
const Listed = z.object({ ref: z.string(), rationale: z.string(), touched: z.string() });
const Note = z.object({ ref: z.string(), line: z.int(), note: z.string(), touched: z.string() });

/** How people speak of a line without its own words. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
	location: ['live', 'mile', 'commut', 'near', 'minutes', 'travel'],
	right_to_work: ['passport', 'right to work', 'visa', 'share code', 'settled', 'british', 'irish'],
	availability: ['start', 'notice', 'free', 'availab'],
	pay: ['pay', '£', 'want', 'hour', 'salary'],
	experience: ['year', 'month', 'worked'],
	driving: ['licen', 'drive', 'car', 'van'],
	dbs: ['dbs', 'check'],
	qualification: ['certificat', 'card', 'ticket', 'expire', 'in date'],
};
const SMALL_WORDS = new Set(
	'with without within from have has must that this they their them your years year able good least most more than when where which will would against into over under'.split(
		' ',
	),
);

/**
 * Whether the notes on a shortlist speak of what the client asked for, line by line. A machine can't tell whether a
 * reason is a good one, so this only points the assessor at where to read.
 */
export function rationale({ vacancy }: NonNullable<Part['rationale']>, { db }: { readonly db: ReadDb }): Finding {
	const lines = db.all(
		Line,
		sql`select line, kind, text, asks from requirements where vacancy = ${vacancy} and importance = 'essential' order by line`,
	);
	const listed = db.all(Listed, {
		text: `select a.ref, a.rationale, a.touched from applications a join ${PUT_FORWARD} p on p.vacancy = a.vacancy and p.ref = a.ref
		    where a.vacancy = ? order by a.ref`,
		values: [vacancy],
	});
	const notes = db.all(
		Note,
		sql`select ref, line, note, touched from match_notes where vacancy = ${vacancy} order by ref, line`,
	);
	if (listed.length === 0 || lines.length === 0)
		return {
			score: 0,
			entries: [],
			says: `Nobody is on the shortlist for ${vacancy}, so there are no reasons to read.`,
		};

	const silent = listed.map(({ ref, rationale: why }) => ({
		ref,
		lines: lines.filter((line) => {
			const note = notes.find((n) => n.ref === ref && n.line === line.line)?.note ?? '';
			return !speaksTo(line, `${note} ${why}`);
		}),
	}));
	const all = lines.length * listed.length;
	const spoken = all - silent.reduce((sum, { lines: some }) => sum + some.length, 0);
	const again = notes.filter((n, i) => notes.some((m, j) => j < i && m.ref !== n.ref && fold(m.note) === fold(n.note)));
	return {
		score: spoken / all,
		entries: seqs(
			lastWriters(
				db,
				[...listed, ...notes].flatMap(({ touched }) => JSON.parse(touched) as string[]),
			),
		),
		says: [
			`The reasons for ${vacancy} speak of ${spoken} of ${all} essential lines.`,
			...silent
				.filter((s) => s.lines.length > 0)
				.map((s) => `${s.ref}: nothing about ${s.lines.map((line) => `“${line.text}”`).join(', ')}.`),
			...(again.length > 0
				? [
						`${again.length === 1 ? 'One note says' : `${again.length} notes say`} word for word what another person’s says.`,
					]
				: []),
		].join(' '),
	};
}

function speaksTo({ kind, text, asks }: z.infer<typeof Line>, said: string): boolean {
	const heard = fold(said);
	const own = fold(`${text} ${kind === 'availability' ? '' : (asks ?? '')}`)
		.split(/[^a-z0-9+#£]+/)
		.filter((word) => word.length >= 4 && !SMALL_WORDS.has(word))
		// booking and booked are the same to a client
		.map((word) => (word.length > 6 ? word.slice(0, -3) : word));
	return [...own, ...(OTHER_WORDS[kind] ?? [])].some((word) => heard.includes(word));
}
