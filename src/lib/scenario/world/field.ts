import type { Agency } from '../agency.ts';
import { KINDS, type Kind } from './employers/kinds.ts';
import { homeOf, townNamed, type Town } from './places/towns.ts';
import { SKILLS, skillNamed, type Skill } from './skills/skill.ts';
import { STARTS, TRADES } from './trades/all.ts';
import type { Trade } from './trades/trade.ts';

/** What an agency deals in, and where. */
export interface Field {
	/** Lines of work of its sectors. */
	readonly trades: readonly Trade[];
	/** Who employs people in them, and in what they did before. */
	readonly kinds: readonly Kind[];
	/** Its skills list: those of every category that its trades ask for. */
	readonly skills: readonly Skill[];
	/** Towns round its office, where most people and clients are. */
	readonly home: ReadonlySet<Town>;
}

const known = new WeakMap<object, Field>();

/** Follows from the sectors and the office in the agency’s file; another agency is another field. */
export function fieldOf(agency: Pick<Agency, 'sectors' | 'office'>): Field {
	const before = known.get(agency);
	if (before) return before;
	const trades = TRADES.filter((trade) => (agency.sectors[trade.sector] ?? 0) > 0);
	const employing = new Set(
		trades.flatMap((t) => [...t.employers, ...t.before.flatMap((start) => STARTS[start]!.employers)]),
	);
	const categories = new Set(trades.flatMap(skillsOf).map((name) => skillNamed(name).category));
	const field: Field = {
		trades,
		kinds: KINDS.filter(({ id }) => employing.has(id)),
		skills: SKILLS.filter(({ category }) => categories.has(category)),
		home: homeOf(townNamed(agency.office.town)!),
	};
	known.set(agency, field);
	return field;
}

const skillsOf = ({ core, most, some, rungs }: Trade): readonly string[] => [
	...core,
	...most,
	...some,
	...rungs.flatMap((rung) => rung.skills ?? []),
];
