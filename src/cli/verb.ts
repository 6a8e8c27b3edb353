import { parseArgs, type ParseArgsConfig } from 'node:util';

/** One thing the command line can do. */
export interface Verb {
	readonly help: string;
	/** @returns the exit code: 0 when all is well, 1 when what was asked about is not */
	run(args: string[]): Promise<number>;
}

/** The call itself is wrong: exit code 2. */
export class WrongCall extends Error {
	override readonly name = 'WrongCall';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the arguments of a verb. @throws {WrongCall} */
export function read<const T extends Options>(args: string[], options: T) {
	try {
		return parseArgs({ args, options, allowPositionals: true, strict: true });
	} catch (error) {
		throw new WrongCall(error instanceof Error ? error.message : String(error));
	}
}

/** A whole number from an option. @throws {WrongCall} */
export function whole(name: string, text: string | undefined, low: number, high: number, usual?: number): number {
	if (text === undefined && usual !== undefined) return usual;
	const number = Number(text);
	if (text === undefined || !Number.isInteger(number) || number < low || number > high)
		throw new WrongCall(`--${name} takes a whole number from ${low} to ${high}.`);
	return number;
}
