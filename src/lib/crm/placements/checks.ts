import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { compose, sql } from '../../db/sql.ts';
import { fold } from '../../db/fold.ts';
import { longDay, type Day } from '../../ledger/story-time.ts';
import { titlesLike } from '../matching/lines/qualification.ts';
import { DBS } from '../options.ts';
import { reasons, type Refusal } from '../refusal.ts';

const refuse = reasons({
	'checks-not-passed': (p: { name: string; missing: readonly string[] }) => ({
		message: `${p.name} can’t start yet. Still to be seen and in order: ${p.missing.join('; ')}.`,
		remedy: 'Ask for what is missing and record each check on the candidate’s record. Nobody starts work before.',
	}),
	'ir35-open': (p: { vacancy: string; client: string }) => ({
		message: `${p.vacancy} is contract work, and ${p.client} has not said whether IR35 applies. Until then nobody knows who takes off the tax.`,
		remedy:
			'Ask the client for its decision and the reasons in writing. Record it under IR35 on the vacancy, then go on.',
	}),
});

/** One thing that has to be seen before somebody starts. */
export interface StartCheck {
	readonly key: 'right_to_work' | 'identity' | 'qualification' | 'driving' | 'dbs' | 'referees';
	readonly words: string;
	/** The certificate that is asked for, by its title. */
	readonly title?: string;
	readonly passed: boolean;
	/** What stands on record, or what is missing. */
	readonly found: string;
	/** Until when what was seen holds; null where it does not run out, or nothing was seen. */
	readonly until: Day | null;
	/** Why this work asks for it. */
	readonly why: string;
}

const Job = z.object({ work_type: z.string(), sector: z.string(), client_sector: z.string() });
const Asked = z.object({ line: z.int(), kind: z.enum(['qualification', 'driving', 'dbs']), asks: z.string() });
const Record = z.object({
	right_to_work: z.string(),
	right_to_work_seen: z.string().nullable(),
	right_to_work_expires: z.string().nullable(),
	dbs: z.string(),
});
const Seen = z.object({ kind: z.string(), status: z.string(), expires_on: z.string().nullable(), note: z.string() });

/** Work with people who depend on others: care, schools and nurseries, and whatever asks for a DBS check. */
const isVulnerable = ({ sector, client_sector }: z.infer<typeof Job>, asked: readonly z.infer<typeof Asked>[]) =>
	/\bcare\b|nurs|support work|school|teach|classroom|early years/i.test(`${sector} ${client_sector}`) ||
	asked.some(({ kind }) => kind === 'dbs');

/** What a vacancy asks for before anybody may start: which checks, and why. Nobody in particular. */
export function checksFor(db: ReadDb, vacancyId: number) {
	const job = db.one(
		Job,
		sql`select v.work_type, v.sector, c.sector as client_sector from vacancy v join client c on c.id = v.client_id where v.id = ${vacancyId}`,
	);
	const asked = db.all(
		Asked,
		sql`select line, kind, coalesce(text_value, text) as asks from requirement where vacancy_id = ${vacancyId} and importance = 'essential'
		    and kind in ('qualification', 'driving', 'dbs') order by line, id`,
	);
	const vulnerable = isVulnerable(job, asked);
	// supplied by us, an employment business; or introduced, with people who depend on others
	const supplied = job.work_type === 'temporary' || job.work_type === 'contract';
	return { asked, vulnerable, supplied, identity: vulnerable || supplied };
}

/**
 * Everything that has to be seen of one person before they start at a vacancy, and whether it has been.
 *
 * Source: Immigration, Asylum and Nationality Act 2006, s. 15 (right to work, before the first day); Conduct Regulations
 * 2003, regs 19 and 22 (identity; for work with vulnerable people qualifications and two references from people who
 * are no relatives).
 *
 * @param starts - the first day, up to which what was seen has to hold
 */
