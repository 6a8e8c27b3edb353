import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';

/**
 * What an agency must have from a client before it puts anybody forward, with how to see that it is there.
 *
 * Source: Conduct of Employment Agencies and Employment Businesses Regulations 2003, reg. 18.
 */
const ASKED: readonly { label: string; present: string }[] = [
	{ label: 'what the client’s business is', present: `v.sector <> '' or c.sector <> ''` },
	{ label: 'when the job starts', present: `v.start_by is not null` },
	{ label: 'the hours, and for how long', present: `coalesce(v.hours, '') <> ''` },
	{ label: 'what the work is', present: `v.description <> ''` },
	{ label: 'where it is', present: `v.place_id is not null or v.remote = 'remote'` },
	{ label: 'the health and safety risks, and what is done about them', present: `v.health_and_safety <> ''` },
	{
		label: 'what experience or qualifications it needs (a line of the job specification)',
		present: `exists (select 1 from requirement r where r.vacancy_id = v.id)`,
	},
	{ label: 'what it pays', present: `v.pay_min is not null or v.pay_max is not null` },
];

/** All that the law asks for, in words and in the order of the form. */
export const ASKED_BY_LAW: readonly string[] = ASKED.map(({ label }) => label);

/** What the law asks for that a vacancy does not have yet, in words and in the order of the form. */
export function missingByLaw(db: ReadDb, vacancyId: number): string[] {
	const present = ASKED.map(({ present }) => `(${present})`).join(` || ' ' || `);
	const { found } = db.one(z.object({ found: z.string() }), {
		text: `select ${present} as found from vacancy v join client c on c.id = v.client_id where v.id = ?`,
		values: [vacancyId],
	});
	const there = found.split(' ');
	return ASKED.filter((_, i) => there[i] !== '1').map(({ label }) => label);
}
