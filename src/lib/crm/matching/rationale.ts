import { fold } from '../../db/fold.ts';

/** Words that stand in every job specification and say nothing of one line. */
const COMMON = new Set(
	'able about also and another any asks can clear days each experience for from good have hour hours job knowledge level must need needs not office one other own role site skill skills some start that the this time used using well with work working year years'.split(
		' ',
	),
);

/**
 * The lines of a job specification that a text speaks to: those it numbers, as in “(lines 1, 2)”, and those of which it
 * uses a word that is no everyday one. A help while writing, never a judgement.
 */
export function linesSpokenTo(
	text: string,
	lines: readonly { readonly line: number; readonly text: string }[],
): number[] {
	const plain = fold(text);
	const numbered = new Set(
		[...plain.matchAll(/(?:\blines?\s+|\()((?:\d{1,2}(?:\s*(?:,|and|&|to)\s*)?)+)/g)].flatMap((match) =>
			[...match[1]!.matchAll(/\d+/g)].map(Number),
		),
	);
	const used = new Set(wordsIn(plain));
	return lines
		.filter(({ line, text: asked }) => numbered.has(line) || wordsIn(fold(asked)).some((word) => used.has(word)))
		.map(({ line }) => line);
}

const wordsIn = (plain: string) =>
	plain.split(/[^\p{L}\p{N}+#]+/u).filter((word) => word.length >= 3 && !COMMON.has(word) && !/^\d+$/.test(word));
