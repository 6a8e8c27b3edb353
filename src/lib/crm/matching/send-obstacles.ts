import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { longDay, type Day } from '../../ledger/story-time.ts';
import { companyKey } from '../clients/client.ts';
import type { Vacancy } from '../clients/vacancy.ts';
import type { Anyone } from '../contact/anyone.ts';
import { noContact } from '../contact/no-contact.ts';
import type { Permission } from '../protection/permission.ts';
import { reasons, type Refusal } from '../refusal.ts';
import { isForward, type Application } from './application.ts';
import { refuseShortlist } from './on-shortlist.ts';

const refuse = reasons({
	'permission-never-asked': (p: { name: string; vacancy: string }) => ({
		message: `${p.name} has not been asked about being put forward for ${p.vacancy}.`,
		remedy: 'Ask first. Record the answer under Permissions when it comes, and then send.',
	}),
	'permission-not-answered': (p: { name: string; vacancy: string; on: string }) => ({
		message: `${p.name} was asked about ${p.vacancy} on ${p.on} and has not answered yet.`,
		remedy: 'Wait for the answer, or ring. Silence is not a yes.',
	}),
	'permission-refused': (p: { name: string; vacancy: string; on: string; withdrawn: boolean }) => ({
		message: p.withdrawn
			? `${p.name} took back the permission for ${p.vacancy} on ${p.on}.`
			: `${p.name} said no to ${p.vacancy} on ${p.on}.`,
		remedy: `Respect it: take ${p.name} off the shortlist.`,
	}),
	'permission-ran-out': (p: { name: string; vacancy: string; on: string }) => ({
		message: `${p.name}’s permission for ${p.vacancy} ended on ${p.on}.`,
		remedy: 'Ask again, and record the answer under Permissions before you send.',
	}),
	'may-not-work': (p: { name: string; ended: string | null }) => ({
		message:
			p.ended === null
				? `${p.name} may not work in the UK, as the record stands.`
				: `${p.name}’s right to work ended on ${p.ended}.`,
		remedy: 'Ask whether it has been renewed. Record the new check first, the same way as for everyone.',
	}),
	'works-for-client': (p: { name: string; client: string }) => ({
		message: `${p.name} works at ${p.client} now. The law forbids telling an employer that somebody is looking for work.`,
		remedy: `Keep ${p.name} off this shortlist. If the job there has ended, correct the work history first.`,
	}),
	'essentials-without-note': (p: { name: string; lines: readonly number[] }) => ({
		message: `There is no note yet for ${p.name} on ${p.lines.length === 1 ? `line ${p.lines[0]}` : `lines ${p.lines.join(', ')}`}.`,
		remedy: 'Write a note on each essential line, with what shows it. Say so when something is missing.',
	}),
});

const Record = z.object({
	right_to_work: z.string(),
	right_to_work_expires: z.string().nullable(),
	current_employer: z.string().nullable(),
});

/**
 * All that stands in the way of sending somebody to a client, gravest first; empty when the CV may go.
 *
 * Source: Conduct Regulations 2003, regs 19 (willing to work in that position) and 28 (never to a current employer).
 * @param permission - what the person has said to this vacancy
 */
export function sendObstacles(
	db: ReadDb,
	vacancy: Vacancy,
	person: Anyone,
	application: Application | undefined,
	permission: Permission,
	today: Day,
): Refusal[] {
	const { name } = person;
	const record = db.one(
		Record,
		sql`select right_to_work, right_to_work_expires, current_employer from candidate where person_id = ${person.id}`,
	);
	const about = { name, vacancy: vacancy.ref };
	const found: (Refusal | null)[] = [
		noContact(person),
		permissionObstacle(permission, about),
		worksThere(db, person.id, record.current_employer, vacancy, today)
			? refuse('works-for-client', { name, client: vacancy.client })
			: null,
		mayNotWork(record, today) ? refuse('may-not-work', { name, ended: endOf(record) }) : null,
	];
	const open = application?.outcome === 'open' ? application : undefined;
	if (open && isForward(open)) found.push(refuseShortlist('sent-already', { ...about, client: vacancy.client }));
	else if (open?.category !== 'shortlist') found.push(refuseShortlist('not-on-shortlist', about));
	else {
		const lines = essentialsWithoutNote(db, vacancy.id, open.id);
		if (lines.length > 0) found.push(refuse('essentials-without-note', { name, lines }));
	}
	return found.filter((no) => no !== null);
}

/** What a person has not said yet, or has said no to, as a refusal; null for a live yes. */
export function permissionObstacle({ why, on }: Permission, about: { name: string; vacancy: string }): Refusal | null {
	const day = on === null ? '' : longDay(on);
	switch (why) {
		case 'given':
			return null;
		case 'never-asked':
			return refuse('permission-never-asked', about);
		case 'asked':
			return refuse('permission-not-answered', { ...about, on: day });
		case 'ran-out':
			return refuse('permission-ran-out', { ...about, on: day });
		case 'refused':
		case 'withdrawn':
			return refuse('permission-refused', { ...about, on: day, withdrawn: why === 'withdrawn' });
	}
}

const mayNotWork = (r: z.infer<typeof Record>, today: Day) =>
	r.right_to_work === 'not_eligible' ||
	(r.right_to_work === 'time_limited' && r.right_to_work_expires !== null && r.right_to_work_expires < today);

const endOf = (r: z.infer<typeof Record>) =>
	r.right_to_work === 'not_eligible' || r.right_to_work_expires === null ? null : longDay(r.right_to_work_expires);

/** Whether the client is where somebody works now, by the field on the record or a job that has not ended. */
function worksThere(db: ReadDb, personId: number, employer: string | null, vacancy: Vacancy, today: Day): boolean {
	const jobs = db.column(
		sql`select employer from employment where person_id = ${personId} and (ended is null or ended >= ${today}) order by id`,
	) as string[];
	const client = companyKey(vacancy.client);
	return [...(employer === null ? [] : [employer]), ...jobs].some((name) => companyKey(name) === client);
}

/** Whether a client of ours is where somebody works now. */
export function worksAtClient(db: ReadDb, personId: number, vacancy: Vacancy, today: Day): boolean {
	const employer = db.column(sql`select current_employer from candidate where person_id = ${personId}`)[0];
	return worksThere(db, personId, typeof employer === 'string' ? employer : null, vacancy, today);
}

/** What the law or the person says no to, in the order in which it weighs; the agency's own rules come after. */
const GRAVEST = [
	'asked-for-no-contact',
	'permission-refused',
	'permission-never-asked',
	'permission-not-answered',
	'permission-ran-out',
	'works-for-client',
	'may-not-work',
];

/** The gravest of what stands in the way of several people: the first of them where two weigh the same. */
export function gravestOf(obstacles: readonly Refusal[]): Refusal | undefined {
	const weight = ({ code }: Refusal) => (GRAVEST.includes(code) ? GRAVEST.indexOf(code) : GRAVEST.length);
	return obstacles.reduce<Refusal | undefined>(
		(gravest, next) => (gravest === undefined || weight(next) < weight(gravest) ? next : gravest),
		undefined,
	);
}

/** Lines that are essential and have no note on this person yet. */
export function essentialsWithoutNote(db: ReadDb, vacancyId: number, applicationId: number): number[] {
	return db.column(
		sql`select r.line from requirement r where r.vacancy_id = ${vacancyId} and r.importance = 'essential'
		    and not exists (select 1 from match_note n where n.requirement_id = r.id and n.application_id = ${applicationId}) order by r.line`,
	) as number[];
}
