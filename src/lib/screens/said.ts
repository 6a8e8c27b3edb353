import { COMMANDS } from '../attempt/registry.ts';

/** One sentence of what an act did, in the past tense. */
export function saidOf(command: string, input: unknown, outcome: unknown): string {
	return COMMANDS.get(command)?.says(input, outcome) ?? command;
}
