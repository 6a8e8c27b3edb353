import { z } from 'zod';
import { CohortLearner } from './learner.ts';
import { invitationIn, MOST_LETTERS } from './link.ts';
import { plain } from './variant-for.ts';

/** Which variant of a scenario a tutor's list gives to a learner. */
export const Given = z.strictObject({
	scenario: z.string().regex(/^[a-z0-9-]{1,60}$/),
	learner: CohortLearner,
	variant: z.string().min(1).max(60),
});
export type Given = z.infer<typeof Given>;

/** A college's year, and not all of its years. */
export const MOST_GIVEN = 5_000;

/** What a list of links says, and how many links in it are not whole. */
export interface GivenRead {
	readonly given: readonly Given[];
	readonly cut: number;
}

const LINK = /\/learner\/start\/([a-z0-9-]+)#([^\s"',;<>]*)/g;

/** Reads every learner's link in a text: the list that the studio saves, or links that were copied from it. */
export function readGiven(text: string): GivenRead {
	const given: Given[] = [];
	let cut = 0;
	for (const [, scenario, said] of text.matchAll(LINK)) {
		const named = said!.length > MOST_LETTERS ? null : invitationIn(new URLSearchParams(said));
		const read = Given.safeParse({ scenario, ...named });
		if (read.success) given.push(read.data);
		else cut++;
	}
	return { given, cut };
}

const keyOf = ({ scenario, learner }: Given) =>
	`${scenario}\n${plain(learner.number) || plain(learner.name)}\n${plain(learner.cohort)}`;

/** Two lists as one. Where both name a learner of one cohort, the later one counts; the oldest give way when there are too many. */
export function joined(before: readonly Given[], later: readonly Given[]): Given[] {
	const all = new Map<string, Given>();
	for (const one of [...before, ...later]) {
		const key = keyOf(one);
		all.delete(key);
		all.set(key, one);
	}
	return [...all.values()].slice(-MOST_GIVEN);
}

/** The variant that the lists give a learner; null where none names them, or not for certain. */
export type Due = (scenario: string, learner: { readonly name: string; readonly id: string | null }) => string | null;

/**
 * Looks learners up by their number; by name where the list or the portfolio has none. What is named twice with
 * different variants is not certain.
 */
export function dueBy(lists: readonly Given[]): Due {
	const found = new Map<string, Given[]>();
	const put = (key: string, one: Given) => found.set(key, [...(found.get(key) ?? []), one]);
	for (const one of lists) {
		if (one.learner.number) put(`${one.scenario}\nnumber ${plain(one.learner.number)}`, one);
		put(`${one.scenario}\nname ${plain(one.learner.name)}`, one);
	}
	return (scenario, { name, id }) => {
		const by = (kind: string, text: string) => found.get(`${scenario}\n${kind} ${plain(text)}`) ?? [];
		const numbered = id ? by('number', id) : [];
		// somebody of the same name with another number is somebody else
		const theirs = numbered.length > 0 ? numbered : by('name', name).filter((one) => !id || !one.learner.number);
		const variants = new Set(theirs.map(({ variant }) => variant));
		return variants.size === 1 ? [...variants][0]! : null;
	};
}
