import type { Results } from '../../assessment/finding.ts';
import type { Header } from '../../attempt/header.ts';
import type { Portfolio } from '../../attempt/portfolio/portfolio.ts';
import type { Query } from '../../crm/define.ts';
import type { Entry } from '../../ledger/entry.ts';
import { clockIn, longDay, shortDay, type StoryTime } from '../../ledger/story-time.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Standard } from '../../scenario/standard.ts';
import type { Hash } from '../../ledger/hash.ts';

/** One attempt of a portfolio as its ledger and its scenario tell it. */
export interface AttemptRead {
	/** The hash of its header, by which the portfolio names it. */
	readonly id: Hash;
	readonly header: Header;
	readonly entries: readonly Entry[];
	readonly scenario: Scenario;
	readonly standard: Standard;
	/** Null where the checks are sealed. */
	readonly results: Results | null;
	/** A sentence with names beside its references, where the records are at hand. */
	named(text: string): string;
}

/** The same with the records, from which the pages are written. */
export interface AttemptTold extends AttemptRead {
	/** Story time at the end. */
	readonly end: StoryTime;
	/** Looks into the records as the learner left them. */
	show<I, R>(query: Query<I, R>, input: NoInfer<I>): R;
}

/** A portfolio with the attempts that it names, in the order in which they were included. */
export interface PortfolioRead<A extends AttemptRead = AttemptRead> {
	readonly portfolio: Portfolio;
	readonly attempts: readonly A[];
}

/** Everything that a portfolio's pages are written from. */
export type PortfolioTold = PortfolioRead<AttemptTold>;

/** `2 March 2026, 09:36`, by the story. */
export const storyWhen = (time: StoryTime) => `${longDay(time.slice(0, 10))}, ${clockIn(time)}`;

/** `2 Mar 2026 09:36`, in a column. */
export const storyShort = (time: StoryTime) => `${shortDay(time.slice(0, 10))} ${clockIn(time)}`;

/** A device's time (UTC) in words. In UTC, since the same portfolio must give the same page everywhere. */
export const deviceDay = (at: string) => longDay(at.slice(0, 10));

export const deviceWhen = (at: string) => `${deviceDay(at)}, ${at.slice(11, 16)} UTC`;

export const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

/** `a`, `a and b`, `a, b and c` */
export const listed = (names: readonly string[]) =>
	names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
