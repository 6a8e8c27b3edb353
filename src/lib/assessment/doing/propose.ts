import type { Row } from '../rows.ts';
import { askForLine } from './ask-line.ts';
import { askTogether } from './ask-together.ts';
import type { Difference } from './differences.ts';
import type { Doing } from './doing.ts';
import type { Item } from './draft.ts';
import { hasOf, whereOf } from './line-keys.ts';
import { looksOf, withIdleSteps } from './looks.ts';
import { actsOf, proposer, type Proposal } from './proposal.ts';
import { changeWords, columnWords, lineWords, valueOf, whoOf } from './words.ts';

/**
 * What was done, each with the check that would ask for it: changes of the records first, in the order of the views,
 * then what was only looked at or refused, in the order of the ledger.
 */
export function itemsOf(doing: Doing): Item[] {
	const propose = proposer(doing);
	const changes = [...doing.outcome.differences.flatMap((one) => changesOf(one, doing)), ...leftAlone(doing)].map(
		({ writers, ...change }) =>
			propose({
				...change,
				title: change.title.replace(/: “.*$/, ''),
				words: `${change.title} ${change.says} ${actsOf(writers, doing)}`,
				usual: true,
			}),
	);
	const items = [...changes.map((item) => withAnother(item, changes)), ...looksOf(doing, changes, propose)];
	return withIdleSteps(items, doing.scenario.steps.length);
}

/** That others were left alone evidences nothing by itself: it is for a criterion that something done is for too. */
function withAnother(item: Item, changes: readonly Item[]): Item {
	const done = changes.filter(({ check }) => check.ask.untouched === undefined).map(({ check }) => check.criteria);
	const [first] = done;
	if (item.check.ask.untouched === undefined || first === undefined) return item;
	if (done.some((criteria) => criteria.some((code) => item.check.criteria.includes(code)))) return item;
	return { ...item, check: { ...item.check, criteria: first } };
}

/** A change of the records, with the acts that made it. */
type Change = Pick<Proposal, 'says' | 'title' | 'ask' | 'of'> & { readonly writers: readonly number[] };

function changesOf(difference: Difference, doing: Doing): Change[] {
	const { view, before, after, writers } = difference;
	const row = after ?? before!;
	if (isToldElsewhere(view, row, doing)) return [];
	if (before && after) return columnsOf(difference, row, doing);
	const together = askTogether(difference, doing);
	if (together === null) return [];
	const says = lineWords(difference, doing.outcome.names);
	const change = together ?? { says, title: says, ask: askForLine(difference, doing) };
	return [{ ...change, of: view, writers: writers[''] ?? [] }];
}

/** A place on the shortlist is told as that, and a message that came in is nothing that was done. */
function isToldElsewhere(view: string, row: Row, { outcome }: Doing): boolean {
	if (view === 'messages') return row['direction'] !== 'out';
	const same = (other: Row) => other['ref'] === row['ref'] && other['vacancy'] === row['vacancy'];
	return (
		view === 'applications' && outcome.differences.some((d) => d.view === 'shortlist' && same(d.after ?? d.before!))
	);
}

/** A line that was there and reads otherwise now, column by column. */
function columnsOf(difference: Difference, row: Row, doing: Doing): Change[] {
	const { view, columns, writers } = difference;
	const { names } = doing.outcome;
	const title =
		view === 'vacancies' || view === 'requirements' ? String(row['vacancy']) : `${whoOf(row, names)}’s record`;
	// why stands with what: an archived record and its reason are one
	const isArchived = view === 'people' && columns.includes('state');
	const why = isArchived && Boolean(row['reason']);
	return columns
		.filter((column) => !(isArchived && column === 'reason'))
		.map((column) => ({
			says: changeWords(difference, column, names),
			title: `${title} ${column === 'state' ? `is ${valueOf('', row['state'])}${row['reason'] ? ', with a reason' : ''}` : `shows the right ${columnWords(column)}`}`,
			ask: {
				record: {
					in: view,
					where: whereOf(difference, doing),
					has: { ...hasOf(view, row, [column], doing), ...(why ? { reason: '*' } : {}) },
				},
			},
			of: view,
			writers: writers[column] ?? [],
		}));
}

/** That the same columns of everybody else read as before: where other people of the scenario's own could be mistaken. */
function leftAlone({ outcome, scenario, variables }: Doing): Change[] {
	const changed = outcome.differences.filter(({ view, before, after }) => view === 'people' && before && after);
	const own = scenario.data.find(({ view }) => view === 'people')?.rows ?? [];
	const refs = changed.map(({ after }) => String(after!['ref']));
	if (changed.length === 0 || own.every(({ values }) => refs.includes(values['ref'] ?? ''))) return [];
	const columns = [...new Set(changed.flatMap((d) => d.columns.filter((column) => column !== 'reason')))];
	const words = columns.map(columnWords).join(' or ');
	return [
		{
			says: `Nobody else’s ${words} changed`,
			title: `No other record’s ${words} was changed`,
			ask: { untouched: { in: 'people', columns, except: refs.map((ref) => variables.value(ref, 'ref')) } },
			of: 'people',
			writers: [],
		},
	];
}
