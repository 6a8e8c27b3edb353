import { z } from 'zod';
import { addressFailed, Sent, SENT_COLUMNS } from '../../crm/outreach/campaign-fates.ts';
import { deliverLater, goesNow } from '../../crm/contact/outbox.ts';
import type { Db, ReadDb } from '../../db/database.ts';
import { compose, sql } from '../../db/sql.ts';
import { addMinutes } from '../../ledger/story-time.ts';
import type { Happening } from '../../ledger/entry.ts';
import { arrive } from '../arrive.ts';
import { nextRef } from '../../crm/next-ref.ts';
import type { Due, Occasion } from '../script.ts';
import type { Actor } from './actors.ts';
import { isNews, newRows } from './causes.ts';
import { answerTo, fateOf } from './fate.ts';

const Letter = Sent.extend({ vacancy: z.string().nullable(), asks: z.int() });

/** A message to a person, while there is such a person; `asks`: somebody else in the story answers it. */
const letter = (db: ReadDb, message: string) =>
	db.maybe(
		Letter,
		compose`select ${SENT_COLUMNS}, v.ref as vacancy,
			exists (select 1 from consent_event c where c.person_id = m.person_id and c.decision = 'requested' and c.at = m.at) as asks
		    from message m join person p on p.id = m.person_id left join vacancy v on v.id = m.vacancy_id
		    where m.ref = ${message} and m.direction = 'out' and m.channel in ('email', 'sms')`,
	);

const due = (kind: string, message: string, at: string): Due => ({
	at,
	key: `${kind} ${message}`,
	name: `message.${kind}`,
	with: { kind: `post-${kind}`, message },
});

/** What will become of a message that has just gone. */
function fate(db: ReadDb, message: string, at: string, seed: number): Due[] {
	const one = letter(db, message);
	if (!one || one.status !== 'sent') return [];
	const { bounces, opened, replied, after } = fateOf(seed, one);
	const first = addMinutes(at, 1);
	if (bounces) return [due('bounced', message, addMinutes(at, 2))];
	const answers = replied && one.asks === 0 ? [due('replied', message, addMinutes(first, after.reply))] : [];
	return [
		due('delivered', message, first),
		...(opened || answers.length > 0 ? [due('opened', message, addMinutes(first, after.open))] : []),
		...answers,
	];
}

function react(occasion: Occasion, db: ReadDb, seed: number): readonly Due[] {
	if (occasion.name === 'message.sent') return fate(db, String(occasion.with['message']), occasion.at, seed);
	if (!isNews(occasion)) return [];
	return newRows(db, 'message').flatMap(({ values }) => {
		const { direction, channel, status, recipient_id, person_id } = values;
		// a campaign's are delivered together, by the campaign
		if (direction !== 'out' || person_id === null || recipient_id !== null) return [];
		if (channel !== 'email' && channel !== 'sms') return [];
		const message = String(values['ref']);
		if (status === 'scheduled') return [due('sent', message, String(values['scheduled_for']))];
		return status === 'sent' ? fate(db, message, occasion.at, seed) : [];
	});
}

/** Moves a message on from one of some states to the next; null where it stands elsewhere by now. */
function moveOn(db: Db, { with: facts }: Due, from: readonly string[], to: string): z.infer<typeof Letter> | null {
	const one = letter(db, String(facts['message']));
	if (!one || !from.includes(one.status)) return null;
	db.run(sql`update message set status = ${to} where id = ${one.id}`);
	return one;
}

const told = (name: string, one: z.infer<typeof Letter> | null, more: Happening['with'] = {}): Happening | null =>
	one && { name, with: { message: one.message, ref: one.ref, ...more } };

/** Carries every single message: when its time has come it goes, arrives or comes back, is opened, is answered. */
export const POST: Actor = {
	start: () => [],
	react,
	happen: {
		'post-sent'(db, { with: facts, at }) {
			const message = String(facts['message']);
			const no = goesNow(db, message, at);
			if (no === null) return null;
			deliverLater(db, message, no, at);
			const one = letter(db, message);
			return one ? { name: no === '' ? 'message.sent' : 'message.held', with: { message, ref: one.ref } } : null;
		},
		'post-delivered': (db, one) => told('message.delivered', moveOn(db, one, ['sent'], 'delivered')),
		'post-opened': (db, one) => told('message.opened', moveOn(db, one, ['delivered'], 'opened')),
		'post-bounced'(db, one) {
			const back = moveOn(db, one, ['sent'], 'bounced');
			if (back) addressFailed(db, back.person_id, back.to_value);
			return told('message.bounced', back);
		},
		'post-replied'(db, one, seed) {
			const to = moveOn(db, one, ['delivered', 'opened'], 'replied');
			if (!to) return null;
			const reply = nextRef(db, 'MSG');
			const { body } = answerTo(seed, to, 'single');
			arrive(
				db,
				{
					id: 'reply',
					ref: reply,
					from: to.from,
					channel: to.channel,
					subject: to.subject === '' ? '' : /^re\b/i.test(to.subject) ? to.subject : `Re. ${to.subject}`,
					body,
					person: to.ref,
					client: null,
					vacancy: to.vacancy,
				},
				one.at,
			);
			db.run(sql`update message set reply_to = ${to.id} where ref = ${reply}`);
			return told('message.replied', to, { reply });
		},
	},
};
