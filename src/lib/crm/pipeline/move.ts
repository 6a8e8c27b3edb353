import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayIn, type Day } from '../../ledger/story-time.ts';
import { liveVacancy, openVacancy, type Vacancy } from '../clients/vacancy.ts';
import { usablePerson } from '../contact/anyone.ts';
import { refuseNoContact } from '../contact/no-contact.ts';
import { command } from '../define.ts';
import { applicationOf, moveApplication, settleApplication, startApplication } from '../matching/application.ts';
import { refuseShortlist } from '../matching/on-shortlist.ts';
import { permissionObstacle } from '../matching/send-obstacles.ts';
import { activeCandidate } from '../people/person.ts';
import { checksObstacle } from '../placements/checks.ts';
import { at } from '../place.ts';
import { permissionOf } from '../protection/permission.ts';
import { CandidateRefs, listOf, nameOf, VacancyRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { openInPipeline, OUTCOME_WORDS, type InPipeline } from './in-pipeline.ts';
import { asksPermission, stageNamed, stagesOf, type Stage } from './stages.ts';

const refuse = reasons({
	'at-stage-already': (p: { who: string; stage: string }) => ({
		message: `${p.who} at “${p.stage}” already.`,
		remedy: 'Nothing more is needed. Choose another stage if this is not the one you meant.',
	}),
	'not-sent-yet': (p: { name: string; client: string; stage: string }) => ({
		message: `Nothing has been sent to ${p.client} about ${p.name}, so the card can’t stand at “${p.stage}”.`,
		remedy: 'Put the person on the shortlist and send the CV from there. Sending moves the card.',
	}),
});

export const StageName = z.string().trim().min(1, 'Choose the stage.').max(60);

/**
 * Moves candidates to another stage of a vacancy's pipeline, one or many in one act. Nobody comes to a stage that asks
 * for permission, or to one behind it, without a live yes for this very vacancy.  The last stage ends the application
 * as placed, once what has to be seen before a start has been.
 *
 * Source: CRM-AC2, moving candidates through the stages; Conduct Regulations 2003, reg. 19.
 * @throws {Refusal} `no-such-vacancy`, `vacancy-closed`, `no-such-stage`, `no-such-candidate`, `not-in-pipeline`, `application-over`,
 * `record-out-of-use`, `at-stage-already`, `permission-never-asked`, `permission-not-answered`, `permission-refused`,
 * `permission-ran-out`, `not-sent-yet`, `ir35-open`, `checks-not-passed`
 */
export const moveInPipeline = command({
	name: 'application.move',
	title: 'Move to another stage',
	minutes: 2,
	input: z.strictObject({
		vacancy: VacancyRef,
		ref: CandidateRefs,
		stage: StageName,
		reason: z.string().trim().max(500, 'Keep the reason under 500 characters.').default(''),
	}),
	outcome: z.strictObject({ moved: z.int(), stage: z.string() }),
	run({ db, now, me }, { vacancy: vacancyRef, ref, stage, reason }) {
		const vacancy = liveVacancy(db, vacancyRef);
		const stages = stagesOf(db, vacancy);
		const to = stageNamed(stages, stage, vacancy.ref);
		const refs = listOf(ref);
		const all = refs.map((one) => {
			activeCandidate(db, one);
			return openInPipeline(db, vacancy, one);
		});
		const elsewhere = all.filter(({ application }) => application.stage_id !== to.id);
		if (elsewhere.length === 0)
			throw refuse('at-stage-already', {
				who: all.length === 1 ? `${all[0]!.name} is` : `All ${all.length} are`,
				stage: to.name,
			});
		for (const one of elsewhere) checkEntry(db, vacancy, stages, to, one, dayIn(now));
		const move = { me, now, bulk: refs.length > 1, reason };
		for (const { application } of elsewhere) {
			moveApplication(db, application, to.id, move);
			if (to.category === 'placed')
				settleApplication(db, { ...application, stage_id: to.id }, 'placed', null, { ...move, reason: '' });
		}
		return { moved: elsewhere.length, stage: to.name };
	},
	says: ({ vacancy, ref, stage, reason }) =>
		`Moved ${nameOf(ref)} to ${stage} for ${vacancy}${reason === '' ? '' : `: “${reason}”`}`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'pipeline'),
	undo: 'rows',
});

