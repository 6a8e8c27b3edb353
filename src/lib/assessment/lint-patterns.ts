import { z } from 'zod';
import type { Command } from '../crm/define.ts';
import { ALL_REASONS } from '../crm/refusal.ts';
import { closest } from '../scenario/closest.ts';
import { patternsIn, type AnyPattern, type Pattern } from '../scenario/pattern.ts';

/** What can happen of itself, by the names that patterns may ask for, and what each is with. */
export const HAPPENINGS: Readonly<Record<string, readonly string[]>> = {
	'message.arrived': ['message', 'from', 'subject', 'ref', 'vacancy'],
	'message.returned': ['message', 'ref'],
	'call.rang': ['call', 'from', 'ref', 'client', 'vacancy'],
	'call.missed': ['call', 'from', 'ref', 'client', 'vacancy', 'at'],
	'call.over': ['call', 'from', 'ref', 'client', 'vacancy'],
};

/** What is wrong, what to do about it, and which word is surely to be another. */
export type Fault = readonly [message: string, remedy: string, wrong?: string, meant?: string | undefined];

/** A fault that a misspelt word makes, with the word that was meant, where that is certain. */
export const misspelt = (message: string, remedy: string, wrong: string, known: Iterable<string>): Fault => [
	message,
	remedy,
	wrong,
	closest(wrong, known),
];

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
		yield misspelt(
			`asks for “${event}”, which nothing here is called.`,
			`Use the name of an act: ${[...commands.keys()].filter((name) => name.split('.')[0] === event.split('.')[0]).join(', ') || [...commands.keys()].join(', ')}.`,
			event,
			[...commands.keys(), ...Object.keys(HAPPENINGS)],
		);
		return;
	}
	const known = namesOfEvent(event, commands);
	for (const name of known === null ? [] : Object.keys(wanted).filter((key) => !known.includes(key)))
		yield misspelt(
			`asks what “${name}” of ${event} is, and it has none.`,
			`It has: ${known!.join(', ')}.`,
			name,
			known!,
		);
	if (typeof refused === 'string' && !ALL_REASONS.has(refused))
		yield misspelt(
			`asks for an act refused as “${refused}”, and no act is refused so.`,
			'Do the act in the app: the ledger shows the name of the refusal. Or write “refused: true” for any.',
			refused,
			ALL_REASONS.keys(),
		);
}

/** What an act or a happening can be asked for `with`; null where that is anything, or nothing is called so. */
export function namesOfEvent(event: string, commands: ReadonlyMap<string, Command>): readonly string[] | null {
	const command = commands.get(event);
	return command ? namesOf(command) : (HAPPENINGS[event] ?? null);
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
