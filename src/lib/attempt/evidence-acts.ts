import { z } from 'zod';
import { command } from '../crm/define.ts';
import { at, View } from '../crm/place.ts';

/**
 * Marks a moment worth a picture: which entry, which screen in which state, which named elements, under which rule.
 * The picture itself is developed later, from the ledger, so that nothing is ever in the way of typing.
 */
export const markEvidence = command({
	name: 'evidence.mark',
	title: 'Take a picture of the CRM',
	minutes: 0,
	input: z.strictObject({
		/** The entry after which the CRM stands as the picture will show it. */
		of: z.int().nonnegative(),
		/** The scenario's evidence rule, or null when the learner asked. */
		rule: z.string().max(60).nullable(),
		view: View,
		/** Named elements, for the callouts. */
		show: z.array(z.string().max(60)).max(12),
		/** The learner's own words at the time. */
		note: z.string().trim().max(300).default(''),
	}),
	outcome: z.null(),
	run: () => null,
	says: ({ rule, of }) => (rule === null ? 'Took a picture of the CRM' : `Marked entry ${of} for a picture`),
	place: ({ view }) => at(view.screen, view.ref, view.tab),
	undo: 'none',
});

/** Opens the next hint of a check. Counted, never scored. */
export const openHint = command({
	name: 'hint.open',
	title: 'Open a hint',
	minutes: 0,
	input: z.strictObject({ check: z.string().max(60), number: z.int().min(1).max(4) }),
	outcome: z.null(),
	run: () => null,
	says: ({ check, number }) => `Opened hint ${number} for “${check}”`,
	place: () => at('home'),
	undo: 'none',
});

/** Ticks a step of the brief off, or un-ticks it. In a sealed attempt nobody else can. */
export const tickStep = command({
	name: 'step.tick',
	title: 'Tick a step',
	minutes: 0,
	input: z.strictObject({ step: z.int().positive().max(40), done: z.boolean() }),
	outcome: z.null(),
	run: () => null,
	says: ({ step, done }) => `${done ? 'Ticked' : 'Took the tick off'} step ${step}`,
	place: () => at('home'),
	undo: 'none',
});

/** Answers a knowledge question. May be answered again; the last answer counts, and every one stays in the ledger. */
export const answerQuestion = command({
	name: 'question.answer',
	title: 'Answer a question',
	minutes: 0,
	input: z.strictObject({
		question: z.string().max(10),
		/** The chosen answers by their number, from 0; empty for a written one. */
		chosen: z.array(z.int().nonnegative().max(20)).max(10),
		written: z.string().trim().max(4_000).default(''),
	}),
	outcome: z.null(),
	run: () => null,
	says: ({ question }) => `Answered question ${question}`,
	place: () => at('home'),
	undo: 'none',
});

/** Answers a question about an act of one's own. For the learner: nothing is earned or lost by it. */
export const checkKnowledge = command({
	name: 'knowledge.check',
	title: 'Answer a question about your own work',
	minutes: 0,
	input: z.strictObject({
		/** The entry that the question quotes. */
		of: z.int().positive(),
		/** Its command: each kind of act has a question of its own. */
		about: z.string().max(60),
		/** The chosen answer by its number, from 0. */
		chosen: z.int().nonnegative().max(9),
	}),
	outcome: z.null(),
	run: () => null,
	says: ({ of }) => `Answered a question about entry ${of}`,
	place: () => at('home'),
	undo: 'none',
});

/** What someone who chooses a CRM should ask, and what the learner found out about this one by trying. */
export const answerChecklist = command({
	name: 'checklist.answer',
	title: 'Fill in the checklist for choosing a CRM',
	minutes: 0,
	input: z.strictObject({
		answers: z
			.array(
				z.strictObject({
					question: z.string().max(40),
					found: z.enum(['yes', 'no', 'not-tried']),
					/** Where it was seen; needed for a yes or a no. */
					where: z.string().trim().max(300, 'Keep this under 300 characters.').default(''),
				}),
			)
			.min(1, 'Answer at least one question.')
			.max(20),
	}),
	outcome: z.null(),
	run: () => null,
	says: ({ answers }) => `Filled in the checklist for choosing a CRM, ${answers.length} answers`,
	place: () => at('home'),
	undo: 'none',
});