export function startChecks(db: ReadDb, personId: number, vacancyId: number, starts: Day): StartCheck[] {
	const { asked, vulnerable, supplied, identity } = checksFor(db, vacancyId);
	const record = db.one(
		Record,
		sql`select right_to_work, right_to_work_seen, right_to_work_expires, dbs from candidate where person_id = ${personId}`,
	);
	const vetting = db.all(
		Seen,
		sql`select v.kind, v.status, v.expires_on, v.note from vetting v where v.person_id = ${personId}
		    and v.id = (select max(x.id) from vetting x where x.person_id = v.person_id and x.kind = v.kind) order by v.kind, v.id`,
	);
	// where several are asked for, a check counts for the one that its note names
	const only = asked.filter(({ kind }) => kind === 'qualification').length === 1;
	const certificates = db.all(
		Seen,
		sql`select kind, status, expires_on, note from vetting where person_id = ${personId} and kind = 'qualification' order by id`,
	);
	const holds = (kind: string) => judged(vetting.find((one) => one.kind === kind));
	const judged = (line: z.infer<typeof Seen> | undefined) => {
		if (!line) return { passed: false, found: 'Not asked for yet', until: null };
		const over = line.expires_on !== null && line.expires_on < starts;
		const passed = line.status === 'passed' && !over;
		const note = line.note === '' ? 'Seen' : line.note;
		return {
			passed,
			found: passed ? note : over ? `Ran out ${longDay(line.expires_on!)}` : (STATES[line.status] ?? line.status),
			until: line.expires_on,
		};
	};
	const checks: StartCheck[] = [
		{
			key: 'right_to_work',
			words: 'the right to work in the UK',
			...rightToWork(record, starts),
			why: 'For everybody, before the first day',
		},
	];
	const because = vulnerable
		? 'Work with people who depend on others (Conduct Regulations, reg. 22)'
		: 'We supply the worker (Conduct Regulations, reg. 19)';
	if (identity) checks.push({ key: 'identity', words: 'identity', ...holds('identity'), why: because });
	for (const { line, kind, asks } of asked) {
		const why = `Line ${line} of the job specification`;
		if (kind === 'qualification') {
			if (!supplied && !vulnerable) continue;
			const seen = certificateSeen(db, personId, asks, starts);
			const other = judged(certificates.filter(({ note }) => only || fold(note).includes(fold(asks))).at(-1));
			const passed = seen || other.passed;
			const found = seen ? 'Certificate seen' : other.passed ? other.found : 'Certificate not seen';
			const until = seen ? null : other.until;
			checks.push({ key: kind, title: asks, words: `the certificate: ${asks}`, passed, found, until, why });
		} else if (kind === 'driving') checks.push({ key: kind, words: 'the driving licence', ...holds('driving'), why });
		else {
			const order = ['none', 'basic', 'standard', 'enhanced'];
			const enough = order.indexOf(record.dbs) >= order.indexOf(asks.toLowerCase());
			const seen = holds('dbs');
			const level = DBS[asks.toLowerCase() as keyof typeof DBS] ?? asks;
			const found =
				seen.passed && !enough ? `On record: ${DBS[record.dbs as keyof typeof DBS] ?? record.dbs}` : seen.found;
			const passed = enough && seen.passed;
			checks.push({ key: kind, words: `a DBS certificate: ${level}`, passed, found, until: seen.until, why });
		}
	}
	if (vulnerable) {
		const here = db.column(
			sql`select count(*) from referee where person_id = ${personId} and status = 'received' and is_relative = 0`,
		)[0] as number;
		checks.push({
			key: 'referees',
			words: 'two references from people who are no relatives',
			passed: here >= 2,
			found: `${here} of 2 are here`,
			until: null,
			why: because,
		});
	}
	return checks;
}

const STATES: Readonly<{ [status: string]: string }> = {
	requested: 'Asked for',
	received: 'Come in, not yet looked at',
	failed: 'Not in order',
	expired: 'Ran out',
};

function rightToWork(record: z.infer<typeof Record>, starts: Day): Pick<StartCheck, 'passed' | 'found' | 'until'> {
	const { right_to_work: state, right_to_work_seen: seen, right_to_work_expires: ends } = record;
	const until = state === 'time_limited' ? ends : null;
	if (state === 'not_eligible')
		return { passed: false, found: 'May not work in the UK, as the record stands', until: null };
	if (state !== 'verified' && state !== 'time_limited') return { passed: false, found: 'Not checked', until: null };
	if (state === 'time_limited' && (ends === null || ends < starts))
		return { passed: false, found: ends === null ? 'No end date on record' : `Ended ${longDay(ends)}`, until };
	return { passed: true, found: `${seen ?? 'Seen'}${ends === null ? '' : `, to ${longDay(ends)}`}`, until };
}

/** Whether a certificate of this title was looked at, and holds on the day. */
const certificateSeen = (db: ReadDb, personId: number, title: string, starts: Day): boolean =>
	db.column(
		compose`select 1 from qualification where person_id = ${personId} and seen_on is not null
			and (expires is null or expires >= ${starts}) and ${titlesLike(db, title)}`,
	).length > 0;

/**
 * A question about IR35 that stands in the way of a contract, as a refusal; null where it is answered or does not arise.
 * It is the client who decides, before the contract begins, and who gives the reasons in writing.
 *
 * Source: ITEPA 2003, ch. 10, s. 61NA (status determination statement).
 */
export function ir35Obstacle(db: ReadDb, vacancyId: number): Refusal | null {
	const open = db.maybe(
		z.object({ vacancy: z.string(), client: z.string() }),
		sql`select v.ref as vacancy, c.name as client from vacancy v join client c on c.id = v.client_id
		    where v.id = ${vacancyId} and v.work_type = 'contract' and v.ir35 not in ('inside', 'outside')`,
	);
	return open ? refuse('ir35-open', open) : null;
}

/** What keeps somebody from starting, as a refusal; null when all is seen and in order. */
export function checksObstacle(
	db: ReadDb,
	{ id, name }: { id: number; name: string },
	vacancyId: number,
	starts: Day,
): Refusal | null {
	const open = ir35Obstacle(db, vacancyId);
	if (open) return open;
	const missing = startChecks(db, id, vacancyId, starts).filter(({ passed }) => !passed);
	return missing.length === 0
		? null
		: refuse('checks-not-passed', { name, missing: missing.map(({ words }) => words) });
}
