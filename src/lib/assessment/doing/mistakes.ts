import { COMMANDS } from '../../attempt/registry.ts';
import type { Json } from '../../ledger/canonical.ts';
import type { Entry } from '../../ledger/entry.ts';
import { usualMistakes } from '../../scenario/mistakes.ts';
import { matches, type Pattern } from '../../scenario/pattern.ts';
import { momentsOf } from '../seen.ts';
import { isDeed } from './deeds.ts';
import { toldOf, withOf, type Doing } from './doing.ts';
import { slugOf, type PatternDraft } from './draft.ts';
import { allCriteria, criterionFor } from './guess.ts';

/** A mistake that is proposed as a trap. */
export interface TrapDraft {
	readonly id: string;
	/** One of the usual mistakes, where it looks like one; else the words below. */
	readonly mistake: string | null;
	readonly name: string;
	readonly criteria: readonly string[];
	readonly severity: 'critical' | 'major' | 'minor';
	readonly sprung_by: PatternDraft;
	readonly recovered_by: PatternDraft | null;
	/** What happened, naming the record and the act. */
	readonly says: string;
}

/** Something that the wrong run does and the good one does not. */
export interface Slip {
	readonly id: string;
	readonly says: string;
	readonly trap: TrapDraft;
	/** The acts, in the wrong run. */
	readonly entries: readonly number[];
	/** A change or a refusal, rather than a look. */
	readonly usual: boolean;
	/** The scenario's own trap that catches it already; null where none does. */
	readonly caught: string | null;
}

/** Which of the usual mistakes an act looks like, where a good run does not have it. */
const LOOKS_LIKE: readonly (readonly [event: RegExp, mistake: string, when?: (entry: Entry) => boolean])[] = [
	[/^candidate\.erase$/, 'archive-for-delete'],
	[/^candidate\.anonymise$/, 'archive-for-delete'],
	[/^candidate\.archive$/, 'archived-too-soon'],
	[/^candidate\.merge$/, 'merged-strangers'],
	[/^candidate\.register$/, 'added-twice'],
	[/^(candidate\.amend|skill\.set|skill\.remove|employment\.amend|qualification\.amend)$/, 'wrong-person-changed'],
	[/^submission\.send$/, 'sharing-without-consent', (entry) => entry.refusal !== null],
	[/^submission\.send$/, 'sent-too-soon'],
	[/^consent\.record$/, 'invented-permission'],
	[/^message\.send$/, 'wrong-recipient'],
	[/^search\.run$/, 'search-too-broad', (entry) => countOf(entry) > 60],
	[/^shortlist\.add$/, 'hard-condition-missed'],
	[/^sensitive\.view$/, 'looked-without-need'],
	[/^export\./, 'export-for-oneself'],
];
const countOf = (entry: Entry) => Number((entry.outcome as { count?: number } | null)?.count ?? 0);
const LOOK = /\.(view|open|read)$/;

/**
 * What of a wrong run no good run does, each as a trap: sprung by that act, with as few words as tell it from every act
 * of the good run.
 *
 * @param wrong - the wrong run, seen like the good one
 * @param good - the ledger of the good run
 */
export function slipsOf(wrong: Doing, good: readonly Entry[]): Slip[] {
	const taken = new Set([...wrong.scenario.checks, ...wrong.scenario.traps].map(({ id }) => id));
	const right = momentsOf(good).filter(({ place }) => place === 0);
	const slips = new Map<string, Slip>();
	for (const entry of wrong.entries) {
		const command = COMMANDS.get(entry.command);
		if (!command || !isDeed(entry.command)) continue;
		// values as they are, so that they can be held against the good run
		const plain = { value: (text: string) => text, sentence: (text: string) => text, figure: () => undefined };
		const facts = Object.entries(withOf(entry.input as Record<string, Json>, { ...wrong, variables: plain }));
		const refused = entry.refusal === null ? {} : { refused: true as const };
		const broad =
			entry.command === 'search.run' && countOf(entry) > 60
				? [['count', `${Math.floor(countOf(entry) / 100) * 100 || 61}..`] as const]
				: [];
		const telling = fewest([...broad, ...facts], (some) => {
			const pattern: Pattern = { event: entry.command, with: Object.fromEntries(some), ...refused };
			return !right.some((moment) => matches(pattern, moment));
		});
		if (telling === null) continue;
		const [, mistake = null] =
			LOOKS_LIKE.find(([event, , when]) => event.test(entry.command) && (when?.(entry) ?? true)) ?? [];
		const usual = mistake === null ? undefined : usualMistakes().get(mistake);
		const done = toldOf(command.says(entry.input, entry.outcome), wrong);
		const sprung_by: PatternDraft = {
			event: entry.command,
			...(telling.length > 0
				? {
						with: Object.fromEntries(
							telling.map(([key, value]) => [key, key === 'count' ? value : wrong.variables.value(value, key)]),
						),
					}
				: {}),
			...refused,
		};
		const key = JSON.stringify(sprung_by);
		const earlier = slips.get(key);
		if (earlier) {
			slips.set(key, { ...earlier, entries: [...earlier.entries, entry.seq] });
			continue;
		}
		const id = slugOf(usual?.id ?? wrong.variables.sentence(done), taken);
		taken.add(id);
		const about = telling.filter(([k]) => k === 'ref' || k === 'about');
		const says = entry.refusal === null ? `${done}.` : `The CRM had to say no: ${done}.`;
		slips.set(key, {
			id,
			says: says.slice(0, -1),
			trap: {
				id,
				mistake: usual?.id ?? null,
				name: (usual?.name ?? done).slice(0, 80),
				criteria: [
					usual?.criteria.find((code) => wrong.scenario.checks.some(({ criteria }) => criteria.includes(code))) ??
						usual?.criteria.find((code) => allCriteria(wrong.standard).some((c) => c.code === code)) ??
						criterionFor(entry.command, {}, allCriteria(wrong.standard)),
				],
				severity: usual?.severity ?? 'major',
				sprung_by,
				recovered_by:
					command.undo === 'rows' && entry.refusal === null
						? {
								event: 'undo.act',
								with: {
									undoes: entry.command,
									...Object.fromEntries(about.map(([k, value]) => [k, wrong.variables.value(value, k)])),
								},
							}
						: null,
				says: wrong.variables.sentence(says).slice(0, 600),
			},
			entries: [entry.seq],
			usual: !LOOK.test(entry.command),
			caught: null,
		});
	}
	return [...slips.values()];
}

/** The fewest of some facts that do, the first first: none, one, two, all. Null where not even all do. */
function fewest<T>(facts: readonly T[], does: (some: readonly T[]) => boolean): readonly T[] | null {
	const some = facts.slice(0, 8);
	const choices: (readonly T[])[] = [
		[],
		...some.map((one) => [one]),
		...some.flatMap((one, i) => some.slice(i + 1).map((other) => [one, other])),
		some,
	];
	return choices.find(does) ?? null;
}
