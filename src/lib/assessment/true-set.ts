import { z } from 'zod';
import type { Attempt } from '../attempt/attempt.ts';
import { sql } from '../db/sql.ts';
import { tryOut } from './run.ts';

/** Somebody held against a vacancy as things stand at the start, and what speaks against them. */
export interface TrueFit {
	readonly ref: string;
	readonly name: string;
	readonly town: string;
	readonly fits: boolean;
	/** Of what is missing, in words; nothing where they fit. */
	readonly lacks: readonly string[];
	/** The scenario brings them, rather than the seed. */
	readonly own: boolean;
}

export interface TrueSet {
	/** Essential lines of the job specification. */
	readonly lines: readonly string[];
	/** How many truly fit, of how many on the books. */
	readonly fitting: number;
	readonly all: number;
	/** Those who fit, the scenario's own people, and others who lack one thing; each group by reference. */
	readonly people: readonly TrueFit[];
}

/** What bars somebody whatever they can do: how it is said, and what of the others is set aside to ask for it alone. */
const BARS: readonly (readonly [says: string, but: string])[] = [
	['the record is out of use, or they are not free for work', 'free'],
	['may not work here, or not for as long', 'right'],
	['can’t start in time', 'start'],
	['lives too far away', 'place'],
	['wants more pay than the client offers', 'pay'],
];
/** Sets one of the conditions aside: afterwards it holds for everybody. */
const ASIDE: Readonly<Record<string, string>> = {
	free: "update start_candidate set lifecycle = 'active', status = 'available'",
	right: "update start_candidate set right_to_work = 'verified'",
	start: 'update start_vacancy set start_by = null',
	place: "update start_vacancy set remote = 'remote'",
	pay: 'update start_candidate set desired_pay = null',
};
/** So many who are nearly right are shown; a seed makes thousands. */
const MOST_NEAR = 60;

const Fit = z.object({ ref: z.string(), hard: z.int().nullable(), met: z.int(), essentials: z.int() });
const Who = z.object({ ref: z.string(), name: z.string(), town: z.string().nullable() });

/**
 * Who truly fits a vacancy, and of the others why not. It asks the judge's own `fit`, once for each line and each bar
 * with the others set aside, so that it can't say anything else than the judge.
 *
 * @param ground - opened for judging, with nothing done in it
 */
export function trueSetOf(ground: Attempt, vacancy: string): TrueSet {
	const fits = (db: Attempt['db']) =>
		new Map(
			db
				.all(
					Fit,
					sql`select ref, hard, essentials_met as met, essentials from fit_of where vacancy = ${vacancy} order by ref`,
				)
				.map((one) => [one.ref, one] as const),
		);
	const without = (changes: readonly string[], ask: (fit: z.infer<typeof Fit>) => boolean) =>
		tryOut(ground, ({ db }) => {
			for (const change of changes) db.exec(change);
			return new Set([...fits(db).values()].filter((one) => !ask(one)).map(({ ref }) => ref));
		});
	const all = fits(ground.db);
	const lines = ground.db.rows({
		text: "select id, line, text from requirement where vacancy_id = (select id from vacancy where ref = ?) and importance = 'essential' order by line, id",
		values: [vacancy],
	}) as { id: number; line: number; text: string }[];
	const missing: (readonly [string, ReadonlySet<string>])[] = [
		...BARS.map(([says, but]) => {
			const others = Object.entries(ASIDE).flatMap(([key, change]) => (key === but ? [] : [change]));
			return [says, without(others, ({ hard }) => hard === 1)] as const;
		}),
		...lines.map(({ id, line, text }) => {
			const alone = `delete from start_requirement where importance = 'essential' and vacancy_id = (select vacancy_id from requirement where id = ${id}) and id <> ${id}`;
			return [`line ${line}: ${text}`, without([alone], ({ met, essentials }) => met === essentials)] as const;
		}),
	];
	const lacksOf = (ref: string) => missing.filter(([, refs]) => refs.has(ref)).map(([says]) => says);
	const fitting = [...all.values()].filter((one) => one.hard === 1 && one.met === one.essentials).map(({ ref }) => ref);
	const rest = [...all.keys()].filter((ref) => !fitting.includes(ref));
	const near = rest.filter((ref) => !isOwn(ref) && lacksOf(ref).length === 1).slice(0, MOST_NEAR);
	const shown = [...fitting, ...rest.filter(isOwn), ...near];
	const who = new Map(
		ground.db
			.all(
				Who,
				sql`select p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, l.town
				    from person p left join place l on l.id = p.place_id where p.ref in (select value from json_each(${JSON.stringify(shown)})) order by p.ref`,
			)
			.map((one) => [one.ref, one] as const),
	);
	return {
		lines: lines.map(({ line, text }) => `${line}. ${text}`),
		fitting: fitting.length,
		all: all.size,
		people: shown.map((ref) => ({
			ref,
			name: who.get(ref)?.name ?? ref,
			town: who.get(ref)?.town ?? '',
			fits: fitting.includes(ref),
			lacks: lacksOf(ref),
			own: isOwn(ref),
		})),
	};
}

const isOwn = (ref: string) => /^CAND-\d{1,4}$/.test(ref);
