import type { Files } from './files.ts';
import { scenarioFiles, variantsOf } from './folder.ts';
import { Faulty, sayProblem, type Problem } from './problem.ts';
import { readScenario, type Scenario } from './scenario.ts';

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
	const variants = collect(() => variantsOf(files).map(({ name }) => name)) ?? [];
	const read = variants.map((name) => collect(() => readScenario(files, name)));
	return {
		problems: [...problems.values()],
		scenario: read[variants.indexOf(variant)] ?? read[0] ?? null,
		variants,
	};
}
