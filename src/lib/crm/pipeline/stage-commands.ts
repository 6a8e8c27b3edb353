import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { liveVacancy, type Vacancy } from '../clients/vacancy.ts';
import { refuseMessage } from '../contact/message-send.ts';
import { command } from '../define.ts';
import { STAGE_CATEGORIES } from '../matching/application.ts';
import { at } from '../place.ts';
import { VacancyRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { StageName } from './move.ts';
import { ownPipeline } from './own-pipeline.ts';
import { CATEGORY_WORDS, stageNamed, stagesOf, type Stage } from './stages.ts';

const refuse = reasons({
	'stage-name-taken': (p: { stage: string; vacancy: string }) => ({
		message: `The pipeline of ${p.vacancy} has a stage “${p.stage}” already.`,
		remedy: 'Choose another name, so that everyone knows which one is meant.',
	}),
	'stage-in-use': (p: { stage: string; people: number }) => ({
		message:
			p.people > 0
				? `${p.people === 1 ? 'One person is' : `${p.people} people are`} at “${p.stage}”, so it can’t be removed.`
				: `People have been at “${p.stage}”, and their history names it, so it can’t be removed.`,
		remedy: p.people > 0 ? 'Move them to another stage first.' : 'Rename it, or put it where you need it.',
	}),
	'last-of-category': (p: { stage: string; category: string }) => ({
		message: `“${p.stage}” is the only stage here for ${p.category}, and reports compare vacancies by that.`,
		remedy: 'Rename it to suit this vacancy, or add another stage of its kind first.',
	}),
	'category-out-of-order': (p: { stage: string; before: string; after: string }) => ({
		message: `“${p.stage}” can’t stand there: ${p.before.toLowerCase()} comes before ${p.after.toLowerCase()}.`,
		remedy: 'Put it beside the other stages of its kind.',
	}),
	'permission-by-law': (p: { stage: string }) => ({
		message: `“${p.stage}” is with the client, and nobody’s details go there without a yes for that vacancy.`,
		remedy: 'Leave the permission switched on. It is the law, and clause 2 of our policy.',
	}),
});

const Name = z
	.string()
	.trim()
	.min(2, 'Give the stage a name, like “Phone screen”.')
	.max(40, 'Keep the name under 40 characters.');
const Days = z
	.int('Write whole days, like 3.')
	.min(1, 'Write at least 1 day.')
	.max(90, 'Write 90 days at most.')
	.nullable();
const Settings = {
	target_days: Days,
	needs_consent: z.boolean(),
	checklist: z.array(z.string().trim().min(3, 'Say what is to be checked.').max(120)).max(10),
	/** Name of the template of what a candidate is told on coming here; null where nobody need be told. */
	template: z.string().max(120).nullable(),
};

/**
 * Adds a stage to one vacancy's pipeline, after another. The first change gives the vacancy a pipeline of its own; the
 * category says what the stage is, so that reports stay comparable.
 *
 * Source: the agency's template, the vacancy's copy.
 * @throws {Refusal} `no-such-vacancy`, `vacancy-closed`, `no-such-stage`, `stage-name-taken`, `category-out-of-order`, `permission-by-law`, `no-such-template`
 */
export const addStage = command({
	name: 'stage.add',
	title: 'Add a stage',
	minutes: 2,
	input: z.strictObject({
		vacancy: VacancyRef,
		name: Name,
		category: z.enum(STAGE_CATEGORIES, 'Choose what kind of stage it is.'),
		after: StageName,
		target_days: Settings.target_days.default(null),
		needs_consent: Settings.needs_consent.default(false),
		checklist: Settings.checklist.default([]),
		template: Settings.template.default(null),
	}),
	outcome: z.strictObject({ stages: z.array(z.string()) }),
	run({ db }, { vacancy: ref, name, category, after, target_days, needs_consent, checklist, template }) {
		const { vacancy, stages } = own(db, ref);
		const before = stageNamed(stages, after, ref);
		checkName(stages, name, ref);
		checkPermission(category, needs_consent, name);
		const { id } = db.one(
			z.object({ id: z.int() }),
			sql`insert into stage (pipeline_id, name, category, position, target_days, needs_consent, checklist, template_id)
			    values (${vacancy.pipeline_id}, ${name}, ${category}, ${stages.length + 1}, ${target_days}, ${needs_consent ? 1 : 0},
			            ${JSON.stringify(checklist)}, ${templateId(db, template)}) returning id`,
		);
		const order = stages.map((stage) => stage.id);
		order.splice(stages.indexOf(before) + 1, 0, id);
		return { stages: arrange(db, vacancy, order, name) };
	},
	says: ({ vacancy, name, after }) => `Added the stage ${name} after ${after} to the pipeline of ${vacancy}`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'pipeline'),
	undo: 'rows',
});

/**
 * Renames a stage of one vacancy, or changes its usual days, its permission, its checklist or what candidates are told.
 *
 * @throws {Refusal} `no-such-vacancy`, `vacancy-closed`, `no-such-stage`, `stage-name-taken`, `permission-by-law`, `no-such-template`
 */
