import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { clockIn, longDay, StoryTime } from '../../ledger/story-time.ts';
import { agencyName } from '../agency.ts';
import { vacancyByRef, type Vacancy } from '../clients/vacancy.ts';
import { knownFields, merged } from '../contact/merge.ts';
import { query } from '../define.ts';
import type { StageCategory } from '../matching/application.ts';
import { matchDetails } from '../matching/match-queries.ts';
import { specOf } from '../matching/spec.ts';
import { CandidateRef, VacancyRef } from '../refs.ts';
import { inPipeline } from './in-pipeline.ts';
import { OWED } from './owed.ts';

/** How an application stands, in words for the candidate: what is so, and nothing that we can't keep. */
const STANDS: Record<StageCategory, string> = {
	lead: 'we have your details beside the job',
	screen: 'we are going through your details and what the job asks for',
	shortlist: 'you are on our shortlist',
	submitted: 'your CV is with the client, who is reading it now',
	interview: 'the client would like to meet you',
	offer: 'the client would like to make you an offer',
	placed: 'the job is yours',
};

const Template = z.object({ name: z.string(), subject: z.string(), body: z.string() });

/** A service template by e-mail, by name. */
export const serviceTemplate = (db: ReadDb, name: string) =>
	db.maybe(
		Template,
		sql`select name, subject, body from template where name = ${name} and channel = 'email' and purpose = 'service' and archived_at is null`,
	);

/** The agency's templates for a decline: those that leave room for words of one's own. */
export const declineTemplates = (db: ReadDb) =>
	db.all(
		Template,
		sql`select name, subject, body from template where channel = 'email' and purpose = 'service' and archived_at is null
		    and body like '%{{personal}}%' order by id`,
	);

/** What the records fill in for somebody's application, and where it stands. */
export function knownOf(db: ReadDb, ref: string, vacancy: Vacancy): Record<string, string> {
	const { application } = inPipeline(db, vacancy, ref);
	const [interview] = db.all(
		z.object({ starts_at: z.string(), location: z.string() }),
		sql`select starts_at, location from interview where application_id = ${application.id} and status in ('proposed', 'confirmed')
		    order by starts_at desc, id desc limit 1`,
	);
	return {
		...knownFields(db, ref, vacancy.ref),
		stands: STANDS[application.category],
		...(interview && {
			interview_at: `${longDay(interview.starts_at.slice(0, 10))} at ${clockIn(interview.starts_at)}`,
			...(interview.location !== '' && { interview_place: interview.location }),
		}),
	};
}

/** The template of what is owed to somebody: for thanks, that of the first stage; for word of where it stands, the stage's own. */
function templateFor(db: ReadDb, vacancy: Vacancy, stageId: number, what: 'acknowledge' | 'update'): string {
	const [name] = db.column(
		what === 'acknowledge'
			? sql`select t.name from stage s join template t on t.id = s.template_id where s.pipeline_id = ${vacancy.pipeline_id} and s.category = 'lead' order by s.position, s.id limit 1`
			: sql`select t.name from stage s join template t on t.id = s.template_id where s.id = ${stageId}`,
	) as string[];
	return name ?? '';
}

/**
 * The message that an application's candidate is offered, with what the records know put in. What they don't know
 * stands in double brackets.
 */
export const tellingDraft = query({
	name: 'telling-draft',
	input: z.strictObject({
		vacancy: VacancyRef,
		ref: CandidateRef,
		what: z.enum(['acknowledge', 'update']),
		/** Another template than the stage's own; empty for that one. */
		template: z.string().max(120),
		me: z.string().max(200),
	}),
	run(db, { vacancy: vacancyRef, ref, what, template, me }) {
		const vacancy = vacancyByRef(db, vacancyRef);
		const { application } = inPipeline(db, vacancy, ref);
		const bound = templateFor(db, vacancy, application.stage_id, what);
		const chosen = serviceTemplate(db, template || bound);
		const ours = { me, agency: agencyName.run(db, {}) };
		const known = { ...knownOf(db, ref, vacancy), ...ours };
		return {
			/** For several people: what is each one's own stays open, and is filled in when it goes. */
			open_subject: chosen ? merged(chosen.subject, ours) : '',
			open_body: chosen ? merged(chosen.body, ours) : '',
			template: chosen?.name ?? '',
			bound,
			subject: chosen ? merged(chosen.subject, known) : '',
			body: chosen ? merged(chosen.body, known) : '',
		};
	},
});

