import type { Place } from '../../crm/place.ts';

/** What a screen of a CRM is for, in a sentence or two, and when one uses it. */
export interface Purpose {
	readonly what: string;
	readonly when: string;
}

/** By the screen's name in its address: every screen has one, and nothing else has. */
const PURPOSES: Readonly<Record<Place['screen'], Purpose>> = {
	home: {
		what: 'Your day on one page: what came in, what is due, and which records wait for a decision.',
		when: 'Look here first and last. What is overdue here is a person who waits for you.',
	},
	candidates: {
		what: 'Everyone who looks for work, in one list: people who applied, came to an event, were referred or were found.',
		when: 'Search here before you advertise and before you add anyone: they may be here already.',
	},
	candidate: {
		what: 'All that the agency holds about one person, with where it came from and who changed it.',
		when: 'Open it before each call, and bring it up to date straight after. The next colleague relies on it.',
	},
	quality: {
		what: 'Records that may be one person twice, with the reasons, and what is missing on records.',
		when: 'Clear it often. Two records mean two calls, two CVs, and a permission that only one of them knows of.',
	},
	searches: {
		what: 'Searches worth asking again, with how many they found last and whether they tell you of new people.',
		when: 'Keep one when you would type it again. Pin it to Home when you look every day.',
	},
	telling: {
		what: 'People who wait for a word from us: a thank you, how it stands, or that somebody else was chosen.',
		when: 'Empty it before you go home. Everybody who applied should hear from us, whatever the answer.',
	},
	import: {
		what: 'Brings in many people from a file, after showing what would become of each line. An import can be taken back.',
		when: 'Read the preview before you import. Who did not give us their details must hear from us within a month.',
	},
	vacancies: {
		what: 'Every job that clients ask us to fill, with how far each has come.',
		when: 'Use it to see what is late, and which vacancy has nobody good enough yet.',
	},
	vacancy: {
		what: 'One job: what the client asks for line by line, who fits, who is put forward, and how it goes on.',
		when: 'Start from the lines of the job specification. They are what you must match people against, and say so.',
	},
	clients: {
		what: 'The companies that hire, the people there, and what they have agreed with us.',
		when: 'Look here for how and how often each client wants to hear from us.',
	},
	client: {
		what: 'One company: its contacts, terms, preferences, vacancies and everything said.',
		when: 'Read the last conversations before you ring, so that they need not say anything twice.',
	},
	messages: {
		what: 'E-mails, texts and notes from colleagues, and what we sent. What leaves here goes to a made-up outbox.',
		when: 'Answer on the thread of the person, so that everybody can see what was said.',
	},
	tasks: {
		what: 'What you promised to do, and by when.',
		when: 'A task for each promise. What is not written down is forgotten on a busy day.',
	},
	calendar: {
		what: 'Interviews, calls and events by day, with who must know of them.',
		when: 'Check it before you offer a time, and after each interview for feedback that is missing.',
	},
	interview: {
		what: 'One interview: when and where, who attends, how the candidate was prepared, and what was seen there.',
		when: 'Open it to prepare somebody well, and straight after to hand in your own scorecard.',
	},
	placement: {
		what: 'One offer or placement: what has to be seen before the first day, the terms, and the calls that follow.',
		when: 'Check it before anybody starts. The calls on day 1, week 1 and month 1 are what makes it last.',
	},
	campaigns: {
		what: 'Messages to many people at once, and what became of them.',
		when: 'Look at who is held back and why, before you send. People in an interview are not for marketing.',
	},
	campaign: {
		what: 'One campaign: its messages, who gets them, who is left out and why.',
		when: 'Read the reasons one by one. Each of them is a rule of law or of good manners.',
	},
	automation: {
		what: 'An act that the CRM does by itself when something happens, and what it has done.',
		when: 'Try it dry before you switch it on: whom would it write to today?',
	},
	pools: {
		what: 'Groups of people worth staying in touch with: near misses, former temps, people who know others.',
		when: 'Put a good person here when the vacancy was not the right one. The next may be.',
	},
	pool: {
		what: 'The people of one pool, and those whom a search suggests for it.',
		when: 'Decide on each suggestion. Removing someone from a pool does not delete them.',
	},
	events: {
		what: 'Open days, fairs and online meetings, with who was asked and who came.',
		when: 'Ring those who came within a few days, while they remember you.',
	},
	event: {
		what: 'One event: its places, invitations, answers, and who was there.',
		when: 'Invite only people who may be asked, and keep the waiting list honest.',
	},
	sourcing: {
		what: 'People outside the CRM: job boards, CV libraries, events, other agencies, old applicants. All of it is made up.',
		when: 'Search your own records first. Bring someone in only with a reason, and tell them that you hold their data.',
	},
	source: {
		what: 'One place where people can be found outside the CRM. All of it is made up.',
		when: 'Bring in only those you have a job or a pool for, and tell them within a month that you hold their data.',
	},
	ats: {
		what: 'The link with a client’s applicant tracking system, which keeps a copy of its own.',
		when: 'Look at what does not agree, and settle it field by field. A CRM is about people over years; an ATS about one job.',
	},
	feedback: {
		what: 'What candidates and clients think of us, and what we changed because of it.',
		when: 'A low mark wants a call. A complaint is not closed before something has changed.',
	},
	'client-page': {
		what: 'The page that a client sees of a shortlist: what you wrote about each person, and where they answer.',
		when: 'Look at it before they do. What they say comes to you as a letter, and stands on the submission.',
	},
	reports: {
		what: 'The agency’s work in figures: how long, how many, from where, at what cost.',
		when: 'Use it to find where people get stuck or drop out, then open the people behind the number.',
	},
	protection: {
		what: 'How the agency keeps people’s data lawfully: reviews, permissions, requests, incidents.',
		when: 'Archive, anonymise, delete and “do not contact” are four different acts. Read what each will do.',
	},
	settings: {
		what: 'How this CRM is set up: what each role may do, fields that must be filled, retention rules, reasons, and the audit log.',
		when: 'Look in the audit log to see who changed what. Only some roles may change the settings.',
	},
	policies: {
		what: 'The agency’s own rules, clause by clause.',
		when: 'Look up the clause before an act that you are not sure about, and name it in your reason.',
	},
	team: {
		what: 'Your colleagues, who looks after whom, and what they did lately.',
		when: 'See whether a colleague has just spoken to the same person, and hand over properly before you are away.',
	},
	portal: {
		what: 'The page that the candidate sees of us: own details, progress, times to choose, permissions.',
		when: 'Look at it as they do. What they correct here comes to you as a request.',
	},
};

export const purposeOf = (screen: Place['screen']): Purpose => PURPOSES[screen];
