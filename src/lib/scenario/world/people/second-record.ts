import { addDays, dayIn, daysBetween, type Day } from '../../../ledger/story-time.ts';
import type { Agency } from '../../agency.ts';
import { atTheOffice, officeDay } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { strongPoints } from '../cv/words.ts';
import { otherFamilyName, type Name } from '../names/people.ts';
import { shortFor } from '../names/short.ts';
import { homeAddress } from '../places/address.ts';
import { postcodeIn } from '../places/postcode.ts';
import type { Directory } from './contact.ts';
import type { Person, Quirk } from './person.ts';

/** How people come to be on file twice. */
type How = 'short name' | 'other surname' | 'misspelt' | 'new number' | 'other e-mail';
const HOW: readonly (readonly [number, How])[] = [
	[28, 'short name'],
	[20, 'other surname'],
	[16, 'misspelt'],
	[18, 'new number'],
	[18, 'other e-mail'],
];

/**
 * A second record of somebody who is on file: registered on another day, from another source, with something changed
 * and something the same. What is the same is enough to see that it is one person.
 */
export function secondRecord(
	first: Person,
	{ id, quirks, today, agency }: { id: number; quirks: ReadonlySet<Quirk>; today: Day; agency: Agency },
	directory: Directory,
	chance: Chance,
): Person {
	let how = chance.weighted(HOW);
	if (how === 'short name' && shortFor(first.name.given).length === 0) how = 'misspelt';
	const name = renamed(first.name, how, chance);
	const moved = how !== 'other surname' && chance.of100(30);
	const registered = atTheOffice(officeDay(anotherDay(first, today, chance)), chance);
	const day = dayIn(registered);
	const sources = agency.sources.map((_, i) => i).filter((i) => i !== first.source);
	const within = Math.max(0, daysBetween(day, today) - 1);
	const lastContact =
		within > 3 ? atTheOffice(officeDay(addDays(day, chance.whole(0, Math.min(within - 3, 400)))), chance) : registered;
	// the later record knows less: nobody has asked yet
	const skills = first.skills.filter((_, i) => i < 2 || chance.of100(60));
	return {
		...first,
		id,
		fate: 'duplicate',
		name,
		mobile: how === 'new number' ? directory.mobile(name) : first.mobile,
		landline: null,
		email:
			how === 'other e-mail' || how === 'other surname' || chance.of100(35)
				? directory.email(name, first.born)
				: first.email,
		address: moved ? homeAddress(chance) : first.address,
		postcode: moved ? postcodeIn(first.town, chance) : first.postcode,
		skills,
		best: strongPoints(skills),
		papers: first.papers.map((paper) => ({ ...paper, seenOn: null })),
		jobs: first.jobs.filter((job, i, all) => job.from < day || i === all.length - 1).map((job) => ({ ...job })),
		rightToWork: 'unchecked',
		rightToWorkSeen: null,
		rightToWorkOn: null,
		rightToWorkExpires: null,
		source: sources.length > 0 ? chance.one(sources) : first.source,
		sourceDetail: null,
		obtained: day,
		registered,
		lastContact: lastContact > registered ? lastContact : registered,
		quirks,
		twinOf: first,
		assignments: [],
		open: 0,
		applications: 0,
		status: 'available',
		cv: null,
	};
}

/** Later than the first by weeks or months where there is room, and earlier where there is none. */
function anotherDay(first: Person, today: Day, chance: Chance): Day {
	const since = daysBetween(dayIn(first.registered), today);
	return since > 40
		? addDays(dayIn(first.registered), chance.whole(20, since - 6))
		: addDays(dayIn(first.registered), -chance.whole(60, 400));
}

function renamed(name: Name, how: How, chance: Chance): Name {
	switch (how) {
		case 'short name':
			return { ...name, given: chance.one(shortFor(name.given)), knownAs: null };
		case 'other surname':
			return { ...name, family: otherFamilyName(chance, name.family) };
		case 'misspelt':
			return { ...name, family: misspelt(name.family, chance), knownAs: null };
		default:
			return { ...name, knownAs: null };
	}
}

/** One slip of the keyboard: a letter doubled, left out, or changed for its neighbour in sound. */
function misspelt(family: string, chance: Chance): string {
	for (const [right, wrong] of chance.shuffled(SLIPS)) {
		const at = family.indexOf(right, 1);
		if (at > 0) return family.slice(0, at) + wrong + family.slice(at + right.length);
	}
	const at = chance.whole(1, Math.max(1, family.length - 2));
	return family.slice(0, at) + family[at]! + family.slice(at);
}
const SLIPS: readonly (readonly [string, string])[] = [
	['ll', 'l'],
	['tt', 't'],
	['ss', 's'],
	['ph', 'f'],
	['ck', 'k'],
	['ie', 'ei'],
	['ou', 'ow'],
	['y', 'i'],
	['i', 'y'],
	['er', 'or'],
	['son', 'sen'],
	['ks', 'x'],
	['ley', 'ly'],
	['ea', 'ee'],
	['an', 'en'],
];
