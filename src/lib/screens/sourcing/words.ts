/** What kind of source it is, in words. */
export const SOURCE_KINDS: Readonly<Record<string, string>> = {
	job_board: 'Job board',
	cv_database: 'CV library',
	careers_site: 'Sign-up form of the talent network',
	referral: 'Referrals',
	social: 'Social media',
	event: 'Event sign-ups',
	agency: 'Feed of other agencies',
	ats: 'Archive of a client’s applicant tracking system',
	walk_in: 'Walk-in',
	other: 'Recruiters’ own inboxes',
};

/** What one should know of a kind of source before taking anybody from it. */
export const SOURCE_ADVICE: Readonly<Record<string, string>> = {
	job_board: 'People put their CV there to be found. They know the board, and not us: say who we are.',
	cv_database: 'People have not asked us for anything, so they have to be told soon that we hold their details.',
	careers_site: 'Each ticked one box: to hear of jobs. That is a yes to the talent network and to nothing else.',
	event: 'Signed up for our next open day. They expect a word before it.',
	agency: 'Other agencies pass people on. Only those who have agreed to that may come in.',
	ats: 'Past applicants to our clients. Many are on our books already: link them, so that nobody is here twice.',
	other: 'Letters to one recruiter are the agency’s too. Bring them in, so that a colleague can find them.',
};

export const money = (pence: number): string =>
	`£${Math.trunc(pence / 100)}${pence % 100 === 0 ? '' : `.${String(pence % 100).padStart(2, '0')}`}`;
