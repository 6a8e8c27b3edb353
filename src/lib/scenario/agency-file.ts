import { z } from 'zod';
import { VERBS } from '../crm/team/may.ts';
import { MANDATORY } from '../crm/people/completeness.ts';
import { Day, StoryTime } from '../ledger/story-time.ts';
import { KINDS } from './world/employers/kinds.ts';
import { townNamed } from './world/places/towns.ts';
import { SECTORS } from './world/trades/all.ts';

const text = (what: string) => z.string(`Write ${what}`).trim().min(1, `Write ${what}`);
const SafeEmail = z
	.string()
	.regex(/^[a-z0-9.]+@example\.(com|org|net)$/, 'Use an address that belongs to nobody, like dee.marlow@example.com');
const SafePhone = z
	.string()
	.regex(/^0(113|114|121|131|141|151|161) 496 0\d{3}$/, 'Use a number that is kept for stories, like 0113 496 0123');
const TOWN_ADVICE = 'Choose one of the towns in src/lib/scenario/world/places/towns.ts.';
const TownName = z.string().refine((name) => townNamed(name), TOWN_ADVICE);
const Sector = z.string().refine((name) => SECTORS.includes(name), `Choose one of ${SECTORS.join(', ')}`);
const ColleagueRef = z.string().regex(/^COL-\d{1,3}$/, 'Write a reference like COL-2');

const Colleague = z.strictObject({
	ref: ColleagueRef,
	name: text('the name of the colleague'),
	role: text('one of the roles below'),
	email: SafeEmail,
	/** The learner's own seat. */
	learner: z.boolean().default(false),
	/** Sectors whose candidates and clients are this colleague's. */
	desk: z.array(Sector).default([]),
});

const Role = z.strictObject({
	name: text('the name of the role'),
	description: text('one sentence that says what the role does'),
	/** Kind of record → verb → whose records. */
	may: z.record(
		text('a kind of record, like candidate'),
		z.partialRecord(
			z.enum(VERBS, `Choose one of ${VERBS.join(', ')}`),
			z.enum(['none', 'own', 'team', 'all'], 'Choose one of none, own, team, all'),
		),
	),
	fields: z
		.record(
			z.string(),
			z.record(z.string(), z.enum(['hidden', 'masked', 'read', 'write'], 'Choose one of hidden, masked, read, write')),
		)
		.default({}),
});

const CATEGORIES = ['lead', 'screen', 'shortlist', 'submitted', 'interview', 'offer', 'placed'] as const;
const Stage = z.strictObject({
	name: text('the name of the stage'),
	category: z.enum(CATEGORIES, `Choose one of ${CATEGORIES.join(', ')}`),
	target_days: z.int().min(1).max(90).optional(),
	/** Nobody enters it without a live permission for that vacancy. */
	needs_consent: z.boolean().default(false),
	checklist: z.array(text('a thing to check')).default([]),
	/** What a candidate is told on coming here: the name of a service template by e-mail. */
	template: z.string().optional(),
});

const SOURCE_KINDS = [
	'job_board',
	'cv_database',
	'careers_site',
	'referral',
	'social',
	'event',
	'agency',
	'ats',
	'walk_in',
	'other',
] as const;
const Source = z.strictObject({
	name: text('the name of the source'),
	kind: z.enum(SOURCE_KINDS, `Choose one of ${SOURCE_KINDS.join(', ')}`),
	/** Pence a candidate. */
	cost: z.int('Write the cost in whole pence, like 320').min(0),
	/** How many of a hundred candidates come from it. */
	share: z.int('Write how many of a hundred, like 12').min(0).max(100),
	what: z.string().optional(),
	/** Other words that people and files have for it: what is typed so is written by its name. */
	also: z.array(text('another word for the source')).default([]),
});

const Template = z.strictObject({
	name: text('the name of the template'),
	channel: z.enum(['email', 'sms'], 'Choose email or sms'),
	purpose: z.enum(
		['service', 'marketing'],
		'Choose service, for what people need to know, or marketing, for what they must have said yes to',
	),
	subject: z.string().default(''),
	body: text('the words of the message'),
});

const Notice = z.strictObject({
	version: text('the version, in quotes, like "3"'),
	from: Day,
	body: text('what people are told'),
});

