import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { refuseExcluding } from '../clients/wording.ts';
import { openVacancy } from '../clients/vacancy.ts';
import { command } from '../define.ts';
import { nextRef } from '../next-ref.ts';
import { at } from '../place.ts';
import { AdvertRef, VacancyRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { placeToLook } from './watch.ts';

const refuse = reasons({
	'takes-no-adverts': (p: { source: string }) => ({
		message: `${p.source} is no place where people read adverts.`,
		remedy: 'Choose a job board, or our own website.',
	}),
	'advertised-already': (p: { vacancy: string; source: string; ref: string }) => ({
		message: `${p.vacancy} stands on ${p.source} already, as ${p.ref}.`,
		remedy: 'Wait for the answers, or choose another board.',
	}),
	'no-such-advert': (p: { advert: string }) => ({
		message: `There is no advert ${p.advert}.`,
		remedy: 'Choose one from the adverts under Sourcing.',
	}),
	'advert-down-already': (p: { advert: string; source: string }) => ({
		message: `${p.advert} does not stand on ${p.source} any more.`,
		remedy: 'Nothing more is needed there. Look whether the vacancy stands on another board.',
	}),
});

/** Kinds of source that carry adverts. */
export const CARRIES = ['job_board', 'careers_site'] as const;

/**
 * Puts a vacancy on a board. It leaves the desk: people read it, and some apply in the hours after. Words that shut
 * people out are refused here as they are in the specification, and who we are is added to every advert.
 *
 * Source: Equality Act 2010, s. 55; Conduct Regulations 2003, reg. 27 (an advert names the agency and in what capacity it acts).
 * @throws {Refusal} `no-such-vacancy`, `vacancy-not-open`, `no-such-place-to-look`, `takes-no-adverts`, `advertised-already`, `words-shut-people-out`
 */
export const postVacancy = command({
	name: 'vacancy.post',
	title: 'Advertise a vacancy',
	minutes: 6,
	input: z.strictObject({
		vacancy: VacancyRef,
		source: z.string().trim().min(1, 'Choose the board.').max(60),
		body: z
			.string()
			.trim()
			.min(40, 'Write what the job is, where, and what it pays: 40 characters or more.')
			.max(4_000, 'Keep the advert under 4,000 characters.'),
	}),
	outcome: z.strictObject({ advert: z.string() }),
	run({ db, now, me }, { vacancy: ref, source: name, body }) {
		const vacancy = openVacancy(db, ref);
		const source = placeToLook(db, name);
		if (!CARRIES.some((kind) => kind === source.kind)) throw refuse('takes-no-adverts', { source: name });
		const there = db.column(
			sql`select ref from advert where vacancy_id = ${vacancy.id} and source_id = ${source.id} and taken_down_at is null order by id limit 1`,
		)[0];
		if (there !== undefined) throw refuse('advertised-already', { vacancy: ref, source: name, ref: String(there) });
		refuseExcluding(body);
		const advert = nextRef(db, 'ADV');
		const agency = db.column(sql`select value ->> '$' from setting where key = 'agency.name'`)[0] ?? 'The agency';
		const whole = `${body}\n\n${String(agency)} advertises this as an employment agency for permanent work, and as an employment business for temporary work.`;
		db.run(sql`insert into advert (ref, vacancy_id, source_id, body, posted_by, posted_at)
		           values (${advert}, ${vacancy.id}, ${source.id}, ${whole}, ${me.id}, ${now})`);
		return { advert };
	},
	says: ({ vacancy, source }, outcome) =>
		`Advertised ${vacancy} on ${source}${outcome ? `, as ${outcome.advert}` : ''}`,
	place: () => at('sourcing', null, 'adverts'),
	undo: 'never',
});

const Standing = z.object({
	id: z.int(),
	vacancy: z.string(),
	source: z.string(),
	taken_down_at: z.string().nullable(),
});

/**
 * Takes a vacancy off a board, so that nobody else applies for a job that has gone. Who has applied stays in the
 * pipeline. It can be advertised there again.
 *
 * Source: Conduct Regulations 2003, reg. 27 (an advert is for a position that the agency is asked to fill).
 * @throws {Refusal} `no-such-advert`, `advert-down-already`
 */
export const takeDownAdvert = command({
	name: 'advert.take-down',
	title: 'Take the advert down',
	minutes: 2,
	input: z.strictObject({ advert: AdvertRef }),
	outcome: z.strictObject({ vacancy: VacancyRef, source: z.string() }),
	run({ db, now }, { advert }) {
		const found = db.maybe(
			Standing,
			sql`select a.id, v.ref as vacancy, s.name as source, a.taken_down_at from advert a join vacancy v on v.id = a.vacancy_id
			    join source s on s.id = a.source_id where a.ref = ${advert}`,
		);
		if (!found) throw refuse('no-such-advert', { advert });
		const { id, vacancy, source, taken_down_at } = found;
		if (taken_down_at !== null) throw refuse('advert-down-already', { advert, source });
		db.run(sql`update advert set taken_down_at = ${now} where id = ${id}`);
		return { vacancy, source };
	},
	says: ({ advert }, outcome) =>
		outcome ? `Took ${outcome.vacancy} off ${outcome.source} (${advert})` : `Took ${advert} down`,
	place: () => at('sourcing', null, 'adverts'),
	undo: 'never',
});
