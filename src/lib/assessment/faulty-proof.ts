import type { Problem } from '../scenario/problem.ts';
import type { Proof } from './prove.ts';

/** What a proof comes to that could not begin, or not end. */
export const faultyProof = (problems: readonly Problem[], scenario = ''): Proof => ({
	scenario,
	version: '',
	ok: false,
	problems,
	runs: [],
	mutations: [],
	variants: [],
	rules: [],
});