/** The agency's service templates by e-mail that can tell a candidate how it stands. */
export const tellingTemplates = query({
	name: 'telling-templates',
	input: z.strictObject({}),
	run: (db) =>
		db.column(
			sql`select name from template where channel = 'email' and purpose = 'service' and archived_at is null
			    and body not like '%{{personal}}%' and body not like '%{{contact_name}}%' order by id`,
		) as string[],
});

/** Lines of a job specification that somebody has not shown, and could learn: missing, shown in part, or not known. */
export function skillsToBuild(db: ReadDb, vacancy: string, ref: string, now: StoryTime) {
	const spec = specOf(db, vacancy, null, now);
	const answers = matchDetails(db, spec, [ref], false)[0]?.answers ?? [];
	const learned = new Set(spec.lines.filter(({ kind }) => LEARNED.has(kind)).map(({ line }) => line));
	return answers
		.filter(({ line, state }) => learned.has(line) && state !== 'shown')
		.map(({ line, state, reason }) => ({
			line,
			state,
			text: spec.lines.find((one) => one.line === line)!.text,
			reason,
		}));
}
const LEARNED: ReadonlySet<string> = new Set(['skill', 'qualification', 'experience', 'driving']);

/** A decline as it goes: the template, with the paragraph of one's own and the skills to build up, or without them. */
export function declineLetter(
	db: ReadDb,
	vacancy: Vacancy,
	ref: string,
	{ template, personal, skills, me }: { template: string; personal: string; skills: readonly string[]; me: string },
): { subject: string; body: string } | null {
	const chosen = declineTemplates(db).find(({ name }) => name === template);
	if (!chosen) return null;
	const build = skills.length === 0 ? '' : `For a job like this it helps to have: ${skills.join('; ')}.`;
	const known = { ...knownOf(db, ref, vacancy), me, agency: agencyName.run(db, {}) };
	const body = chosen.body.replace('{{personal}}', () => personal.trim()).replace('{{skills}}', () => build);
	return { subject: merged(chosen.subject, known), body: merged(body.replace(/\n{3,}/g, '\n\n'), known) };
}

/** Whether somebody came as far as an interview, after which a form letter is not enough. */
export const wasInterviewed = (db: ReadDb, applicationId: number): boolean =>
	db.column(
		sql`select 1 from stage_history h join stage s on s.id = h.to_stage
		    where h.application_id = ${applicationId} and s.category in ('interview', 'offer', 'placed')`,
	).length > 0;

/** What the form of a decline needs: templates, whether words of one's own must be in it, and skills to offer. */
export const declineChoices = query({
	name: 'decline-choices',
	input: z.strictObject({ vacancy: VacancyRef, ref: CandidateRef, now: StoryTime }),
	run(db, { vacancy: vacancyRef, ref, now }) {
		const vacancy = vacancyByRef(db, vacancyRef);
		const { application } = inPipeline(db, vacancy, ref);
		return {
			templates: declineTemplates(db).map(({ name }) => name),
			interviewed: wasInterviewed(db, application.id),
			skills: skillsToBuild(db, vacancyRef, ref, now),
			outcome: application.outcome,
		};
	},
});

/** The decline as it would go. */
export const declinePreview = query({
	name: 'decline-preview',
	input: z.strictObject({
		vacancy: VacancyRef,
		ref: CandidateRef,
		template: z.string(),
		personal: z.string(),
		lines: z.array(z.int()),
		me: z.string(),
		now: StoryTime,
	}),
	run(db, { vacancy, ref, lines, now, ...words }) {
		const skills = skillsToBuild(db, vacancy, ref, now).filter(({ line }) => lines.includes(line));
		return declineLetter(db, vacancyByRef(db, vacancy), ref, { ...words, skills: skills.map(({ text }) => text) });
	},
});

export const OwedKind = z.enum(OWED);
