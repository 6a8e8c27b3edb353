import type { ReadDb } from '../../db/database.ts';
import { permissionsFor, lightOf, type Light } from '../protection/permission.ts';
import { factsOf, type Facts } from './facts.ts';
import { judgementsOn } from './judge.ts';
import { knownOf, type Known } from './known.ts';
import { KINDS } from './lines/kinds.ts';
import { freeFrom } from './lines/availability.ts';
import { cannotWork } from './lines/papers.ts';
import { STATES, type Passage, type State, type StateNumber } from './line.ts';
import { statesAt, sumOf, type Compared } from './ranking.ts';
import type { Spec } from './spec.ts';

/** How one person answers one line. */
export interface Answer {
	readonly line: number;
	readonly state: State;
	readonly reason: string;
	/** Where it can be read, when asked for and when there is such a place. */
	readonly passage: Passage | null;
	/** True where a person has said so, against what the record says. */
	readonly judged: boolean;
}

/** One person beside a vacancy, as a row of the list or a column of a comparison. */
export interface Described {
	readonly ref: string;
	readonly name: string;
	readonly headline: string;
	readonly town: string | null;
	readonly answers: readonly Answer[];
	readonly essentials_shown: number;
	/** Of `most`, in tenths. */
	readonly tenths: number;
	/** What hard thing stands in the way, in words; empty for who can go forward. */
	readonly stops: readonly string[];
	readonly permission: Light;
	/** The stage at which the person is on this vacancy, or null; `closed` where that has ended. */
	readonly stage: string | null;
	readonly closed: boolean;
	/** What we know of them from before. */
	readonly known: Known;
}

/** Puts people who have been compared into words. Only those shown: words for ten thousand would take seconds. */
export function describe(
	db: ReadDb,
	spec: Spec,
	compared: Compared,
	places: readonly number[],
	passages: boolean,
): Described[] {
	const ids = places.map((place) => compared.ids[place]!);
	const facts = factsOf(db, spec, ids);
	const known = knownOf(db, spec.job.id, ids);
	const permission = permissionsFor(db, spec.job.id, spec.today, ids);
	const tellers = spec.lines.map((line) => {
		const kind = KINDS[line.kind];
		if ('rows' in kind) return kind.rows.tell(db, line, spec, ids, passages);
		return {
			reason: (about: Facts, state: StateNumber) => kind.plain.reason(about, state, line, spec),
			passage: (about: Facts) => kind.plain.field(about),
		};
	});
	const judged = new Map(judgementsOn(db, spec, ids).map((j) => [`${j.person} ${j.requirement}`, j]));
	return places.map((place, i) => {
		const about = facts.get(ids[i]!)!;
		const answers = statesAt(compared, spec, place).map((state, index): Answer => {
			const { line, id } = spec.lines[index]!;
			const said = judged.get(`${about.id} ${id}`);
			if (said)
				return {
					line,
					state: STATES[state],
					reason: `Judged by ${said.by}: ${said.reason}`,
					passage: null,
					judged: true,
				};
			return {
				line,
				state: STATES[state],
				reason: tellers[index]!.reason(about, state),
				passage: passages ? tellers[index]!.passage(about, state) : null,
				judged: false,
			};
		});
		const { shown, tenths } = sumOf(spec, compared.states, place);
		return {
			ref: about.ref,
			name: about.name,
			headline: about.headline,
			town: about.town,
			answers,
			essentials_shown: shown,
			tenths,
			stops: compared.stopped[place] === 1 ? stopsOf(about, spec) : [],
			permission: lightOf(permission(about.id)),
			stage: about.stage,
			known: known.get(about.id) ?? { past: null, passive: false },
			closed: about.outcome !== null && about.outcome !== 'open',
		};
	});
}

function stopsOf(about: Facts, spec: Spec): string[] {
	if (about.status === 'do_not_contact') return ['Asked not to be contacted'];
	const work = cannotWork(about, spec);
	return work === null ? [freeFrom(about, spec.today) ?? 'Not free in time'] : [work];
}
