/** How people were found. */
export const FOUND = ['Found by search', 'Found by search', 'Applied', 'On the books', 'Suggested by a colleague', ''];

/** What people say when they are asked whether their details may be sent. */
export const YES_WRITTEN = [
	'Yes please, happy for you to send my details to {client}.',
	'Yes, that is fine for this one.',
	'Yes go ahead. When would it start?',
	'Yes, please put me forward for the job at {client}.',
];
export const YES_SPOKEN = [
	'Yes, send them my CV.',
	'Yes, {client} is fine.',
	'Go on then, yes.',
	'Yes, put me forward for that one.',
];
export const NO = ['Not for that one, no.', 'No thanks, I would rather wait.', 'I will leave it this time.'];

/** Why a client would rather not meet somebody. */
export const DECLINED = [
	'Not enough recent experience for us.',
	'Good, but we have somebody closer.',
	'We are seeing others first.',
	'Too senior, would not stay.',
	'No feedback given.',
	'Licence is fine, shifts are not.',
];
