import { lotOf } from './lot.ts';

/** What the made-up people make of a message. All of it follows from the seed, the address and the message. */
export interface Fate {
	readonly bounces: boolean;
	readonly opened: boolean;
	readonly replied: boolean;
	/** Minutes from arriving until it is opened, and until it is answered. */
	readonly after: { readonly open: number; readonly reply: number };
}

/** Of a thousand addresses so many take no post. An address that does, does so every time. */
const DEAD = { email: 15, sms: 8 } as const;

interface Sent {
	readonly message: string;
	readonly channel: 'email' | 'sms';
	readonly to_value: string;
}

/** Out of a hundred; to one person about their own work, or the same to many. */
const SHARES = { single: { opened: 74, replied: 24 }, many: { opened: 46, replied: 6 } } as const;

export function fateOf(seed: number, { message, channel, to_value }: Sent, to: 'single' | 'many' = 'single'): Fate {
	const lot = lotOf(seed, 'post', message);
	const share = SHARES[to];
	const replied = lot.of(1, 100) < share.replied;
	const open = 6 + lot.of(2, to === 'single' ? 120 : 900);
	return {
		bounces: lotOf(seed, 'address', to_value).of(0, 1_000) < DEAD[channel],
		// nobody can see whether a text was read
		opened: channel === 'email' && (replied || lot.of(0, 100) < share.opened),
		replied,
		after: { open, reply: open + 4 + lot.of(3, to === 'single' ? 150 : 1_200) },
	};
}

const SINGLE = [
	'Thank you, got it. Speak soon.',
	'Thanks for letting me know.',
	'Thanks. Can you ring me after work? I can’t talk during the day.',
	'Got your message, thank you.',
	'Thanks, noted. I will come back to you if anything changes.',
];
const MANY = [
	'Thanks, I am still looking. Please ring me.',
	'This looks good, what are the hours?',
	'I have found something, but thank you for thinking of me.',
	'Yes, please tell me more about this.',
	'Could you send this again in the spring? I am busy until then.',
];
const STOP = { email: 'Please stop sending me these.', sms: 'STOP' } as const;

/** Of a hundred answers to the same message to many, so many ask for it to stop. */
const STOPS = 18;

/** What somebody writes back, and whether it asks for no more of these. */
export function answerTo(
	seed: number,
	{ message, channel, given }: Sent & { given: string },
	to: 'single' | 'many',
): { body: string; stop: boolean } {
	const lot = lotOf(seed, 'answer', message);
	const stop = to === 'many' && lot.of(0, 100) < STOPS;
	const texts = to === 'single' ? SINGLE : MANY;
	const words = stop ? STOP[channel] : texts[lot.of(1, texts.length)]!;
	return { body: channel === 'sms' || given === '' ? words : `${words}\n\n${given}`, stop };
}
