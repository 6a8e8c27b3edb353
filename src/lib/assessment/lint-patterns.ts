import { z } from 'zod';
import type { Command } from '../crm/define.ts';
import { ALL_REASONS } from '../crm/refusal.ts';
import { patternsIn, type AnyPattern, type Pattern } from '../scenario/pattern.ts';

/** What can happen of itself, by the names that patterns may ask for, and what each is with. */
export const HAPPENINGS: Readonly<Record<string, readonly string[]>> = {
	'message.arrived': ['message', 'from', 'subject', 'ref', 'vacancy'],
	'message.returned': ['message', 'ref'],
	'call.rang': ['call', 'from', 'ref', 'client', 'vacancy'],
	'call.missed': ['call', 'from', 'ref', 'client', 'vacancy', 'at'],
	'call.over': ['call', 'from', 'ref', 'client', 'vacancy'],
};

/** What is wrong with a pattern, and what to do about it. */
export type Fault = readonly [message: string, remedy: string];

/** Names in a pattern that nothing here answers to: it would wait for ever. */
export function faultsInPattern(pattern: AnyPattern, commands: ReadonlyMap<string, Command>): Fault[] {
	return patternsIn(pattern).flatMap((one) => [...faultsIn(one, commands)]);
}

function* faultsIn(
	{ event, with: wanted, refused }: Pattern,
	commands: ReadonlyMap<string, Command>,
): Generator<Fault> {
	const command = commands.get(event);
	if (!command && !(event in HAPPENINGS)) {
		yield [
			`asks for “${event}”, which nothing here is called.`,
			`Use the name of an act: ${[...commands.keys()].filter((name) => name.split('.')[0] === event.split('.')[0]).join(', ') || [...commands.keys()].join(', ')}.`,
		];
		return;
	}
	const known = command ? namesOf(command) : HAPPENINGS[event]!;
	for (const name of known === null ? [] : Object.keys(wanted).filter((key) => !known.includes(key)))
		yield [`asks what “${name}” of ${event} is, and it has none.`, `It has: ${known!.join(', ')}.`];
	if (typeof refused === 'string' && !ALL_REASONS.has(refused))
		yield [
			`asks for an act refused as “${refused}”, and no act is refused so.`,
			'Do the act in the app: the ledger shows the name of the refusal. Or write “refused: true” for any.',
		];
}

/** The names in a command's input and outcome; null where any may be there. */
function namesOf({ name, input, outcome }: Command): string[] | null {
	// an undo is about the act that it takes back, whatever that is with
	if (name === 'undo.act') return null;
	const [given, came] = [keysOf(input), keysOf(outcome)];
	return given === null || came === null ? null : [...given, ...came];
}

function keysOf(schema: z.ZodType): string[] | null {
	if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
	return schema instanceof z.ZodNull ? [] : null;
}
