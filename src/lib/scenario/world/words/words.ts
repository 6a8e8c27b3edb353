import type { Agency } from '../../agency.ts';
import type { PastCampaign } from '../record/outreach-plans.ts';
import { SCHOOLS } from './schools.ts';
import { SITES } from './sites.ts';

/** A message that campaigns use besides the agency’s own list. */
export interface MoreTemplate {
	readonly name: string;
	readonly channel: 'email' | 'sms' | 'social';
	readonly purpose: 'marketing' | 'service';
	readonly subject: string;
	readonly body: string;
}

export type EventPlan = readonly [
	name: string,
	kind: 'job_fair' | 'webinar' | 'open_day' | 'assessment_day',
	days: number,
	time: string,
	venue: string,
	capacity: number | null,
	what: string,
];

export type PastComplaint = readonly [days: number, body: string, action: string, change: string, told: string];

/** How an agency’s everyday is spoken of: what it mailed, where it met people, what went wrong. */
export interface Words {
	readonly templates: readonly MoreTemplate[];
	/** Two campaigns that have gone, and one in draft. */
	readonly campaigns: readonly PastCampaign[];
	readonly events: readonly EventPlan[];
	readonly complaints: readonly PastComplaint[];
	/** Other agencies that share people. */
	readonly agencies: readonly string[];
	/** What a client wrote on somebody in its own system. */
	readonly asides: readonly string[];
	/** What others say in the words of a shift and a site, said in the words of this work. */
	readonly say: (text: string) => string;
}

export const WORDS = { sites: SITES, schools: SCHOOLS } as const satisfies Record<string, Words>;

export const wordsOf = (agency: Pick<Agency, 'words'>): Words => WORDS[agency.words];
