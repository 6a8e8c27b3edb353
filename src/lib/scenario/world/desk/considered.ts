import { addMonths, dayIn, type StoryTime } from '../../../ledger/story-time.ts';
import type { Agency } from '../../agency.ts';
import type { Chance } from '../chance.ts';
import { STEPS, type Application, type Chronicle, type Consent, type Step } from './chronicle.ts';
import type { Vacancy } from './desk.ts';
import { noteOf, noteOfDeclining } from './notes.ts';
import type { Occasion } from './notes-words.ts';
import { latest } from './pace.ts';
import { OWN_REASONS, type Path } from './paths.ts';

export interface Teller {
	readonly agency: Agency;
	readonly clock: StoryTime;
	readonly chronicle: Chronicle;
	readonly chance: Chance;
}

/** Somebody who is considered for a vacancy. */
export interface Considered {
	readonly path: Path;
	readonly application: Application;
	/** When the last thing so far happened. */
	at: StoryTime;
	consent: Consent | null;
	over: boolean;
}

const stepNumber = (step: Step) => STEPS.indexOf(step);

/** Writes down what happens to people who are considered for a vacancy, unless it is still to come. */
export class Steps {
	readonly #teller: Teller;
	readonly #vacancy: Vacancy;

	constructor(teller: Teller, vacancy: Vacancy) {
		this.#teller = teller;
		this.#vacancy = vacancy;
	}

	/** Ends an application; what was said when, if it was said before. */
	end(one: Considered, at: StoryTime, said?: StoryTime): void {
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
			this.tell(one, {
				at: said ?? at,
				kind: 'call',
				direction: chance.of100(70) ? 'out' : 'in',
				outcome: 'spoke',
				body: noteOfDeclining(reason, one.path.person, this.#vacancy, chance),
			});
		else if (reason === 'Client chose someone else') this.say(one, at, 'let down');
		else if (reason === 'Did not come to the interview') this.say(one, said ?? at, 'not turned up');
		else if (said !== undefined) this.say(one, said, 'unsuitable');
	}

	goesOn(one: Considered, step: Step): boolean {
		return !one.over && stepNumber(one.path.furthest) >= stepNumber(step);
	}

	/** Moves an application on, unless that is still to come. */
	move(one: Considered, to: Step, at: StoryTime, outcome: 'placed' | null = null): boolean {
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

	consent(
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

	say(one: Considered, at: StoryTime, occasion: Occasion, more: Record<string, string> = {}): boolean {
		const { chance } = this.#teller;
		if (at >= this.#teller.clock) return false;
		return this.tell(one, {
			at,
			kind: 'call',
			direction: chance.of100(82) ? 'out' : 'in',
			outcome: 'spoke',
			body: noteOf(occasion, one.path.person, chance, this.#vacancy, more),
		});
	}

	tell(
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
}
