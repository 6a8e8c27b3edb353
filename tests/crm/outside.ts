import type { PayloadInput } from '../../src/lib/crm/sourcing/outside.ts';

/** What a source says of somebody, unless a test says otherwise. */
export const outside = (given: Partial<PayloadInput> = {}): PayloadInput => ({
	given_name: 'Robin',
	family_name: 'Ackroyd',
	mobile: '07700 900777',
	email: 'robin@example.net',
	postcode: 'ZZ99 6AB',
	town: 'Leeds',
	headline: 'Reach truck driver',
	sector: 'Warehousing',
	years: 4,
	skills: ['SAP'],
	text: 'Reach truck driver, four years.\nCounts right and keeps the aisles clear.',
	...given,
});

const BEFORE = '2026-02-20T10:00';
export const row = (source: number, record: string, kind: string, payload: PayloadInput, at = BEFORE) =>
	`(${source}, '${record}', '${kind}', '${JSON.stringify(payload).replaceAll("'", "''")}', '${at}')`;

/** Sources 2 (a board) and 3 (the sign-up form) of the office: a stranger, one like Yusuf, a sign-up, one to come. */
export const OUTSIDE = [
	row(2, 'EXT-1001', 'cv', outside()),
	row(2, 'EXT-1002', 'cv', outside({ given_name: 'Yusuf', family_name: 'Demir', mobile: '07700 900004', email: null })),
	row(
		3,
		'EXT-1003',
		'application',
		outside({
			given_name: 'Una',
			family_name: 'Whitlock',
			email: 'una@example.net',
			mobile: null,
			postcode: null,
			pool: 'Yes, tell me of jobs',
		}),
	),
	row(
		2,
		'EXT-1004',
		'cv',
		outside({
			given_name: 'Perry',
			family_name: 'Vance',
			email: null,
			mobile: '07700 900888',
			shareable: false,
			via: 'Dockside Staff',
		}),
	),
	row(
		2,
		'EXT-1005',
		'cv',
		outside({
			given_name: 'Lou',
			family_name: 'Nye',
			email: 'lou@example.net',
			headline: 'Forklift driver',
			text: 'Forklift every day, nights too.',
		}),
		'2026-03-02T09:30',
	),
].join(', ');

/**
 * An application on both sides: a note is newer there, and the mobile number has been changed on both. Uses the second
 * source, whatever it is.
 */
export const atsLinkOf = (application: number, ref: string) => {
	const copy = {
		stage: 'shortlist',
		outcome: 'open',
		email: '',
		mobile: '07700 900111',
		note: 'Would take the later shift.',
	};
	const agreed = { ...copy, mobile: '07700 900222', note: '' };
	const email = `(select value from contact_point where kind = 'email' and person_id = (select id from person where ref = '${ref}'))`;
	return `insert into external_record (source_id, external_id, kind, payload, available_from, person_id, state)
			select 2, 'ATS-3001', 'ats_application', json_set('${JSON.stringify(copy)}', '$.email', ${email}), '${BEFORE}', id, 'linked' from person where ref = '${ref}';
		insert into ats_link (ats_name, ats_id, application_id, last_pulled, agreed)
			values ('Quayside ATS', 'ATS-3001', ${application}, '${BEFORE}', json_set('${JSON.stringify(agreed)}', '$.email', ${email}))`;
};
