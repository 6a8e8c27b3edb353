import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayIn, StoryTime } from '../../ledger/story-time.ts';
import { query, type Seat } from '../define.ts';
import { at, type Place } from '../place.ts';
import { Refusal, type No } from '../refusal.ts';
import type { Asked } from '../search/saved.ts';
import { seatOf } from '../team/seat.ts';
import { mustMay } from '../team/may.ts';
import { casesOf, ReportSet, sinceOf, textOf, type Case, type Cell, type Chart } from './report.ts';
import { REPORT_KEYS, REPORTS, type ReportKey } from './reports.ts';

export const ReportName = z.enum(REPORT_KEYS);
const What = z.strictObject({ report: ReportName, set: ReportSet, now: StoryTime });
type What = z.infer<typeof What>;

/** One number as a screen shows it. */
export interface ShownCell {
	readonly text: string;
	/** What is drawn; null where there is nothing to draw. */
	readonly value: number | null;
	/** Whether somebody is behind it who may be opened here. */
	readonly opens: boolean;
	readonly search: Asked | null;
}

export interface ShownLine {
	readonly key: string;
	readonly label: string;
	readonly warns: string;
	readonly total: boolean;
	readonly cells: readonly ShownCell[];
}

export type ShownChart = Omit<Chart, 'lines'> & { readonly lines: readonly ShownLine[] };

/** A report, or why this role is not shown it. */
export interface Shown {
	readonly charts: readonly ShownChart[];
	readonly withheld: No | null;
}

/** Charts of a report: figures, what each is, and whether people stand behind it. */
export const report = query({
	name: 'report',
	input: What,
	run(db, what): Shown {
		const withheld = whyNot(db, what.report);
		if (withheld) return { charts: [], withheld };
		const opens = whyNotOpen(db) === null;
		return {
			withheld: null,
			charts: chartsOf(db, what).map((chart) => ({
				...chart,
				lines: chart.lines.map(({ key, label, warns = '', total = false, cells }) => ({
					key,
					label,
					warns,
					total,
					cells: cells.map((cell, at) => shown(cell, chart.columns[at]!.unit, opens)),
				})),
			})),
		};
	},
});

const shown = (cell: Cell, unit: Chart['columns'][number]['unit'], mayOpen: boolean): ShownCell => ({
	text: cell.hidden ?? textOf(cell.value, unit),
	value: typeof cell.value === 'number' ? cell.value : null,
	opens:
		mayOpen &&
		cell.value !== null &&
		cell.value !== 0 &&
		(cell.search !== undefined || typeof cell.cases === 'function' || (cell.cases?.length ?? 0) > 0),
	search: cell.search ?? null,
});

export function chartsOf(db: ReadDb, { report, set, now }: What): Chart[] {
	return REPORTS[report].charts({ db, now, set, since: sinceOf(set.period, now), today: dayIn(now) });
}

/** Why the seat's role is not shown a report; null where it is. */
export function whyNot(db: ReadDb, report: ReportKey, me: Seat = seatOf(db)): No | null {
	return saidNo(() => mustMay(db, me, 'read', report === 'diversity' ? 'diversity' : 'report'));
}

/** Why the people behind a number may not be opened. */
const whyNotOpen = (db: ReadDb): No | null => saidNo(() => mustMay(db, seatOf(db), 'read', 'candidate'));

function saidNo(ask: () => unknown): No | null {
	try {
		ask();
		return null;
	} catch (no) {
		if (no instanceof Refusal) return { message: no.message, remedy: no.remedy };
		throw no;
	}
}

/** Somebody or something behind a number, and where it is opened. */
export interface Behind {
	/** The reference, or nothing for somebody who was erased since. */
	readonly ref: string;
	readonly name: string;
	readonly about: string;
	readonly says: string;
	readonly place: Place | null;
}

