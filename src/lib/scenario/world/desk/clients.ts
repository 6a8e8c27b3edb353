import { addDays, type Day } from '../../../ledger/story-time.ts';
import type { Agency } from '../../agency.ts';
import { officeDay } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import type { Employer, Employers } from '../employers/employers.ts';
import { KINDS } from '../employers/kinds.ts';
import { fieldOf } from '../field.ts';
import { nameOfSomeone } from '../names/people.ts';
import type { Person } from '../people/person.ts';
import { townNamed } from '../places/towns.ts';
import type { Client, Contact } from './desk.ts';

/** Kinds of employer, each as often as the agency's sectors call for it. */
function kindsWanted(agency: Agency): (readonly [number, string])[] {
	const weights = new Map<string, number>();
	for (const trade of fieldOf(agency).trades) {
		const share = (agency.sectors[trade.sector] ?? 0) * trade.weight;
		trade.employers.forEach((kind, i) => weights.set(kind, (weights.get(kind) ?? 0) + Math.ceil(share / (i + 1))));
	}
	return [...weights].map(([kind, weight]) => [weight, kind] as const);
}

const STATUS = [
	[78, 'active'],
	[12, 'dormant'],
	[8, 'prospect'],
	[2, 'off_limits'],
] as const;

/**
 * The agency's clients: those it always has, and others from among the firms where candidates have worked, so that
 * a candidate's present employer may be the client.
 */
export function makeClients(
	agency: Agency,
	count: number,
	employers: Employers,
	people: readonly Person[],
	today: Day,
	firstPerson: number,
	chance: Chance,
): Client[] {
	const home = new Set(Object.keys(agency.towns));
	const wanted = kindsWanted(agency);
	const chosen = new Map<string, Employer>();
	for (const { name, kind, town } of agency.clients.slice(0, count)) {
		chosen.set(name, { name, kind: KINDS.find((k) => k.id === kind)!, town: townNamed(town)! });
	}
	while (chosen.size < count) {
		const kind = chance.weighted(wanted);
		const near = employers.all.filter((e) => e.kind.id === kind && (home.has(e.town.name) || chance.of100(2)));
		const firm = chance.one(near);
		chosen.set(firm.name, firm);
	}
	let person = firstPerson;
	return [...chosen.values()].map((firm, i) => {
		const named = agency.clients[i];
		const since = officeDay(addDays(today, -chance.whole(200, 1900)));
		const contacts: Omit<Contact, 'person'>[] = [];
		for (
			let n = chance.weighted([
				[30, 1],
				[40, 2],
				[22, 3],
				[8, 4],
			] as const);
			n > 0;
			n--
		) {
			contacts.push({
				name: nameOfSomeone(chance, 1960 + chance.whole(0, 38)),
				title: chance.one(n === 1 ? (DECIDERS[firm.kind.id] ?? GENERAL) : (ALSO[firm.kind.id] ?? GENERAL)),
				decides: n === 1,
				// one who decides is always still there
				leftOn: n > 1 && chance.of100(8) ? officeDay(addDays(today, -chance.whole(20, 400))) : null,
			});
		}
		return {
			id: i + 1,
			name: firm.name,
			kind: firm.kind,
			town: firm.town,
			owner: named ? agency.team.findIndex((c) => c.ref === named.owner) : ownerOf(agency, firm, chance),
			since,
			// the one who decides first; rows are given in the order in which people are written
			contacts: [
				...contacts.reverse().map((c) => ({ ...c, person: person++ })),
				...candidateWhoAnswers(firm, people, chance),
			],
			feeTenths: chance.one([120, 140, 150, 150, 165, 180, 200]),
			status: named ? 'active' : chance.weighted(STATUS),
		};
	});
}

/** Now and then a candidate who runs a team there is a contact too: one human, two roles. */
function candidateWhoAnswers(firm: Employer, people: readonly Person[], chance: Chance): Contact[] {
	if (!chance.of100(30)) return [];
	const boss = people.find(
		(p) => p.rung > 0 && p.fate === 'usual' && p.jobs[0]!.employer === firm.name && p.jobs[0]!.to === null,
	);
	return boss ? [{ person: boss.id, name: null, title: boss.jobs[0]!.title, decides: false, leftOn: null }] : [];
}

function ownerOf(agency: Agency, firm: Employer, chance: Chance): number {
	const sector = fieldOf(agency).trades.find(
		(t) => t.employers[0] === firm.kind.id || t.employers.includes(firm.kind.id),
	)?.sector;
	const consultants = agency.team.flatMap((c, i) =>
		!c.learner && sector !== undefined && c.desk.includes(sector) ? [i] : [],
	);
	return consultants.length > 0 ? chance.one(consultants) : agency.team.findIndex((c) => !c.learner);
}

const GENERAL = [
	'HR Manager',
	'HR Adviser',
	'Operations Manager',
	'Site Manager',
	'Office Manager',
	'Shift Manager',
	'Recruitment Coordinator',
];
/** Who else answers, where it is not as in a firm. */
const IN_SCHOOL = ['Deputy Head', 'School Secretary', 'Special Needs Coordinator', 'Office Manager', 'HR Adviser'];
const ALSO: Record<string, readonly string[]> = {
	primary: IN_SCHOOL,
	secondary: IN_SCHOOL,
	'special-school': IN_SCHOOL,
	nursery: ['Deputy Manager', 'Room Leader', 'Office Manager'],
	'holiday-club': ['Deputy Manager', 'Office Manager'],
};
const DECIDERS: Record<string, readonly string[]> = {
	warehouse: ['Warehouse Manager', 'Operations Manager'],
	parcels: ['Depot Manager', 'Operations Manager'],
	haulage: ['Transport Manager', 'Depot Manager'],
	food: ['Production Manager', 'HR Manager'],
	factory: ['Production Manager', 'Works Manager'],
	engineering: ['Engineering Manager', 'Works Manager'],
	precision: ['Works Manager', 'Machine Shop Manager'],
	fabrication: ['Workshop Manager', 'Managing Director'],
	'electrical-contractor': ['Contracts Manager', 'Managing Director'],
	office: ['Office Manager', 'Head of Operations'],
	'call-centre': ['Contact Centre Manager', 'Head of Customer Service'],
	'care-home': ['Registered Manager', 'Home Manager'],
	'home-care': ['Registered Manager', 'Branch Manager'],
	'supported-living': ['Service Manager', 'Area Manager'],
	hotel: ['General Manager', 'Head Housekeeper'],
	restaurant: ['General Manager', 'Head Chef'],
	caterer: ['Catering Manager', 'Events Manager'],
	cleaning: ['Contracts Manager', 'Area Supervisor'],
	it: ['Head of Engineering', 'Service Delivery Manager'],
	primary: ['Head Teacher', 'School Business Manager'],
	secondary: ['Cover Manager', 'Deputy Head'],
	'special-school': ['Head Teacher', 'Assistant Head'],
	nursery: ['Nursery Manager', 'Owner'],
	trust: ['Head of People', 'Operations Manager'],
	'holiday-club': ['Club Manager', 'Owner'],
};