const Retention = z.strictObject({
	name: text('the name of the rule'),
	starts: z.enum([
		'last_contact',
		'application_closed',
		'consent_expired',
		'placement_ended',
		'employment_ended',
		'created',
		'archived',
	]),
	months: z.int('Write whole months, like 24').min(1).max(120),
	action: z.enum(['review', 'archive', 'anonymise'], 'Choose one of review, archive, anonymise'),
	basis: text('the policy clause or law behind it'),
});

const Share = z.strictObject({
	of_100: z
		.number('Write how many of a hundred, like 2.5')
		.min(0, 'Write a number from 0 to 60')
		.max(60, 'Write a number from 0 to 60'),
	remark: text('what this is, in a sentence'),
});
export type Share = z.infer<typeof Share>;

/** What is wrong in a real database, each with its share; the words are explained by their remarks in the file. */
const MESS = [
	'duplicate',
	'stale',
	'kept_after_temping',
	'archived',
	'anonymised',
	'do_not_contact',
	'missing_mandatory',
	'no_email',
	'no_pay_wanted',
	'no_cv',
	'right_to_work_unchecked',
	'right_to_work_time_limited',
	'right_to_work_expired',
	'right_to_work_not_eligible',
	'represent_withdrawn',
	'marketing_withdrawn',
	'email_bounced',
	'pay_in_wrong_unit',
	'opinion_in_note',
	'legal_hold',
	'notice_late',
	'notice_missing',
	'paper_expired',
	'cv_slips',
] as const;
export type Mess = (typeof MESS)[number];

const NamedClient = z.strictObject({
	name: text('the name of the client'),
	kind: z.string().refine((id) => KINDS.some((k) => k.id === id), `Choose one of ${KINDS.map((k) => k.id).join(', ')}`),
	town: TownName,
	owner: ColleagueRef,
});

