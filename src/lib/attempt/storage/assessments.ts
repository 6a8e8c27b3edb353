import { store, type KeptAssessment } from './database.ts';

/** Every decision on this computer about a portfolio, the first round first. */
export async function keptAssessments(portfolio: string): Promise<KeptAssessment[]> {
	const all = await (await store()).getAll('assessments');
	return all
		.filter((one) => one.portfolio === portfolio)
		.sort((a, b) => a.round - b.round || (a.openedAt < b.openedAt ? -1 : 1));
}

/** All of them, for a work file. */
export const allAssessments = async (): Promise<KeptAssessment[]> => (await store()).getAll('assessments');

/** Keeps a decision for good before it returns. The same one opened twice is one. */
export async function keepAssessment(assessment: KeptAssessment): Promise<void> {
	const tx = (await store()).transaction('assessments', 'readwrite', { durability: 'strict' });
	await Promise.all([tx.store.put(assessment), tx.done]);
}
