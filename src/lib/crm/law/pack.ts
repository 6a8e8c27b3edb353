import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Day } from '../../ledger/story-time.ts';
import { query } from '../define.ts';

const Pack = z.object({
	id: z.string(),
	jurisdiction: z.string(),
	as_of: z.string(),
	review_by: z.string(),
	minimum_wage: z.array(z.object({ from: z.string(), pence: z.int() })),
	bank_holidays: z.array(z.array(z.string())),
	items: z.array(
		z.object({
			title: z.string(),
			source: z.string(),
			rule: z.string(),
			means: z.string(),
			minimum_months: z.int().optional(),
		}),
	),
});
/** The law as this world has it: dated, with sources, and what each rule means in the CRM. */
export type LawPack = z.infer<typeof Pack>;

/** The pack of this world, or null in one that was made without. */
export const lawPack = query({
	name: 'law-pack',
	input: z.strictObject({}),
	run(db): LawPack | null {
		const value = db.column(sql`select value from setting where key = 'law'`)[0];
		return value === undefined ? null : Pack.parse(JSON.parse(String(value)));
	},
});

/** The rules of the law that make records be kept, by what a retention rule counts from. */
const KEPT_BY: Readonly<Record<string, string>> = {
	placement_ended: 'Conduct Regulations 2003, reg. 29',
	application_closed: 'Conduct Regulations 2003, reg. 29',
	employment_ended: 'Immigration, Asylum and Nationality Act 2006',
};

/** How many months the law makes records be kept that a rule counts from here, and by which source; null where it asks for none. */
export function leastMonths(db: ReadDb, starts: string): { readonly months: number; readonly source: string } | null {
	const by = KEPT_BY[starts];
	const item = lawPack.run(db, {})?.items.find((one) => by !== undefined && one.source.startsWith(by));
	return item?.minimum_months === undefined ? null : { months: item.minimum_months, source: by! };
}

/** The days on which no answer can fall due. */
export const bankHolidays = (db: ReadDb): ReadonlySet<Day> => new Set(lawPack.run(db, {})?.bank_holidays.flat() ?? []);
