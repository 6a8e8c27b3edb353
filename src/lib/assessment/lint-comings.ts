import type { Command } from '../crm/define.ts';
import { isBefore } from '../scenario/living/follow.ts';
import type { Coming } from '../scenario/living/rule.ts';
import { patternsIn } from '../scenario/pattern.ts';
import { swap, type Problem } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { comingsOf } from '../scenario/script-of.ts';
import { faultsInPattern, type Fault } from './lint-patterns.ts';

/** What is wrong with the rule by which a message or a call comes, each at its line of the file. */
export function faultsInComing(
	file: string,
	one: Coming,
	text: string,
	scenario: Scenario,
	commands: ReadonlyMap<string, Command>,
): Problem[] {
	const patterns = [one.rule.after, one.rule.unless, one.rule.stop_when].filter((p) => p !== undefined);
	const faults = [
		...patterns.flatMap((pattern) => faultsInPattern(pattern, commands)),
		...patterns.flatMap(patternsIn).flatMap((pattern) => strangers(pattern.with, scenario)),
		...tooLate(one, scenario),
	];
	return faults.map(([message, remedy, wrong, meant]) => {
		const line = lineOf(text, message);
		return {
			file,
			line,
			message: `The ${one.kind} ${message}`,
			remedy,
			...(wrong !== undefined && meant !== undefined ? swap(`Write “${meant}”`, file, line, wrong, meant) : {}),
		};
	});
}

/** Messages and calls that a rule waits for, and that no file is called. */
function strangers(wanted: Readonly<Record<string, string>>, scenario: Scenario): Fault[] {
	return (['message', 'call'] as const).flatMap((kind) => {
		const ids = comingsOf(scenario).flatMap((one) => (one.kind === kind ? [one.id] : []));
		const id = wanted[kind];
		return id === undefined || !/^[\w-]+$/.test(id) || /^(MSG-\d+|voicemail-.+)$/.test(id) || ids.includes(id)
			? []
			: [
					[
						`waits for the ${kind} “${id}”, and no file is called that.`,
						ids.length === 0 ? 'There is none.' : `There are: ${ids.join(', ')}.`,
					] satisfies Fault,
				];
	});
}

/** What is there before the learner comes waits for nothing. */
const tooLate = (one: Coming, { front }: Scenario): Fault[] =>
	isBefore(one, front.clock) && (one.rule.unless ?? one.rule.stop_when ?? one.rule.again) !== undefined
		? [
				[
					'comes before the scenario begins, so nothing can stop it or bring it again.',
					'Give it a later time, or take unless, stop_when and again out.',
				],
			]
		: [];

/** The line with the first word that a fault puts in quotes. */
function lineOf(text: string, message: string): number | null {
	const word = /“(.+?)”/.exec(message)?.[1];
	const line = word === undefined ? -1 : text.split('\n').findIndex((words) => words.includes(word));
	return line < 0 ? null : line + 1;
}
