import { ChecksFile, EvidenceFile, type Check, type EvidenceRule } from './checks.ts';
import { readData, type DataTable } from './data.ts';
import { hashOf, type Files } from './files.ts';
import { variantsOf } from './folder.ts';
import { Front } from './front.ts';
import { readFrontMatter } from './front-matter.ts';
import { stepHeadings, stepsIn, strangeMarkdown } from './markdown.ts';
import { readCall, type ScenarioCall } from './living/calls.ts';
import { readMessage, type ScenarioMessage } from './messages.ts';
import { Faulty, type Problem } from './problem.ts';
import type { Question } from './questions/question.ts';
import { fillQuestion } from './questions/fill.ts';
import { readQuestions } from './questions/read.ts';
import { Sealed, SEALED_FILE } from './pack/sealed-file.ts';
import { readReflections, type Reflection } from './reflections.ts';
import { unsafeIn } from './safe.ts';
import { TestRun } from './tests-file.ts';
import type { Trap } from './trap.ts';
import { fillIn, type Variant } from './variants.ts';
import { readYaml, readYamlDocuments } from './yaml.ts';
import type { Hash } from '../ledger/hash.ts';

/** A scenario in one of its variants: everything read, checked, and the variables filled in. */
export interface Scenario {
	readonly front: Front;
	/** Fingerprint of what travels with the learner: every file but `tests/` and what a sealed pack leaves out. */
	readonly hash: Hash;
	/** Fingerprint of what a sealed learner's pack leaves out. */
	readonly checksHash: Hash;
	readonly variant: Variant;
	/** Names of all variants. */
	readonly variants: readonly string[];
	/** Markdown. */
	readonly brief: string;
	readonly steps: readonly string[];
	/** Above which step a heading of its own stands, like the days of a week. */
	readonly stepHeadings: ReadonlyMap<number, string>;
	readonly messages: readonly ScenarioMessage[];
	readonly calls: readonly ScenarioCall[];
	readonly data: readonly DataTable[];
	/** Texts of `files/`, by name. */
	readonly documents: ReadonlyMap<string, string>;
	readonly checks: readonly Check[];
	readonly traps: readonly Trap[];
	readonly evidence: readonly EvidenceRule[];
	readonly questions: readonly Question[];
	readonly reflections: readonly Reflection[];
	readonly tests: readonly TestRun[];
	/** What it says of what it does not hold, in a learner's copy for an assessed attempt; else null. */
	readonly sealed: Sealed | null;
}

/** What a sealed pack leaves out of the learner's copy. */
export const isSealed = (path: string) => path === 'checks.yaml' || path === 'questions.md';
/** What takes no part in an attempt: how the scenario was proven. */
export const isTest = (path: string) => path.startsWith('tests/');

/**
 * Reads a scenario in one variant. Everything that is wrong is said at once.
 *
 * @throws {Faulty}
 */
export function readScenario(files: Files, variantName?: string): Scenario {
	const variants = variantsOf(files);
	const variant = variantName === undefined ? variants[0] : variants.find((v) => v.name === variantName);
	const names = variants.map((v) => v.name);
	if (!variant)
		throw new Faulty([
			{
				file: 'variants.csv',
				line: null,
				message: `There is no variant “${variantName}”.`,
				remedy: `The variants are: ${names.join(', ')}.`,
			},
		]);
	return readInVariant(files, variant, names);
}

/** The same for a variant that is known. @throws {Faulty} */
export function readInVariant(files: Files, variant: Variant, variants: readonly string[]): Scenario {
	const problems: Problem[] = [];
	const collect = <T>(read: () => T): T | undefined => {
		try {
			return read();
		} catch (error) {
			if (!(error instanceof Faulty)) throw error;
			problems.push(...error.problems);
			return undefined;
		}
	};
	// what is wrong in a line with such a hole in it is mostly its consequence
	const holes: Problem[] = [];
	const filled = new Map(
		[...files].map(([path, text]): [string, string] => {
			if (path === 'variants.csv') return [path, text];
			const { text: whole, problems: here } = fillIn(path, text, variant);
			holes.push(...here);
			return [path, whole];
		}),
	);
	for (const [path, text] of filled) if (!path.startsWith('data/')) problems.push(...unsafeIn(path, text));

	const text = (path: string) => filled.get(path);
	const folder = (prefix: string) =>
		[...filled].filter(([path]) => path.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
	const sealed =
		text(SEALED_FILE) === undefined ? null : (collect(() => readYaml(SEALED_FILE, text(SEALED_FILE)!, Sealed)) ?? null);
	const main = collect(() => readFrontMatter('scenario.md', text('scenario.md') ?? '', Front));
	const checks =
		text('checks.yaml') === undefined
			? { checks: [], traps: [] }
			: collect(() => readYaml('checks.yaml', text('checks.yaml')!, ChecksFile));
	const evidence =
		text('evidence.yaml') === undefined
			? { evidence: [] }
			: collect(() => readYaml('evidence.yaml', text('evidence.yaml')!, EvidenceFile));
	const below = <T>(prefix: string, read: (path: string, text: string) => T) =>
		folder(prefix).map(([path, body]) => {
			const settings = (m: string) => m.replace(/[^\n]/g, ' ');
			problems.push(...strangeMarkdown(path, body.replace(/^---[\s\S]*?\n---/, settings), 1));
			return collect(() => read(path, body));
		});
	const messages = below('inbox/', readMessage);
	const calls = below('calls/', readCall);
	const questions =
		files.get('questions.md') === undefined
			? []
			: collect(() =>
					readQuestions('questions.md', files.get('questions.md')!, sealed !== null).map((question) =>
						fillQuestion('questions.md', question, variant),
					),
				);
	const reflections =
		text('reflections.md') === undefined
			? []
			: collect(() => readReflections('reflections.md', text('reflections.md')!));
	const tests = folder('tests/').flatMap(
		([path, body]) =>
			collect(() => readYamlDocuments(path, body, TestRun).map((run) => ({ ...run, file: path }))) ?? [],
	);
	// a brief that can't be read says no clock; what else is wrong with the records is said all the same
	const data = collect(() => readData(filled, main?.front.clock ?? '2026-01-05T09:00'));
	if (sealed && files.has('checks.yaml'))
		problems.push({
			file: SEALED_FILE,
			line: null,
			message: 'This is a sealed copy, and it holds checks.',
			remedy: 'Ask for the sealed pack again.',
		});
	if (main) problems.push(...strangeMarkdown('scenario.md', main.body, main.bodyLine));
	const inHole = ({ file, line }: Problem) => holes.some((hole) => hole.file === file && hole.line === line);
	const all = [...holes, ...problems.filter((problem) => !inHole(problem))];
	if (all.length > 0) throw new Faulty(all);

	return {
		front: main!.front,
		hash: hashOf(files, (path) => !isTest(path) && !isSealed(path) && path !== SEALED_FILE),
		checksHash: sealed?.checksHash ?? hashOf(files, isSealed),
		variant,
		variants,
		brief: main!.body,
		steps: stepsIn(main!.body),
		stepHeadings: stepHeadings(main!.body),
		messages: messages as ScenarioMessage[],
		calls: calls as ScenarioCall[],
		data: data!,
		documents: new Map(folder('files/').map(([path, body]) => [path.slice('files/'.length), body])),
		checks: checks!.checks,
		traps: checks!.traps,
		evidence: evidence!.evidence,
		questions: questions!,
		reflections: reflections!,
		tests,
		sealed,
	};
}
