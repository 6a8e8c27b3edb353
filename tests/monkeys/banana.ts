import fc from 'fast-check';
import type { ReadDb } from '../../src/lib/db/database.ts';
import type { Scenario } from '../../src/lib/scenario/scenario.ts';
import { Chance } from '../../src/lib/scenario/world/chance.ts';
import { anAct, type AnAct } from '../attempt/any-act.ts';

/** What a monkey may lay its hands on. */
export interface Within {
	/** References that are there, by their first letters; those of the scenario's own records apart. */
	readonly refs: ReadonlyMap<string, readonly string[]>;
	readonly own: ReadonlyMap<string, readonly string[]>;
	/** By the name of a field, what the scenario would have in it. */
	readonly words: ReadonlyMap<string, readonly string[]>;
}

/** Tables whose rows have a reference that commands take. */
const TABLES: Readonly<Record<string, string>> = {
	CAND: 'select p.ref from person p join candidate c on c.person_id = p.id',
	CON: 'select p.ref from person p join client_contact c on c.person_id = p.id',
	CLI: 'select ref from client',
	VAC: 'select ref from vacancy',
	MSG: 'select ref from message',
	TASK: 'select ref from task',
	COL: 'select ref from colleague',
	POOL: 'select ref from pool',
	INT: 'select ref from interview',
	PLC: 'select ref from placement',
	CMP: 'select ref from complaint',
	REQ: 'select ref from data_request',
	EVT: 'select ref from event',
	CAMP: 'select ref from campaign',
};

/** Of the agency's own, a handful of each. */
const OF_EACH = 12;

export function withinReach(db: ReadDb, scenario: Scenario): Within {
	const table = (query: string) => /from (\w+)/.exec(query)![1]!;
	const there = (query: string) =>
		db.column({ text: 'select 1 from sqlite_schema where name = ?', values: [table(query)] }).length > 0;
	const refs = Object.entries(TABLES)
		.filter(([, query]) => there(query))
		.map(([prefix, query]): [string, string[]] => [
			prefix,
			db.column({ text: `${query} order by length(ref), ref limit ${OF_EACH}`, values: [] }) as string[],
		]);
	const text = JSON.stringify([scenario.data, scenario.checks, scenario.traps, scenario.messages]);
	const own = Object.keys(TABLES).map((prefix): [string, string[]] => [
		prefix,
		[...new Set(text.match(new RegExp(`\\b${prefix}-\\d+\\b`, 'g')) ?? [])].sort(),
	]);

	const like = (shape: RegExp) => Object.values(scenario.variant.values).filter((value) => shape.test(value));
	const towns = Object.values(scenario.variant.values).filter(
		(value) => db.column({ text: 'select 1 from place where town = ?', values: [value] }).length > 0,
	);
	const asked = scenario.data
		.filter((d) => d.view === 'requirements')
		.flatMap((d) => d.rows.flatMap(({ values }) => values['asks'] ?? []));
	const words = {
		skill: asked,
		town: towns,
		mobile: like(/^07700 ?900 ?\d{3}$/),
		email: like(/@example\./),
		postcode: like(/^ZZ99 /),
		// also the right two together: a lucky search alone must evidence nothing
		words: [
			...asked,
			...towns.map((town) => `town:${town}`),
			...asked.flatMap((skill) => towns.map((town) => `"${skill}" town:${town}`)),
		],
	};
	return { refs: new Map(refs), own: new Map(own), words: new Map(Object.entries(words)) };
}

/** So many acts, each of which a form could send, all of them about what is within reach. The same by seed. */
export function actsOf(seed: number, count: number, within: Within): AnAct[] {
	const chance = new Chance(seed, 'a monkey');
	return fc
		.sample(anAct, { seed, numRuns: count })
		.map(({ name, input }) => ({ name, input: turned(input, name, within, chance) }));
}

/** An act about something else of the same kind. Now and then it stays about what is not there. */
function turned(value: unknown, key: string, within: Within, chance: Chance): unknown {
	if (Array.isArray(value)) return [...new Set(value.map((one) => turned(one, key, within, chance)))];
	if (value !== null && typeof value === 'object')
		return Object.fromEntries(
			Object.entries(value).map(([name, inner]) => [name, turned(inner, name, within, chance)]),
		);
	if (typeof value !== 'string') return value;
	const prefix = /^([A-Z]+)-\d+$/.exec(value)?.[1];
	const known = prefix === undefined ? within.words.get(key) : reach(prefix, within, chance);
	return known !== undefined && known.length > 0 && chance.of100(90) ? chance.one(known) : value;
}

/** Mostly the scenario's own records, which its checks are about. */
function reach(prefix: string, { own, refs }: Within, chance: Chance): readonly string[] {
	const [ours = [], theirs = []] = [own.get(prefix), refs.get(prefix)];
	return ours.length > 0 && (theirs.length === 0 || chance.of100(75)) ? ours : theirs;
}
