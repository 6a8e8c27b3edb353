import { fold } from '../../../db/fold.ts';
import type { PayloadInput } from '../../../crm/sourcing/outside.ts';
import type { Chance } from '../chance.ts';
import { nameOfSomeone } from '../names/people.ts';
import { postcodeIn } from '../places/postcode.ts';
import { TOWNS, type Town } from '../places/towns.ts';
import { TRADES } from '../trades/all.ts';
import type { Trade } from '../trades/trade.ts';

/** What a source says of somebody nobody here has met: a trade, a town, some skills, and a few lines of a CV. */
export function stranger(
	chance: Chance,
	{ sectors, home }: { readonly sectors: readonly string[]; readonly home: ReadonlySet<Town> },
	only: { sector?: string; town?: string } = {},
): PayloadInput {
	const trades = TRADES.filter(
		(t) => sectors.includes(t.sector) && (only.sector === undefined || t.sector === only.sector),
	);
	const trade = chance.weighted((trades.length > 0 ? trades : TRADES).map((t) => [t.weight, t] as const));
	const town =
		TOWNS.find(({ name }) => name === only.town) ?? chance.weighted([...home].map((t) => [t.size, t] as const));
	const name = nameOfSomeone(chance, 1960 + chance.whole(0, 44));
	return {
		given_name: name.given,
		family_name: name.family,
		mobile: `07700 900${String(chance.whole(0, 999)).padStart(3, '0')}`,
		email: chance.of100(92) ? `${plain(name.given)}.${plain(name.family)}${chance.whole(10, 99)}@example.net` : null,
		postcode: postcodeIn(town, chance),
		town: town.name,
		...workOf(chance, trade, name.given),
	};
}

function workOf(chance: Chance, trade: Trade, given: string) {
	const years = chance.whole(1, 18);
	const rung = trade.rungs[Math.max(0, trade.rungs.filter((r) => r.from <= years).length - 1)]!;
	const title = chance.one(rung.titles);
	const skills = [...trade.core, ...chance.some(trade.most, 2), ...chance.some(trade.some, 1)];
	const duties = chance.some(rung.duties, 3);
	return {
		headline: title,
		sector: trade.sector,
		years,
		skills: [...new Set(skills)],
		text: `${title}, ${years === 1 ? '1 year' : `${years} years`} in ${trade.work}.\n${duties.map((duty) => `• ${duty}`).join('\n')}\nSkills: ${skills.join(', ')}.\n${given} can be reached in the evenings.`,
	};
}

const plain = (text: string) => fold(text).replace(/[^a-z]/g, '') || 'x';
