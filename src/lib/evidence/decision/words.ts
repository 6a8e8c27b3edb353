import { z } from 'zod';
import { CriterionCode } from '../../scenario/codes.ts';

/** What an assessor decides of a criterion. The machine never says these. */
export const DECISIONS = ['met', 'not-yet-met', 'more-evidence'] as const;
export const Verdict = z.enum(DECISIONS);
export type Verdict = z.infer<typeof Verdict>;

/** What an assessor decides of a unit; never said of a criterion. */
export const OUTCOMES = ['competent', 'not-yet-competent'] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/** The five rules of evidence. Source: `domain.md` 3.2 (VACSR). */
export const TESTS = ['valid', 'authentic', 'current', 'sufficient', 'reliable'] as const;
export const Test = z.enum(TESTS);
export type Test = z.infer<typeof Test>;

/** As people read them. */
export const SAID: Readonly<Record<Verdict | Outcome | Test, string>> = {
	met: 'met',
	'not-yet-met': 'not yet met',
	'more-evidence': 'more evidence needed',
	competent: 'competent',
	'not-yet-competent': 'not yet competent',
	valid: 'valid',
	authentic: 'authentic',
	current: 'current',
	sufficient: 'sufficient',
	reliable: 'reliable',
};

/** What each of the five asks, in a few words. */
export const ASKS: Readonly<Record<Test, string>> = {
	valid: 'about this criterion',
	authentic: 'the learner’s own',
	current: 'recent enough',
	sufficient: 'covers all of it',
	reliable: 'you would find the same again',
};

export { CriterionCode };

/** A piece of evidence as the portfolio calls it, or an answer of the discussion. */
export const EvidenceRef = z
	.string()
	.regex(/^[EQRWD]\d{1,3}$/, 'Write the reference of a piece of evidence, like E01 or D1.');

/** Words that may be empty. */
export const Words = (max: number) => z.string().trim().max(max, `Keep this under ${max} characters.`);

/** Words that must be there. @param empty - what to say where they are not */
export const Said = (max: number, empty: string) => Words(max).pipe(z.string().min(1, empty));
