import { withNames } from '../../crm/named.ts';
import type { Json } from '../../ledger/canonical.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Standard } from '../../scenario/standard.ts';
import { isReference } from './deeds.ts';
import type { Outcome } from './differences.ts';
import type { Values } from './draft.ts';
import type { Variables } from './variables.ts';

/** What a proposal is made of. */
export interface Doing {
	readonly scenario: Scenario;
	readonly standard: Standard;
	readonly variables: Variables;
	readonly entries: readonly Entry[];
	readonly outcome: Outcome;
	/** Who truly fits each vacancy that the scenario brings or names. */
	readonly fits: (vacancy: string, ref: string) => boolean;
}

/** A sentence with names beside its references; without those that the run itself made, which are other ones each time. */
export const toldOf = (says: string, { outcome }: Pick<Doing, 'outcome'>): string =>
	withNames(says, (ref) => outcome.names[ref]).replace(/ \((CAND-\d+)\)/g, (all, ref: string) =>
		outcome.known.has(ref) ? all : '',
	);

/** What an act was with, as far as a check can ask for it: references and words of a list, and nothing that was typed. */
export function withOf(input: Readonly<Record<string, Json>>, doing: Pick<Doing, 'variables' | 'outcome'>): Values {
	return Object.fromEntries(
		Object.entries(input).flatMap(([key, value]) => {
			if (typeof value !== 'string' || value === '' || value.length > 40) return [];
			if (isReference(value) ? !doing.outcome.known.has(value) : !/^[a-z]+(?:[_-][a-z]+)*$/.test(value)) return [];
			return [[key, doing.variables.value(value, key)]];
		}),
	);
}

/** The vacancies whose job specification the scenario itself brings. */
export const vacanciesOf = ({ data }: Scenario): readonly string[] => [
	...new Set(
		data
			.filter(({ view }) => view === 'requirements')
			.flatMap(({ rows }) => rows.flatMap(({ values }) => values['vacancy'] ?? [])),
	),
];