/** `agency.yaml`. */
export const AgencyFile = z
	.strictObject({
		id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'Write a short name in small letters, like harbour-lane'),
		name: text('the name of the agency'),
		about: text('what the agency does'),
		office: z.strictObject({
			address: text('the street and number'),
			town: TownName,
			postcode: z
				.string()
				.regex(/^ZZ99 \d[ABD-HJLNP-UW-Z]{2}$/, 'Use a postcode that belongs to nobody, like ZZ99 1HL'),
			phone: SafePhone,
			email: SafeEmail,
			website: z
				.string()
				.regex(/^[a-z.]*example\.(com|org|net)$/, 'Use an address that belongs to nobody, like www.example.com'),
		}),
		books: z.strictObject({
			clients: z.int().min(10).max(400),
			vacancies: z.int().min(20).max(800),
			open_vacancies: z.int().min(5).max(400),
			months: z.int().min(12, 'Look back at least 12 months').max(36),
		}),
		/** The minute at which a world stands when no scenario says another. */
		morning: StoryTime,
		/** How the work is spoken of: of shifts and sites, or of classes and schools. */
		words: z.enum(['sites', 'schools'], 'Choose sites or schools').default('sites'),
		lowest_pay_an_hour: z.int('Write whole pence, like 1271').min(800).max(3000),
		team: z.array(Colleague).min(2, 'Name the learner’s seat and at least one colleague'),
		roles: z.array(Role).min(1),
		pipeline: z.strictObject({ name: text('the name of the pipeline'), stages: z.array(Stage).min(2) }),
		/** Within how many days people who applied, were moved or were turned down hear of it. */
		service_days: z
			.strictObject({
				acknowledge: z.int().min(1).max(30),
				update: z.int().min(1).max(30),
				decline: z.int().min(1).max(30),
			})
			.default({ acknowledge: 2, update: 3, decline: 3 }),
		close_reasons: z.array(
			z.strictObject({
				outcome: z.enum(['rejected', 'withdrawn'], 'Choose rejected or withdrawn'),
				label: text('the reason'),
				lawful: z.boolean().default(true),
			}),
		),
		/** Fields that a record must have, by the CRM's names for them. */
		mandatory: z
			.array(z.string().refine((key) => key in MANDATORY, `Choose from ${Object.keys(MANDATORY).join(', ')}`))
			.min(1),
		sources: z.array(Source).min(1),
		tags: z.array(text('a tag')),
		templates: z.array(Template),
		notices: z.array(Notice).min(1, 'There is always a privacy notice'),
		retention: z.array(Retention).min(1),
		sectors: z.record(z.string(), z.int('Write how many of a hundred, like 12').min(0).max(100)),
		towns: z.record(z.string(), z.int('Write how many of a hundred, like 12').min(0).max(100)),
		clients: z.array(NamedClient),
		mess: z.strictObject(
			// safe: the keys are those of the list
			Object.fromEntries(MESS.map((key) => [key, Share])) as Record<Mess, typeof Share>,
		),
	})
	.superRefine((agency, context) => {
		const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
		const roles = new Set(agency.roles.map((role) => role.name));
		agency.team.forEach(({ role, ref }, i) => {
			if (!roles.has(role))
				fault(['team', i, 'role'], `There is no role “${role}”. Choose one of ${[...roles].join(', ')}.`);
			if (agency.team.findIndex((c) => c.ref === ref) !== i)
				fault(['team', i, 'ref'], `${ref} is two people. Give one of them another reference.`);
		});
		if (agency.team.filter((c) => c.learner).length !== 1)
			fault(['team'], 'Exactly one seat is the learner’s: write learner: true beside it.');
		for (const sector of Object.keys(agency.sectors)) {
			if (!SECTORS.includes(sector))
				fault(['sectors', sector], `There is no sector ${sector}. Choose from ${SECTORS.join(', ')}.`);
			else if (!agency.team.some((c) => c.desk.includes(sector)))
				fault(['sectors', sector], `Nobody’s desk is ${sector}. Add it to a colleague’s desk.`);
		}
		for (const name of Object.keys(agency.towns)) {
			if (!townNamed(name)) fault(['towns', name], TOWN_ADVICE);
		}
		hundred(agency.sectors, 100, ['sectors'], 'exactly', fault);
		hundred(agency.towns, 95, ['towns'], 'at most', fault);
		hundred(Object.fromEntries(agency.sources.map((s) => [s.name, s.share])), 100, ['sources'], 'exactly', fault);
		const has = agency.pipeline.stages.map((stage) => stage.category);
		for (const category of CATEGORIES) {
			if (!has.includes(category))
				fault(['pipeline', 'stages'], `No stage has the category ${category}. Add one, or give it to a stage.`);
		}
		agency.pipeline.stages.forEach((stage, i) => {
			if (stage.category === 'submitted' && !stage.needs_consent)
				fault(
					['pipeline', 'stages', i],
					'Nobody’s details go to a client without permission: write needs_consent: true.',
				);
			const { template } = stage;
			if (
				template !== undefined &&
				!agency.templates.some((t) => t.name === template && t.channel === 'email' && t.purpose === 'service')
			)
				fault(
					['pipeline', 'stages', i, 'template'],
					`There is no service template by e-mail called “${template}”. Add it to the templates, or leave this out.`,
				);
		});
		agency.clients.forEach(({ owner }, i) => {
			if (!agency.team.some((c) => c.ref === owner)) fault(['clients', i, 'owner'], `${owner} is nobody on the team.`);
		});
		if (agency.books.open_vacancies > agency.books.vacancies)
			fault(['books', 'open_vacancies'], 'There cannot be more open vacancies than vacancies.');
		for (const label of NEEDED_REASONS) {
			if (!agency.close_reasons.some((r) => r.label === label))
				fault(['close_reasons'], `The world needs the reason “${label}”. Add it.`);
		}
	});

/** Reasons by which the made-up past ends applications. */
export const NEEDED_REASONS = [
	'Does not meet an essential requirement',
	'Others fit better',
	'Client chose someone else',
	'Cannot start in time',
	'Did not come to the interview',
	'Client cancelled the vacancy',
	'Not interested in this job',
	'Pay too low',
	'Too far to travel',
	'Hours do not suit',
	'Found other work',
	'Withdrew permission',
	'Could not be reached',
] as const;

function hundred(
	shares: Record<string, number>,
	whole: number,
	path: string[],
	how: 'exactly' | 'at most',
	fault: (path: string[], message: string) => void,
): void {
	const sum = Object.values(shares).reduce((a, b) => a + b, 0);
	if (how === 'exactly' ? sum !== whole : sum > whole)
		fault(path, `These shares come to ${sum}; they should come to ${how} ${whole}.`);
}
