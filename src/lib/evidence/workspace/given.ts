import { z } from 'zod';
import { Given, joined } from '../../scenario/cohort/given.ts';
import { workspace } from './database.ts';

/** What tutors' lists say of who has which variant, the list that was opened first first. */
export async function keptGiven(): Promise<readonly Given[]> {
	return z.array(Given).safeParse(await (await workspace()).get('given', 'given')).data ?? [];
}

/** Keeps a list for good, beside those that are here. @returns all of them */
export async function keepGiven(list: readonly Given[]): Promise<readonly Given[]> {
	const all = joined(await keptGiven(), list);
	await (await workspace()).put('given', all, 'given');
	return all;
}

/** Takes what is said of one scenario off this computer. @returns what stays */
export async function forgetGiven(scenario: string): Promise<readonly Given[]> {
	const rest = (await keptGiven()).filter((one) => one.scenario !== scenario);
	await (await workspace()).put('given', rest, 'given');
	return rest;
}
