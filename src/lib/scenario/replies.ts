import { z } from 'zod';
import type { ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { sha256 } from '../ledger/hash.ts';
import { addMinutes } from '../ledger/story-time.ts';
import type { Due, Occasion } from './script.ts';

/** How a made-up person takes a question, out of a hundred: most say yes, some say no, some say nothing. */
const YES_UP_TO = 68;
const NO_UP_TO = 84;

const YES = [
	'Yes please, that sounds good. Happy for you to send my details to {client} for that one.',
	'Hi, thanks for asking first. Yes, please put me forward for the {title} job.',
	'Yes, go ahead with {client}. When would they want to see me?',
];
const NO = [
	'Thanks, but not this one. Please don’t send my details to {client}.',
	'Not for me this time, sorry. Do keep me in mind for others.',
	'No thank you. I would rather you did not put me forward for that job.',
];

/**
 * The answer of a candidate whom the scenario says nothing of, when permission to represent is asked. It follows from
 * the seed, the person and the vacancy alone, so that asking again brings no other.
 */
export function replyTo(occasion: Occasion, db: ReadDb, seed: number): Due[] {
	if (occasion.name !== 'consent.ask' || occasion.refusal !== null) return [];
	const ref = String(occasion.with['ref']);
	const vacancy = String(occasion.with['vacancy']);
	const about = db.maybe(
		z.object({ name: z.string(), client: z.string(), title: z.string() }),
		sql`select trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, c.name as client, v.title
		    from person p, vacancy v join client c on c.id = v.client_id where p.ref = ${ref} and v.ref = ${vacancy}`,
	);
	if (!about) return [];
	const lot = sha256(`reply ${seed} ${ref} ${vacancy}`);
	const number = (from: number, below: number) => parseInt(lot.slice(from, from + 6), 16) % below;
	const chance = number(0, 100);
	if (chance >= NO_UP_TO) return [];
	const texts = chance < YES_UP_TO ? YES : NO;
	const body = texts[number(6, texts.length)]!.replace('{client}', about.client).replace('{title}', about.title);
	return [
		{
			at: addMinutes(occasion.at, 15 + number(12, 75)),
			key: `reply ${ref} ${vacancy}`,
			name: 'message.arrived',
			with: {
				kind: 'reply',
				ref,
				vacancy,
				from: about.name,
				subject: `Re. ${vacancy}, ${about.title}`,
				body: `${body}\n\n${about.name.split(' ')[0]}`,
			},
		},
	];
}
