/** One step of a trade, from those who start to those who run it. */
export interface Rung {
	readonly titles: readonly string[];
	/** Years in the trade before anybody stands here. */
	readonly from: number;
	/** Pence an hour in Yorkshire, lowest and highest; yearly pay is 2,080 hours of it, a contractor's day twelve. */
	readonly pay: readonly [number, number];
	/** What the work consists of, each beginning with a verb in -ing. */
	readonly duties: readonly string[];
	/** Skills that go with this step and not with those below. */
	readonly skills?: readonly string[];
}

/** A paper that some who do this work hold: how many of a hundred, and from which rung. */
export type Held = readonly [share: number, title: string, fromRung?: number];

/** A line of work: who does it, for whom, with what, for how much. */
export interface Trade {
	readonly id: string;
	/** As the agency files it: one of the sectors in its settings. */
	readonly sector: string;
	/** As one says it of a person: `warehouse work`. */
	readonly work: string;
	/** Words by which past jobs of this kind are known, as a line of a job specification lists them. */
	readonly named: string;
	/** How many follow it, beside the others in its sector. */
	readonly weight: number;
	readonly employers: readonly string[];
	readonly rungs: readonly Rung[];
	/** Skills that everyone has, that most have, that some have. */
	readonly core: readonly string[];
	readonly most: readonly string[];
	readonly some: readonly string[];
	readonly papers: readonly Held[];
	/** Ways of working, and how many want each. */
	readonly patterns: readonly (readonly [number, readonly Pattern[]])[];
	/** Permanent, temporary, either, contract: how many want each. */
	readonly wants: readonly (readonly [number, readonly WorkType[]])[];
	/** Pay is spoken of by the hour or the year; by the day for contractors, and for temporary work where it is the custom. */
	readonly unit: 'hour' | 'day' | 'year' | 'mixed';
	/** Licence to drive, and how many hold it. */
	readonly drives: readonly (readonly [number, Driving])[];
	/** Criminal record checks already held. */
	readonly dbs?: readonly (readonly [number, Dbs])[];
	/** Why a certificate of criminal records is asked for, where people who depend on others are looked after. */
	readonly regulated?: string;
	/** Nobody is younger who begins here, where it takes a degree or a licence; 18 otherwise. */
	readonly youngest?: number;
	/** Clients want one at a time. */
	readonly single?: boolean;
	/** Some can work from home. */
	readonly remote?: boolean;
	/** Where people come from who did something else first. */
	readonly before: readonly string[];
	/** The first sentence a CV says of itself; {years}, {work}, {title} and {skill} are filled in. */
	readonly profile: readonly string[];
	/** Hours, as a vacancy writes them, by pattern. */
	readonly hours: Readonly<Partial<Record<Pattern, readonly string[]>>>;
	/** What is risky here, and what is done about it. Source: Conduct Regulations 2003, reg. 18 */
	readonly risks: string;
	/** What a client says the job is; {client}, {title} and {town} are filled in. */
	readonly adverts: readonly string[];
}

export type Pattern = 'days' | 'evenings' | 'nights' | 'weekends' | 'rotating' | 'part_time';
export type WorkType = 'permanent' | 'temporary' | 'contract';
export type Driving = 'none' | 'car' | 'van' | 'hgv2' | 'hgv1';
export type Dbs = 'none' | 'basic' | 'standard' | 'enhanced';
export type PayUnit = 'hour' | 'day' | 'year';

/** Licences from none to the largest; each includes those before it. */
export const DRIVING: readonly Driving[] = ['none', 'car', 'van', 'hgv2', 'hgv1'];
export const DBS: readonly Dbs[] = ['none', 'basic', 'standard', 'enhanced'];
