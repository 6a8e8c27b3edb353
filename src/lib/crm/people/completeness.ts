import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

/** Fields that an agency may call for on every record, with what they are called and how to see that one is there. */
export const MANDATORY: Readonly<Record<string, { label: string; present: string }>> = {
	given_name: { label: 'First name', present: `p.given_name is not null` },
	family_name: { label: 'Last name', present: `p.family_name is not null` },
	contact_route: {
		label: 'A mobile number or an e-mail address',
		present: `exists (select 1 from contact_point k where k.person_id = p.id and k.kind in ('mobile', 'email'))`,
	},
	town: { label: 'Town', present: `p.place_id is not null` },
	postcode: { label: 'Postcode', present: `p.postcode is not null` },
	source: { label: 'Source', present: `c.source_id is not null` },
	obtained_on: { label: 'Day the details were obtained', present: `c.obtained_on is not null` },
	work_types: { label: 'Work wanted', present: `json_array_length(c.work_types) > 0` },
	right_to_work: { label: 'Right to work', present: `c.right_to_work <> 'unchecked'` },
	lawful_basis: { label: 'Lawful basis', present: `c.lawful_basis is not null` },
	headline: { label: 'Headline', present: `c.headline <> ''` },
	owner: { label: 'Owner', present: `c.owner_id is not null` },
};

/** What this agency calls for, from its settings. */
export function mandatoryFields(db: ReadDb): string[] {
	const setting = db.column(sql`select value from setting where key = 'mandatory'`)[0];
	const keys = setting === undefined ? ['family_name'] : z.array(z.string()).parse(JSON.parse(String(setting)));
	return keys.filter((key) => key in MANDATORY);
}

export interface Completeness {
	readonly asked: number;
	/** Labels of what is not there, in the order of the form. */
	readonly missing: readonly string[];
	readonly missingKeys: readonly string[];
}

/** How much of what the agency must have is on a record. */
export function completenessOf(db: ReadDb, personId: number): Completeness {
	const keys = mandatoryFields(db);
	const missingKeys = keys.filter(
		(key) =>
			db.column({
				text: `select ${MANDATORY[key]!.present} from person p join candidate c on c.person_id = p.id where p.id = ?`,
				values: [personId],
			})[0] !== 1,
	);
	return { asked: keys.length, missing: missingKeys.map((key) => MANDATORY[key]!.label), missingKeys };
}

/** After the agency has chosen other fields: every candidate's record says whether it is incomplete by them. */
export function settleAll(db: Db): void {
	const must = mandatoryFields(db).map((key) => MANDATORY[key]!.present);
	const lacks = must.length === 0 ? '0' : `not (${must.map((present) => `(${present})`).join(' and ')})`;
	db.run({
		text: `with found as (select c.person_id, ${lacks} as lacks from candidate c join person p on p.id = c.person_id where p.lifecycle = 'active')
		       update candidate set incomplete = found.lacks from found where found.person_id = candidate.person_id and incomplete <> found.lacks`,
		values: [],
	});
}

/** After a change: a record says that it is incomplete while what the agency must have is not there, and only then. */
export function settleCompleteness(db: Db, personId: number): void {
	const incomplete = completenessOf(db, personId).missing.length > 0 ? 1 : 0;
	db.run(
		sql`update candidate set incomplete = ${incomplete} where person_id = ${personId} and incomplete <> ${incomplete}`,
	);
}
