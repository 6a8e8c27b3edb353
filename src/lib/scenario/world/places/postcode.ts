import type { Chance } from '../chance.ts';
import { TOWNS, type Town } from './towns.ts';

/** Letters that may stand after the space of a British postcode: all but C I K M O V. */
const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

/** Digit and letter after `ZZ99`, in an order that leaves neighbours apart: two hundred in all. */
const SECTORS = [...LETTERS].flatMap((letter) => [...'0123456789'].map((digit) => digit + letter));

/**
 * Which sectors are which town's. `ZZ99` is nobody's postcode area, so any division is made up; one there must be,
 * so that a postcode says where a person lives and a radius can be drawn round it. Larger towns have more.
 */
const OF_TOWN: ReadonlyMap<Town, readonly string[]> = share();

function share(): Map<Town, string[]> {
	const free = [...SECTORS];
	const sectors = new Map<Town, string[]>(TOWNS.map((town) => [town, []]));
	const give = (town: Town, sector: string | undefined) => {
		if (sector === undefined) return;
		free.splice(free.indexOf(sector), 1);
		sectors.get(town)!.push(sector);
	};
	const named = (name: string) => TOWNS.find((town) => town.name === name)!;
	// those that the examples in the tutor's guide use
	for (const sector of ['6A', '4D', '7E', '8A', '2N', '1H']) give(named('Leeds'), sector);
	for (const sector of ['3Q', '5T', '9H']) give(named('Hull'), sector);
	for (const town of TOWNS) give(town, free[(town.id * 7) % free.length]);
	for (const town of [...TOWNS].sort((a, b) => b.size - a.size || a.id - b.id)) {
		for (let more = 0; more < Math.ceil(town.size / 15) && free.length > 0; more++)
			give(town, free[(town.id * 11) % free.length]);
	}
	return sectors;
}

/** A postcode of this town, like `ZZ99 6AB`. */
export function postcodeIn(town: Town, chance: Chance): string {
	return `ZZ99 ${chance.one(OF_TOWN.get(town)!)}${chance.one(LETTERS_APART)}`;
}
const LETTERS_APART = [...LETTERS];

/** Digit and letter by town, as the CRM keeps them: where a postcode is. */
export function postcodeSectors(): Record<string, number> {
	return Object.fromEntries(
		[...OF_TOWN]
			.flatMap(([town, sectors]) => sectors.map((sector) => [sector, town.id] as const))
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	);
}
