import type { Card } from './board.ts';
import { CATEGORY_WORDS, type Stage } from './stages.ts';

/** One column of the board. */
export interface Column {
	readonly stage: string;
	readonly category: Stage['category'];
	/** What the category is, whatever this vacancy calls the stage. */
	readonly kind: string;
	readonly count: number;
	/** Days in the middle of those that people have waited here; null where nobody does. */
	readonly middle: number | null;
	readonly target: number | null;
	readonly late: boolean;
	/** `middle wait 2 days`, or `Late: 4 days, usual 2`. */
	readonly words: string;
	/** Nobody comes here without permission: the stage asks for it, or one before it does. */
	readonly needsConsent: boolean;
	/** The stage itself asks for permission. */
	readonly ownConsent: boolean;
	readonly checklist: readonly string[];
	readonly template: string | null;
}

const days = (n: number) => `${n} ${n === 1 ? 'day' : 'days'}`;

/** The middle one of some numbers, the lower of two. */
export function middleOf(numbers: readonly number[]): number | null {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** A column with its figures in words. */
export function columnOf(stage: Stage, needsConsent: boolean, here: readonly Card[]): Column {
	const waiting = here.filter((card) => card.outcome === 'open');
	const middle = middleOf(waiting.map((card) => card.days));
	const target = stage.target_days;
	const late = middle !== null && target !== null && middle > target;
	return {
		stage: stage.name,
		category: stage.category,
		kind: CATEGORY_WORDS[stage.category],
		count: here.length,
		middle,
		target,
		late,
		words:
			middle === null
				? target === null
					? ''
					: `usual wait ${days(target)}`
				: late
					? `Late: ${days(middle)}, usual ${target}`
					: `middle wait ${days(middle)}`,
		needsConsent,
		ownConsent: stage.needs_consent,
		checklist: stage.checklist,
		template: stage.template,
	};
}

const PUSH: Partial<Record<Stage['category'], (client: string) => string>> = {
	lead: () => 'Ring them, or let them go.',
	screen: () => 'Finish the checks, or say what is missing.',
	shortlist: () => 'Ask for permission and send them.',
	submitted: (client) => `Ring ${client} and ask for an answer.`,
	interview: (client) => `Ask ${client} how it went, and tell the candidates.`,
	offer: () => 'Ask what the answer hangs on.',
};

/** Where a pipeline is stuck, in a sentence with what helps. */
export function bottleneck(columns: readonly Column[], client: string): { stage: string | null; words: string } {
	const late = columns
		.filter((column) => column.late)
		.sort((a, b) => b.middle! / b.target! - a.middle! / a.target! || b.count - a.count);
	const [worst] = late;
	if (worst) {
		const who = worst.count === 1 ? 'one person has' : `${worst.count} people have`;
		return {
			stage: worst.stage,
			words:
				`It is stuck at ${worst.stage}: ${who} waited ${days(worst.middle!)} there${worst.count === 1 ? '' : ' in the middle'}, and ${worst.target} ${worst.target === 1 ? 'is' : 'are'} usual. ${PUSH[worst.category]?.(client) ?? ''}`.trim(),
		};
	}
	const empty = columns.every((column) => column.count === 0);
	return {
		stage: null,
		words: empty ? 'Nobody is in this pipeline yet.' : 'Nothing is stuck: no stage takes longer than usual.',
	};
}
