import { addDays, daysBetween, dayIn, type StoryTime } from '../../../ledger/story-time.ts';
import type { Agency } from '../../agency.ts';
import { atTheOffice, officeDay } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { fieldOf } from '../field.ts';
import type { Person } from '../people/person.ts';
import type { Chronicle } from './chronicle.ts';
import { noteInTouch, noteOfNoAnswer, noteOfRegistering, opinion } from './notes.ts';

/** How many conversations there were between the first and the last. */
const BETWEEN = [
	[34, 0],
	[36, 1],
	[20, 2],
	[8, 3],
	[2, 5],
] as const;

/**
 * The conversations a record has whatever becomes of it: the first, the last, and some between. The last one is always
 * one in which somebody was reached, so that *last contact* has one meaning only.
 */
export function keepInTouch(person: Person, agency: Agency, chronicle: Chronicle, chance: Chance): void {
	const first = person.registered;
	const last = person.lastContact;
	const kind = agency.sources[person.source]!.kind;
	const common = { person: person.id, client: null, vacancy: null };
	const met = kind === 'walk_in' || kind === 'event';
	chronicle.told.push({
		...common,
		at: first,
		kind: met ? 'meeting' : kind === 'social' ? 'social' : 'call',
		direction: kind === 'careers_site' || kind === 'cv_database' ? 'out' : 'in',
		author: person.owner,
		outcome: met ? 'met' : 'spoke',
		body: noteOfRegistering(kind, person, chance),
	});
	if (person.quirks.has('opinion_in_note')) {
		chronicle.told.push({
			...common,
			at: first,
			kind: 'note',
			direction: null,
			author: someoneElse(person.owner, agency, chance),
			outcome: null,
			body: opinion(chance),
		});
	}
	if (last <= first) return;
	const days = daysBetween(dayIn(first), dayIn(last));
	for (let n = days > 20 ? chance.weighted(BETWEEN) : 0; n > 0; n--) between(person, days, agency, chronicle, chance);
	const author = someone(person.owner, agency, chance);
	if (person.fate === 'do_not_contact')
		chronicle.told.push({
			...common,
			at: last,
			author,
			kind: 'call',
			direction: 'in',
			outcome: 'spoke',
			body: chance.one(LEAVE_ALONE),
		});
	else
		chronicle.told.push({
			...common,
			at: last,
			author,
			direction: chance.of100(30) ? 'in' : 'out',
			...noteInTouch(person, chance, fieldOf(agency).home),
		});
}

const LEAVE_ALONE = [
	'Asked us not to ring, text or write again. Marked “do not contact” while on the phone.',
	'Does not want to hear from us any more. Apologised and marked the record.',
	'Complained about texts. Asked us to stop everything. Done.',
];

function between(person: Person, days: number, agency: Agency, chronicle: Chronicle, chance: Chance): void {
	const day = officeDay(addDays(dayIn(person.registered), chance.whole(3, days - 3)));
	const at: StoryTime = atTheOffice(day, chance);
	if (at <= person.registered || at >= person.lastContact) return;
	const author = someone(person.owner, agency, chance);
	const common = { at, person: person.id, client: null, vacancy: null, author };
	if (chance.of100(34))
		chronicle.told.push({ ...common, kind: 'call', direction: 'out', ...noteOfNoAnswer(person, chance) });
	else
		chronicle.told.push({
			...common,
			direction: chance.of100(72) ? 'out' : 'in',
			...noteInTouch(person, chance, fieldOf(agency).home),
		});
}

/** The owner, mostly. */
const someone = (owner: number, agency: Agency, chance: Chance): number =>
	chance.of100(72) ? owner : chance.whole(0, agency.team.length - 2);
const someoneElse = (owner: number, agency: Agency, chance: Chance): number => {
	const other = chance.whole(1, agency.team.length - 2);
	return other === owner ? (other % (agency.team.length - 2)) + 1 : other;
};
