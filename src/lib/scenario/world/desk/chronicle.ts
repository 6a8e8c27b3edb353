import type { Day, StoryTime } from '../../../ledger/story-time.ts';
import type { Person } from '../people/person.ts';
import type { PayUnit } from '../trades/trade.ts';
import type { Vacancy } from './desk.ts';

/** Where an application stands, in the words of the agency's stage categories. */
export const STEPS = ['lead', 'screen', 'shortlist', 'submitted', 'interview', 'offer', 'placed'] as const;
export type Step = (typeof STEPS)[number];

export interface Told {
	readonly at: StoryTime;
	readonly kind: 'note' | 'call' | 'meeting' | 'social';
	readonly direction: 'in' | 'out' | null;
	/** Row of the person, or null where it is about a client alone. */
	readonly person: number | null;
	readonly client: number | null;
	readonly vacancy: number | null;
	readonly author: number;
	readonly outcome: 'spoke' | 'left_message' | 'no_answer' | 'met' | null;
	readonly body: string;
}

export interface Consent {
	readonly at: StoryTime;
	readonly person: number;
	readonly purpose: 'represent' | 'marketing_email' | 'marketing_sms' | 'talent_pool' | 'references';
	readonly vacancy: number | null;
	readonly decision: 'requested' | 'given' | 'refused' | 'withdrawn';
	readonly method: 'web_form' | 'email' | 'sms' | 'phone' | 'paper' | 'in_person';
	readonly evidence: string;
	readonly expires: Day | null;
	readonly by: number | null;
	id: number;
}

export interface Letter {
	readonly at: StoryTime;
	readonly direction: 'in' | 'out';
	readonly channel: 'email' | 'sms' | 'internal';
	readonly person: number | null;
	/** Index in the team. */
	readonly colleague: number | null;
	readonly client: number | null;
	readonly vacancy: number | null;
	readonly from: string;
	readonly to: string;
	readonly subject: string;
	readonly body: string;
	/** Name of the template it was written from. */
	readonly template: string | null;
	readonly replyTo: Letter | null;
	readonly status: 'sent' | 'delivered' | 'opened' | 'replied' | 'received' | 'bounced';
	readonly read: boolean;
	id: number;
}

export interface Move {
	readonly at: StoryTime;
	readonly from: Step | null;
	readonly to: Step;
	/** The outcome that ends it, where this move does. */
	readonly outcome: 'placed' | 'rejected' | 'withdrawn' | null;
	readonly cause: 'person' | 'client' | 'candidate';
	readonly reason: string;
	readonly by: number;
}

export interface Application {
	readonly id: number;
	readonly person: Person;
	readonly vacancy: Vacancy;
	readonly moves: Move[];
	closeReason: string | null;
	rationale: string;
	rating: number | null;
	readonly notes: { line: number; text: string; at: StoryTime }[];
}

export interface Sent {
	readonly vacancy: Vacancy;
	readonly at: StoryTime;
	readonly by: number;
	readonly letter: Letter;
	readonly items: SentItem[];
}

export interface SentItem {
	readonly application: Application;
	readonly consent: Consent;
	readonly pitch: string;
	decision: 'pending' | 'interview' | 'hold' | 'decline';
	feedback: string;
	decidedAt: StoryTime | null;
}

export interface Meeting {
	readonly application: Application;
	readonly kind: 'phone_screen' | 'video' | 'face_to_face' | 'trial_shift';
	readonly starts: StoryTime;
	readonly ends: StoryTime;
	readonly place: string;
	readonly status: 'proposed' | 'confirmed' | 'completed' | 'cancelled' | 'no_show';
}

export interface Placed {
	readonly application: Application;
	readonly offered: StoryTime;
	readonly accepted: StoryTime;
	readonly start: Day;
	readonly end: Day | null;
	readonly pay: number;
	readonly unit: PayUnit;
	readonly fee: number | null;
	readonly rebateUntil: Day | null;
	readonly status: 'accepted' | 'started' | 'completed' | 'ended_early';
}

export interface Todo {
	readonly created: StoryTime;
	readonly title: string;
	readonly assignee: number;
	readonly person: number | null;
	readonly client: number | null;
	readonly vacancy: number | null;
	readonly due: Day;
	readonly priority: 1 | 2 | 3;
	readonly done: StoryTime | null;
}

/** Everything that has happened, gathered before it is written in order of time. */
export class Chronicle {
	readonly told: Told[] = [];
	readonly consents: Consent[] = [];
	readonly letters: Letter[] = [];
	readonly applications: Application[] = [];
	readonly sent: Sent[] = [];
	readonly meetings: Meeting[] = [];
	readonly placed: Placed[] = [];
	readonly todos: Todo[] = [];
	readonly notices: {
		person: number;
		version: number;
		channel: 'email' | 'web_form' | 'in_person';
		by: number | null;
		at: StoryTime;
	}[] = [];
}
