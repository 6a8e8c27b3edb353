import type { ReadDb } from '../../db/database.ts';
import { compose, type Sql } from '../../db/sql.ts';
import { distances } from './facts.ts';
import { judgementsOn } from './judge.ts';
import { KINDS } from './lines/kinds.ts';
import { startsBy } from './lines/availability.ts';
import { neededUntil } from './lines/papers.ts';
import { MISSING, SHOWN, PARTLY, type Among, type StateNumber } from './line.ts';
import { only } from './sets.ts';
import type { Spec } from './spec.ts';

/** Everybody compared: who, in which state for each line, and whether something hard stands in the way. */
export interface Compared {
	readonly ids: readonly number[];
	/** The states of one person after the other, a byte for each line. */
	readonly states: Uint8Array;
	/** 1 for whom something hard stands in the way of. */
	readonly stopped: Uint8Array;
}

/**
 * What can't be made up for by anything else. A person who is not free for the job is stopped too, whether or not the
 * specification has a line for it. Permission is not here: it is a light of its own.
 */
const stops = (spec: Spec): Sql => compose`case
	when c.status = 'do_not_contact' or c.right_to_work = 'not_eligible' then 1
	when c.right_to_work = 'time_limited' and c.right_to_work_expires < ${neededUntil(spec)} then 1
	when ${startsBy(spec.job.start_by, spec.today)} = ${MISSING} then 1 else 0 end`;

/**
 * Compares candidates whose records are in use with a job specification.
 *
 * One pass over the table answers all plain lines; kinds whose answer stands in rows of their own each give the few
 * sets of people they find. The answers come out of SQLite as text: fetched row by row, ten thousand people would
 * take ten times as long.
 */
export function compare(db: ReadDb, spec: Spec, among: Among): Compared {
	const plain = spec.lines.flatMap((line, index) => {
		const kind = KINDS[line.kind];
		return 'plain' in kind ? [{ index, state: kind.plain.state(line, spec) }] : [];
	});
	const code = plain.reduce((text, { state }) => compose`${text} || (${state})`, compose`(${stops(spec)})`);
	const joined = db.column(
		compose`with m as materialized (${distances(spec)})
			select group_concat((${code}) || p.id)
			from person p join candidate c on c.person_id = p.id left join m on m.id = p.place_id
			where p.lifecycle = 'active'${only('p.id', among)}`,
	)[0];
	const pieces = joined === null || joined === undefined ? [] : String(joined).split(',');
	const width = spec.lines.length;
	const ids = pieces.map((piece) => Number(piece.slice(plain.length + 1)));
	const states = new Uint8Array(pieces.length * width);
	const stopped = new Uint8Array(pieces.length);
	for (const [place, piece] of pieces.entries()) {
		stopped[place] = piece.charCodeAt(0) - 48;
		for (const [i, { index }] of plain.entries()) states[place * width + index] = piece.charCodeAt(i + 1) - 48;
	}
	fillRows(db, spec, among, ids, states);
	fillJudgements(db, spec, among, ids, states);
	return { ids, states, stopped };
}

function fillRows(db: ReadDb, spec: Spec, among: Among, ids: readonly number[], states: Uint8Array): void {
	const places = placesOf(ids);
	for (const [index, line] of spec.lines.entries()) {
		const kind = KINDS[line.kind];
		if (!('rows' in kind)) continue;
		for (const [state, people] of kind.rows.sets(db, line, spec, among)) {
			for (const id of people) {
				const place = places[id] ?? -1;
				if (place >= 0) states[place * spec.lines.length + index] = state;
			}
		}
	}
}

/** What a person has said of a line stands in the place of what the record says. */
function fillJudgements(db: ReadDb, spec: Spec, among: Among, ids: readonly number[], states: Uint8Array): void {
	const judged = judgementsOn(db, spec, among);
	if (judged.length === 0) return;
	const places = placesOf(ids);
	const indexes = new Map(spec.lines.map(({ id }, index) => [id, index]));
	for (const { requirement, person, state } of judged) {
		const place = places[person] ?? -1;
		if (place >= 0) states[place * spec.lines.length + indexes.get(requirement)!] = state;
	}
}

/** Where each id stands in a list, by id; -1 for those that do not. */
export function placesOf(ids: readonly number[]): Int32Array {
	const places = new Int32Array(ids.reduce((most, id) => Math.max(most, id), 0) + 1).fill(-1);
	for (const [place, id] of ids.entries()) places[id] = place;
	return places;
}

/** What a person's states come to. */
export interface Sum {
	/** Essential lines that are shown. */
	readonly shown: number;
	/** Weights of what is shown, and half of what is partly, in whole tenths. */
	readonly tenths: number;
}

export function sumOf(spec: Spec, states: Uint8Array, place: number): Sum {
	let shown = 0;
	let tenths = 0;
	const from = place * spec.lines.length;
	for (let i = 0; i < spec.lines.length; i++) {
		const { importance, weight } = spec.lines[i]!;
		const state = states[from + i];
		if (state === SHOWN && importance === 'essential') shown++;
		tenths += state === SHOWN ? weight * 10 : state === PARTLY ? weight * 5 : 0;
	}
	return { shown, tenths };
}

/** The states of one person, line by line. */
export const statesAt = ({ states }: Compared, spec: Spec, place: number): StateNumber[] =>
	// safe: only numbers of states are written there
	[...states.subarray(place * spec.lines.length, (place + 1) * spec.lines.length)] as StateNumber[];

/** The most that a sum can be, in tenths. */
export const mostTenths = (spec: Spec) => spec.lines.reduce((sum, { weight }) => sum + weight * 10, 0);
