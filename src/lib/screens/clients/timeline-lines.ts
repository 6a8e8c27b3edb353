import type { TimelineLine } from '../../crm/people/timeline.ts';
import type { vacancyRecord } from '../../crm/clients/vacancy-record.ts';
import type { ClientFacts } from './client-words.ts';

type Kind = TimelineLine['kind'];
type IsMe = (name: string | null) => boolean;

const SPOKEN: Readonly<Record<string, readonly [kind: Kind, title: string]>> = {
	note: ['note', 'Note'],
	call: ['call', 'Call'],
	meeting: ['meeting', 'Meeting'],
	social: ['social', 'Social message'],
	system: ['system', 'Written by the CRM'],
};
const spoken = (kind: string) => SPOKEN[kind] ?? SPOKEN['note']!;

type ClientEvent = ClientFacts['timeline'][number];

/** A client's timeline in the lines that every timeline is drawn from. */
export function clientLines(facts: ClientFacts, isMe: IsMe): TimelineLine[] {
	return facts.timeline.map((event, index) => ({
		key: `${event.is} ${event.ref ?? ''} ${index}`,
		at: event.at,
		...told(event),
		by: event.who,
		byLearner: isMe(event.who),
		vacancy: event.vacancy,
	}));
}

function told(event: ClientEvent): Pick<TimelineLine, 'kind' | 'title' | 'body'> {
	const about = event.vacancy === null ? '' : `, ${event.vacancy}`;
	switch (event.is) {
		case 'interaction': {
			const [kind, title] = spoken(event.kind);
			const whom = event.ref === null ? '' : ` with ${event.person_name ?? event.ref}`;
			return { kind, title: `${title}${whom}${about}`, body: event.text };
		}
		case 'message': {
			const [direction, channel] = event.kind.split(' ');
			const what = channel === 'sms' ? 'Text' : channel === 'email' ? 'E-mail' : 'Message';
			const come = direction === 'in';
			return {
				kind: come ? 'message-in' : 'message-out',
				title: `${what} ${come ? 'received' : 'sent'}${event.text ? `: ${event.text}` : ''}`,
				body: '',
			};
		}
		case 'submission':
			return {
				kind: 'submission',
				title: `CVs sent${about}: ${event.text.replace(' sent', '')}, as ${event.ref}`,
				body: '',
			};
		case 'vacancy':
			return { kind: 'stage', title: `Vacancy opened: ${event.text}${about}`, body: '' };
	}
}

type VacancyFacts = ReturnType<(typeof vacancyRecord)['run']>;

/** What was logged about a vacancy, in the lines that every timeline is drawn from. */
export function vacancyLines(facts: VacancyFacts, isMe: IsMe): TimelineLine[] {
	return facts.timeline.map((event, index) => {
		const [kind, title] = spoken(event.kind);
		return {
			key: `${event.at} ${index}`,
			at: event.at,
			kind,
			title: event.person === null ? title : `${title} with ${event.person_name ?? event.person}`,
			body: event.text,
			by: event.who,
			byLearner: isMe(event.who),
			vacancy: null,
		};
	});
}