/** Who is behind one number of a report: as many as the number counts, so many of them by name. */
export const behind = query({
	name: 'report-behind',
	input: z.strictObject({
		...What.shape,
		chart: z.string().max(80),
		line: z.string().max(200),
		column: z.string().max(40),
		/** Which of them are shown: so many, from the first but so many. */
		after: z.int().nonnegative().default(0),
		most: z.int(),
	}),
	run(
		db,
		{ chart: key, line: lineKey, column, after, most, ...what },
	): { of: number; text: string; kind: Case['kind'] | 'entry'; rows: Behind[] } {
		const none = { of: 0, text: '', kind: 'person' as const, rows: [] };
		if (whyNot(db, what.report) || whyNotOpen(db)) return none;
		const chart = chartsOf(db, what).find((one) => one.key === key);
		const at = chart?.columns.findIndex((one) => one.key === column) ?? -1;
		const found = chart?.lines.find((one) => one.key === lineKey)?.cells[at];
		if (!chart || !found) return none;
		const cases = casesOf(found);
		return {
			of: cases.length,
			// one person may have been rung ten times
			kind: new Set(cases.map(({ id }) => id)).size < cases.length ? 'entry' : (cases[0]?.kind ?? 'person'),
			text: textOf(found.value, chart.columns[at]!.unit),
			rows: cases.slice(after, after + most).map((one) => open(db, one)),
		};
	},
});

const Named = z.object({ ref: z.string(), name: z.string(), about: z.string(), client: z.string().nullable() });
const NAME = `coalesce(nullif(trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')), ''), p.ref)`;
const SELECT: Record<Case['kind'], string> = {
	application: `select p.ref, ${NAME} as name, v.ref || ', ' || v.title as about, null as client
		from application a join person p on p.id = a.person_id join vacancy v on v.id = a.vacancy_id where a.id = ?`,
	person: `select p.ref, ${NAME} as name, coalesce(c.headline, k.name, '') as about, case when c.person_id is null then k.ref end as client
		from person p left join candidate c on c.person_id = p.id
		left join client k on k.id = (select min(client_id) from client_contact where person_id = p.id) where p.id = ?`,
	vacancy: `select v.ref, v.title as name, k.name as about, null as client from vacancy v join client k on k.id = v.client_id where v.id = ?`,
};

function open(db: ReadDb, { kind, id, says = '' }: Case): Behind {
	const found = db.maybe(Named, { text: SELECT[kind], values: [id] });
	if (!found) return { ref: '', name: 'Somebody whose record is gone', about: '', says, place: null };
	const { client, ...rest } = found;
	const place =
		kind === 'vacancy' ? at('vacancy', rest.ref) : client === null ? at('candidate', rest.ref) : at('client', client);
	return { ...rest, says, place };
}

/** A chart as rows of text: a head, then a line each. What is hidden is hidden here too. */
export const reportTable = query({
	name: 'report-table',
	input: z.strictObject({ ...What.shape, chart: z.string().max(80) }),
	run(db, { chart: key, ...what }): { title: string; counted: string; head: string[]; rows: string[][] } | null {
		const chart = whyNot(db, what.report) ? undefined : chartsOf(db, what).find((one) => one.key === key);
		if (!chart) return null;
		return {
			title: chart.title,
			counted: chart.counted,
			head: [chart.first, ...chart.columns.map(({ words, unit }) => (unit === 'pence' ? `${words} (£)` : words))],
			rows: chart.lines.map(({ label, cells }) => [
				label,
				...cells.map((one, at) => one.hidden ?? plain(one.value, chart.columns[at]!.unit)),
			]),
		};
	},
});

/** A number as a spreadsheet wants it: no thousands, no unit, money in pounds. */
function plain(value: Cell['value'], unit: Chart['columns'][number]['unit']): string {
	if (value === null) return '';
	if (typeof value === 'string') return value;
	if (unit === 'pence') return `${Math.trunc(value / 100)}.${String(value % 100).padStart(2, '0')}`;
	return unit === 'tenths' ? textOf(value, unit) : String(value);
}

/** The name under which the records know the learner’s seat. */
export const seatName = query({
	name: 'report-seat-name',
	input: z.strictObject({}),
	run: (db) => String(db.column(sql`select name from colleague where is_learner = 1 order by id limit 1`)[0] ?? ''),
});

/** The sectors that vacancies belong to, for the choice. */
export const sectors = query({
	name: 'report-sectors',
	input: z.strictObject({}),
	run: (db) =>
		db.all(z.object({ id: z.string() }), sql`select distinct sector as id from vacancy where sector <> '' order by id`),
});
