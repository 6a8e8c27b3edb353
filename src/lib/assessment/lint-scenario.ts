import type { Command } from '../crm/define.ts';
import { ELEMENTS } from '../crm/elements.ts';
import type { ReadDb } from '../db/database.ts';
import { isGuard, isIndicator, partsOf } from '../scenario/checks.ts';
import { closest } from '../scenario/closest.ts';
import { callComing } from '../scenario/living/calls.ts';
import { comingOf } from '../scenario/messages.ts';
import type { AnyPattern } from '../scenario/pattern.ts';
import { swap, type Problem } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { criterionIn, type Standard } from '../scenario/standard.ts';
import { MOST_FOR_LEARNERS } from '../scenario/variants.ts';
import { faultsInCheck } from './lint-checks.ts';
import { faultsInComing } from './lint-comings.ts';
import { faultsInPattern, misspelt, type Fault } from './lint-patterns.ts';

/**
 * What is wrong with a scenario's words: criteria, acts, views, columns and screen elements that do not exist, and what
 * could never come out as its author means.
 *
 * @param db - records opened for judging, to know the columns
 */
export function lintScenario(
	scenario: Scenario,
	standard: Standard,
	commands: ReadonlyMap<string, Command>,
	db: ReadDb,
): Problem[] {
	const criteria = (codes: readonly string[]): Fault[] =>
		codes
			.filter((code) => !criterionIn(standard, code))
			.map((code) => {
				const known = standard.units.flatMap((unit) => unit.criteria.map((one) => one.code));
				return [`names ${code}, which is not in ${standard.id}.`, 'Correct the code.', code, closest(code, known)];
			});
	const events = (...patterns: (AnyPattern | undefined)[]): Fault[] =>
		patterns.flatMap((pattern) => (pattern ? faultsInPattern(pattern, commands) : []));

	return [
		...scenario.checks.flatMap((check) =>
			said('checks.yaml', check.id, [
				...criteria(check.criteria),
				...faultsInCheck(check, scenario, db),
				...partsOf(check).flatMap((part) => events(part.happened, part.never, part.order?.first, part.order?.then)),
				...events(check.recovered_by),
			]),
		),
		...scenario.traps.flatMap((trap) =>
			said('checks.yaml', trap.id, [
				...criteria(trap.criteria),
				...events(trap.sprung_by, trap.unless_after, trap.unless_then, trap.recovered_by),
			]),
		),
		...scenario.evidence.flatMap((rule) =>
			said('evidence.yaml', rule.id, [
				...criteria(rule.criteria),
				...events(rule.when),
				...rule.show
					.filter((name) => !(name in ELEMENTS))
					.map((name) =>
						misspelt(
							`shows “${name}”, which no screen has.`,
							`Choose from: ${Object.keys(ELEMENTS).join(', ')}.`,
							name,
							Object.keys(ELEMENTS),
						),
					),
			]),
		),
		...scenario.messages.flatMap((m) => faultsInComing(`inbox/${m.id}.md`, comingOf(m), m.text, scenario, commands)),
		...scenario.calls.flatMap((c) => faultsInComing(`calls/${c.id}.md`, callComing(c), c.text, scenario, commands)),
		...scenario.questions.flatMap((q) => said('questions.md', q.id, criteria(q.criteria))),
		...scenario.reflections.flatMap((r) => said('reflections.md', r.id, criteria(r.criteria))),
		...tooLarge(scenario),
		...idleSteps(scenario),
		...strangeVariants(scenario),
		...twice(
			'checks.yaml',
			[...scenario.checks, ...scenario.traps].map((c) => c.id),
		),
		...twice(
			'evidence.yaml',
			scenario.evidence.map((r) => r.id),
		),
	];
}

const said = (file: string, id: string, faults: readonly Fault[]): Problem[] =>
	faults.map(([message, remedy, wrong, meant]) => ({
		file,
		line: null,
		about: id,
		message: `${id} ${message}`,
		remedy,
		...(wrong !== undefined && meant !== undefined ? swap(`Write “${meant}”`, file, 0, wrong, meant) : {}),
	}));

function tooLarge({ variant }: Scenario): Problem[] {
	if (variant.candidates <= MOST_FOR_LEARNERS) return [];
	return [
		{
			file: 'variants.csv',
			line: null,
			message: `Variant ${variant.name} has ${variant.candidates} candidates, and a browser is slow with so many.`,
			remedy: `Keep to ${MOST_FOR_LEARNERS}.`,
		},
	];
}

/** A step is done when its checks are: one without any would stay open for ever. */
function idleSteps({ steps, checks }: Scenario): Problem[] {
	if (checks.length === 0) return [];
	return steps.flatMap((_, i) =>
		checks.some((check) => check.step === i + 1 && !isGuard(check) && !isIndicator(check))
			? []
			: [
					{
						file: 'scenario.md',
						line: null,
						message: `Step ${i + 1} has no check that earns points, so it can never be done.`,
						remedy: `Write “step: ${i + 1}” in the checks that belong to it, or take the step off the numbered list.`,
					},
				],
	);
}

/** A run for a variant that is not there would never be done, and nobody would notice. */
const strangeVariants = ({ tests, variants }: Scenario): Problem[] =>
	tests.flatMap(({ file, test, variants: wanted }) =>
		(wanted === 'all' ? [] : wanted.filter((name) => !variants.includes(name))).map((name) => ({
			file,
			line: null,
			about: test,
			message: `“${test}” is for variant ${name}, which is not there.`,
			remedy: `The variants are: ${variants.join(', ')}.`,
		})),
	);

const twice = (file: string, ids: readonly string[]): Problem[] =>
	[...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) => ({
		file,
		line: null,
		about: id,
		message: `“${id}” is there twice.`,
		remedy: 'Give each its own name.',
		...swap(`Call the second “${id}-2”`, file, 0, id, `${id}-2`),
	}));