/** @throws {Refusal} what keeps somebody from entering a stage */
function checkEntry(
	db: ReadDb,
	vacancy: Vacancy,
	stages: readonly Stage[],
	to: Stage,
	{ person, name, application }: InPipeline,
	today: Day,
): void {
	if (asksPermission(stages, to)) {
		const stop = permissionObstacle(permissionOf(db, person.id, vacancy.id, today), { name, vacancy: vacancy.ref });
		if (stop) throw stop;
	}
	if (to.category === 'placed') {
		const stop = checksObstacle(db, { id: person.id, name }, vacancy.id, today);
		if (stop) throw stop;
	}
	if (to.category !== 'submitted') return;
	const sent = db.column(sql`select 1 from submission_item where application_id = ${application.id}`);
	if (sent.length === 0) throw refuse('not-sent-yet', { name, client: vacancy.client, stage: to.name });
}

/**
 * Begins to consider candidates for a vacancy, at its first stage. Whoever applied is to be thanked: they stand on the
 * list of those who have not been.
 *
 * @throws {Refusal} `no-such-vacancy`, `vacancy-not-open`, `no-such-candidate`, `record-out-of-use`, `asked-for-no-contact`,
 * `on-shortlist-already`, `application-closed`
 */
export const addToPipeline = command({
	name: 'application.add',
	title: 'Add to the pipeline',
	minutes: 2,
	input: z.strictObject({
		vacancy: VacancyRef,
		ref: CandidateRefs,
		/** They asked for this job themselves; if not, we thought of them. */
		applied: z.boolean().default(false),
	}),
	outcome: z.strictObject({ added: z.int(), stage: z.string() }),
	run({ db, now, me }, { vacancy: vacancyRef, ref, applied }) {
		const vacancy = openVacancy(db, vacancyRef);
		const first = stagesOf(db, vacancy)[0]!;
		const refs = listOf(ref);
		const move = { me, now, bulk: refs.length > 1, reason: applied ? 'Applied' : '' };
		for (const one of refs) add(db, vacancy, one, first, move, applied);
		return { added: refs.length, stage: first.name };
	},
	says: ({ vacancy, ref, applied }) =>
		`Added ${nameOf(ref)} to the pipeline of ${vacancy}${applied ? ', who applied' : ''}`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'pipeline'),
	undo: 'rows',
});

/** Begins to consider one person at a stage. @throws {Refusal} as `application.add` */
function add(
	db: Db,
	vacancy: Vacancy,
	ref: string,
	first: Stage,
	move: Parameters<typeof startApplication>[4],
	applied: boolean,
): void {
	const { id } = activeCandidate(db, ref);
	const person = usablePerson(db, ref);
	refuseNoContact(person);
	const application = applicationOf(db, id, vacancy.id);
	const about = { name: person.name, vacancy: vacancy.ref };
	if (application?.outcome === 'open')
		throw refuseShortlist('on-shortlist-already', { ...about, stage: application.stage });
	if (application)
		throw refuseShortlist('application-closed', {
			...about,
			outcome: OUTCOME_WORDS[application.outcome].toLowerCase(),
		});
	startApplication(db, id, vacancy.id, first.id, move, applied);
}

/** The same for one who asks for it on their own page, at the first stage. @throws {Refusal} as `application.add` */
export function enterPipeline(
	db: Db,
	vacancy: Vacancy,
	ref: string,
	move: Parameters<typeof startApplication>[4],
): void {
	add(db, vacancy, ref, stagesOf(db, vacancy)[0]!, move, true);
}
