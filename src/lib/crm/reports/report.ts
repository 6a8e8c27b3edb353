import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { addMonths, dayIn, type Day, type StoryTime } from '../../ledger/story-time.ts';
import { pounds, thousands } from '../numbers.ts';
import type { Asked } from '../search/saved.ts';

/** How far back a report looks, in months; null for all there is. */
export const PERIODS = { month: 1, quarter: 3, year: 12, all: null } as const;
export type Period = keyof typeof PERIODS;
export const PERIOD_WORDS: Record<Period, string> = {
	month: 'the last month',
	quarter: 'the last 3 months',
	year: 'the last 12 months',
	all: 'all there is',
};

/** What a report is asked for. */
export const ReportSet = z.strictObject({
	period: z.enum(['month', 'quarter', 'year', 'all']),
	/** Vacancies of this sector alone; null for all. */
	sector: z.string().max(80).nullable(),
	/** What the report that one builds oneself counts, and how it divides it. */
	measure: z.string().max(40).nullable(),
	split: z.string().max(40).nullable(),
});
export type ReportSet = z.infer<typeof ReportSet>;

/** The records as a report sees them. */
export interface Scope {
	readonly db: ReadDb;
	readonly now: StoryTime;
	readonly set: ReportSet;
	/** The first day that counts. */
	readonly since: Day;
	readonly today: Day;
}

/** The first day of a period. Everything there is began after the year 0. */
export function sinceOf(period: Period, now: StoryTime): Day {
	const months = PERIODS[period];
	return months === null ? '0000-01-01' : addMonths(dayIn(now), -months);
}

/** Whether something at a time counts: not before the period, and not in the future. */
export const within = ({ since, now }: Scope, at: string | null): at is string =>
	at !== null && dayIn(at) >= since && at <= (at.length > 10 ? now : dayIn(now));

/** What is counted, one by one: it opens the record that it is about. */
export interface Case {
	readonly kind: 'application' | 'person' | 'vacancy';
	readonly id: number;
	/** What makes it count, where that is more than its name: “12 days, 3 Jan to 15 Jan”. */
	readonly says?: string;
}

/** What a number is: `half` and `tenths` have a part after the point, `pence` is money. */
export type Unit = 'count' | 'days' | 'percent' | 'pence' | 'score' | 'tenths' | 'text';

/** One number, and who is behind it. */
export interface Cell {
	readonly value: number | string | null;
	/** Those behind it, one by one, or how to find them where they are many; null where nobody may be opened. */
	readonly cases: readonly Case[] | (() => readonly Case[]) | null;
	/** The candidate search that finds the same people, where one does. */
	readonly search?: Asked;
	/** Why there is no number, in a word or two. */
	readonly hidden?: string;
}

export interface Column {
	readonly key: string;
	readonly words: string;
	readonly unit: Unit;
}

export interface Line {
	readonly key: string;
	readonly label: string;
	/** In the order of the columns. */
	readonly cells: readonly Cell[];
	/** All lines together: it stands in the table and is not drawn beside its parts. */
	readonly total?: boolean;
	/** Wants attention: why, in a few words. */
	readonly warns?: string;
}

/** A chart and its table, which hold the same figures. */
export interface Chart {
	readonly key: string;
	readonly title: string;
	/** How it is counted: from which event to which, of whom, in which period. */
	readonly counted: string;
	/** Its point, in a sentence. */
	readonly point: string;
	readonly kind: 'bars' | 'columns' | 'line' | 'spread' | 'table';
	/** What the lines are. */
	readonly first: string;
	readonly columns: readonly Column[];
	readonly lines: readonly Line[];
	/** The columns that are drawn: one for bars, columns and lines. */
	readonly draws: readonly string[];
	/** A column whose number stands beside what is drawn. */
	readonly beside?: string;
	/** The end of the scale, where it has one of its own. */
	readonly full?: number;
	/** What would be here, where there is nothing. */
	readonly empty: string;
}

/** Every month from one to another, `2026-01`, so that an empty one leaves a gap that can be seen. */
export function monthsFrom(first: string | undefined, last: string | undefined, most: number): string[] {
	if (first === undefined || last === undefined) return [];
	const all: string[] = [];
	for (let month = first; month <= last; month = addMonths(`${month}-01`, 1).slice(0, 7)) all.push(month);
	return all.slice(-most);
}

/** A number that is the size of what is behind it. */
export const countCell = (cases: readonly Case[]): Cell => ({ value: cases.length, cases });

/** A number worked out from those behind it. */
export const cell = (value: Cell['value'], cases: Cell['cases']): Cell => ({ value, cases });

/** Everybody behind a number. */
export const casesOf = ({ cases }: Cell): readonly Case[] => (typeof cases === 'function' ? cases() : (cases ?? []));

/** A number as people read it. Money in pounds, halves and tenths with a point. */
export function textOf(value: Cell['value'], unit: Unit): string {
	if (value === null) return '–';
	if (typeof value === 'string') return value;
	switch (unit) {
		case 'days':
			return `${value} ${value === 1 ? 'day' : 'days'}`;
		case 'percent':
			return `${value}%`;
		case 'pence':
			return pounds(value);
		case 'tenths':
			return `${Math.trunc(value / 10)}.${Math.abs(value % 10)}`;
		case 'score':
			return value > 0 ? `+${value}` : String(value);
		default:
			return thousands(value);
	}
}
