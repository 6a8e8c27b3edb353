import { readFileSync } from 'node:fs';
import type { Database } from '../../src/lib/db/database.ts';
import { parseAgency, type Agency } from '../../src/lib/scenario/agency.ts';
import { seedWorld, type WorldOptions } from '../../src/lib/scenario/world/seed.ts';
import { emptyCrm } from '../kit.ts';

const read = (name: string) =>
	readFileSync(new URL(`../../scenarios/agencies/harbour-lane/${name}`, import.meta.url), 'utf8');

/** The files of the agency as they stand in the repository. */
export const FILES = {
	'agency.yaml': read('agency.yaml'),
	'policies.md': read('policies.md'),
	'law.yaml': read('law.yaml'),
};

export const harbourLane = (): Agency => parseAgency(FILES);

export const CLOCK = '2026-03-02T09:00';
export const TODAY = '2026-03-02';

/** A seeded world of the agency. */
export async function worldOf(candidates: number, options: Partial<WorldOptions> = {}): Promise<Database> {
	const db = await emptyCrm();
	seedWorld(db, {
		seed: Number(process.env['WORLD_SEED'] ?? 7),
		clock: CLOCK,
		agency: harbourLane(),
		...options,
		candidates,
	});
	return db;
}

/** Rows of a query as plain objects: tests name what they expect of them. */
export function rows<R>(db: Database, text: string, ...values: (string | number | null)[]): R[] {
	const found = db.column({
		text: `select json_group_array(json_object(${columns(db, text)})) from (${text})`,
		values,
	});
	return JSON.parse(String(found[0])) as R[];
}

/** `'ref', "ref", …` of a query's columns, so that a row can be spelled as JSON. */
function columns(db: Database, text: string): string {
	db.exec(`drop view if exists temp.columns_of; create temp view columns_of as ${text.replace(/\?/g, 'null')}`);
	const names = db.column({ text: `select name from pragma_table_info('columns_of')`, values: [] }) as string[];
	return names.map((name) => `'${name}', "${name}"`).join(', ');
}

/** The first column of a query without values. */
export const column = (db: Database, text: string) => db.column({ text, values: [] });
export const number = (db: Database, text: string): number => Number(column(db, text)[0]);
