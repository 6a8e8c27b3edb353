import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { fold } from '../../db/fold.ts';
import { sql } from '../../db/sql.ts';
import { ukDay } from '../../ledger/story-time.ts';
import { CHANNELS, DRIVING, LAWFUL_BASES, PATTERNS, PAY_UNITS, WORK_TYPES } from '../options.ts';
import type { CandidateField } from './candidate-fields.ts';
import { read, TYPED } from './typed.ts';

/** Short forms that keep their capitals where the rest of a line is put into small letters. */
const KEEP = new Set(
	'HGV LGV FLT CNC PLC HR IT PA NVQ AAT CIPD CIPP CPC ADR HIAB CSCS SAP SQL HTML CSS UK MIG TIG HACCP ICU LLOP VNA DBS NMC'.split(
		' ',
	),
);
const shouted = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase() && /\p{L}{3}/u.test(text);

/** A name all in capitals or all in small letters, with a capital for each part. One that has both is left alone. */
export function nameCase(text: string): string {
	const words = text.replace(/\s+/g, ' ').trim();
	if (words !== words.toUpperCase() && words !== words.toLowerCase()) return words;
	return words
		.toLowerCase()
		.replace(/(^|[\s\-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
		.replace(/\bMc(\p{L})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

/** A line all in capitals, or begun with a small letter, as a sentence begins. Short forms keep their capitals. */
export function lineCase(text: string): string {
	const words = text.replace(/\s+/g, ' ').trim();
	const calm = shouted(words)
		? words.replace(/[\p{L}\d+]+/gu, (word) => (KEEP.has(word) ? word : word.toLowerCase()))
		: words;
	return calm.charAt(0).toUpperCase() + calm.slice(1);
}

const NAMES: ReadonlySet<string> = new Set(['given_name', 'family_name', 'known_as']);
const LINES: ReadonlySet<string> = new Set(['headline', 'current_employer', 'address']);

/** Lists of the agency that a typed word is looked up in. */
export interface Lists {
	readonly towns: readonly string[];
	readonly sources: readonly string[];
	/** Other words that people and files have for a source, each with the agency's own name for it. */
	readonly sourceWords: readonly (readonly [words: string, source: string])[];
}

const Also = z.object({ name: z.string(), also: z.string() });

export function listsOf(db: ReadDb): Lists {
	const sources = db.all(Also, sql`select name, also from source order by name, id`);
	return {
		towns: db.column(sql`select town from place order by town`) as string[],
		sources: sources.map(({ name }) => name),
		sourceWords: sources.flatMap(({ name, also }) =>
			z
				.array(z.string())
				.parse(JSON.parse(also))
				.map((words) => [words, name] as const),
		),
	};
}

const bare = (text: string) => fold(text).replace(/[^a-z0-9]/g, '');
const inList = (list: readonly string[], text: string) => list.find((one) => bare(one) === bare(text));

/** “Leeds, West Yorkshire” and “nr Leeds” are Leeds. */
const townIn = (towns: readonly string[], text: string) =>
	inList(towns, text) ?? inList(towns, text.split(',')[0]!.replace(/^(nr\.?|near|city of)\s+/i, ''));

/** How the agency writes what somebody typed, or `null` where it can't be read. Given its own answer, it changes nothing. */
export function houseStyle(field: CandidateField, typed: string, lists: Lists): string | null {
	const text = typed.replace(/\s+/g, ' ').trim();
	if (text === '') return '';
	if (NAMES.has(field)) return nameCase(text);
	if (LINES.has(field)) return lineCase(text);
	if (field === 'town') return townIn(lists.towns, text) ?? null;
	if (field === 'source')
		return inList(lists.sources, text) ?? lists.sourceWords.find(([words]) => bare(words) === bare(text))?.[1] ?? null;
	const value = read(field, text);
	if (!value.ok) return null;
	if (TYPED[field] === 'day') return ukDay(String(value.value));
	return typeof value.value === 'string' ? value.value : text;
}

/** A sentence where what is typed is not how the agency writes it; nothing where it is, or can't be read yet. */
export function houseHint(field: CandidateField, typed: string, lists: Lists): string {
	const style = houseStyle(field, typed, lists);
	return style === null || style === '' || style === typed.trim() ? '' : `Not our house style. We write: ${style}`;
}

/** Choices, with the other words that people and files have for them. */
const CHOICES: Partial<Record<string, readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>]>> =
	{
		work_types: [
			WORK_TYPES,
			{
				perm: 'permanent',
				'full time': 'permanent',
				temp: 'temporary',
				'temp to perm': 'temporary',
				agency: 'temporary',
				'fixed term': 'contract',
				contractor: 'contract',
			},
		],
		working_pattern: [
			PATTERNS,
			{
				day: 'days',
				evening: 'evenings',
				night: 'nights',
				weekend: 'weekends',
				shifts: 'rotating',
				'part-time': 'part_time',
				pt: 'part_time',
			},
		],
		preferred_channel: [
			CHANNELS,
			{
				mail: 'email',
				text: 'sms',
				'text message': 'sms',
				mobile: 'phone',
				telephone: 'phone',
				call: 'phone',
				letter: 'post',
			},
		],
		driving: [
			DRIVING,
			{
				no: 'none',
				yes: 'car',
				'full uk': 'car',
				'car licence': 'car',
				b: 'car',
				c: 'hgv2',
				'class 2': 'hgv2',
				'c+e': 'hgv1',
				'class 1': 'hgv1',
			},
		],
		pay_unit: [
			PAY_UNITS,
			{
				hourly: 'hour',
				'per hour': 'hour',
				ph: 'hour',
				daily: 'day',
				annum: 'year',
				pa: 'year',
				'per annum': 'year',
				annual: 'year',
			},
		],
		lawful_basis: [
			LAWFUL_BASES,
			{
				'legitimate interests': 'legitimate_interests',
				'legitimate interest': 'legitimate_interests',
				li: 'legitimate_interests',
				contract: 'steps_at_request',
			},
		],
	};

/** A choice by its key, its words or another word for it; `null` where it is none. */
export function choiceOf(field: string, typed: string): string | null {
	const [options, aliases] = CHOICES[field] ?? [{}, {}];
	const text = typed.trim().toLowerCase();
	return (
		Object.entries(options).find(([key, words]) => key === text || words.toLowerCase() === text)?.[0] ??
		aliases[text] ??
		null
	);
}

/** The words a field's choice can be written in, for a sentence. */
export const choicesOf = (field: string): string => Object.values(CHOICES[field]?.[0] ?? {}).join(', ');
export const isChoice = (field: string): boolean => field in CHOICES;
