import type { policies } from '../../crm/protection/views.ts';

type Clause = ReturnType<(typeof policies)['run']>[number];

/** Clauses under the policy they belong to, in order. */
export function policiesBy(clauses: readonly Clause[]): { title: string; version: string; clauses: Clause[] }[] {
	const found = new Map<string, { title: string; version: string; clauses: Clause[] }>();
	for (const clause of clauses) {
		const policy = found.get(clause.policy) ?? { title: clause.title, version: clause.version, clauses: [] };
		policy.clauses.push(clause);
		found.set(clause.policy, policy);
	}
	return [...found.values()];
}
