import { z } from 'zod';
import { Day } from '../../ledger/story-time.ts';
import { KINDS } from '../world/employers/kinds.ts';
import { ColleagueRef, text, TownName } from './fields.ts';

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
/** Where candidates come from. */
export const Source = z.strictObject({
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

/** A message written beforehand. */
export const Template = z.strictObject({
	name: text('the name of the template'),
	channel: z.enum(['email', 'sms'], 'Choose email or sms'),
	purpose: z.enum(
		['service', 'marketing'],
		'Choose service, for what people need to know, or marketing, for what they must have said yes to',
	),
	subject: z.string().default(''),
	body: text('the words of the message'),
});

/** A version of the privacy notice. */
export const Notice = z.strictObject({
	version: text('the version, in quotes, like "3"'),
	from: Day,
	body: text('what people are told'),
});

/** How long records are kept, and what is done then. */
export const Retention = z.strictObject({
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

/** A client that every world of the agency has. */
export const NamedClient = z.strictObject({
	name: text('the name of the client'),
	kind: z.string().refine((id) => KINDS.some((k) => k.id === id), `Choose one of ${KINDS.map((k) => k.id).join(', ')}`),
	town: TownName,
	owner: ColleagueRef,
});
