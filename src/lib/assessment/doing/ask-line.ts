import type { Row } from '../rows.ts';
import { sourceSays } from '../../scenario/compare.ts';
import type { Difference } from './differences.ts';
import type { Doing } from './doing.ts';
import type { AskDraft, Values } from './draft.ts';
import { chosenOf, hasOf, whereOf } from './line-keys.ts';
import { isFree } from './words.ts';

/** What would ask for a line that came or went. */
export function askForLine(difference: Difference, doing: Doing): AskDraft {
	const { view, after, columns } = difference;
	const where = whereOf(difference, doing);
	if (after === null)
		return view === 'people'
			? { happened: { event: 'candidate.erase', with: where } }
			: { no_record: { in: view, where } };
	if (view === 'people') return registered(after, columns, doing);
	const has = hasOf(view, after, chosenOf(view, columns), doing);
	const whose = nameOfNew(after['ref'], doing);
	if (whose) return { sql: lineOfSomebodyNew(view, { ...where, ...has }, whose) };
	return { record: { in: view, where, ...(Object.keys(has).length > 0 ? { has } : {}) } };
}

/** Somebody new, field by field: against the message that tells of them, where one does. */
function registered(row: Row, columns: readonly string[], doing: Doing): AskDraft {
	const chosen = chosenOf('people', columns).filter((column) => !isFree('people', column));
	const has = hasOf('people', row, chosen, doing);
	for (const { id, body } of doing.scenario.messages) {
		const fields = Object.entries(has).filter(([column]) => sourceSays(body, String(row[column]), column));
		if (fields.length >= 3) return { copied: { from: id, to: { in: 'people' }, fields: Object.fromEntries(fields) } };
	}
	const { first_name, last_name, ...rest } = has;
	const where = { ...(first_name ? { first_name } : {}), ...(last_name ? { last_name } : {}) };
	return { record: { in: 'people', where, has: rest } };
}

/** The name of somebody whom the run put on the books, as the scenario says it; null for whoever was there before. */
function nameOfNew(ref: unknown, { outcome, variables }: Doing): Values | null {
	if (typeof ref !== 'string' || outcome.known.has(ref)) return null;
	const row = outcome.differences.find(({ view, after }) => view === 'people' && after?.['ref'] === ref)?.after;
	if (!row || row['first_name'] === null || row['last_name'] === null) return null;
	return {
		first_name: variables.value(String(row['first_name']), 'first_name'),
		last_name: variables.value(String(row['last_name']), 'last_name'),
	};
}

/** A line of theirs. Their reference is another with each learner, so they are found by their name. */
function lineOfSomebodyNew(view: string, line: Values, whose: Values): string {
	const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
	const asked = Object.entries(line).map(([column, value]) =>
		column === 'at'
			? `"at" like '${value}%'`
			: value === '*'
				? `length("${column}") > 0`
				: `"${column}" = ${text(value)}`,
	);
	const named = Object.entries(whose).map(([column, value]) => `${column} = ${text(value)} collate nocase`);
	return `select 1.0 as score, ref from ${view}
where ${asked.map((one) => `${one} and `).join('')}ref in (
  select ref from people where ${named.join(' and ')})
`;
}
