import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { STAGE_CATEGORIES } from '../matching/application.ts';
import { reasons } from '../refusal.ts';

/** What the clients' applicant tracking system is called. It is made up, and belongs to nobody. */
export const ATS_NAME = 'Quayside ATS';

/** Its own words for how far somebody has come. */
export const ATS_STAGES = {
	lead: 'New',
	screen: 'Phone screen',
	shortlist: 'Longlist',
	submitted: 'With manager',
	interview: 'Interview',
	offer: 'Offer made',
	placed: 'Hired',
} as const;

/** What is kept the same on both sides. A note goes over as it is written; the others can disagree. */
export const ATS_FIELDS = ['stage', 'outcome', 'email', 'mobile', 'note'] as const;
export type AtsField = (typeof ATS_FIELDS)[number];
export const FIELD_WORDS: Readonly<Record<AtsField, string>> = {
	stage: 'Stage',
	outcome: 'Outcome',
	email: 'E-mail',
	mobile: 'Mobile',
	note: 'Note',
};

/** An application as the tracking system has it. */
export const AtsCopy = z.strictObject({
	stage: z.enum(STAGE_CATEGORIES),
	outcome: z.enum(['open', 'placed', 'rejected', 'withdrawn']),
	email: z.string(),
	mobile: z.string(),
	note: z.string(),
});
export type AtsCopy = z.infer<typeof AtsCopy>;

const Row = z
	.object({
		id: z.int(),
		record: z.string(),
		copy_id: z.int(),
		application_id: z.int(),
		person_id: z.int(),
		ref: z.string(),
		name: z.string(),
		vacancy: z.string(),
		vacancy_id: z.int(),
		pipeline_id: z.int(),
		title: z.string(),
		client: z.string(),
		agreed: z.string(),
		copy: z.string(),
		last_pulled: z.string().nullable(),
		last_pushed: z.string().nullable(),
		stage: z.enum(STAGE_CATEGORIES),
		outcome: AtsCopy.shape.outcome,
		email: z.string(),
		mobile: z.string(),
	})
	.transform(({ agreed, copy, stage, outcome, email, mobile, ...row }) => {
		const last = AtsCopy.parse(JSON.parse(agreed));
		return {
			...row,
			agreed: last,
			theirs: AtsCopy.parse(JSON.parse(copy)),
			// a note of ours is on both sides once it has gone
			ours: { stage, outcome, email, mobile, note: last.note } satisfies AtsCopy,
		};
	});
/** One application on both sides: what we have, what they have, and what both had when they last agreed. */
export type AtsLink = z.infer<typeof Row>;

const COLUMNS = `l.id, l.ats_id as record, e.id as copy_id, a.id as application_id, p.id as person_id, p.ref,
	trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, v.ref as vacancy, v.id as vacancy_id, v.pipeline_id, v.title, c.name as client,
	l.agreed, e.payload as copy, l.last_pulled, l.last_pushed, s.category as stage, a.outcome,
	coalesce((select k.value from contact_point k where k.person_id = p.id and k.kind = 'email' and k.is_primary = 1), '') as email,
	coalesce((select k.value from contact_point k where k.person_id = p.id and k.kind = 'mobile' and k.is_primary = 1), '') as mobile
	from ats_link l join external_record e on e.external_id = l.ats_id and e.kind = 'ats_application' join application a on a.id = l.application_id
	join stage s on s.id = a.stage_id join person p on p.id = a.person_id join vacancy v on v.id = a.vacancy_id join client c on c.id = v.client_id
	where p.lifecycle = 'active'`;

/** Links of people whose records are in use, with a condition of one's own. */
export const atsLinks = (db: ReadDb, where = '1 = 1', ...values: (string | number)[]): AtsLink[] =>
	db.all(Row, { text: `select ${COLUMNS} and ${where} order by l.id`, values });

const refuse = reasons({
	'no-such-ats-record': (p: { record: string }) => ({
		message: `${ATS_NAME} and our records share no application ${p.record}.`,
		remedy: 'Go to Sourcing, ATS link, and choose it from the list.',
	}),
});

/** @throws {Refusal} `no-such-ats-record` */
export function atsLink(db: ReadDb, record: string): AtsLink {
	const [found] = atsLinks(db, 'l.ats_id = ?', record);
	if (!found) throw refuse('no-such-ats-record', { record });
	return found;
}

/** How a field stands between the two sides. */
export interface Standing {
	readonly field: AtsField;
	readonly ours: string;
	readonly theirs: string;
	/** Who has changed it since both agreed; `conflict` when both have, each to something else. */
	readonly state: 'same' | 'ours' | 'theirs' | 'conflict';
}

/** Both sides of a link, field by field. */
export const standingOf = ({ ours, theirs, agreed }: Pick<AtsLink, 'ours' | 'theirs' | 'agreed'>): Standing[] =>
	ATS_FIELDS.map((field) => ({
		field,
		ours: ours[field],
		theirs: theirs[field],
		state:
			ours[field] === theirs[field]
				? 'same'
				: theirs[field] === agreed[field]
					? 'ours'
					: ours[field] === agreed[field]
						? 'theirs'
						: 'conflict',
	}));
