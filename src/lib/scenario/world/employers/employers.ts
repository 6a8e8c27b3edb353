import type { Chance } from '../chance.ts';
import { townsWithin } from '../places/distance.ts';
import { TOWNS, type Town } from '../places/towns.ts';
import { STEMS, type Kind } from './kinds.ts';

export interface Employer {
	readonly name: string;
	readonly kind: Kind;
	readonly town: Town;
}

/** As far as people travel to work, in miles. */
const TO_WORK = 14;

/** The made-up firms of a world, by kind and town: where people have worked, and who the agency's clients are. */
export class Employers {
	readonly all: readonly Employer[];
	readonly #near = new Map<string, readonly Employer[]>();

	/** @param home - where the agency’s people live: elsewhere fewer firms are needed */
	constructor(chance: Chance, kinds: readonly Kind[], home: ReadonlySet<Town>) {
		const all: Employer[] = [];
		const taken = new Set<string>();
		for (const kind of kinds) {
			for (const town of TOWNS) {
				const number = home.has(town) ? kind.number + (town.size >= 25 ? kind.number : 0) : Math.ceil(kind.number / 2);
				for (let i = 0; i < number; i++) all.push({ name: freshName(chance, kind, taken), kind, town });
			}
		}
		this.all = all;
	}

	/** Those of a kind within reach of a town; where there are none, all of that kind. */
	near(kind: string, town: Town): readonly Employer[] {
		const key = `${kind} ${town.id}`;
		const known = this.#near.get(key);
		if (known) return known;
		const reach = new Set(townsWithin(town, TO_WORK));
		const found = this.all.filter((e) => e.kind.id === kind && reach.has(e.town));
		this.#near.set(key, found);
		return found;
	}
}

function freshName(chance: Chance, kind: Kind, taken: Set<string>): string {
	for (;;) {
		const name = chance.one(kind.names).replace('*', chance.one(STEMS));
		if (!taken.has(name)) {
			taken.add(name);
			return name;
		}
	}
}
