import { longDay, type StoryTime } from '../../../ledger/story-time.ts';
import type { Agency } from '../../agency.ts';
import { article } from '../cv/words.ts';
import { payWords } from '../people/pay.ts';
import { called, fullNameOf, type Person } from '../people/person.ts';
import type { Letter } from './chronicle.ts';
import type { Vacancy } from './desk.ts';

/** The question whether somebody may be put forward, by e-mail, and the answer in that person's words. */
export function permissionLetters(
	vacancy: Vacancy,
	agency: Agency,
	person: Person,
	asked: StoryTime,
	answered: StoryTime,
	words: string,
): [Letter, Letter] {
	const { client, title } = vacancy;
	const by = agency.team[vacancy.owner]!;
	const common = {
		channel: 'email' as const,
		person: person.id,
		colleague: null,
		client: client.id,
		vacancy: vacancy.id,
		template: null,
		read: true,
		id: 0,
	};
	const question: Letter = {
		...common,
		at: asked,
		direction: 'out',
		from: by.name,
		to: person.email,
		replyTo: null,
		status: 'replied',
		template: 'May we put you forward?',
		subject: `${title} in ${client.town.name}: may we put you forward?`,
		body: `Dear ${called(person)},\n\n${client.name} needs ${article(title)} in ${client.town.name}: ${payWords(vacancy.payMax, vacancy.unit)}, ${vacancy.hours}, starting ${longDay(vacancy.startBy)}.\n\nMay we send them your details for this vacancy? Please answer yes or no. We send nothing until you do.\n\n${by.name}\n${agency.name}`,
	};
	const answer: Letter = {
		...common,
		at: answered,
		direction: 'in',
		from: fullNameOf(person),
		to: by.email,
		replyTo: question,
		status: 'received',
		subject: `Re: ${question.subject}`,
		body: `Hi,\n\n${words}\n\n${called(person)}`,
	};
	return [question, answer];
}

/** The message with which so many candidates go to the client. Its address is filled in when contacts have theirs. */
export function coveringLetter(vacancy: Vacancy, agency: Agency, at: StoryTime, count: number): Letter {
	const { client, contact, title } = vacancy;
	const by = agency.team[vacancy.owner]!;
	return {
		at,
		direction: 'out',
		channel: 'email',
		person: contact.person,
		colleague: null,
		client: client.id,
		vacancy: vacancy.id,
		from: by.name,
		to: '',
		template: 'Candidates for your vacancy',
		replyTo: null,
		status: 'opened',
		read: true,
		id: 0,
		subject: `VAC-${1000 + vacancy.id}: ${count === 1 ? 'a candidate' : `${count} candidates`} for ${title}`,
		body: `Dear ${contact.name?.given ?? 'colleague'},\n\nPlease find the details of ${count === 1 ? 'one candidate' : `${count} candidates`} for ${title}. Each has agreed to be put forward to you for this vacancy. Against each essential requirement you will find what we know and how we know it.\n\nWhen could you see ${count === 1 ? 'this person' : 'them'}?\n\n${by.name}\n${agency.name}`,
	};
}
