import type { Json } from '../../ledger/canonical.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { TestAct } from '../../scenario/tests-file.ts';
import { isOfRun, isReference } from './deeds.ts';
import { untaken } from './draft.ts';
import type { Variables } from './variables.ts';

/** A ledger as a run of a test, and what in it is not the same in every variant. */
export interface Recorded {
	readonly acts: readonly TestAct[];
	/** References to the agency's own people: in another variant they are somebody else. */
	readonly strangers: readonly string[];
}

/** Where each act of a ledger stands in the run that is made of it, from 1. */
export const placesOf = (entries: readonly Entry[]): ReadonlyMap<number, number> =>
	new Map(entries.filter(({ command }) => isOfRun(command)).map(({ seq }, i) => [seq, i + 1]));

/**
 * Writes a ledger as a test's `do:`. What an act made is kept by `as:` and used as `{{name.ref}}`; what the variant
 * fills in is written as its variable; an undo names the act where it now stands.
 *
 * @param known - references that were there before the first act
 */
export function recordRun(entries: readonly Entry[], known: ReadonlySet<string>, variables: Variables): Recorded {
	const place = placesOf(entries);
	const handles = new Map<string, { readonly entry: number; readonly hole: string }>();
	const names = new Map<number, string>();
	const used = new Set<number>();
	const strangers = new Set<string>();

	const hole = (text: string): string | null => {
		const handle = handles.get(text);
		if (!handle) return null;
		used.add(handle.entry);
		return handle.hole;
	};
	const put = (value: Json, column: string): Json => {
		if (typeof value === 'string') {
			const own = hole(value);
			if (own !== null) return own;
			const filled = variables.value(value, column);
			if (filled === value && /^CAND-\d{5,}$/.test(value)) strangers.add(value);
			return filled === value && /\s/.test(value) ? variables.sentence(value) : filled;
		}
		if (typeof value === 'number') {
			const name = variables.figure(value, column);
			return name === undefined ? value : bare(name);
		}
		if (Array.isArray(value)) return value.map((one) => put(one, column));
		if (value !== null && typeof value === 'object')
			return Object.fromEntries(
				Object.entries(value)
					.filter(([, one]) => one !== undefined)
					.map(([key, one]) => [key, put(one as Json, key === 'value' ? column : key)]),
			);
		return value;
	};

	const acts = entries
		.filter(({ seq }) => place.has(seq))
		.map((entry): { seq: number; act: TestAct } => {
			const input =
				entry.command === 'undo.act'
					? { entry: place.get((entry.input as { entry: number }).entry) ?? 1 }
					: put(entry.input, '');
			for (const [field, made] of Object.entries((entry.outcome ?? {}) as Record<string, Json>)) {
				if (!isReference(made) || known.has(made) || handles.has(made)) continue;
				const name = names.get(entry.seq) ?? nameFor(entry.command, [...names.values()]);
				names.set(entry.seq, name);
				handles.set(made, { entry: entry.seq, hole: `{{${name}.${field}}}` });
			}
			// safe: no command is given nothing at all
			return { seq: entry.seq, act: { command: entry.command, input: input as TestAct['input'], as: null } };
		});
	return {
		acts: acts.map(({ seq, act }) => ({ ...act, as: used.has(seq) ? names.get(seq)! : null })),
		strangers: [...strangers],
	};
}

/** Stands for a variable that is a figure: written without quotes, since what is filled in must be a number. */
const bare = (name: string) => `@@${name}@@`;
/** The text of a run with its figures' variables as they are written. */
export const withBare = (yaml: string) => yaml.replace(/"?@@([a-z][a-z0-9_]*)@@"?/g, '{{$1}}');

/** `candidate`, then `candidate_2`. */
function nameFor(command: string, taken: readonly string[]): string {
	const noun = command.split('.')[0]!;
	return untaken(
		noun,
		(one) => taken.includes(one),
		(n) => `${noun}_${n}`,
	);
}

/** The acts without some of them, counted from 1. What undoes one that is gone, or uses what it made, goes too. */
export function withoutActs(acts: readonly TestAct[], left: ReadonlySet<number>): TestAct[] {
	const gone = new Set(left);
	for (const [i, act] of acts.entries()) {
		const made = acts.flatMap(({ as }, j) => (as !== null && gone.has(j + 1) ? [`{{${as}.`] : []));
		const text = JSON.stringify(act.input);
		if (
			act.command === 'undo.act'
				? gone.has((act.input as { entry: number }).entry)
				: made.some((hole) => text.includes(hole))
		)
			gone.add(i + 1);
	}
	const place = new Map<number, number>();
	for (let i = 1; i <= acts.length; i++) if (!gone.has(i)) place.set(i, place.size + 1);
	return acts.flatMap((act, i) => {
		if (gone.has(i + 1)) return [];
		if (act.command !== 'undo.act') return [act];
		return [{ ...act, input: { entry: place.get((act.input as { entry: number }).entry)! } }];
	});
}
