import { writeAs } from '../db/changes.ts';
import type { Db } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { addDays, dayIn, minutesBetween, type StoryTime } from '../ledger/story-time.ts';
import { lastEntry, storyTime, type Attempt } from './attempt.ts';
import { letHappen } from './world-time.ts';

/** Happenings that somebody at the desk would look up for; the others (a delivery, a message opened) pass unseen. */
const LOOKED_UP_FOR = new Set([
	'message.arrived',
	'message.held',
	'colleague.answered',
	'call.rang',
	'submission.answered',
	'interview.answered',
	'scorecard.arrived',
	'survey.answered',
	'event.answered',
	'campaign.replied',
	'advert.answered',
	'search.alerted',
]);

const DAY_ENDS = '18:00';
class Over extends Error {}

/**
 * Story minutes until something comes in or the phone rings, if the learner does nothing but wait; null where nothing
 * does before the day ends. It is tried out and taken back, so that nothing of it happens yet.
 */
export function minutesUntilSomething(attempt: Attempt): number | null {
	// what is worked out from the records is kept by the database object, and a rollback leaves no trace that would tell
	const db = { ...attempt.db };
	const now = storyTime(attempt);
	const today = `${dayIn(now)}T${DAY_ENDS}`;
	const end = now < today ? today : `${addDays(dayIn(now), 1)}T${DAY_ENDS}`;
	let found: StoryTime | null = null;
	try {
		attempt.db.savepoint(() => {
			writeAs(db, (lastEntry(db)?.seq ?? 0) + 1, 'world');
			for (let at = nextDue(db, end); at !== null && found === null; at = nextDue(db, end)) {
				const act = { name: 'clock.advance', refusal: null, with: { minutes: minutesBetween(now, at) }, at };
				if (letHappen(db, attempt.script, at, act).some(({ name }) => LOOKED_UP_FOR.has(name))) found = at;
			}
			throw new Over();
		});
	} catch (error) {
		if (!(error instanceof Over)) throw error;
	}
	// what is due this very minute needs one to pass
	return found === null ? null : Math.max(1, minutesBetween(now, found));
}

const nextDue = (db: Db, until: StoryTime): StoryTime | null =>
	(db.column(sql`select min(at) from due where done = 0 and at <= ${until}`)[0] as StoryTime | null) ?? null;
