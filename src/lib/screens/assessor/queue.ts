import { STATES, type KeptFile, type State } from '../../evidence/workspace/database.ts';
import type { Due } from '../../scenario/cohort/given.ts';

/** What checking a file came to, in one word for a list. */
export const INTEGRITY = ['holds', 'not', 'look', 'unreadable'] as const;
export type Integrity = (typeof INTEGRITY)[number];

export const INTEGRITY_WORDS: Readonly<Record<Integrity, string>> = {
	holds: 'Holds together',
	not: 'Does not hold',
	look: 'To look at',
	unreadable: 'Can’t be read',
};
export const STATE_WORDS: Readonly<Record<State, string>> = {
	new: 'New',
	'in-work': 'In work',
	decided: 'Decided',
	signed: 'Signed',
};

/** One line of the queue. */
export interface Row {
	readonly file: KeptFile;
	/** The learner's name; the file's where it says none. */
	readonly learner: string;
	readonly number: string;
	readonly centre: string;
	readonly scenario: string;
	readonly variant: string;
	/** What a tutor's list gives the learner: whether it is this, and which it is; null where no list says so. */
	readonly given: { readonly same: boolean; readonly variant: string } | null;
	/** Whether the learner says that it was not their first attempt. */
	readonly attempt: string;
	readonly state: State;
	readonly integrity: Integrity;
	/** What does not hold, or could not be asked, in the words of the first such answer; empty where all holds. */
	readonly why: string;
	/** Days since it was handed in, or opened here; null once it is decided, or can't be read. */
	readonly waiting: number | null;
}

const DAY = 86_400_000;

/**
 * @param now - by this device, UTC
 * @param due - who has which variant
 */
export function rowOf(file: KeptFile, now: string, due: Due = () => null): Row {
	const { summary, openedAt, state } = file;
	const { learner, attempts, intact, declaredAt } = summary;
	const all = (of: (one: (typeof attempts)[number]) => string) => [...new Set(attempts.map(of))].join('; ');
	// a learner's clock may be wrong; what was opened here can't have been handed in later
	const since = declaredAt !== null && declaredAt < openedAt ? declaredAt : openedAt;
	const waits = learner !== null && (state === 'new' || state === 'in-work');
	return {
		file,
		learner: learner?.name ?? file.name,
		number: learner?.id ?? '',
		centre: summary.centre ?? '',
		scenario: all(({ title }) => title),
		variant: all(({ variant }) => variant),
		given: givenTo(summary, due),
		attempt: attempts.length === 0 ? '' : attempts.some(({ again }) => again) ? 'Later' : 'First',
		state,
		integrity: learner === null ? 'unreadable' : intact === null ? 'look' : intact ? 'holds' : 'not',
		why: whyOf(summary),
		waiting: waits ? Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / DAY)) : null,
	};
}

function whyOf({ intact, verdicts }: KeptFile['summary']): string {
	if (intact === true) return '';
	// a sealed result may wait for its pack, and holds nothing back
	const first =
		verdicts.find(({ ok }) => ok === false) ?? verdicts.find(({ id, ok }) => ok === null && id !== 'same-result');
	return first?.detail ?? '';
}

function givenTo({ learner, attempts }: KeptFile['summary'], due: Due): Row['given'] {
	if (!learner) return null;
	const listed = attempts.flatMap(({ scenario, variant }) => {
		const given = due(scenario, learner);
		return given === null ? [] : [{ given, same: given === variant }];
	});
	if (listed.length === 0) return null;
	const others = listed.filter(({ same }) => !same);
	const named = (others.length > 0 ? others : listed).map(({ given }) => given);
	return { same: others.length === 0, variant: [...new Set(named)].join('; ') };
}

export const COLUMNS = ['learner', 'scenario', 'variant', 'attempt', 'state', 'integrity', 'waiting'] as const;
export type Column = (typeof COLUMNS)[number];

export const COLUMN_WORDS: Readonly<Record<Column, string>> = {
	learner: 'Learner',
	scenario: 'Scenario',
	variant: 'Variant',
	attempt: 'Attempt',
	state: 'State',
	integrity: 'Integrity',
	waiting: 'Waiting',
};

/** What gives a group its name. */
export const GROUPS = ['none', 'scenario', 'learner', 'centre', 'state', 'integrity'] as const;
export type Group = (typeof GROUPS)[number];

export interface Asked {
	/** In the learner's name or number, the scenario or the file's name. */
	readonly words: string;
	readonly state: State | 'all';
	readonly integrity: Integrity | 'all';
	readonly by: Column;
	readonly down: boolean;
	readonly group: Group;
}

/** All of them, who waits longest first. */
export const EVERY: Asked = { words: '', state: 'all', integrity: 'all', by: 'waiting', down: true, group: 'none' };

/** The rows that are asked for, in their order, in their groups. */
export function arranged(rows: readonly Row[], asked: Asked): { readonly name: string; readonly rows: Row[] }[] {
	const words = asked.words.trim().toLowerCase();
	const wanted = rows
		.filter(({ state }) => asked.state === 'all' || state === asked.state)
		.filter(({ integrity }) => asked.integrity === 'all' || integrity === asked.integrity)
		.filter((row) =>
			[row.learner, row.number, row.scenario, row.file.name].some((text) => text.toLowerCase().includes(words)),
		);
	const sorted = wanted.sort((a, b) => (asked.down ? -1 : 1) * compared(a, b, asked.by) || last(a, b));
	const groups = new Map<string, Row[]>();
	for (const row of sorted) {
		const name = groupName(row, asked.group);
		groups.set(name, [...(groups.get(name) ?? []), row]);
	}
	const names = [...groups.keys()];
	if (asked.group !== 'state' && asked.group !== 'integrity') names.sort((a, b) => a.localeCompare(b, 'en-GB'));
	return names.map((name) => ({ name, rows: groups.get(name)! }));
}

function groupName(row: Row, group: Group): string {
	if (group === 'none') return '';
	if (group === 'state') return STATE_WORDS[row.state];
	if (group === 'integrity') return INTEGRITY_WORDS[row.integrity];
	return row[group] || 'Not named';
}

function compared(a: Row, b: Row, by: Column): number {
	if (by === 'waiting') return (a.waiting ?? -1) - (b.waiting ?? -1);
	if (by === 'state') return STATES.indexOf(a.state) - STATES.indexOf(b.state);
	if (by === 'integrity') return INTEGRITY.indexOf(a.integrity) - INTEGRITY.indexOf(b.integrity);
	return a[by].localeCompare(b[by], 'en-GB', { numeric: true });
}

/** Rows that are alike stand in the order in which they came. */
const last = (a: Row, b: Row) => (a.file.openedAt + a.file.sha256 < b.file.openedAt + b.file.sha256 ? -1 : 1);
