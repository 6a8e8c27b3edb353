import { addDays, dayIn, daysBetween, weekdayName } from '../../../ledger/story-time.ts';
import { atTheOffice, nextOfficeDay, officeDay } from '../calendar.ts';
import { called, fullNameOf } from '../people/person.ts';
import type { Letter } from './chronicle.ts';
import type { Office } from './office.ts';

/** Post that has come in: most of it read, some of it this morning's. */
export function fillInbox(office: Office): void {
	const { people, agency, clock, chronicle, chance } = office;
	const today = dayIn(clock);
	const learner = agency.team[agency.team.findIndex((c) => c.learner)]!;
	const recent = people.filter(
		(p) =>
			p.fate === 'usual' &&
			p.status !== 'placed' &&
			p.lacking !== 'contact_route' &&
			!p.quirks.has('no_email') &&
			!p.quirks.has('email_bounced') &&
			daysBetween(dayIn(p.lastContact), today) < 120,
	);
	const yesterday = officeDay(addDays(today, -1));
	const common = {
		direction: 'in' as const,
		client: null,
		vacancy: null,
		template: null,
		replyTo: null,
		status: 'received' as const,
		id: 0,
	};
	const unread = Math.min(5, Math.max(2, Math.floor(people.length / 300)));
	for (const [i, person] of chance.some(recent, Math.min(60, Math.max(8, Math.floor(people.length / 45)))).entries()) {
		const fresh = i < unread;
		const at = atTheOffice(fresh ? yesterday : dayIn(person.lastContact), chance);
		// what has been read has been dealt with, so it is no later than the last conversation
		if (!fresh && at > person.lastContact) continue;
		const sms = chance.of100(28);
		// what has just come in is about nothing in particular; each of it once
		const [subject, body] = fresh ? UNPROMPTED[i % UNPROMPTED.length]! : chance.one(FROM_CANDIDATES);
		chronicle.letters.push({
			...common,
			at,
			channel: sms ? 'sms' : 'email',
			person: person.id,
			colleague: null,
			from: fullNameOf(person),
			to: sms ? agency.office.phone : learner.email,
			subject: sms ? '' : subject,
			body: sms ? body : `Hi,\n\n${body}\n\n${called(person)}`,
			read: !fresh,
		});
	}
	for (const [i, { who, days, subject, body, read }] of FROM_COLLEAGUES.entries()) {
		const seat = agency.team.findIndex((c) => c.role === who && !c.learner);
		if (seat < 0) continue;
		chronicle.letters.push({
			...common,
			at: `${officeDay(addDays(today, -days))}T${['08:50', '11:20', '15:05', '16:30'][i % 4]!}`,
			channel: 'internal',
			person: null,
			colleague: seat,
			from: agency.team[seat]!.name,
			to: learner.email,
			subject,
			body: body.replaceAll('{weekday}', weekdayName(nextOfficeDay(addDays(today, 3)))),
			read,
		});
	}
	for (const person of people.filter((p) => p.quirks.has('email_bounced'))) {
		const letter: Letter = {
			at: person.lastContact,
			direction: 'out',
			channel: 'email',
			person: person.id,
			colleague: null,
			client: null,
			vacancy: null,
			from: agency.team[person.owner]!.name,
			to: person.email,
			template: 'Are you still looking?',
			subject: 'Are you still looking for work?',
			body: `Dear ${called(person)},\n\nAre you still looking, and are your details still right?\n\n${agency.name}`,
			replyTo: null,
			status: 'bounced',
			read: true,
			id: 0,
		};
		chronicle.letters.push(letter);
	}
}

const FROM_CANDIDATES: readonly (readonly [subject: string, body: string])[] = [
	['Still looking', 'Just to say I am still looking and still free. Anything on?'],
	['Next week', 'I can do next week after all if that is any help.'],
	['Thank you', 'Thanks for the call today. I will think about it and ring you.'],
	['Question about pay', 'Is the pay on that one before or after holiday pay?'],
	['My certificate', 'I have found the certificate, I will bring it in on Thursday.'],
	['Holiday', 'I am away until the 14th, back on my phone after that.'],
	['Running late', 'Sorry I missed your call, on shift. Can you ring after four?'],
	['Friend', 'A friend of mine is looking too. Can I pass your number on?'],
];

const UNPROMPTED = FROM_CANDIDATES.filter(([subject]) =>
	['Still looking', 'Next week', 'Holiday', 'Friend', 'Question about pay'].includes(subject),
);

const FROM_COLLEAGUES: readonly { who: string; days: number; subject: string; body: string; read: boolean }[] = [
	{
		who: 'consultant',
		days: 1,
		subject: 'Team meeting',
		body: 'Team meeting on {weekday} at nine. Bring your open vacancies.',
		read: false,
	},
	{
		who: 'data protection lead',
		days: 4,
		subject: 'Clear desks',
		body: 'Reminder: lock screens, and nothing with a name on it left at the printer. Policy 7 is two pages and worth ten minutes.',
		read: true,
	},
	{
		who: 'manager',
		days: 6,
		subject: 'Well done',
		body: 'Good month all round. Time from vacancy to shortlist is down to four days.',
		read: true,
	},
	{
		who: 'consultant',
		days: 9,
		subject: 'Sandwiches',
		body: 'The sandwich van comes at half past eleven from now on, not twelve.',
		read: true,
	},
];
