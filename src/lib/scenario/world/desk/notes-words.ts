/**
 * What colleagues write on the timeline, in the short way of a busy desk. Words in braces are filled in by `notes.ts`.
 */

/** What a colleague writes after a first conversation, by how the person came to us. */
export const REGISTERED: Readonly<Record<string, readonly string[]>> = {
	walk_in: [
		'Walked in off the street with a CV. {title}, last at {employer}. Wants {hours}, {pay}. {travel}',
		'Registration in the office. {title} by trade, {years} of it. Looking for {hours} at {pay}. {notice} {travel}',
	],
	careers_site: [
		'Registered on the website, rang to go through it. {title}, {employer}. {hours}, {pay}. {notice}',
		'Follow-up call to web registration. Strong on {skill}. Wants {pay} and {hours}. {travel}',
	],
	job_board: [
		'Applied on the board for another job, rang about what else we have. {title} at {employer}. {pay}, {hours}. {notice}',
		'Application call. {title}, {years}, good on {skill}. {travel} Wants {pay}.',
	],
	cv_database: [
		'Found on the CV library, rang to say that we hold the CV and why. Happy to be kept on. {title}, {employer}, {pay}.',
		'First call after finding the CV. Notice sent first. Open to {hours} at {pay}. {notice}',
	],
	referral: [
		'Referred by a friend. {title}, {years}. Wants {hours}, {pay}. {travel}',
		'Called about the referral. Last at {employer}, good on {skill}. {notice}',
	],
	social: ['Answered our post, rang the same day. {title}, wants {pay}, {hours}. {travel}'],
	event: [
		'Met at the event, had a CV along. {title}, {employer}. Wants {hours}. {notice}',
		'Stopped at our stand. {years} in the trade, strong on {skill}. {pay}. {travel}',
	],
	other: ['Registered by phone. {title}, {employer}. {pay}, {hours}.'],
};

/** Conversations in between, when nothing in particular is on: for everybody, for those in work, for those who are not. */
export const IN_TOUCH: readonly string[] = [
	'Rang to check availability. Still looking, {pay}, {hours}. Record up to date.',
	'Returned my call. Details unchanged, prefers to be rung after four.',
	'Quick call about work next month. Would look at {hours} within {miles} miles.',
	'Checked details by phone: number, address and notice confirmed. {notice}',
	'Rang about a job that was already filled. Asked to be kept in mind.',
	'Talked through the CV. Suggested putting {skill} nearer the top.',
	'Call back as promised. Not much on at the moment for {hours}, agreed to speak in a few weeks.',
	'Asked what else we have in {town}. Took down {pay} as the least.',
	'Message returned. Has had an interview elsewhere, will let us know.',
	'Updated pay wanted after the call: {pay}.',
	'Went through what is on in {town} this month. Nothing that fits yet.',
	'Asked to be rung on the mobile, not by e-mail.',
];
export const IN_TOUCH_IN_WORK: readonly string[] = [
	'Rang for an update. Still at {employer}, would move for {pay}.',
	'Still at {employer}, hours are changing there. Wants to hear of anything on {hours}. {notice}',
	'Caught on a break at {employer}. Not in a hurry, but open.',
	'Not moving just now, happy at {employer}. Try again in the autumn.',
];
export const IN_TOUCH_FREE: readonly string[] = [
	'Confirmed still available. {travel}',
	'Free from Monday, can do {hours}. {travel}',
	'Rang in: away for two weeks, then free.',
	'Would also do weekends for a while. Available now.',
	'Still free. Has turned down one job because of the travel. {travel}',
];
/** The same, face to face. */
export const CAME_IN: readonly string[] = [
	'Came in with certificates, copied and given back.',
	'Dropped in with a new address, record changed while here.',
	'Came in to sign the registration form. Talked about {hours}.',
	'Met at the job fair. Wants {pay} now.',
];

/** What the same colleague writes when nobody answers. */
export const NOT_IN: readonly (readonly ['left_message' | 'no_answer', string])[] = [
	['left_message', 'Left a message, asked to ring back about work.'],
	['no_answer', 'No answer.'],
	['left_message', 'Voicemail: jobs in {town}, please ring.'],
	['no_answer', 'Rang twice, no answer.'],
];

