import type { AttemptRead } from './told.ts';

/**
 * What answers and reflections are called in a portfolio: `Q1`, `R1`, numbered on over its attempts, so that the third
 * question of a second attempt is not taken for that of the first.
 */
export function wordRefs(attempts: readonly Pick<AttemptRead, 'id' | 'scenario'>[]): ReadonlyMap<string, string> {
	const number = (letter: 'Q' | 'R', list: 'questions' | 'reflections') =>
		attempts
			.flatMap(({ id, scenario }) => scenario[list].map((one) => wordKey(id, one.id)))
			.map((key, i): [string, string] => [key, `${letter}${i + 1}`]);
	return new Map([...number('Q', 'questions'), ...number('R', 'reflections')]);
}

/** A question or a reflection of an attempt. */
export const wordKey = (attempt: string, id: string) => `${attempt} ${id}`;
