import type { z } from 'zod';
import { Faulty } from './problem.ts';
import { readYaml } from './yaml.ts';

const SHAPE = /^---\n([\s\S]*?)\n---[ \t]*(?:\n([\s\S]*))?$/;

/** A Markdown file with YAML on top: what the machine reads, and what people read. @throws {Faulty} */
export function readFrontMatter<T>(
	file: string,
	text: string,
	schema: z.ZodType<T>,
): { front: T; body: string; bodyLine: number } {
	const match = SHAPE.exec(text);
	if (!match) {
		throw new Faulty([
			{
				file,
				line: 1,
				message: 'The file does not begin with its settings.',
				remedy: 'Begin with a line ---, then the settings, then another line ---.',
			},
		]);
	}
	const below = match[2] ?? '';
	const blank = /^\s*\n/.exec(below)?.[0].split('\n').length ?? 1;
	const bodyLine = match[1]!.split('\n').length + 2 + blank;
	return { front: readYaml(file, match[1]!, schema, 1), body: below.trim(), bodyLine };
}
