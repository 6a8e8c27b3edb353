import { addDays, dayIn, daysBetween, longDay } from '../../../ledger/story-time.ts';
import { atTheOffice, officeDay } from '../calendar.ts';
import { article } from '../cv/words.ts';
import type { Client } from './desk.ts';
import type { Office } from './office.ts';

/** Calls and visits to clients, from when they joined the books. */
export function tendClients({ clients, vacancies, agency, clock, chronicle, chance }: Office): void {
	const today = dayIn(clock);
	for (const client of clients) {
		const from = Math.min(daysBetween(client.since, today), agency.books.months * 30);
		for (let n = client.status === 'active' ? chance.whole(3, 8) : chance.whole(1, 2); n > 0; n--) {
			const day = officeDay(
				addDays(today, -chance.whole(client.status === 'active' ? 2 : Math.min(200, from - 1), from)),
			);
			const visit = chance.of100(18);
			chronicle.told.push({
				at: atTheOffice(day, chance),
				kind: visit ? 'meeting' : 'call',
				direction: visit ? null : chance.of100(66) ? 'out' : 'in',
				person: null,
				client: client.id,
				vacancy: null,
				author: client.owner,
				outcome: visit ? 'met' : 'spoke',
				body: chance
					.one(client.status === 'active' ? (visit ? VISITS : CLIENT_CALLS) : QUIET_CALLS)
					.replaceAll('{contact}', contactName(client)),
			});
		}
	}
	for (const vacancy of vacancies.filter((v) => v.status !== 'draft')) {
		chronicle.told.push({
			at: vacancy.opened,
			kind: 'call',
			direction: 'in',
			person: null,
			client: vacancy.client.id,
			vacancy: vacancy.id,
			author: vacancy.owner,
			outcome: 'spoke',
			body: `${vacancy.contact.name?.given ?? 'They'} rang with a new vacancy: ${vacancy.openings === 1 ? article(vacancy.title) : `${vacancy.openings} places for ${article(vacancy.title)}`}, ${vacancy.hours}, to start by ${longDay(vacancy.startBy)}. Went through the specification line by line.`,
		});
	}
}

const contactName = (client: Client) => client.contacts.find((c) => c.decides)?.name?.given ?? 'The manager';
const CLIENT_CALLS = [
	'Courtesy call. Busy, may need more people before the end of the month.',
	'Asked how the last starters are doing: well, one a bit quiet.',
	'{contact} prefers e-mail before nine and calls after three.',
	'Rang about rates. Agreed to leave them until the review.',
	'{contact} asked us to send fewer CVs and better ones.',
	'Update on the open vacancies, given a day early.',
	'Talked about holiday cover. Will send dates.',
	'Feedback on the last shortlist: right people, CVs too long.',
	'Asked for references to be sent with the CV next time.',
	'Confirmed site rules for agency staff: boots, hi-vis, induction at 07:30.',
];
const VISITS = [
	'Site visit. Walked the floor with {contact}, saw where agency staff would work, fire points and canteen noted.',
	'Review meeting with {contact}. Happy with quality, wants updates every Friday.',
	'Met {contact} on site. New line starts in spring, six more people.',
];
const QUIET_CALLS = [
	'Rang to keep in touch. Nothing on at present.',
	'{contact} says head office has stopped recruiting for now.',
	'Introduced ourselves. Using another agency, happy to be rung again.',
];
