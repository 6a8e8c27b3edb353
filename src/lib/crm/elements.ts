/**
 * The elements of screens that a scenario can name: what a callout points at and a picture's words speak of. A screen
 * marks them with `data-name`. Names are never renamed once released.
 */
export const ELEMENTS: Readonly<Record<string, string>> = {
	'candidate.name': 'the name on the record',
	'candidate.status': 'the status',
	'candidate.phone': 'the phone number',
	'candidate.email': 'the e-mail address',
	'candidate.postcode': 'the postcode',
	'candidate.town': 'the town',
	'candidate.skills': 'the list of skills',
	'candidate.work-history': 'the work history',
	'candidate.qualifications': 'the qualifications',
	'candidate.availability': 'availability and notice',
	'candidate.right-to-work': 'the right to work',
	'candidate.completeness': 'how much of the record is filled in',
	'candidate.state': 'the note that the record is archived, and why',
	'candidate.timeline': 'the timeline',
	'candidate.audit': 'the audit trail',
	'candidate.duplicates': 'the warning about a likely duplicate',
	'permission.answer': 'the answer to being put forward, and how it was given',
	'permission.history': 'the history of permissions',
	'protection.basis': 'the lawful basis',
	'protection.notice': 'the privacy notice that was sent',
	'protection.disposal': 'the four ways to take a record out of use',
	'protection.review': 'the records due for review',
	'protection.incident': 'the incident that was reported',
	'search.words': 'the words of the search',
	'search.filters': 'the filters',
	'search.reading': 'the search in plain English, with how many it found',
	'search.results': 'the people found',
	'vacancy.specification': 'the job specification, line by line',
	'match.ranking': 'the ranked candidates',
	'match.reasons': 'the reason for each line',
	'shortlist.people': 'the people on the shortlist',
	'shortlist.notes': 'the notes against the job specification',
	'submission.refusal': 'what the CRM said no to, and why',
	'submission.sent': 'the submission that was sent',
	'inbox.message': 'the message',
	'tasks.list': 'the tasks',
};

export type ElementName = keyof typeof ELEMENTS & string;
