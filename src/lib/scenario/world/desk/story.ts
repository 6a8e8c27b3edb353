import {
	addDays,
	addMinutes,
	addMonths,
	dayIn,
	longDay,
	type Day,
	type StoryTime,
} from '../../../ledger/story-time.ts';
import type { Agency } from '../../agency.ts';
import { nextOfficeDay } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { payWords } from '../people/pay.ts';
import type { Person } from '../people/person.ts';
import {
	STEPS,
	type Application,
	type Chronicle,
	type Consent,
	type Sent,
	type SentItem,
	type Step,
} from './chronicle.ts';
import type { Vacancy } from './desk.ts';
import { evidenceFor, rationaleFor } from './evidence.ts';
import { noteOf, noteOfDeclining } from './notes.ts';
import type { Occasion } from './notes-words.ts';
import { coveringLetter, permissionLetters } from './letters.ts';
import { after, latest } from './pace.ts';
import { OWN_REASONS, type Path } from './paths.ts';
import { placementOf, takeUp } from './placing.ts';

export interface Teller {
	readonly agency: Agency;
	readonly clock: StoryTime;
	readonly chronicle: Chronicle;
	readonly chance: Chance;
}

interface Considered {
	readonly path: Path;
	readonly application: Application;
	/** When the last thing so far happened. */
	at: StoryTime;
	consent: Consent | null;
	over: boolean;
}

const stepNumber = (step: Step) => STEPS.indexOf(step);

/**
 * Tells how people were considered for a vacancy: longlisted, screened, shortlisted with a note against each essential
 * line, asked for permission, sent to the client together, seen, chosen. What would fall after the clock has not
 * happened yet. Returns when the last place was filled, if it was.
 */
export class Story {
	readonly #teller: Teller;
	readonly #vacancy: Vacancy;
	#placed = 0;
	/** When the latest place was filled. */
	filledAt: StoryTime | null = null;
	/** People who have agreed to be put forward, with the line that says so. */
	readonly agreed: { person: Person; consent: Consent }[] = [];

	constructor(teller: Teller, vacancy: Vacancy) {
		this.#teller = teller;
		this.#vacancy = vacancy;
	}

	get placed(): number {
		return this.#placed;
	}