export const amendStage = command({
	name: 'stage.amend',
	title: 'Change a stage',
	minutes: 1,
	input: z
		.strictObject({
			vacancy: VacancyRef,
			stage: StageName,
			name: Name.optional(),
			target_days: Settings.target_days.optional(),
			needs_consent: Settings.needs_consent.optional(),
			checklist: Settings.checklist.optional(),
			template: Settings.template.optional(),
		})
		.refine((input) => Object.keys(input).length > 2, 'Change at least one thing.'),
	outcome: z.null(),
	run({ db }, { vacancy: ref, stage, name, target_days, needs_consent, checklist, template }) {
		const { stages } = own(db, ref);
		const is = stageNamed(stages, stage, ref);
		if (name !== undefined)
			checkName(
				stages.filter((one) => one !== is),
				name,
				ref,
			);
		checkPermission(is.category, needs_consent ?? is.needs_consent, is.name);
		const asks = needs_consent ?? is.needs_consent;
		db.run(sql`update stage set name = ${name ?? is.name}, target_days = ${target_days === undefined ? is.target_days : target_days},
		           needs_consent = ${asks ? 1 : 0}, checklist = ${JSON.stringify(checklist ?? is.checklist)},
		           template_id = ${templateId(db, template === undefined ? is.template : template)} where id = ${is.id}`);
		return null;
	},
	says: ({ vacancy, stage, name }) =>
		name !== undefined && name !== stage
			? `Renamed the stage ${stage} of ${vacancy} to ${name}`
			: `Changed the stage ${stage} of ${vacancy}`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'pipeline'),
	undo: 'rows',
});

/**
 * Puts a stage of one vacancy at another place, counted from one.
 *
 * @throws {Refusal} `no-such-vacancy`, `vacancy-closed`, `no-such-stage`, `category-out-of-order`
 */
export const shiftStage = command({
	name: 'stage.shift',
	title: 'Move a stage',
	minutes: 1,
	input: z.strictObject({ vacancy: VacancyRef, stage: StageName, to: z.int().min(1).max(40) }),
	outcome: z.strictObject({ stages: z.array(z.string()) }),
	run({ db }, { vacancy: ref, stage, to }) {
		const { vacancy, stages } = own(db, ref);
		const is = stageNamed(stages, stage, ref);
		const order = stages.filter((one) => one !== is).map((one) => one.id);
		order.splice(to - 1, 0, is.id);
		return { stages: arrange(db, vacancy, order, is.name) };
	},
	says: ({ vacancy, stage, to }) => `Put the stage ${stage} of ${vacancy} at place ${to}`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'pipeline'),
	undo: 'rows',
});

/**
 * Takes an empty stage out of one vacancy's pipeline.
 *
 * @throws {Refusal} `no-such-vacancy`, `vacancy-closed`, `no-such-stage`, `stage-in-use`, `last-of-category`
 */
export const removeStage = command({
	name: 'stage.remove',
	title: 'Remove a stage',
	minutes: 1,
	input: z.strictObject({ vacancy: VacancyRef, stage: StageName }),
	outcome: z.strictObject({ stages: z.array(z.string()) }),
	run({ db }, { vacancy: ref, stage }) {
		const { vacancy, stages } = own(db, ref);
		const is = stageNamed(stages, stage, ref);
		const people = db.column(sql`select count(*) from application where stage_id = ${is.id}`)[0] as number;
		const named = db.column(
			sql`select count(*) from stage_history where from_stage = ${is.id} or to_stage = ${is.id}`,
		)[0] as number;
		if (people + named > 0) throw refuse('stage-in-use', { stage: is.name, people });
		if (stages.filter((one) => one.category === is.category).length === 1)
			throw refuse('last-of-category', { stage: is.name, category: CATEGORY_WORDS[is.category].toLowerCase() });
		db.run(sql`delete from stage where id = ${is.id}`);
		const order = stages.filter((one) => one !== is).map((one) => one.id);
		return { stages: arrange(db, vacancy, order, is.name) };
	},
	says: ({ vacancy, stage }) => `Removed the stage ${stage} from the pipeline of ${vacancy}`,
	place: ({ vacancy }) => at('vacancy', vacancy, 'pipeline'),
	undo: 'rows',
});

/** A vacancy with a pipeline of its own, and its stages. */
function own(db: Db, ref: string): { vacancy: Vacancy; stages: Stage[] } {
	const shared = liveVacancy(db, ref);
	const vacancy = { ...shared, pipeline_id: ownPipeline(db, shared) };
	return { vacancy, stages: stagesOf(db, vacancy) };
}

/** Gives stages their places. @throws {Refusal} `category-out-of-order` */
function arrange(db: Db, vacancy: Vacancy, order: readonly number[], moved: string): string[] {
	// two stages never share a place, not even for a moment
	for (const [index, id] of order.entries())
		db.run(sql`update stage set position = ${-index - 1} where id = ${id} and position <> ${index + 1}`);
	for (const [index, id] of order.entries())
		db.run(sql`update stage set position = ${index + 1} where id = ${id} and position < 0`);
	const stages = stagesOf(db, vacancy);
	stages.reduce((before, stage) => {
		if (STAGE_CATEGORIES.indexOf(before.category) > STAGE_CATEGORIES.indexOf(stage.category))
			throw refuse('category-out-of-order', {
				stage: moved,
				before: CATEGORY_WORDS[stage.category],
				after: CATEGORY_WORDS[before.category],
			});
		return stage;
	});
	return stages.map((stage) => stage.name);
}

function checkName(others: readonly Stage[], name: string, vacancy: string): void {
	if (others.some((stage) => stage.name.toLowerCase() === name.toLowerCase()))
		throw refuse('stage-name-taken', { stage: name, vacancy });
}

function checkPermission(category: Stage['category'], asks: boolean, stage: string): void {
	if (category === 'submitted' && !asks) throw refuse('permission-by-law', { stage });
}

/** @throws {Refusal} `no-such-template` */
function templateId(db: ReadDb, name: string | null): number | null {
	if (name === null) return null;
	const [id] = db.column(
		sql`select id from template where name = ${name} and channel = 'email' and purpose = 'service' and archived_at is null`,
	) as number[];
	if (id === undefined) throw refuseMessage('no-such-template', { template: name });
	return id;
}
