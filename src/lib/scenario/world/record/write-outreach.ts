import { z } from 'zod';
import type { Db } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { addDays, addMinutes, dayIn, type StoryTime } from '../../../ledger/story-time.ts';
import { merged } from '../../../crm/contact/merge.ts';
import { officeDay } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { Rows } from '../write.ts';
import type { Agency } from '../../agency.ts';
import { wordsOf, type MoreTemplate } from '../words/words.ts';
import { AUTOMATIONS, type PastCampaign } from './outreach-plans.ts';

const Person = z.object({
	id: z.int(),
	given: z.string(),
	name: z.string(),
	to: z.string(),
	town: z.string().nullable(),
	agreed: z.int(),
	open: z.int(),
});
type Person = z.infer<typeof Person>;

/** People a campaign of the past was for: a share of those with an address on its channel, whoever has said yes or not. */
function audience(db: Db, { channel, every, from }: PastCampaign): Person[] {
	const [kind, purpose] = channel === 'sms' ? ['mobile', 'marketing_sms'] : ['email', 'marketing_email'];
	return db.all(
		Person,
		sql`select p.id, coalesce(nullif(p.known_as, ''), p.given_name) as given, trim(p.given_name || ' ' || p.family_name) as name, cp.value as "to", pl.town,
			exists (select 1 from consent_current e where e.person_id = p.id and e.purpose = ${purpose} and e.decision = 'given') as agreed,
			exists (select 1 from application a where a.person_id = p.id and a.outcome = 'open') as open
		    from person p join candidate c on c.person_id = p.id join contact_point cp on cp.person_id = p.id and cp.kind = ${kind} and cp.is_primary = 1
		    left join place pl on pl.id = p.place_id
		    where p.lifecycle = 'active' and c.status <> 'do_not_contact' and cp.status = 'ok' and p.id % ${every} = ${from} and p.given_name is not null
		    order by p.id limit 160`,
	);
}

/**
 * What went to many before the learner came: finished campaigns with what became of each message, one in draft, and
 * automations, off and on. Added after everything else, so that the rest of the world stays as it was.
 */
export function writeOutreach(db: Db, agency: Agency, clock: StoryTime, chance: Chance): void {
	const today = dayIn(clock);
	const { templates, campaigns } = wordsOf(agency);
	const learner = db.column(sql`select id from colleague where is_learner = 1 order by id limit 1`)[0] as number;
	const template = new Rows(db, 'template', 'channel name subject body* purpose');
	for (const t of templates) template.add(t.channel, t.name, t.subject, t.body, t.purpose);
	template.flush();
	const templateId = (name: string) => db.column(sql`select id from template where name = ${name}`)[0] as number;

	campaigns.forEach((plan, i) => {
		const sender = plan.past ? 2 + (i % 2) : learner;
		const day = officeDay(addDays(today, -plan.daysAgo));
		const starts: StoryTime | null = plan.past ? `${day}T10:0${i}` : null;
		db.run(sql`insert into campaign (ref, name, kind, purpose, audience_kind, audience, owner_id, status, starts_at, about, created_at, sent_at)
			values (${`CAMP-${1001 + i}`}, ${plan.name}, ${plan.kind}, 'marketing', 'search', ${JSON.stringify({ words: plan.words, filters: [] })}, ${sender},
				${plan.past ? 'finished' : 'draft'}, ${starts}, ${JSON.stringify({ client: null, vacancies: [], news: plan.news })}, ${`${addDays(day, -1)}T15:20`}, ${starts})`);
		const id = i + 1;
		const text = plan.template;
		db.run(
			sql`insert into campaign_step (campaign_id, position, template_id, wait_days, done_at) values (${id}, 1, ${templateId(text)}, 0, ${starts})`,
		);
		if (starts !== null)
			sendPast(
				db,
				plan,
				{
					id,
					sender,
					starts,
					agency: agency.name,
					text: templates.find(({ name }) => name === text)!,
					templateId: templateId(text),
				},
				chance,
			);
	});

	AUTOMATIONS.forEach((one, i) => {
		db.run(sql`insert into automation (ref, name, trigger, trigger_value, actions, enabled, dry_run_at, created_at) values (${`AUTO-${1001 + i}`}, ${one.name}, ${one.trigger},
			${one.value}, ${JSON.stringify(one.actions)}, ${one.on ? 1 : 0}, ${one.on ? `${addDays(today, -40)}T11:00` : null}, ${`${addDays(today, -41)}T10:30`})`);
	});
	logOf(db, today);
}

