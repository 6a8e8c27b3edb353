import type { Entry } from '../../ledger/entry.ts';

/** A question about something that the learner has just done: one right answer, each answer teaches. */
export interface OwnQuestion {
	readonly asks: string;
	readonly answers: readonly { readonly text: string; readonly right: boolean; readonly why: string }[];
}

const yes = (text: string, why: string) => ({ text, right: true, why });
const no = (text: string, why: string) => ({ text, right: false, why });

/** By command. The act itself is quoted above it. */
export const OWN_QUESTIONS: Readonly<Record<string, OwnQuestion>> = {
	'candidate.register': {
		asks: 'What should have come before this?',
		answers: [
			no('An advert for the vacancy', 'The record does not need a vacancy. It needs to be the only one of its person.'),
			yes(
				'A search for the same person',
				'Right: by e-mail, phone and name, since people come back under another one.',
			),
			no(
				'Permission to send the CV to a client',
				'That is asked for each vacancy, before the CV goes out; not to hold a record.',
			),
		],
	},
	'candidate.amend': {
		asks: 'Why is it worth doing this straight after the call?',
		answers: [
			no('Because the CRM locks a record after a day', 'It does not. The reason is the people who rely on it.'),
			yes(
				'Because searches and colleagues rely on what stands here',
				'Right: a stale record is found for the wrong job, or not at all.',
			),
			no('Because it counts as a contact', 'A change of a field is no contact. The call is, once it is logged.'),
		],
	},
	'candidate.archive': {
		asks: 'What became of the record?',
		answers: [
			no('It was deleted', 'No: archiving deletes nothing. All of it is kept, and can be restored.'),
			yes(
				'It is kept, out of searches and mailings, and can be restored',
				'Right. And it is still personal data: the person may ask for it.',
			),
			no('The name was taken off and the rest is kept', 'That would be anonymising, which can’t be taken back.'),
		],
	},
	'candidate.erase': {
		asks: 'When is this the right act?',
		answers: [
			no('When someone has not been in touch for a while', 'Then the record is reviewed, and usually archived.'),
			yes(
				'When the person has a right to it, or its time is up, and no law says to keep it',
				'Right. It can’t come back, and a note of when and why stays.',
			),
			no('When two records are of one person', 'Those are merged, so that nothing is lost.'),
		],
	},
	'consent.record': {
		asks: 'How far does this permission go?',
		answers: [
			no('To every client from now on', 'A yes to one vacancy is no yes to another.'),
			yes(
				'To this purpose, and for this vacancy, until it ends or is withdrawn',
				'Right: and it says when, how, and what they were told.',
			),
			no('To our newsletter as well', 'Marketing is asked apart, for each channel.'),
		],
	},
	'search.run': {
		asks: 'What tells you whether this search is good?',
		answers: [
			no(
				'That it finds many people',
				'A list of hundreds is not read by anybody. The essential requirements should have cut it down.',
			),
			yes(
				'That most of those found meet the essential requirements, and no good one is missing',
				'Right: not too broad, and with other words for the same skill.',
			),
			no('That it took no time', 'Speed helps only if the right people are in it.'),
		],
	},
	'shortlist.add': {
		asks: 'What belongs beside each person on a shortlist?',
		answers: [
			no('The match figure alone', 'A figure says nothing to the client, and can be wrong.'),
			yes(
				'Why they fit, line by line of the job specification',
				'Right: with where it can be seen in the CV or the record.',
			),
			no('Their age, so that the client can choose', 'Age is a protected characteristic. It must not decide.'),
		],
	},
	'submission.send': {
		asks: 'What had to be there before this went to the client?',
		answers: [
			no('A signed contract with the candidate', 'Not for a submission.'),
			yes('Their permission for this very vacancy', 'Right: and they should know the client, the job and the pay.'),
			no('A reference from their present employer', 'Never contact the present employer without their agreement.'),
		],
	},
	'message.send': {
		asks: 'Is this message service or marketing?',
		answers: [
			no('All e-mail is marketing', 'News of their own application is service, and may always be sent.'),
			yes(
				'It depends: about their own application it is service; to win their interest it is marketing',
				'Right: marketing needs permission for that channel.',
			),
			no(
				'Nothing is marketing if we know the person',
				'Knowing them is not enough. They must have agreed, and can change their mind.',
			),
		],
	},
	'interaction.log': {
		asks: 'What makes a note fair to the person?',
		answers: [
			no('That it is short', 'Short is good, but not the point.'),
			yes(
				'Facts about the work, in words that they could read',
				'Right: they have a right to see it. No guesses, no health, no family.',
			),
			no('That only you can see it', 'They can ask for it, and colleagues read it.'),
		],
	},
	'sensitive.view': {
		asks: 'Why did the CRM ask you for a reason?',
		answers: [
			no('To slow you down', 'It keeps a record, so that looks without a reason can be noticed.'),
			yes(
				'Because only those who need it should see it, and it is written down who did',
				'Right: need to know, and an access log.',
			),
			no('Because the field is wrong', 'It is masked, not wrong.'),
		],
	},
};

/** The last act of the learner's that there is a question about, and that was not answered yet. */
export function toAskAbout(entries: readonly Entry[]): Entry | undefined {
	const asked = new Set(
		entries.filter((e) => e.command === 'knowledge.check').map((e) => (e.input as unknown as { about: string }).about),
	);
	return entries.findLast((e) => e.refusal === null && e.command in OWN_QUESTIONS && !asked.has(e.command));
}
