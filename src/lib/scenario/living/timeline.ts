import { clockIn, dayIn, longDay } from '../../ledger/story-time.ts';
import { patternsIn, type AnyPattern, type Pattern } from '../pattern.ts';
import type { Scenario } from '../scenario.ts';
import { drawOf } from '../script-of.ts';
import { comingOf } from '../messages.ts';
import { callComing } from './calls.ts';
import { isLucky } from './follow.ts';
import { timeOf, type Coming, type Rule } from './rule.ts';

/** One thing that comes in a variant, and why, in sentences. */
export interface Expected {
	readonly file: string;
	/** “20 minutes after permission is asked for (Tom Okafor, VAC-208)” */
	readonly when: string;
	/** “Tom Okafor writes: Re. VAC-208” */
	readonly what: string;
	/** What else decides: in between, chance, chasing, an end. */
	readonly but: readonly string[];
	/** False where chance does not let it come in this variant. */
	readonly comes: boolean;
}

/** What comes when, and why: at set times first, then what answers to something, in the order of the files. */
export function timelineOf(scenario: Scenario, titleOf: (event: string) => string): Expected[] {
	const say = new Sayer(scenario, titleOf);
	const { clock } = scenario.front;
	const all = [
		...scenario.messages.map((m) => ({
			file: `inbox/${m.id}.md`,
			coming: comingOf(m),
			what: `${m.from} writes: “${m.subject}”`,
		})),
		...scenario.calls.map((c) => ({
			file: `calls/${c.id}.md`,
			coming: callComing(c),
			what: `${c.from} rings, for ${span(c.ringsFor)}${c.voicemail === null ? '' : ', and leaves a voicemail if nobody takes it'}`,
		})),
	];
	const order = ({ rule }: Coming) => (rule.at === undefined ? (rule.after ? '~~' : '~') : timeOf(rule.at, clock));
	return all
		.sort((a, b) => {
			const [x, y] = [order(a.coming), order(b.coming)];
			return x < y ? -1 : x > y ? 1 : a.file < b.file ? -1 : 1;
		})
		.map(({ file, coming, what }) => ({
			file,
			when: say.when(coming.rule),
			what,
			but: say.but(coming),
			comes: isLucky(coming, drawOf(scenario)),
		}));
}

/** `20 minutes`, `2 hours`, `1 day`. */
export function span(minutes: number): string {
	const [size, word] = minutes % 1440 === 0 ? [1440, 'day'] : minutes % 60 === 0 ? [60, 'hour'] : [1, 'minute'];
	const count = minutes / size;
	return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Acts and happenings that rules wait for most, as a tutor says them. */
const SAID: Readonly<Record<string, string>> = {
	'consent.ask': 'permission is asked for',
	'consent.record': 'an answer about permission is written down',
	'consent.withdraw': 'a withdrawn permission is written down',
	'notice.send': 'the privacy notice is sent',
	'shortlist.add': 'somebody is put on a shortlist',
	'submission.send': 'a shortlist is sent to the client',
	'candidate.amend': 'a record is changed',
	'candidate.register': 'a candidate is added',
	'candidate.archive': 'a record is archived',
	'message.send': 'a message is sent',
	'interaction.log': 'a call, a meeting or a note is logged',
	'search.run': 'a search is run',
	'message.arrived': 'a message comes',
	'call.rang': 'the phone rings',
	'call.missed': 'a call is missed',
	'call.take': 'a call is taken',
	'call.ask': 'something is said in a call',
	'call.end': 'a call is ended',
};

class Sayer {
	readonly #scenario: Scenario;
	readonly #titleOf: (event: string) => string;
	readonly #names: ReadonlyMap<string, string>;

	constructor(scenario: Scenario, titleOf: (event: string) => string) {
		this.#scenario = scenario;
		this.#titleOf = titleOf;
		this.#names = new Map(
			scenario.data.flatMap(({ view, rows }) =>
				view === 'people' || view === 'contacts'
					? rows.map(({ values }): [string, string] => [
							values['ref'] ?? '',
							`${values['first_name'] ?? ''} ${values['last_name'] ?? ''}`.trim(),
						])
					: [],
			),
		);
	}

	when({ at, after, wait = 0 }: Rule): string {
		const { clock } = this.#scenario.front;
		if (at !== undefined) {
			const time = timeOf(at, clock);
			if (time <= clock) return `There from the start, come at ${clockIn(time)}${this.#day(time)}`;
			return `At ${clockIn(time)}${this.#day(time)}`;
		}
		if (after === undefined) return `${capital(span(wait))} after the story begins`;
		return wait === 0 ? `As soon as ${this.#event(after)}` : `${capital(span(wait))} after ${this.#event(after)}`;
	}

	but({ rule, ...one }: Coming): string[] {
		const { unless, stop_when: stop, chance, again, at, after, not_before: first } = rule;
		const lines: string[] = [];
		if (first !== undefined) {
			const time = timeOf(first, this.#scenario.front.clock);
			lines.push(`Not before ${clockIn(time)}${this.#day(time)}.`);
		}
		if (unless) lines.push(`Not if ${at !== undefined && !after ? 'by then' : 'meanwhile'} ${this.#event(unless)}.`);
		if (again)
			lines.push(
				`Again every ${span(again.every).replace(/^1 /, '')}, ${again.times === 1 ? 'once more' : `${again.times} times more at most`}${unless ? ', until that happens' : ''}.`,
			);
		if (stop) lines.push(`Never once ${this.#event(stop)}.`);
		if (chance !== undefined) {
			const comes = isLucky({ rule, ...one }, drawOf(this.#scenario));
			lines.push(`${chance} times in a hundred: in this variant it ${comes ? 'comes' : 'does not come'}.`);
		}
		return lines;
	}

	#day(time: string): string {
		return dayIn(time) === dayIn(this.#scenario.front.clock) ? '' : ` on ${longDay(dayIn(time))}`;
	}

	#event = (pattern: AnyPattern): string =>
		patternsIn(pattern)
			.map((one) => this.#one(one))
			.join(', or ');

	#one({ event, with: wanted, refused }: Pattern): string {
		const what = SAID[event] ?? `“${this.#titleOf(event)}” is done`;
		const about = Object.entries(wanted).map(([key, value]) => this.#value(key, value));
		return `${what}${about.length > 0 ? ` (${about.join(', ')})` : ''}${refused === undefined ? '' : ' and refused'}`;
	}

	#value(key: string, value: string): string {
		const own = key === 'message' ? this.#scenario.messages.find((m) => m.id === value)?.subject : undefined;
		if (own) return `${value}, “${own}”`;
		const name = this.#names.get(value);
		if (name) return name;
		if (/^[A-Z]+-\d+$/.test(value) || key === 'message' || key === 'call') return value;
		const words = value
			.replace(/^!/, 'not ')
			.replace(/^~/, 'containing ')
			.replace(/^\*$/, 'anything')
			.replace(/^(\d+)\.\.$/, '$1 or more')
			.replace(/^\.\.(\d+)$/, '$1 at most')
			.replace(/^(\d+)\.\.(\d+)$/, '$1 to $2');
		return `${key.replaceAll('_', ' ')} ${words}`;
	}
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
