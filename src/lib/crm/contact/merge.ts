import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { longDay } from '../../ledger/story-time.ts';
import { pay } from '../fields.ts';

/** What a template may leave open, in a person's words. A field that is not here is shown by its own name. */
export const MERGE_FIELDS: Readonly<Record<string, string>> = {
	agency: 'the agency',
	client: 'the client',
	contact_name: 'first name of the contact',
	count: 'how many candidates',
	feedback: 'what the client said',
	given_name: 'first name',
	hours: 'the hours',
	interview_at: 'day and time of the interview',
	interview_place: 'place of the interview',
	last_contact: 'day of the last contact',
	me: 'your name',
	news: 'the news',
	obtained_on: 'day on which we got the details',
	pay: 'the pay',
	personal: 'a paragraph of your own',
	skills: 'the skills to build up',
	source: 'where we found the details',
	stands: 'how the application stands',
	start: 'the start',
	town: 'the town',
	vacancies: 'the vacancies',
	vacancy: 'reference of the vacancy',
	vacancy_title: 'the vacancy',
};

const FIELD = /\{\{\s*([a-z_]+)\s*\}\}/g;

/** The names of the fields that stand in a text unfilled, each once, in their order. */
export const openFields = (text: string): string[] => [...new Set([...text.matchAll(FIELD)].map((match) => match[1]!))];

/** A text with what is known put in; what is not stays as it stands, to be seen. */
export const merged = (text: string, known: Readonly<Record<string, string>>): string =>
	text.replace(FIELD, (field, name: string) => known[name] || field);

const Person = z.object({
	given: z.string().nullable(),
	candidate: z.int(),
	source: z.string().nullable(),
	obtained_on: z.string().nullable(),
	last_contact: z.string().nullable(),
	town: z.string().nullable(),
});

const Vacancy = z.object({
	ref: z.string(),
	title: z.string(),
	client: z.string(),
	town: z.string().nullable(),
	hours: z.string().nullable(),
	start_by: z.string().nullable(),
	pay_min: z.int().nullable(),
	pay_max: z.int().nullable(),
	pay_unit: z.string(),
});

/** What the records fill in, about somebody and a vacancy. What they don't hold is left out. */
export function knownFields(db: ReadDb, ref: string, vacancy: string | null): Record<string, string> {
	const person = db.maybe(
		Person,
		sql`select coalesce(nullif(p.known_as, ''), p.given_name) as given, c.person_id is not null as candidate, s.name as source, c.obtained_on, c.last_contact_at as last_contact, pl.town
		    from person p left join candidate c on c.person_id = p.id left join source s on s.id = c.source_id left join place pl on pl.id = p.place_id where p.ref = ${ref}`,
	);
	const job = vacancy === null ? undefined : vacancyNamed(db, vacancy);
	const day = (time: string | null | undefined) => (time ? longDay(time.slice(0, 10)) : '');
	const given = person?.given ?? '';
	const known = {
		...(person?.candidate ? { given_name: given } : { contact_name: given, given_name: given }),
		source: person?.source ?? '',
		obtained_on: day(person?.obtained_on),
		last_contact: day(person?.last_contact),
		town: job?.town ?? person?.town ?? '',
		vacancy: job?.ref ?? '',
		vacancy_title: job?.title ?? '',
		client: job?.client ?? '',
		hours: job?.hours ?? '',
		start: job?.start_by ? longDay(job.start_by) : '',
		pay: job ? payWords(job) : '',
	};
	return Object.fromEntries(Object.entries(known).filter(([, words]) => words !== ''));
}

const vacancyNamed = (db: ReadDb, ref: string) =>
	db.maybe(
		Vacancy,
		sql`select v.ref, v.title, c.name as client, pl.town, v.hours, v.start_by, v.pay_min, v.pay_max, v.pay_unit
		    from vacancy v join client c on c.id = v.client_id left join place pl on pl.id = v.place_id where v.ref = ${ref}`,
	);

function payWords({ pay_min, pay_max, pay_unit }: z.infer<typeof Vacancy>): string {
	const [from, to] = [pay_min ?? pay_max, pay_max ?? pay_min];
	if (from === null || to === null) return '';
	return from === to ? pay(to, pay_unit) : `${pay(from, pay_unit).replace(/ .*$/, '')} to ${pay(to, pay_unit)}`;
}
