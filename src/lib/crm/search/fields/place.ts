import { sql } from '../../../db/sql.ts';
import { choice, noComparing, noSuchOption, optionNamed } from './choice.ts';
import { VACANCY } from './consent.ts';
import type { Field, Reading } from './field.ts';

/** A degree of latitude in miles, on a sphere of the earth's mean radius, 3,958.76 miles. */
const MILES_A_DEGREE = 69.0934;

/** `ZZ99 6AB`, `ZZ99 6`, `ZZ99`, `ZZ`. */
const POSTCODE = /^[A-Z]{1,2}(\d[A-Z\d]?( ?\d([A-Z]{2})?)?)?$/;

/** A postcode as it is written: capitals, and a space before the last three. Null when it can't be one. */
export function postcodeOf(raw: string): string | null {
	const plain = raw.toUpperCase().replace(/\s+/g, ' ').trim();
	const whole = /^([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})$/.exec(plain);
	if (whole) return `${whole[1]} ${whole[2]}`;
	return POSTCODE.test(plain) ? plain : null;
}

const town = choice({
	name: 'town',
	also: ['city', 'location', 'place', 'lives in', 'area', 'based in'],
	label: 'Town',
	example: 'town:Leeds',
	lead: 'in',
	not: 'not in',
	sql: (value) =>
		sql`select id as person_id from person where place_id in (select id from place where town = ${value} collate nocase)`,
});

/**
 * Where a distance is measured from: the middle of a town; of the town of a vacancy; or of the town of whoever has a
 * postcode, clients first.
 */
const CENTRE = `(select coalesce(
	(select id from place where town = named.place collate nocase),
	(select place_id from vacancy where ref = named.place),
	(select place_id from client where postcode = named.place order by id limit 1),
	(select place_id from client_site where postcode = named.place order by id limit 1),
	(select place_id from vacancy where postcode = named.place order by id limit 1),
	(select place_id from person where postcode = named.place order by id limit 1)) from (select ? as place) named)`;

/** How far each town is from a place, in miles: `place_id, miles`. One hole: the place, as in the tree. */
export const MILES_FROM = `select place_id, sqrt(north * north + east * east) as miles from (
	select here.id as place_id, (here.lat - centre.lat) / 1e6 * ${MILES_A_DEGREE} as north,
		(here.lon - centre.lon) / 1e6 * ${MILES_A_DEGREE} * cos(radians((here.lat + centre.lat) / 2e6)) as east
	from place centre join place here where centre.id = ${CENTRE})`;

/** Miles and place of `12 of Leeds`. */
export function partsOfDistance(value: string): { miles: number; from: string } {
	const [miles, ...from] = value.split(' of ');
	return { miles: Number(miles), from: from.join(' of ') };
}

const within: Field = {
	name: 'within',
	also: ['distance', 'radius', 'miles', 'near'],
	label: 'Within',
	kind: 'distance',
	ops: ['is'],
	together: 'any',
	example: 'within:12 of Leeds',
	read(raw, op, known): Reading {
		if (op !== 'is' && op !== '<=' && op !== '<') return { problem: noComparing('Within', op, within.example) };
		const found =
			/^\s*(\d{1,3})\s*(?:miles?|mi|m)?\s*(?:of|from|around|away from)?\s+(?!(?:miles?|mi|m|of|from|around|away)(?:\s|$))(.+?)\s*$/i.exec(
				raw,
			);
		if (!found) return { problem: `Say how many miles, and of where, for example ${within.example}.` };
		const miles = String(Number(found[1]));
		const vacancy = VACANCY.exec(found[2]!);
		const postcode = postcodeOf(found[2]!);
		if (vacancy) return { op: 'is', value: `${miles} of VAC-${vacancy[1]}` };
		const towns = known.options('town');
		const named = towns && optionNamed(towns, found[2]!);
		if (named) return { op: 'is', value: `${miles} of ${named.value}` };
		if (postcode && /\d/.test(postcode)) return { op: 'is', value: `${miles} of ${postcode}` };
		return towns === null
			? { op: 'is', value: `${miles} of ${found[2]}` }
			: { problem: noSuchOption('town', found[2]!, towns) };
	},
	sql(_op, value) {
		const { miles, from } = partsOfDistance(value);
		return {
			text: `select id as person_id from person where place_id in (select place_id from (${MILES_FROM}) where miles <= ?)`,
			values: [from, miles],
		};
	},
	says(_op, value) {
		const { miles, from } = partsOfDistance(value);
		const said = `${miles} ${miles === 1 ? 'mile' : 'miles'} of ${from}`;
		return { lead: 'within', not: 'not within', value: said, filter: `within ${said}` };
	},
};

/** An area (LS), a district (LS1, which is not LS12), a sector (LS1 4) or a whole postcode. */
const postcode: Field = {
	name: 'postcode',
	also: ['post code', 'postal code', 'pc'],
	label: 'Postcode',
	kind: 'reference',
	ops: ['is'],
	together: 'any',
	example: 'postcode:ZZ99',
	read(raw, op) {
		if (op !== 'is') return { problem: noComparing('Postcode', op, postcode.example) };
		const value = postcodeOf(raw.replace('*', ''));
		return value
			? { op, value }
			: { problem: `“${raw.trim()}” is not a postcode. Write one like ZZ99 6AB, or its first part, ZZ99.` };
	},
	sql(_op, value) {
		if (/ \d[A-Z]{2}$/.test(value)) return sql`select id as person_id from person where upper(postcode) = ${value}`;
		const start = /\d/.test(value) ? `${value}${value.includes(' ') ? '' : ' '}*` : `${value}[0-9]*`;
		return sql`select id as person_id from person where upper(postcode) glob ${start}`;
	},
	says: (_op, value) => ({
		lead: 'with the postcode',
		not: 'without the postcode',
		value,
		filter: `postcode is ${value}`,
	}),
};

export const PLACE_FIELDS: readonly Field[] = [town, within, postcode];
