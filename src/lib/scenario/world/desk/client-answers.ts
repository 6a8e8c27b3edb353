import { addDays, addMinutes, dayIn, longDay, type Day, type StoryTime } from '../../../ledger/story-time.ts';
import { nextOfficeDay } from '../calendar.ts';
import type { Sent, SentItem } from './chronicle.ts';
import type { Considered, Steps, Teller } from './considered.ts';
import type { Vacancy } from './desk.ts';
import { after, latest } from './pace.ts';
import { OWN_REASONS } from './paths.ts';
import { placementOf, takeUp } from './placing.ts';
import { DECLINED } from './story-words.ts';

/** What a client answers to the people who were sent, and what follows: interviews, offers, places filled. */
export class ClientAnswers {
	readonly #teller: Teller;
	readonly #vacancy: Vacancy;
	readonly #steps: Steps;
	#placed = 0;
	#filledAt: StoryTime | null = null;

	constructor(teller: Teller, vacancy: Vacancy, steps: Steps) {
		this.#teller = teller;
		this.#vacancy = vacancy;
		this.#steps = steps;
	}

	get placed(): number {
		return this.#placed;
	}
	/** When the latest place was filled. */
	get filledAt(): StoryTime | null {
		return this.#filledAt;
	}

	/** What the client says of one of them, and all that follows. */
	answer(one: Considered, sent: Sent, item: SentItem): void {
		const { chance, clock } = this.#teller;
		const answered = after(sent.at, chance.whole(1, 4), chance);
		const goesOn = this.#steps.goesOn(one, 'interview');
		if ((!goesOn && one.path.ends === null) || answered >= clock) return;
		if (!goesOn) {
			if (!OWN_REASONS.has(one.path.ends!)) {
				item.decision = 'decline';
				item.feedback = chance.one(DECLINED);
				item.decidedAt = answered;
			}
			return this.#steps.end(one, after(answered, chance.whole(0, 1), chance), answered);
		}
		item.decision = 'interview';
		item.feedback = chance.one(['', 'Looks right, we would like to meet.', 'Good CV.', 'Yes please.']);
		item.decidedAt = answered;
		const temp = this.#vacancy.workType === 'temporary';
		if (temp && one.path.ends === null && chance.of100(70)) return this.#offer(one, answered);
		this.#interview(one, answered, temp);
	}

	#interview(one: Considered, agreed: StoryTime, temp: boolean): void {
		const { chance, chronicle, clock } = this.#teller;
		if (!this.#steps.move(one, 'interview', after(agreed, 0, chance))) return;
		const day = nextOfficeDay(addDays(dayIn(agreed), chance.whole(2, 6)));
		const starts: StoryTime = `${day}T${chance.one(['09:00', '09:30', '10:00', '11:00', '13:30', '14:00', '15:00', '16:00'])}`;
		const ends = addMinutes(starts, chance.one([30, 45, 60]));
		const happened = ends < clock;
		const missed = happened && one.path.ends === 'Did not come to the interview';
		chronicle.meetings.push({
			application: one.application,
			kind: temp
				? chance.one(['phone_screen', 'trial_shift'] as const)
				: chance.weighted([
						[66, 'face_to_face'],
						[20, 'video'],
						[14, 'phone_screen'],
					] as const),
			starts,
			ends,
			place: `${this.#vacancy.client.name}, ${this.#vacancy.client.town.name}`,
			status: missed ? 'no_show' : happened ? 'completed' : chance.of100(75) ? 'confirmed' : 'proposed',
		});
		this.#steps.say(one, after(one.at, 0, chance), 'prepared', { iday: `${longDay(day)} at ${starts.slice(11)}` });
		if (!happened) return;
		const told = after(ends, 0, chance);
		if (missed) return this.#steps.end(one, after(told, 1, chance), told);
		this.#steps.say(one, told, 'debrief');
		if (one.path.ends !== null && one.path.furthest === 'interview')
			return this.#steps.end(one, after(told, chance.whole(1, 3), chance));
		if (this.#steps.goesOn(one, 'offer')) this.#offer(one, after(told, chance.whole(0, 2), chance));
	}

	#offer(one: Considered, agreed: StoryTime): void {
		const { chance, chronicle, clock } = this.#teller;
		const offered = after(latest(agreed, one.at), 0, chance);
		if (!this.#steps.move(one, 'offer', offered)) return;
		if (!this.#steps.goesOn(one, 'placed') || this.#placed >= this.#vacancy.openings) return;
		const accepted = after(offered, chance.whole(0, 1), chance);
		if (!this.#steps.say(one, accepted, 'offered')) return;
		this.#steps.move(one, 'placed', accepted, 'placed');
		one.over = true;
		this.#placed++;
		this.#filledAt = latest(this.#filledAt ?? accepted, accepted);
		const { person } = one.path;
		person.open--;
		const today = dayIn(clock);
		const placed = placementOf(one.application, { offered, accepted, lastsUntil: this.#lastsUntil, today }, chance);
		chronicle.placed.push(placed.row);
		takeUp(person, this.#vacancy, placed, dayIn(one.at), today, chance);
		// nobody rang people on whom contact was lost
		if (this.#lastsUntil !== null) return;
		this.#steps.say(one, `${placed.row.start}T${chance.one(['16:10', '16:40', '17:05'])}`, 'started');
		if (placed.over) this.#steps.say(one, after(`${placed.ends!}T12:00`, 1, chance), 'ended');
	}

	/** Set for people whose assignment went on long after anybody last rang. */
	#lastsUntil: Day | null = null;
	lasting(until: Day): void {
		this.#lastsUntil = until;
	}
}
