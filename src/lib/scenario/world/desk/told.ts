import { addMinutes, dayIn, daysBetween, type StoryTime } from '../../../ledger/story-time.ts';
import type { Chance } from '../chance.ts';
import type { Application } from './chronicle.ts';
import { after } from './pace.ts';

/** When somebody applied, was thanked for it, and last heard how it stands. */
export interface Told {
	readonly applied: StoryTime | null;
	readonly acknowledged: StoryTime | null;
	readonly told: StoryTime | null;
}

/** What is older than this has been put right, by somebody. */
const SETTLED_DAYS = 45;

/**
 * What the agency has told people about their applications: most of them nearly everything, and some of the latest not
 * yet. The CRM shows who, so that it can be put right.
 */
export function toldOf({ moves }: Application, clock: StoryTime, chance: Chance): Told {
	const first = moves[0]!;
	const last = moves.at(-1)!;
	const entered = moves.filter((m) => m.from !== m.to).at(-1)!;
	const changed = last.outcome === null ? entered.at : last.at;
	const before = (at: StoryTime) => (at < clock ? at : null);
	const old = daysBetween(dayIn(last.at), dayIn(clock)) > SETTLED_DAYS;
	const applied = first.reason === 'Applied' ? first.at : null;
	const thanked = after(first.at, chance.whole(0, 1), chance);
	const isThanked = chance.of100(58);
	const heard = addMinutes(changed, chance.whole(20, 300));
	const hasHeard = chance.of100(last.outcome === 'rejected' ? 64 : 76);
	return {
		applied,
		acknowledged: applied !== null && (old || isThanked) ? before(thanked) : null,
		told: old || hasHeard ? before(heard) : null,
	};
}

/** What could go wrong with an application that is nearly there, and what a colleague means to do about it. */
export interface Risk {
	readonly kind: 'counter_offer' | 'competing_offer' | 'long_notice' | 'going_quiet';
	readonly note: string;
	readonly plan: string;
}

/** Some of those at interview or offer have a risk that somebody has seen coming. */
export function riskOf({ moves }: Application, chance: Chance): Risk | null {
	const last = moves.at(-1)!;
	if (last.outcome !== null || (last.to !== 'interview' && last.to !== 'offer') || !chance.of100(45)) return null;
	return chance.one(RISKS);
}

const RISKS: readonly Risk[] = [
	{
		kind: 'counter_offer',
		note: 'Employer has just lost two people from the team.',
		plan: 'Ask what would make them stay, before the offer comes.',
	},
	{
		kind: 'competing_offer',
		note: 'Has a second interview elsewhere this week.',
		plan: 'Ask the client for an answer before the weekend.',
	},
	{ kind: 'long_notice', note: 'Contract says four weeks.', plan: 'Ask whether the employer lets them go sooner.' },
	{ kind: 'going_quiet', note: 'Two calls not returned.', plan: 'Try a text in the evening.' },
];
