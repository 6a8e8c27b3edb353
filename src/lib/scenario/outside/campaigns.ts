import { z } from 'zod';
import { afterQuiet } from '../../crm/contact/hours.ts';
import { nextRef } from '../../crm/next-ref.ts';
import { campaignOf } from '../../crm/outreach/campaign.ts';
import { isCalendar } from '../../crm/outreach/campaign-fields.ts';
import {
	answered,
	cameBack,
	moveAll,
	oneSent,
	sentBy,
	unsubscribed,
	type Sent,
} from '../../crm/outreach/campaign-fates.ts';
import { runStep } from '../../crm/outreach/campaign-run.ts';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Happening } from '../../ledger/entry.ts';
import { addDays, addMinutes, clockIn, dayIn, type StoryTime } from '../../ledger/story-time.ts';
import { arrive } from '../arrive.ts';
import type { Due, Occasion } from '../script.ts';
import type { Actor } from './actors.ts';
import { answerTo, fateOf } from './fate.ts';

/** Minutes after sending at which openings are counted together. */
const OPENINGS = [60, 240, 960] as const;

const With = z.object({ campaign: z.string(), step: z.int(), sent_at: z.string().default('') });

const stepDue = (campaign: string, step: number, at: StoryTime): Due => ({
	at,
	key: `campaign ${campaign} step ${step} ${at}`,
	name: 'campaign.step',
	with: { kind: 'campaign-step', campaign, step },
});

function react(occasion: Occasion, db: ReadDb, seed: number): readonly Due[] {
	if (occasion.refusal !== null) return [];
	const ref = String(occasion.with['campaign'] ?? '');
	if (occasion.name === 'campaign.schedule') {
		const campaign = campaignOf(db, ref);
		if (campaign?.status !== 'scheduled') return [];
		const starts = campaign.startsAt! > occasion.at ? campaign.startsAt! : occasion.at;
		return [stepDue(ref, 1, starts)];
	}
	if (occasion.name === 'campaign.resume') {
		const campaign = campaignOf(db, ref);
		const next = campaign?.steps.find((step) => step.done_at === null);
		if (!campaign || !next) return [];
		const before = campaign.steps.find((step) => step.position === next.position - 1)?.done_at ?? null;
		const planned = before === null ? campaign.startsAt! : waited(before, next.wait_days);
		return [stepDue(ref, next.position, afterQuiet(planned > occasion.at ? planned : occasion.at))];
	}
	if (occasion.name === 'campaign.step') return afterStep(occasion, db, seed);
	return [];
}

/** The same clock, so many days on. */
const waited = (at: StoryTime, days: number): StoryTime => `${addDays(dayIn(at), days)}T${clockIn(at)}`;

/** What a step that has gone brings about; one that was held up is tried again the next day. */
function afterStep({ with: facts, at }: Occasion, db: ReadDb, seed: number): Due[] {
	const { campaign, step } = With.parse(facts);
	const found = campaignOf(db, campaign);
	if (!found || found.status === 'cancelled' || found.status === 'draft') return [];
	const again = stepDue(campaign, step, afterQuiet(waited(at, 1)));
	if (facts['sent'] === undefined) return isCalendar(found.kind) || found.status === 'paused' ? [again] : [];
	const sent = sentBy(db, campaign, step, at);
	const about = { campaign, step, sent_at: at };
	const due = (kind: string, minutes: number): Due => ({
		at: addMinutes(at, minutes),
		key: `${kind} ${minutes} ${campaign} ${step} ${at}`,
		name: kind.replace('-', '.'),
		with: { kind, ...about },
	});
	const next = found.steps.find((one) => one.position === step + 1);
	return [
		...(sent.length > 0
			? [due('campaign-delivered', 2), ...OPENINGS.map((minutes) => due('campaign-opened', minutes))]
			: []),
		...sent.flatMap((one) => replyDue(one, about, at, seed)),
		...(isCalendar(found.kind) ? [again] : []),
		...(next ? [stepDue(campaign, next.position, afterQuiet(waited(at, next.wait_days)))] : []),
	];
}

function replyDue(one: Sent, about: { campaign: string; step: number }, at: StoryTime, seed: number): Due[] {
	const fate = fateOf(seed, one, 'many');
	if (fate.bounces || !fate.replied) return [];
	return [
		{
			at: addMinutes(at, 2 + fate.after.reply),
			key: `campaign-replied ${one.message}`,
			name: 'campaign.replied',
			with: { kind: 'campaign-replied', campaign: about.campaign, step: about.step, message: one.message },
		},
	];
}

function delivered(db: Db, due: Due, seed: number): Happening | null {
	const { campaign, step, sent_at } = With.parse(due.with);
	const sent = sentBy(db, campaign, step, sent_at).filter(({ status }) => status === 'sent');
	const back = sent.filter((one) => fateOf(seed, one, 'many').bounces);
	cameBack(db, back);
	moveAll(db, idsOf(sent), 'sent', 'delivered');
	if (sent.length === 0) return null;
	const facts = { campaign, step, delivered: sent.length - back.length, bounced: back.map(({ message }) => message) };
	return { name: 'campaign.delivered', with: facts };
}

function opened(db: Db, due: Due, seed: number): Happening | null {
	const { campaign, step, sent_at } = With.parse(due.with);
	const until = Number(due.key.split(' ')[1]);
	const seen = sentBy(db, campaign, step, sent_at).filter((one) => {
		const fate = fateOf(seed, one, 'many');
		return one.status === 'delivered' && fate.opened && fate.after.open <= until;
	});
	moveAll(db, idsOf(seen), 'delivered', 'opened');
	return seen.length === 0 ? null : { name: 'campaign.opened', with: { campaign, step, opened: seen.length } };
}

const idsOf = (sent: readonly Sent[]) => sent.map(({ id }) => id);

function replied(db: Db, { with: facts, at }: Due, seed: number): Happening | null {
	const one = oneSent(db, String(facts['message']));
	if (!one || !['sent', 'delivered', 'opened'].includes(one.status)) return null;
	const { body, stop } = answerTo(seed, one, 'many');
	const reply = nextRef(db, 'MSG');
	const subject = one.subject === '' ? '' : `Re. ${one.subject}`;
	const about = { person: one.ref, client: null, vacancy: null };
	arrive(db, { id: 'reply', ref: reply, from: one.from, channel: one.channel, subject, body, ...about }, at);
	db.run(sql`update message set reply_to = ${one.id} where ref = ${reply}`);
	moveAll(db, [one.id], one.status, 'replied');
	if (stop) unsubscribed(db, one, body.split('\n')[0]!, at);
	else answered(db, one.id);
	return {
		name: stop ? 'campaign.unsubscribed' : 'campaign.replied',
		with: { campaign: facts['campaign']!, step: facts['step']!, message: one.message, reply, ref: one.ref },
	};
}

/** Sends the steps of campaigns at their times, and decides what becomes of each message. */
export const CAMPAIGNS: Actor = {
	start: () => [],
	react,
	happen: {
		'campaign-step'(db, { with: facts, at }) {
			const { campaign, step } = With.parse(facts);
			const done = runStep(db, campaign, step, at);
			return done && { name: 'campaign.step', with: { campaign, step, sent: done.sent, held: done.held } };
		},
		'campaign-delivered': delivered,
		'campaign-opened': opened,
		'campaign-replied': replied,
	},
};
