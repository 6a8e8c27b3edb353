import type { Chance } from '../chance.ts';
import { EAST_AND_SOUTH_AFRICAN, MIDDLE_EASTERN, WEST_AFRICAN } from './african.ts';
import { BANGLADESHI, EAST_ASIAN, INDIAN, PAKISTANI } from './asian.ts';
import { BRITISH, CELTIC } from './british.ts';
import { BALTIC_AND_BALKAN, POLISH_MEN, POLISH_WOMEN, ROMANIAN, SOUTHERN } from './european.ts';
import { shortFor } from './short.ts';

/** Given names by generation, and family names, of people whose families share a history. */
export interface People {
	readonly given: readonly { readonly bornUntil: number; readonly names: readonly string[] }[];
	readonly family: readonly string[];
}

export interface Name {
	readonly given: string;
	readonly family: string;
	/** What they like to be called, where that is not the given name. */
	readonly knownAs: string | null;
}

/**
 * Names as varied as a Yorkshire agency's books: about the mix of the working population of the North of England.
 * Nothing else about a person is drawn from the name: not the trade, not the permission to work, not the manner.
 */
const MIX: readonly (readonly [weight: number, people: People])[] = [
	[640, BRITISH],
	[25, CELTIC],
	[70, PAKISTANI],
	[48, INDIAN],
	[18, BANGLADESHI],
	[26, POLISH_WOMEN],
	[28, POLISH_MEN],
	[26, ROMANIAN],
	[24, BALTIC_AND_BALKAN],
	[24, SOUTHERN],
	[34, WEST_AFRICAN],
	[22, EAST_AND_SOUTH_AFRICAN],
	[22, MIDDLE_EASTERN],
	[18, EAST_ASIAN],
];

export function nameOfSomeone(chance: Chance, born: number): Name {
	const people = chance.weighted(MIX);
	const given = givenName(chance, people, born);
	const family = familyName(chance, chance.of100(5) ? chance.weighted(MIX) : people);
	const short = shortFor(given);
	const knownAs =
		short.length > 0 && chance.of100(16)
			? chance.one(short)
			: chance.of100(1.2)
				? givenName(chance, BRITISH, born)
				: null;
	return { given, family, knownAs: knownAs === given ? null : knownAs };
}

export function givenName(chance: Chance, people: People, born: number): string {
	return chance.one(people.given.find((generation) => born <= generation.bornUntil)!.names);
}

function familyName(chance: Chance, people: People): string {
	const name = chance.one(people.family);
	if (!chance.of100(2.5)) return name;
	const other = chance.one(BRITISH.family);
	return other === name ? name : `${name}-${other}`;
}

/** Another family name for the same person: after marriage, or before. */
export function otherFamilyName(chance: Chance, family: string): string {
	const other = chance.one(BRITISH.family);
	if (other === family) return `${other}-Shaw`;
	return chance.of100(25) ? `${family}-${other}` : other;
}
