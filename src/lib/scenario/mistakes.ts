import { z } from 'zod';
import { CriterionCode, Id } from './codes.ts';
import { plainText } from './files.ts';
import { readYaml } from './yaml.ts';

const FILES = import.meta.glob<string>('/scenarios/mistakes/*.yaml', {
	query: '?raw',
	import: 'default',
	eager: true,
});

export const Severity = z.enum(['critical', 'major', 'minor']);

/** What a mistake costs, and whom. */
export const Costs = z.strictObject({
	candidate: z.string().min(10).max(200).optional(),
	client: z.string().min(10).max(200).optional(),
	agency: z.string().min(10).max(200).optional(),
});
export type Costs = z.infer<typeof Costs>;

/**
 * A mistake that people new to the work make, whatever the scenario: what it is, why it matters at work, and how to do
 * better. Written once, so that it is known by its name from one attempt to the next.
 */
export const Mistake = z.strictObject({
	id: Id,
	name: z.string().min(5).max(80),
	/** What it is mostly about. */
	criteria: z.array(CriterionCode).min(1),
	/** How heavily it mostly weighs; each trap says it for itself. */
	severity: Severity,
	what: z.string().min(10).max(600),
	why: z.string().min(10).max(600),
	next: z.string().min(10).max(400),
	costs: Costs,
});
export type Mistake = z.infer<typeof Mistake>;

let known: ReadonlyMap<string, Mistake> | null = null;

/** Every usual mistake by its id, in order of file. Read when first asked for. */
export function usualMistakes(): ReadonlyMap<string, Mistake> {
	known ??= new Map(
		Object.keys(FILES)
			.sort()
			.flatMap((path) => readYaml(path.slice('/scenarios/'.length), plainText(FILES[path]!), z.array(Mistake)))
			.map((mistake) => [mistake.id, mistake]),
	);
	return known;
}
