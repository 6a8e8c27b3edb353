import type { Files } from './files.ts';
import { isTooMuch, scenarioFiles, variantsOf } from './folder.ts';
import { Faulty, sayProblem, type Problem } from './problem.ts';
import { gridOf } from './edit/csv-grid.ts';
import { readInVariant, type Scenario } from './scenario.ts';
import { USUAL_SIZE, type Variant } from './variants.ts';

/** A scenario that is being written, as far as it can be read. */
export interface ReadDraft {
	/** Over all variants, each once. */
	readonly problems: readonly Problem[];
	/** In the variant that was asked for, else in the first; null while it can't be read. */
	readonly scenario: Scenario | null;
	readonly variants: readonly string[];
}

/** Reads a scenario in every variant and says all that is wrong; nothing is thrown. */
export function readDraft(files: Files, variant: string): ReadDraft {
	const problems = new Map<string, Problem>();
	const collect = <T>(read: () => T): T | null => {
		try {
			return read();
		} catch (error) {
			if (!(error instanceof Faulty)) throw error;
			for (const problem of error.problems) problems.set(sayProblem(problem), problem);
			return null;
		}
	};
	collect(() => scenarioFiles(files));
	// what is far too much is not read at all: the page has to stay alive
	if (isTooMuch(files)) return { problems: [...problems.values()], scenario: null, variants: [] };
	const variants = collect(() => variantsOf(files));
	const names = variants?.map(({ name }) => name) ?? [];
	const read = (variants ?? [guessed(files)]).map((one) => collect(() => readInVariant(files, one, names)));
	return {
		problems: [...problems.values()],
		// without its variants it could be read, and yet not be done
		scenario: variants ? (read[names.indexOf(variant)] ?? read[0] ?? null) : null,
		variants: names,
	};
}

/** A table of variants that can't be read still says what its names stand for in its first row: the rest can be looked at. */
function guessed(files: Files): Variant {
	const { columns, rows } = gridOf(files.get('variants.csv') ?? '');
	const values = Object.fromEntries(columns.map((name, i) => [name, rows[0]?.[i]?.trim() ?? '']));
	return { name: values['variant'] || 'A', seed: 1, candidates: USUAL_SIZE, values };
}
