import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { addMinutes, type StoryTime } from '../../ledger/story-time.ts';
import { chanceOf } from '../outside/chance-of.ts';
import { matchesAny } from '../pattern.ts';
import type { Due, Occasion } from '../script.ts';
import { timeOf, type Coming, type Rule } from './rule.ts';

/** What decides how chance falls in a scenario's rules, and the clock that they count from. */
export interface Draw {
	readonly seed: number;
	readonly variant: string;
	readonly clock: StoryTime;
}

/** Whether chance lets it come at all: one draw for each file, seed and variant. */
export const isLucky = ({ kind, id, rule }: Coming, { seed, variant }: Draw): boolean =>
	rule.chance === undefined || chanceOf(seed, 'comes', variant, kind, id) < rule.chance;

/** What has come before the story begins: it is there when the learner sits down. */
export const isBefore = ({ rule }: Coming, clock: StoryTime): boolean =>
	rule.at !== undefined && timeOf(rule.at, clock) <= clock;

/** What is under way from the start, whatever the learner does. */
export function duesAtStart(all: readonly Coming[], clock: StoryTime, draw: Draw): Due[] {
	return all
		.filter((one) => one.rule.after === undefined && !isBefore(one, clock) && isLucky(one, draw))
		.map((one) =>
			turn(one, 1, 0, one.rule.at === undefined ? addMinutes(clock, one.rule.wait ?? 0) : timeOf(one.rule.at, clock)),
		);
}

/**
 * What an act or a happening sets going, and what of it a rule has to remember: that it came, that something came in
 * between, that it has to stop. What is remembered stands on the world's own list, done at once.
 */
export function duesAfter(all: readonly Coming[], occasion: Occasion, db: ReadDb, draw: Draw): Due[] {
	return occasion.name === NOTED ? [] : all.flatMap((one) => [...duesOf(one, occasion, db, draw)]);
}

function* duesOf(one: Coming, occasion: Occasion, db: ReadDb, draw: Draw): Generator<Due> {
	const { rule } = one;
	const { at } = occasion;
	if (rule.stop_when && matchesAny(rule.stop_when, occasion) && !isNoted(db, one, 'stopped'))
		yield note(db, one, 'stopped', at);
	if (rule.unless && matchesAny(rule.unless, occasion) && isOnItsWay(db, one)) yield note(db, one, 'meanwhile', at);
	if (isItself(one, occasion)) {
		yield note(db, one, 'came', at);
		const turns = timesNoted(db, one, 'came') + 1;
		if (rule.again && occasion.name !== 'message.returned' && turns <= rule.again.times)
			yield turn(one, turns + 1, timesNoted(db, one, 'meanwhile'), addMinutes(at, rule.again.every));
	}
	if (
		isSetOffBy(one, occasion) &&
		!isOnItsWay(db, one) &&
		!isNoted(db, one, 'came') &&
		!isNoted(db, one, 'stopped') &&
		isLucky(one, draw)
	)
		yield turn(one, 1, timesNoted(db, one, 'meanwhile'), noEarlier(rule, addMinutes(at, rule.wait ?? 0), draw));
}

/** The time at which something is due, put off to the earliest at which it may come. */
const noEarlier = ({ not_before: first }: Rule, at: StoryTime, { clock }: Draw): StoryTime =>
	first !== undefined && timeOf(first, clock) > at ? timeOf(first, clock) : at;

/** Whether a rule waits for just this. */
export const isSetOffBy = ({ rule }: Coming, occasion: Occasion): boolean =>
	rule.after !== undefined && matchesAny(rule.after, occasion);

/**
 * Whether something due still comes: nothing has stopped it for good, and nothing came in between.
 *
 * @param seen - how often something had come in between when it set out
 */
export const stillComes = (db: ReadDb, one: Coming, seen: number): boolean =>
	!isNoted(db, one, 'stopped') && timesNoted(db, one, 'meanwhile') === seen;

/** What had come in between when a thing that is due set out. */
export const seenOf = (due: Due): number => Number(due.with['seen']);

/** Which time it is that it comes: 1 for the first. */
export const turnOf = (due: Due): number => Number(due.with['turn'] ?? 1);

const ITSELF = { message: ['message.arrived', 'message.returned'], call: ['call.rang'] } as const;

const isItself = ({ kind, id }: Coming, { name, with: given }: Occasion): boolean =>
	(ITSELF[kind] as readonly string[]).includes(name) && given[kind] === id;

const keyOf = ({ kind, id }: Coming) => `${kind} ${id}`;

/** Named so that what came to nothing is heard of by no rule. */
const turn = (one: Coming, number: number, seen: number, at: StoryTime): Due => ({
	at,
	key: keyOf(one),
	name: `${one.kind}.due`,
	with: { kind: `scenario-${one.kind}`, [one.kind]: one.id, seen, turn: number },
});

const NOTED = 'rule.noted';
type Note = 'came' | 'meanwhile' | 'stopped';

/** Sorts before what is due at the same minute: what is done by then counts. */
const noteKey = (one: Coming, what: Note) => `!${what} ${keyOf(one)}`;

/** Numbered, so that two in one minute are two. */
const note = (db: ReadDb, one: Coming, what: Note, at: StoryTime): Due => ({
	at,
	key: `${noteKey(one, what)} ${timesNoted(db, one, what) + 1}`,
	name: NOTED,
	with: { kind: 'rule-noted' },
});

/** How often something was noted; the key goes up to what sorts right behind the space. */
const timesNoted = (db: ReadDb, one: Coming, what: Note): number =>
	db.column(
		sql`select count(*) from due where key >= ${`${noteKey(one, what)} `} and key < ${`${noteKey(one, what)}!`}`,
	)[0] as number;

const isNoted = (db: ReadDb, one: Coming, what: Note): boolean => timesNoted(db, one, what) > 0;

/** On the list, and nothing has come in between that takes it off again. */
const isOnItsWay = (db: ReadDb, one: Coming): boolean =>
	db
		.column(sql`select "with" ->> '$.seen' from due where key = ${keyOf(one)} and done = 0`)
		.some((seen) => stillComes(db, one, Number(seen)));
