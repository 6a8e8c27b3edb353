import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** One thing the command line can do. */
export interface Verb {
	readonly help: string;
	/** @returns the exit code: 0 when all is well, 1 when what was asked about is not */
	run(args: string[]): Promise<number>;
}

/** The call itself is wrong, or what it asks for can't be done here: exit code 2. */
export class WrongCall extends Error {
	override readonly name = 'WrongCall';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the arguments of a verb. @throws {WrongCall} */
export function read<const T extends Options>(args: string[], options: T) {
	try {
		return parseArgs({ args, options, allowPositionals: true, strict: true });
	} catch (error) {
		throw new WrongCall(wordsOf(error, options));
	}
}

function wordsOf(error: unknown, options: Options): string {
	const { code, message } = error as { code?: string; message: string };
	const named = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
	if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
		const known = Object.keys(options).map((name) => `--${name}`);
		return `There is no option “${named}” here. ${known.length === 0 ? 'This verb has none.' : `The options are: ${known.join(', ')}.`}`;
	}
	return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
		? `“${named}” is not written as it should be: ${message}`
		: message;
}

/** Words that belong to no option. @throws {WrongCall} where a verb takes none, or not so many */
export function words(positionals: readonly string[], most: number): readonly string[] {
	const extra = positionals[most];
	if (extra !== undefined) throw new WrongCall(`“${extra}” is one word too many here.`);
	return positionals;
}

/** A whole number from an option. @throws {WrongCall} */
export function whole(name: string, text: string | undefined, low: number, high: number): number {
	const number = text?.trim() ? Number(text) : NaN;
	if (!Number.isInteger(number) || number < low || number > high)
		throw new WrongCall(`Say --${name} with a whole number from ${low} to ${high}, for example --${name} ${low + 7}.`);
	return number;
}

/** Where `--out` says to write: a file that is not there yet, in a folder that is. @throws {WrongCall} */
export function outFile(out: string | undefined, example: string, force: boolean | undefined): string {
	if (!out) throw new WrongCall(`Say where to write it: --out ${example}`);
	if (!existsSync(dirname(resolve(out))))
		throw new WrongCall(`There is no folder ${dirname(resolve(out))}. Make it first, or name another.`);
	if (!existsSync(out)) return out;
	if (statSync(out).isDirectory()) throw new WrongCall(`${out} is a folder. Name a file in it: --out ${example}`);
	if (!force) throw new WrongCall(`${out} is there already. Name another file, or add --force to write over it.`);
	return out;
}

/** @throws {WrongCall} when the disk does not take it */
export function write(file: string, bytes: Uint8Array): void {
	try {
		writeFileSync(file, bytes);
	} catch (error) {
		throw new WrongCall(`${file} could not be written: ${reasonOf(error)}.`);
	}
}

const REASONS: Readonly<Record<string, string>> = {
	EACCES: 'this account may not',
	EPERM: 'this account may not',
	EROFS: 'the disk can only be read',
	ENOSPC: 'the disk is full',
	ENOENT: 'it is not there',
	EISDIR: 'it is a folder',
};

/** Why the system said no, in words. */
export function reasonOf(error: unknown): string {
	const { code = '', message } = error as { code?: string; message: string };
	return REASONS[code] ?? message;
}
