import type { Day, StoryTime } from '../../../ledger/story-time.ts';
import { payWords } from '../people/pay.ts';
import type { Person } from '../people/person.ts';
import type { Application, Consent, Sent, SentItem } from './chronicle.ts';
import { ClientAnswers } from './client-answers.ts';
import { Steps, type Considered, type Teller } from './considered.ts';
import type { Vacancy } from './desk.ts';
import { evidenceFor, rationaleFor } from './evidence.ts';
import { coveringLetter, permissionLetters } from './letters.ts';
import { after, latest } from './pace.ts';
import { OWN_REASONS, type Path } from './paths.ts';
import { FOUND, NO, YES_SPOKEN, YES_WRITTEN } from './story-words.ts';

/**
 * Tells how people were considered for a vacancy: longlisted, screened, shortlisted with a note against each essential
 * line, asked for permission, sent to the client together, seen, chosen. What would fall after the clock has not
 * happened yet. Returns when the last place was filled, if it was.
 */
export class Story {
	readonly #teller: Teller;
	readonly #vacancy: Vacancy;
	readonly #steps: Steps;
	readonly #answers: ClientAnswers;
	/** People who have agreed to be put forward, with the line that says so. */
	readonly agreed: { person: Person; consent: Consent }[] = [];

	constructor(teller: Teller, vacancy: Vacancy) {
		this.#teller = teller;
		this.#vacancy = vacancy;
		this.#steps = new Steps(teller, vacancy);
		this.#answers = new ClientAnswers(teller, vacancy, this.#steps);
	}

	get placed(): number {
		return this.#answers.placed;
	}
	/** When the latest place was filled. */
	get filledAt(): StoryTime | null {
		return this.#answers.filledAt;
	}

	/** For people whose assignment went on long after anybody last rang. */
	lasting(until: Day): this {
		this.#answers.lasting(until);
		return this;
	}

	tell(paths: readonly Path[]): void {
		const considered = paths.flatMap((path) => this.#longlist(path) ?? []);
		for (const one of considered) this.#screen(one);
		for (const one of considered) this.#shortlist(one);
		const ready = considered.filter((one) => one.consent !== null && this.#steps.goesOn(one, 'submitted'));
		const half = ready.length > 4 ? Math.ceil(ready.length * 0.6) : ready.length;
		for (const batch of [ready.slice(0, half), ready.slice(half)]) {
			const sent = batch.length > 0 ? this.#send(batch) : null;
			if (sent) for (const [i, one] of batch.entries()) this.#answers.answer(one, sent, sent.items[i]!);
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
		if (path.furthest === 'lead' && path.ends !== null) this.#steps.end(one, after(at, chance.whole(2, 6), chance));
		return [one];
	}

	#screen(one: Considered): void {
		if (!this.#steps.goesOn(one, 'screen')) return;
		const { chance } = this.#teller;
		const at = after(one.at, chance.whole(0, 2), chance);
		if (!this.#steps.move(one, 'screen', at)) return;
		if (one.path.furthest !== 'screen' || one.path.ends === null) return void this.#steps.say(one, at, 'screened');
		this.#steps.end(one, after(at, 0, chance), at);
	}

	#shortlist(one: Considered): void {
		if (!this.#steps.goesOn(one, 'shortlist')) return;
		const { chance } = this.#teller;
		const at = after(one.at, chance.whole(0, 1), chance);
		if (!this.#steps.move(one, 'shortlist', at)) return;
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
		this.#steps.consent(
			one,
			asked,
			'requested',
			method,
			`Asked: ${this.#vacancy.title} at ${this.#vacancy.client.name}, ${this.#vacancy.client.town.name}, ${payWords(this.#vacancy.payMax, this.#vacancy.unit)}, ${this.#vacancy.hours}.`,
		);
		if (refused) {
			this.#steps.consent(one, answered, 'refused', 'phone', `“${chance.one(NO)}”`);
			return this.#steps.end(one, after(answered, 0, chance), answered);
		}
		const words = chance.one(byMail ? YES_WRITTEN : YES_SPOKEN).replace('{client}', this.#vacancy.client.name);
		one.consent = this.#steps.consent(one, answered, 'given', method, `“${words}”`);
		this.agreed.push({ person: one.path.person, consent: one.consent });
		if (byMail) this.#askedByMail(one, asked, answered, words);
		else this.#steps.say(one, answered, 'agreed');
		one.at = answered;
		if (one.path.furthest === 'shortlist' && one.path.ends !== null)
			this.#steps.end(one, after(answered, chance.whole(1, 3), chance));
	}

	#askedByMail(one: Considered, asked: StoryTime, answered: StoryTime, words: string): void {
		const { chronicle, agency } = this.#teller;
		chronicle.letters.push(...permissionLetters(this.#vacancy, agency, one.path.person, asked, answered, words));
		this.#steps.tell(one, {
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
		for (const one of batch) this.#steps.move(one, 'submitted', at);
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

	#learnerOr(other: number): number {
		const { agency, chance } = this.#teller;
		return chance.of100(50) ? agency.team.findIndex((c) => c.learner) : other;
	}
}
