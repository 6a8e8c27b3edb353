import type { Day, StoryTime } from '../../../ledger/story-time.ts';
import type { Name } from '../names/people.ts';
import type { Town } from '../places/towns.ts';
import type { Paper } from '../skills/papers.ts';
import type { Skill } from '../skills/skill.ts';
import type { Dbs, Driving, Pattern, PayUnit, Trade, WorkType } from '../trades/trade.ts';

/** What becomes of a record, beside what it says: most are in ordinary use. */
export type Fate =
	'usual' | 'duplicate' | 'stale' | 'kept_after_temping' | 'archived' | 'anonymised' | 'do_not_contact';

export interface Job {
	readonly employer: string;
	readonly title: string;
	readonly from: Day;
	/** The last day, or null while it lasts. */
	to: Day | null;
	readonly duties: readonly string[];
	reason: string | null;
	/** Found through this agency after the CV was written. */
	readonly through: boolean;
}

export interface SkillHeld {
	readonly skill: Skill;
	readonly level: number;
	readonly years: number;
	readonly last: number;
	readonly evidence: 'stated' | 'cv' | 'interview' | 'reference' | 'test' | 'certificate';
}

export interface PaperHeld {
	readonly paper: Paper;
	readonly body: string;
	readonly year: number;
	readonly expires: Day | null;
	readonly seenOn: Day | null;
}

export type Status = 'new' | 'available' | 'on_notice' | 'in_process' | 'placed' | 'unavailable' | 'do_not_contact';
export type RightToWork = 'unchecked' | 'verified' | 'time_limited' | 'not_eligible';

/** Mandatory fields that a record may lack. */
export type Lacking = 'contact_route' | 'town' | 'postcode' | 'source' | 'obtained_on' | 'lawful_basis' | 'headline';

/** One candidate while the world is being made, before any row is written. */
export interface Person {
	/** Row and reference: `CAND-10001` is 1. */
	readonly id: number;
	readonly fate: Fate;
	readonly name: Name;
	readonly town: Town;
	readonly address: string;
	readonly postcode: string;
	readonly born: Day;
	readonly trade: Trade;
	readonly rung: number;
	/** Years in the trade. */
	readonly years: number;
	/** The latest first. */
	readonly jobs: Job[];
	readonly skills: readonly SkillHeld[];
	/** What this person is best at, the most telling first. */
	readonly best: readonly Skill[];
	readonly papers: readonly PaperHeld[];
	readonly driving: Driving;
	readonly dbs: Dbs;
	readonly workTypes: readonly WorkType[];
	readonly patterns: readonly Pattern[];
	readonly remote: boolean;
	readonly travelMiles: number;
	readonly payUnit: PayUnit;
	/** Pence a unit; what was typed may be in another. */
	currentPay: number | null;
	readonly desiredPay: number;
	readonly noticeDays: number;
	availableFrom: Day | null;
	readonly rightToWork: RightToWork;
	readonly rightToWorkSeen: string | null;
	readonly rightToWorkOn: Day | null;
	readonly rightToWorkExpires: Day | null;
	readonly mobile: string;
	readonly landline: string | null;
	readonly email: string;
	/** Index of the source in the agency's list. */
	readonly source: number;
	readonly sourceDetail: string | null;
	readonly obtained: Day;
	readonly registered: StoryTime;
	/** The latest interaction; stories move it on. */
	lastContact: StoryTime;
	/** Index of the owner in the team. */
	readonly owner: number;
	readonly lacking: Lacking | null;
	readonly quirks: ReadonlySet<Quirk>;
	/** The day on which the record went out of use, or the person asked not to be contacted. */
	readonly closed: Day | null;
	/** The person whose second record this is. */
	readonly twinOf: Person | null;
	/** Days during which this person works through the agency, both ends included. */
	readonly assignments: { readonly from: Day; readonly to: Day }[];
	/** Unfinished applications, and how many there ever were. */
	open: number;
	applications: number;
	status: Status;
	/** Row of the CV, once written. */
	cv: number | null;
}

export type Quirk =
	| 'no_cv'
	| 'no_email'
	| 'no_pay_wanted'
	| 'marketing_withdrawn'
	| 'email_bounced'
	| 'pay_in_wrong_unit'
	| 'opinion_in_note'
	| 'legal_hold'
	| 'notice_late'
	| 'notice_missing'
	| 'cv_slips';

export const levelOf = (person: Person, skillId: number): number =>
	person.skills.find((held) => held.skill.id === skillId)?.level ?? 0;

/** What everyone here calls the person. */
export const called = (person: Person): string => person.name.knownAs ?? person.name.given;
export const fullNameOf = (person: Person): string => `${person.name.given} ${person.name.family}`;