interface Past {
	readonly id: number;
	readonly sender: number;
	readonly starts: StoryTime;
	readonly agency: string;
	readonly text: MoreTemplate;
	readonly templateId: number;
}

/** One campaign of the past: who was left out, what went, what came back, who answered, who asked to stop. */
function sendPast(
	db: Db,
	plan: PastCampaign,
	{ id, sender, starts, agency, text, templateId }: Past,
	chance: Chance,
): void {
	const from = db.column(sql`select name from colleague where id = ${sender}`)[0] as string;
	const recipient = new Rows(db, 'campaign_recipient', 'campaign_id person_id state skip_reason step stopped_by');
	const columns =
		'ref direction channel person_id colleague_id from_name to_value subject body* template_id recipient_id step_id reply_to status at read_at';
	const message = new Rows(db, 'message', columns, recipient);
	const first = (db.column(sql`select coalesce(max(id), 0) from campaign_recipient`)[0] as number) + 1;
	let ref = (db.column(sql`select max(cast(substr(ref, 5) as integer)) from message`)[0] as number | null) ?? 1000;
	let row = (db.column(sql`select coalesce(max(id), 0) from message`)[0] as number) + 0;
	const stops: Person[] = [];
	audience(db, plan).forEach((p, n) => {
		const skip = p.open === 1 ? 'open_application' : p.agreed === 0 ? 'no_consent' : null;
		const known = { given_name: p.given, town: p.town ?? 'you', agency, me: from, news: plan.news };
		const bounced = skip === null && chance.of100(1);
		const opened = skip === null && !bounced && plan.channel === 'email' && chance.of100(48);
		const replied = skip === null && !bounced && chance.of100(plan.channel === 'sms' ? 9 : 6);
		const stop = replied && chance.of100(18);
		const stopped = stop ? 'unsubscribed' : bounced ? 'bounced' : null;
		recipient.add(
			id,
			p.id,
			skip !== null ? 'skipped' : stopped === null ? 'completed' : 'stopped',
			skip,
			skip === null ? 1 : 0,
			stopped,
		);
		if (skip !== null) return;
		const status = bounced ? 'bounced' : replied ? 'replied' : opened ? 'opened' : 'delivered';
		const [subject, body] = [merged(text.subject, known), merged(text.body, known)];
		const sent = ++row;
		message.add(
			`MSG-${++ref}`,
			'out',
			plan.channel,
			p.id,
			sender,
			from,
			p.to,
			subject,
			body,
			templateId,
			first + n,
			id,
			null,
			status,
			starts,
			null,
		);
		if (!replied) return;
		const at = addMinutes(starts, chance.whole(20, 1_300));
		const words = stop ? (plan.channel === 'sms' ? 'STOP' : 'Please stop sending me these.') : chance.one(ANSWERS);
		row++;
		message.add(
			`MSG-${++ref}`,
			'in',
			plan.channel,
			p.id,
			null,
			p.name,
			'',
			subject === '' ? '' : `Re. ${subject}`,
			words,
			null,
			null,
			null,
			sent,
			'received',
			at,
			at,
		);
		if (stop) stops.push(p);
	});
	message.flush();
	recipient.flush();
	for (const p of stops)
		db.run(sql`insert into consent_event (person_id, purpose, decision, method, evidence, at) values (${p.id}, ${plan.channel === 'sms' ? 'marketing_sms' : 'marketing_email'},
			'withdrawn', ${plan.channel}, 'Asked to stop, in answer to a campaign.', ${addMinutes(starts, 1_400)})`);
}

const ANSWERS = [
	'Thanks, please ring me about this.',
	'What are the hours?',
	'I have found something, but thank you.',
	'Yes, tell me more.',
];

/** What the automations that are on have done so far, for those who had an interview. */
function logOf(db: Db, today: string): void {
	const index = AUTOMATIONS.findIndex(({ trigger }) => trigger === 'interview_tomorrow') + 1;
	db.run(sql`insert into automation_run (automation_id, person_id, result, detail, at)
		select ${index}, a.person_id, 'done', 'Sent “Interview tomorrow”.', substr(i.starts_at, 1, 10) || 'T08:05'
		from interview i join application a on a.id = i.application_id join person p on p.id = a.person_id
		where p.lifecycle = 'active' and i.status = 'completed' and substr(i.starts_at, 1, 10) < ${today} order by i.starts_at desc, i.id desc limit 12`);
}
