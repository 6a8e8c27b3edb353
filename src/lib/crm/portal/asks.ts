import { z } from 'zod';
import { StoryTime } from '../../ledger/story-time.ts';
import { ShortText } from '../fields.ts';
import { PURPOSES, keysOf } from '../options.ts';
import { CANDIDATE_FIELDS, FIELD_LABELS, type CandidateField } from '../people/candidate-fields.ts';
import { REQUEST_KINDS } from '../protection/request.ts';
import { VacancyRef } from '../refs.ts';

/** What candidates see of their own record and may correct. */
export const OWN_FIELDS = [
	'given_name',
	'family_name',
	'known_as',
	'mobile',
	'email',
	'town',
	'postcode',
	'preferred_channel',
	'contact_window',
	'headline',
	'notice_days',
	'available_from',
	'desired_pay',
	'travel_miles',
	'work_types',
] as const satisfies readonly CandidateField[];
export type OwnField = (typeof OWN_FIELDS)[number];

const Own = z
	.strictObject(
		// safe: the fields named, with their own schemas
		Object.fromEntries(OWN_FIELDS.map((field) => [field, CANDIDATE_FIELDS[field]])) as unknown as Pick<
			typeof CANDIDATE_FIELDS,
			OwnField
		>,
	)
	.partial();
export type OwnValues = z.infer<typeof Own>;

/** Everything that a candidate can ask of us on their own page. */
export const Asks = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('update_details'),
		values: Own.refine((values) => Object.keys(values).length > 0, 'Change at least one thing.'),
	}),
	z.strictObject({
		kind: z.literal('upload_cv'),
		file_name: ShortText(120).pipe(z.string().min(1, 'Give the file a name.')),
		text: z.string().trim().min(20, 'Paste the text of your CV.').max(40_000, 'Keep the text under 40,000 characters.'),
	}),
	z.strictObject({ kind: z.literal('choose_slot'), vacancy: VacancyRef, slot: StoryTime }),
	z.strictObject({ kind: z.literal('consider'), vacancy: VacancyRef, words: ShortText(500).default('') }),
	z.strictObject({
		kind: z.literal('withdraw'),
		purpose: z.enum(keysOf(PURPOSES)),
		vacancy: VacancyRef.nullable().default(null),
	}),
	z.strictObject({
		kind: z.literal('data_request'),
		request: z.enum(keysOf(REQUEST_KINDS)),
		words: ShortText(1_000).default(''),
	}),
	z.strictObject({
		kind: z.literal('feedback'),
		/** How likely they would recommend us, 0 to 10. */
		nps: z.int().min(0, 'Write a number from 0 to 10.').max(10, 'Write a number from 0 to 10.'),
		words: z.string().trim().min(3, 'Say in a few words what was good or bad.').max(1_000),
	}),
]);
export type Asks = z.infer<typeof Asks>;

export const ASK_WORDS: Record<Asks['kind'], string> = {
	update_details: 'Correct my details',
	upload_cv: 'A newer CV',
	choose_slot: 'A time for the interview',
	consider: 'Consider me for this job',
	withdraw: 'Take back my permission',
	data_request: 'About my data',
	feedback: 'How it was',
};

/** What nobody may decline. Source: UK GDPR Art. 7(3), withdrawing consent; Art. 12 and 15 to 21. */
export const RIGHTS: ReadonlySet<Asks['kind']> = new Set(['withdraw', 'data_request']);

/** What somebody asks, in a sentence, for the tray. */
export function askSentence(asks: Asks): string {
	switch (asks.kind) {
		case 'update_details':
			return `Correct ${Object.keys(asks.values)
				.map((field) => FIELD_LABELS[field as OwnField].toLowerCase())
				.join(', ')}`;
		case 'upload_cv':
			return `Here is my newer CV, ${asks.file_name}`;
		case 'choose_slot':
			return `I choose ${asks.slot.slice(8, 10)}/${asks.slot.slice(5, 7)} at ${asks.slot.slice(11)} for ${asks.vacancy}`;
		case 'consider':
			return `Please consider me for ${asks.vacancy}${asks.words ? `: “${asks.words}”` : ''}`;
		case 'withdraw':
			return `I take back my permission: ${PURPOSES[asks.purpose].toLowerCase()}${asks.vacancy ? ` for ${asks.vacancy}` : ''}`;
		case 'data_request':
			return `About my data: ${REQUEST_KINDS[asks.request].toLowerCase()}${asks.words ? `. “${asks.words}”` : ''}`;
		case 'feedback':
			return `${asks.nps} of 10: “${asks.words}”`;
	}
}