	tell(paths: readonly Path[]): void {
		const considered = paths.flatMap((path) => this.#longlist(path) ?? []);
		for (const one of considered) this.#screen(one);
		for (const one of considered) this.#shortlist(one);
		const ready = considered.filter((one) => one.consent !== null && this.#goesOn(one, 'submitted'));
		const half = ready.length > 4 ? Math.ceil(ready.length * 0.6) : ready.length;
		for (const batch of [ready.slice(0, half), ready.slice(half)]) {
			const sent = batch.length > 0 ? this.#send(batch) : null;
			if (sent) for (const [i, one] of batch.entries()) this.#answer(one, sent, sent.items[i]!);
		}
	}

	#longlist(path: Path): Considered[] | null {
		const { chance, chronicle, clock, agency } = this.#teller;
		const { person } = path;
		const at = after(latest(this.#vacancy.opened, person.registered), chance.whole(0, 3), chance);
		if (at >= clock) return null;
		const by = chance.of100(60) ? this.#vacancy.owner : this.#learnerOr(agency.team.length - 3);
		const application: Application = {
			id: chronicle.applications.length + 1,
			person,
			vacancy: this.#vacancy,
			moves: [],
			closeReason: null,
			rationale: '',
			rating: null,
			notes: [],
		};
		chronicle.applications.push(application);
		person.applications++;
		person.open++;
		application.moves.push({
			at,
			from: null,
			to: 'lead',
			outcome: null,
			cause: 'person',
			reason: chance.one(FOUND),
			by,
		});
		const one: Considered = { path, application, at, consent: null, over: false };
		if (path.furthest === 'lead' && path.ends !== null) this.#end(one, after(at, chance.whole(2, 6), chance));
		return [one];
	}

	#screen(one: Considered): void {
		if (!this.#goesOn(one, 'screen')) return;
		const { chance } = this.#teller;
		const at = after(one.at, chance.whole(0, 2), chance);
		if (!this.#move(one, 'screen', at)) return;
		if (one.path.furthest !== 'screen' || one.path.ends === null) return void this.#say(one, at, 'screened');
		this.#end(one, after(at, 0, chance), at);
	}

	#shortlist(one: Considered): void {
		if (!this.#goesOn(one, 'shortlist')) return;
		const { chance } = this.#teller;
		const at = after(one.at, chance.whole(0, 1), chance);
		if (!this.#move(one, 'shortlist', at)) return;
		const { application } = one;
		application.rationale = rationaleFor(one.path.person, this.#vacancy, chance);
		application.rating = chance.weighted([
			[10, 3],
			[46, 4],
			[24, 5],
			[20, null],
		] as const);
		this.#vacancy.requirements.forEach((line, i) => {
			if (line.importance === 'essential' || chance.of100(30))
				application.notes.push({ line: i, text: evidenceFor(one.path.person, line, this.#vacancy, chance), at });
		});
		const asked = after(at, 0, chance);
		if (asked >= this.#teller.clock) return;
		const refused = one.path.furthest === 'shortlist' && one.path.ends !== null && OWN_REASONS.has(one.path.ends);
		const answered = after(asked, chance.whole(0, 1), chance);
		// an open shortlist is where people wait to be asked, or for the rest of the list
		const waiting = one.path.furthest === 'shortlist' && one.path.ends === null && chance.of100(45);
		if (waiting || answered >= this.#teller.clock) return;
		const byMail =
			!refused &&
			one.path.person.lacking !== 'contact_route' &&
			!one.path.person.quirks.has('no_email') &&
			chance.of100(40);
		const method = byMail ? 'email' : 'phone';
		this.#consent(
			one,
			asked,
			'requested',
			method,
			`Asked: ${this.#vacancy.title} at ${this.#vacancy.client.name}, ${this.#vacancy.client.town.name}, ${payWords(this.#vacancy.payMax, this.#vacancy.unit)}, ${this.#vacancy.hours}.`,
		);
		if (refused) {
			this.#consent(one, answered, 'refused', 'phone', `“${chance.one(NO)}”`);
			return this.#end(one, after(answered, 0, chance), answered);
		}
		const words = chance.one(byMail ? YES_WRITTEN : YES_SPOKEN).replace('{client}', this.#vacancy.client.name);
		one.consent = this.#consent(one, answered, 'given', method, `“${words}”`);
		this.agreed.push({ person: one.path.person, consent: one.consent });
		if (byMail) this.#askedByMail(one, asked, answered, words);
		else this.#say(one, answered, 'agreed');
		one.at = answered;
		if (one.path.furthest === 'shortlist' && one.path.ends !== null)
			this.#end(one, after(answered, chance.whole(1, 3), chance));
	}

	#askedByMail(one: Considered, asked: StoryTime, answered: StoryTime, words: string): void {
		const { chronicle, agency } = this.#teller;
		chronicle.letters.push(...permissionLetters(this.#vacancy, agency, one.path.person, asked, answered, words));
		this.#tell(one, {
			at: answered,
			kind: 'note',
			direction: 'in',
			outcome: null,
			body: `Reply by e-mail: yes to ${this.#vacancy.client.name} for VAC-${1000 + this.#vacancy.id}.`,
		});
	}

	/** Sends those who are ready to the client in one message, when the last of them has agreed. */
	#send(batch: readonly Considered[]): Sent | null {
		const { chance, chronicle, clock, agency } = this.#teller;
		const ready = batch.reduce((time, one) => latest(time, one.at), this.#vacancy.opened);
		const at = after(ready, chance.whole(0, 1), chance);
		if (at >= clock) return null;
		const letter = coveringLetter(this.#vacancy, agency, at, batch.length);
		const sent: Sent = {
			vacancy: this.#vacancy,
			at,
			by: this.#vacancy.owner,
			letter,
			items: batch.map((one) => this.#item(one)),
		};
		chronicle.letters.push(letter);
		chronicle.sent.push(sent);
		for (const one of batch) this.#move(one, 'submitted', at);
		return sent;
	}

	#item(one: Considered): SentItem {
		return {
			application: one.application,
			consent: one.consent!,
			pitch: one.application.rationale,
			decision: 'pending',
			feedback: '',
			decidedAt: null,
		};
	}

	/** What the client says of one of them, and all that follows. */
	#answer(one: Considered, sent: Sent, item: SentItem): void {
		const { chance, clock } = this.#teller;
		const answered = after(sent.at, chance.whole(1, 4), chance);
		const goesOn = this.#goesOn(one, 'interview');
		if ((!goesOn && one.path.ends === null) || answered >= clock) return;
		if (!goesOn) {
			if (!OWN_REASONS.has(one.path.ends!)) {
				item.decision = 'decline';
				item.feedback = chance.one(DECLINED);
				item.decidedAt = answered;
			}
			return this.#end(one, after(answered, chance.whole(0, 1), chance), answered);
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
		if (!this.#move(one, 'interview', after(agreed, 0, chance))) return;
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
		this.#say(one, after(one.at, 0, chance), 'prepared', { iday: `${longDay(day)} at ${starts.slice(11)}` });
		if (!happened) return;
		const told = after(ends, 0, chance);
		if (missed) return this.#end(one, after(told, 1, chance), told);
		this.#say(one, told, 'debrief');
		if (one.path.ends !== null && one.path.furthest === 'interview')
			return this.#end(one, after(told, chance.whole(1, 3), chance));
		if (this.#goesOn(one, 'offer')) this.#offer(one, after(told, chance.whole(0, 2), chance));
	}

	#offer(one: Considered, agreed: StoryTime): void {
		const { chance, chronicle, clock } = this.#teller;
		const offered = after(latest(agreed, one.at), 0, chance);
		if (!this.#move(one, 'offer', offered)) return;
		if (!this.#goesOn(one, 'placed') || this.#placed >= this.#vacancy.openings) return;
		const accepted = after(offered, chance.whole(0, 1), chance);
		if (!this.#say(one, accepted, 'offered')) return;
		this.#move(one, 'placed', accepted, 'placed');
		one.over = true;
		this.#placed++;
		this.filledAt = latest(this.filledAt ?? accepted, accepted);
		const { person } = one.path;
		person.open--;
		const today = dayIn(clock);
		const placed = placementOf(one.application, { offered, accepted, lastsUntil: this.#lastsUntil, today }, chance);
		chronicle.placed.push(placed.row);
		takeUp(person, this.#vacancy, placed, dayIn(one.at), today, chance);
		// nobody rang people on whom contact was lost
		if (this.#lastsUntil !== null) return;
		this.#say(one, `${placed.row.start}T${chance.one(['16:10', '16:40', '17:05'])}`, 'started');
		if (placed.over) this.#say(one, after(`${placed.ends!}T12:00`, 1, chance), 'ended');
	}

	/** Set for people whose assignment went on long after anybody last rang. */
	#lastsUntil: Day | null = null;
	lasting(until: Day): this {
		this.#lastsUntil = until;
		return this;
	}

	/** Ends an application; what was said when, if it was said before. */
	#end(one: Considered, at: StoryTime, said?: StoryTime): void {
		const { chance, clock } = this.#teller;
		const reason = one.path.ends!;
		if (at >= clock) return;
		const own = OWN_REASONS.has(reason);
		const step = one.application.moves.at(-1)!.to;
		one.application.moves.push({
			at,
			from: step,
			to: step,
			outcome: own || reason === 'Could not be reached' ? 'withdrawn' : 'rejected',
			cause: own ? 'candidate' : reason === 'Client chose someone else' ? 'client' : 'person',
			reason: '',
			by: this.#vacancy.owner,
		});
		one.application.closeReason = reason;
		one.over = true;
		one.path.person.open--;
		one.at = at;
		if (own)
			this.#tell(one, {
				at: said ?? at,
				kind: 'call',
				direction: chance.of100(70) ? 'out' : 'in',
				outcome: 'spoke',
				body: noteOfDeclining(reason, one.path.person, this.#vacancy, chance),
			});
		else if (reason === 'Client chose someone else') this.#say(one, at, 'let down');
		else if (reason === 'Did not come to the interview') this.#say(one, said ?? at, 'not turned up');
		else if (said !== undefined) this.#say(one, said, 'unsuitable');
	}

	#goesOn(one: Considered, step: Step): boolean {
		return !one.over && stepNumber(one.path.furthest) >= stepNumber(step);
	}

	/** Moves an application on, unless that is still to come. */
	#move(one: Considered, to: Step, at: StoryTime, outcome: 'placed' | null = null): boolean {
		if (at >= this.#teller.clock || one.over) return false;
		const from = one.application.moves.at(-1)!.to;
		one.application.moves.push({
			at,
			from,
			to,
			outcome,
			cause: to === 'interview' ? 'client' : 'person',
			reason: '',
			by: this.#vacancy.owner,
		});
		one.at = at;
		return true;
	}

	#consent(
		one: Considered,
		at: StoryTime,
		decision: Consent['decision'],
		method: Consent['method'],
		evidence: string,
	): Consent {
		const consent: Consent = {
			at,
			person: one.path.person.id,
			purpose: 'represent',
			vacancy: this.#vacancy.id,
			decision,
			method,
			evidence,
			expires: decision === 'given' ? addMonths(dayIn(at), 6) : null,
			by: this.#vacancy.owner,
			id: 0,
		};
		this.#teller.chronicle.consents.push(consent);
		return consent;
	}

	#say(one: Considered, at: StoryTime, occasion: Occasion, more: Record<string, string> = {}): boolean {
		const { chance } = this.#teller;
		if (at >= this.#teller.clock) return false;
		return this.#tell(one, {
			at,
			kind: 'call',
			direction: chance.of100(82) ? 'out' : 'in',
			outcome: 'spoke',
			body: noteOf(occasion, one.path.person, chance, this.#vacancy, more),
		});
	}

	#tell(
		one: Considered,
		what: { at: StoryTime; kind: 'call' | 'note'; direction: 'in' | 'out'; outcome: 'spoke' | null; body: string },
	): boolean {
		const { person } = one.path;
		if (what.at >= this.#teller.clock) return false;
		this.#teller.chronicle.told.push({
			...what,
			person: person.id,
			client: null,
			vacancy: this.#vacancy.id,
			author: this.#vacancy.owner,
		});
		person.lastContact = latest(person.lastContact, what.at);
		return true;
	}

	#learnerOr(other: number): number {
		const { agency, chance } = this.#teller;
		return chance.of100(50) ? agency.team.findIndex((c) => c.learner) : other;
	}
}

const FOUND = ['Found by search', 'Found by search', 'Applied', 'On the books', 'Suggested by a colleague', ''];
const YES_WRITTEN = [
	'Yes please, happy for you to send my details to {client}.',
	'Yes, that is fine for this one.',
	'Yes go ahead. When would it start?',
	'Yes, please put me forward for the job at {client}.',
];
const YES_SPOKEN = [
	'Yes, send them my CV.',
	'Yes, {client} is fine.',
	'Go on then, yes.',
	'Yes, put me forward for that one.',
];
const NO = ['Not for that one, no.', 'No thanks, I would rather wait.', 'I will leave it this time.'];
const DECLINED = [
	'Not enough recent experience for us.',
	'Good, but we have somebody closer.',
	'We are seeing others first.',
	'Too senior, would not stay.',
	'No feedback given.',
	'Licence is fine, shifts are not.',
];
