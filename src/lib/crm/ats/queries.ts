import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { query } from '../define.ts';
import { CandidateRef } from '../refs.ts';
import { ATS_FIELDS, atsLinks, standingOf, type AtsLink, type Standing } from './copy.ts';

/** A link with how its fields stand. */
export interface AtsLine extends AtsLink {
	readonly standing: readonly Standing[];
	/** Changes that only the other side has made. */
	readonly unread: number;
	readonly unsent: number;
}

const withStanding = (link: AtsLink): AtsLine => {
	const standing = standingOf(link);
	const of = (state: Standing['state']) => standing.filter((one) => one.state === state).length;
	return { ...link, standing, unread: of('theirs'), unsent: of('ours') };
};

/** Every application that a tracking system has too. */
export const atsPage = query({
	name: 'ats-page',
	input: z.strictObject({}),
	run(db) {
		const links = atsLinks(db).map(withStanding);
		return {
			links,
			conflicts: links.flatMap((link) =>
				link.standing.filter(({ state }) => state === 'conflict').map((standing) => ({ link, ...standing })),
			),
			unread: links.reduce((n, link) => n + link.unread, 0),
			unsent: links.reduce((n, link) => n + link.unsent, 0),
		};
	},
});

const Change = z.object({
	record: z.string(),
	ref: z.string(),
	name: z.string(),
	direction: z.enum(['in', 'out']),
	field: z.enum(ATS_FIELDS),
	old: z.string().nullable(),
	new: z.string().nullable(),
	state: z.enum(['pending', 'applied', 'conflict', 'dismissed']),
	at: z.string(),
	by: z.string().nullable(),
});

/** What went over the link, newest first. */
export const atsLog = query({
	name: 'ats-log',
	input: z.strictObject({ most: z.int() }),
	run: (db, { most }) =>
		db.all(
			Change,
			sql`select l.ats_id as record, p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name,
			    h.direction, h.field, h.old, h.new, h.state, h.at, o.name as by
			    from ats_change h join ats_link l on l.id = h.link_id join application a on a.id = l.application_id join person p on p.id = a.person_id
			    left join colleague o on o.id = h.resolved_by order by h.at desc, h.id desc limit ${most}`,
		),
});

const Past = z.object({ record: z.string(), says: z.string() });

/** What a tracking system knows of one candidate: jobs applied for, the stage reached, and what is out of date. */
export const atsOf = query({
	name: 'ats-of',
	input: z.strictObject({ ref: CandidateRef }),
	run: (db, { ref }) => ({
		links: atsLinks(db, 'p.ref = ?', ref).map(withStanding),
		past: db.all(
			Past,
			sql`select l.ats_id as record, coalesce(e.payload ->> '$.text', '') as says from ats_link l join person p on p.id = l.person_id
			    left join external_record e on e.external_id = l.ats_id where p.ref = ${ref} order by l.id`,
		),
	}),
});