const SCREENED: readonly string[] = [
	'Screened for {vacancy}, {vtitle} at {client}. {years} in the trade, good on {skill}. Interested. {notice} {travel}',
	'Talked through {vacancy}. Knows the work, {pay} is fine, hours are fine. {notice}',
	'Screening call for {client}. Asked about {skill}: gave a clear example from {employer}. Wants to go ahead.',
	'Rang about {vtitle} in {town2}. Interested. Explained hours, pay and start. {travel}',
	'Phone screen {vacancy}: right to work, notice and travel checked. Keen.',
];
export const DECLINED: Readonly<Record<string, readonly string[]>> = {
	'Not interested in this job': [
		'Rang about {vacancy}. Not for this one, would rather wait for something in {town}.',
		'Talked through {client}. Not interested, keep looking.',
	],
	'Pay too low': [
		'Rang about {vacancy}. Would need {pay}, {client} will not go that far.',
		'{vacancy}: likes the job, not the money. Wants {pay}.',
	],
	'Too far to travel': [
		'{client} is too far for those starts. Wants to stay within {miles} miles of {town}.',
		'Rang about {vacancy}. {town2} is further than they want to go.',
	],
	'Hours do not suit': [
		'{vacancy}: the hours do not fit at home just now.',
		'Would do it on other hours. Not this pattern.',
	],
	'Found other work': [
		'Rang about {vacancy}: started elsewhere last week. Wished them well, stay on the books.',
		'Has taken another job. Wants to stay in touch.',
	],
	'Withdrew permission': [
		'Rang: has changed their mind about {client}. Permission taken back, record marked.',
		'Does not want to go forward to {client} after all. Did not say why, and need not.',
	],
};
const AGREED: readonly string[] = [
	'Agreed to be put forward to {client} for {vacancy}.',
	'Yes to {client} for {vacancy}, on the phone, after hearing pay, hours and place.',
	'Happy for us to send details to {client} for {vacancy}.',
];
const PREPARED: readonly string[] = [
	'Rang with interview details for {client}: {iday}. Talked through what they will ask and who they will meet.',
	'Interview prep call for {vacancy}. {iday}. Knows where to park and what to bring.',
];
const DEBRIEF: readonly string[] = [
	'Rang after the interview at {client}. Thinks it went well, liked the site.',
	'Feedback from {called}: friendly, straight questions about {skill}. Would take it.',
	'Debrief: interview went fine, a bit short. Still keen.',
];
const OFFERED: readonly string[] = [
	'{client} want to offer. Rang with the terms: {vpay}, start {start}. Accepted.',
	'Offer made and accepted by phone: {vpay}, {start}. Confirming in writing.',
];
const STARTED: readonly string[] = [
	'Rang on the first day: arrived, met the team, all well.',
	'First-week call. Settled in, hours as promised.',
	'Start confirmed with both. Paperwork complete.',
];
const ENDED: readonly string[] = [
	'Assignment at {client} has ended. Good feedback from the site. Available again.',
	'Last day at {client} was fine, would go back. Free from Monday.',
];
const LET_DOWN: readonly string[] = [
	'Told them that {client} chose somebody else. Took it well. Passed on the feedback.',
	'Rang with the outcome for {vacancy}: not this time. Keep looking for the same.',
];
const UNSUITABLE: readonly string[] = [
	'Screened for {vacancy}: has not done enough of what they ask. Explained and agreed.',
	'Not for {vacancy}: one essential missing. Told them which, and how others get it.',
];
const NOT_TURNED_UP: readonly string[] = [
	'Did not go to the interview at {client}. Rang: overslept after a night shift, very sorry.',
	'Missed the interview. Says the bus did not come and the phone was flat.',
];

/** Opinions that should not have been written, as they are met in real databases. Mild, and wrong all the same. */
export const OPINIONS: readonly string[] = [
	'Bit of a moaner on the phone. Would not put in front of a client.',
	'Getting on a bit for nights, if you ask me.',
	'Strong accent, might struggle on the phones.',
	'Came across as lazy. Nothing to go on, just a feeling.',
	'Has three young children, so expect time off.',
	'Not really the type for a smart office.',
	'Talks too much. Good luck to whoever gets that call.',
	'Walks with a stick, did not ask.',
];

export type Occasion =
	| 'screened'
	| 'agreed'
	| 'prepared'
	| 'debrief'
	| 'offered'
	| 'started'
	| 'ended'
	| 'let down'
	| 'unsuitable'
	| 'not turned up';
export const BY_OCCASION: Readonly<Record<Occasion, readonly string[]>> = {
	screened: SCREENED,
	agreed: AGREED,
	prepared: PREPARED,
	debrief: DEBRIEF,
	offered: OFFERED,
	started: STARTED,
	ended: ENDED,
	'let down': LET_DOWN,
	unsuitable: UNSUITABLE,
	'not turned up': NOT_TURNED_UP,
};
