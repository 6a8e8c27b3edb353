import type { Day, StoryTime } from '../../../ledger/story-time.ts';
import type { Kind } from '../employers/kinds.ts';
import type { Name } from '../names/people.ts';
import type { Person } from '../people/person.ts';
import type { Town } from '../places/towns.ts';
import type { Skill } from '../skills/skill.ts';
import type { Pattern, PayUnit, Trade, WorkType } from '../trades/trade.ts';

/** A client of the agency, and the people there. */
export interface Client {
	readonly id: number;
	readonly name: string;
	readonly kind: Kind;
	readonly town: Town;
	readonly owner: number;
	readonly since: Day;
	readonly contacts: Contact[];
	readonly feeTenths: number;
	/** Some have not given work for a while, or not yet. */
	readonly status: 'active' | 'dormant' | 'prospect' | 'off_limits';
}

export interface Contact {
	/** Row of the person. */
	readonly person: number;
	/** Reference and name, where the contact is nobody's candidate. */
	readonly name: Name | null;
	readonly title: string;
	readonly decides: boolean;
	readonly leftOn: Day | null;
}

export interface Requirement {
	readonly kind:
		| 'skill'
		| 'qualification'
		| 'experience'
		| 'location'
		| 'pay'
		| 'work_type'
		| 'pattern'
		| 'availability'
		| 'right_to_work'
		| 'driving'
		| 'dbs';
	/** In the client's own words. */
	readonly text: string;
	readonly skill: Skill | null;
	readonly level: number | null;
	readonly value: string | null;
	readonly number: number | null;
	readonly importance: 'essential' | 'desirable';
	readonly weight: 1 | 2 | 3;
	readonly justification: string;
}

export interface Vacancy {
	readonly id: number;
	readonly client: Client;
	readonly contact: Contact;
	readonly owner: number;
	readonly trade: Trade;
	readonly rung: number;
	readonly title: string;
	readonly workType: WorkType;
	readonly pattern: Pattern;
	readonly hours: string;
	readonly unit: PayUnit;
	readonly payMin: number;
	readonly payMax: number;
	openings: number;
	readonly opened: StoryTime;
	readonly startBy: Day;
	readonly requirements: readonly Requirement[];
	status: 'draft' | 'open' | 'on_hold' | 'filled' | 'cancelled';
	filledAt: StoryTime | null;
	/** Row of the first requirement; the others follow. */
	firstRequirement: number;
}

/** Who is near what: candidates by trade and by skill, for finding applicants and for counting who fits. */
export class Register {
	readonly byTrade = new Map<string, Person[]>();
	readonly bySkill = new Map<number, Person[]>();

	constructor(people: readonly Person[]) {
		for (const person of people) {
			push(this.byTrade, person.trade.id, person);
			for (const held of person.skills) push(this.bySkill, held.skill.id, person);
		}
	}
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}
