import type { Entry } from '../../ledger/entry.ts';
import { shownCode } from '../../scenario/standard.ts';
import { said } from '../caption.ts';
import { bestStatus, criteriaOf, claimsOf } from '../portfolio/claims.ts';
import { decidingOf } from '../portfolio/log.ts';
import type { AttemptRead, PortfolioRead } from '../portfolio/told.ts';
import { AT_WORK, PROMPTS } from './prompts.ts';
import type { Asked, DecisionState } from './state.ts';

/** A question that could be asked, and what it comes from. */
export interface Proposal extends Pick<Asked, 'question' | 'criteria' | 'from' | 'moment'> {
	/** Why it is proposed, for the assessor. */
	readonly why: string;
}

/** Enough to choose from; of one kind no more than two. */
const MOST_OF_A_KIND = 2;
const MOST_OF_LEDGER = 12;

/** Questions from what this learner did, the most telling first, then one or two for each criterion that is weak. */
export function proposals(read: PortfolioRead, state: Pick<DecisionState, 'criteria' | 'questions'>): Proposal[] {
	const asked = new Set(state.questions.map((q) => q.question));
	return [...fromLedger(read), ...fromCriteria(read, state)].filter(({ question }) => !asked.has(question));
}

interface Told {
	readonly who: string;
	readonly input: Readonly<Record<string, unknown>>;
	readonly outcome: Readonly<Record<string, unknown>>;
	readonly entry: Entry;
}
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const because = (reason: unknown) => (text(reason) === '' ? '' : ` You wrote “${text(reason).replace(/\.$/, '')}”.`);

/** What to ask about an act, by its command. Null: nothing that is worth it. */
const OF_ACT: Readonly<Record<string, (told: Told) => string | null>> = {
	'shortlist.remove': ({ who, input }) =>
		`You removed ${who} from the shortlist for ${text(input['vacancy'])}.${because(input['reason'])} What had you noticed?`,
	'application.reject': ({ who, input }) =>
		`You decided against ${who} for ${text(input['vacancy'])}.${because(input['reason'])} How would you explain that to them?`,
	'candidate.erase': ({ who, input }) =>
		`You deleted ${who} for good.${because(input['reason'])} What did you look at before, and what else could you have done?`,
	'candidate.anonymise': ({ who, input }) =>
		`You anonymised ${who}.${because(input['reason'])} What stays, and why was that right here?`,
	'candidate.archive': ({ who, input }) =>
		`You archived ${who}.${because(input['reason'])} How did you know that it was time, and what would have stopped you?`,
	'candidate.merge': ({ who, input }) =>
		`You merged two records into ${who}.${because(input['reason'])} How sure were you that it was one person, and what if it had not been?`,
	'submission.send': ({ who, input }) =>
		`You sent the CV of ${who} to the client for ${text(input['vacancy'])}. What had to be in place first, and how did you know that it was?`,
	'consent.record': ({ who, input }) =>
		`You wrote down that ${who} ${input['decision'] === 'refused' ? 'said no' : 'gave permission'}. What had you told them, and where could I read their answer?`,
	'sensitive.view': ({ who, input }) =>
		`You opened a masked field of ${who}.${because(input['reason'])} Why did you need it, and who could see that you looked?`,
	'incident.report': () => 'You reported an incident. What had happened, who had to know, and how quickly?',
	'suppression.add': ({ who }) => `You put ${who} on do not contact. How is that different from archiving the record?`,
	'shortlist.rationale': ({ who, input }) =>
		`You put ${who} forward for ${text(input['vacancy'])} with reasons of your own. Which line of the job specification mattered most, and what was weak?`,
	'search.run': ({ input, outcome }) => {
		const count = Number(outcome['count'] ?? 0);
		const words = text(input['words']);
		if (words === '' || count < 50) return null;
		return `Your search “${words}” found ${count} people. What told you that it was too many, and what did you change?`;
	},
};
/** The most telling first. */
const TELLING = Object.keys(OF_ACT);

function fromLedger(read: PortfolioRead): Proposal[] {
	const found = read.attempts.flatMap((attempt) => [
		...trapQuestions(attempt),
		...refusedQuestions(attempt),
		...undoneQuestions(attempt),
		...actQuestions(attempt),
	]);
	const kinds = new Map<string, number>();
	return found
		.filter(({ kind }) => {
			const before = kinds.get(kind) ?? 0;
			kinds.set(kind, before + 1);
			return before < MOST_OF_A_KIND;
		})
		.slice(0, MOST_OF_LEDGER)
		.map(({ kind: _, ...proposal }) => proposal);
}

type Kinded = Proposal & { readonly kind: string };

/** Names beside references where they are known: `Lena Fox (CAND-1001)`. */
function whoIn(
	attempt: AttemptRead,
	input: Readonly<Record<string, unknown>>,
	outcome: Readonly<Record<string, unknown>>,
): string {
	const ref = input['ref'] ?? outcome['ref'];
	if (Array.isArray(ref)) return ref.length === 1 ? attempt.named(String(ref[0])) : `${ref.length} people`;
	return typeof ref === 'string' ? attempt.named(ref) : 'this record';
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
	value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

function proposed(
	attempt: AttemptRead,
	entry: Entry,
	kind: string,
	question: string,
	why: string,
	more: readonly string[] = [],
): Kinded {
	const criteria = [...new Set([...(decidingOf(attempt).get(entry.seq) ?? []), ...more])].slice(0, 20);
	const moment = { attempt: attempt.id, entry: entry.seq };
	return { kind, question: question.slice(0, 1_000), criteria, from: 'ledger', moment, why };
}

/** A mistake with a name: what was the learner thinking, whether or not it was put right. */
function trapQuestions(attempt: AttemptRead): Kinded[] {
	const sprung = new Map<string, { entry: number; codes: string[]; right: boolean }>();
	for (const { code, traps } of attempt.results ?? [])
		for (const trap of traps) {
			const entry = trap.sprung[0];
			if (entry === undefined) continue;
			const codes = [...(sprung.get(trap.id)?.codes ?? []), code];
			sprung.set(trap.id, { entry, codes, right: trap.recovered.length > 0 });
		}
	return [...sprung].flatMap(([id, { entry: seq, codes, right }]) => {
		const entry = attempt.entries[seq - 1];
		const trap = attempt.scenario.traps.find((t) => t.id === id);
		if (!entry || !trap) return [];
		const did = quoted(attempt, entry);
		const question = right
			? `At entry ${seq}: ${did}. Later you put something right. How did you notice, and what would have happened otherwise?`
			: `At entry ${seq}: ${did}. Looking at it again, what would you do, and whom would you tell?`;
		return [proposed(attempt, entry, `trap ${id}`, question, `A mistake with a name: ${trap.name}.`, codes)];
	});
}

function refusedQuestions(attempt: AttemptRead): Kinded[] {
	return attempt.entries
		.filter((e) => e.refusal !== null)
		.map((entry) =>
			proposed(
				attempt,
				entry,
				'refused',
				`At entry ${entry.seq} the CRM said no to this: ${quoted(attempt, entry)}. What does that rule protect, and what did you do then?`,
				'The CRM refused it.',
			),
		);
}

function undoneQuestions(attempt: AttemptRead): Kinded[] {
	return attempt.entries.flatMap((entry) => {
		if (entry.command !== 'undo.act' || entry.refusal !== null) return [];
		const taken = attempt.entries[Number(record(entry.input)['entry']) - 1];
		if (!taken) return [];
		const question = `You took this back at entry ${entry.seq}: ${quoted(attempt, taken)}. What had you noticed?`;
		return [proposed(attempt, entry, 'undone', question, 'The learner undid it.')];
	});
}

function actQuestions(attempt: AttemptRead): Kinded[] {
	const undone = new Set(
		attempt.entries
			.filter((e) => e.command === 'undo.act' && e.refusal === null)
			.map((e) => Number(record(e.input)['entry'])),
	);
	return attempt.entries
		.filter((e) => e.refusal === null && !undone.has(e.seq) && OF_ACT[e.command])
		.map((entry) => ({ entry, rank: TELLING.indexOf(entry.command) }))
		.sort((a, b) => a.rank - b.rank || a.entry.seq - b.entry.seq)
		.flatMap(({ entry }) => {
			const input = record(entry.input);
			const outcome = record(entry.outcome);
			const question = OF_ACT[entry.command]!({ entry, input, outcome, who: whoIn(attempt, input, outcome) });
			return question === null
				? []
				: [proposed(attempt, entry, entry.command, question, `What the learner did at entry ${entry.seq}.`)];
		});
}

/** What an entry says of itself, ready to stand in a sentence. */
function quoted(attempt: AttemptRead, entry: Entry): string {
	const words = attempt.named(said(entry)).replace(/\.$/, '');
	return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Criteria that are weak: little or nothing found, words alone, one piece of work, or decided as open. */
function fromCriteria(read: PortfolioRead, { criteria }: Pick<DecisionState, 'criteria'>): Proposal[] {
	const claims = new Map(claimsOf(read).map((c) => [c.code, c]));
	const weak = criteriaOf(read).flatMap(({ criterion }) => {
		const claim = claims.get(shownCode(criterion.code));
		const why = claim ? weakness(read, criterion.code, claim, criteria[criterion.code]?.decision ?? null) : null;
		return why === null ? [] : [{ criterion, why }];
	});
	const questions = new Map<string, Proposal>();
	for (const { criterion, why } of weak) {
		const codes = [criterion.code, ...criterion.same_as];
		const written = PROMPTS.filter(({ about }) => about.some((code) => codes.includes(code))).map((p) => p.ask);
		const own = `“${criterion.text}”: tell me about a time when you did this, and how you knew that it was right.`;
		for (const question of (written.length > 0 ? written : [own]).slice(0, MOST_OF_A_KIND)) {
			const before = questions.get(question);
			questions.set(question, {
				question,
				criteria: [...(before?.criteria ?? []), criterion.code],
				from: 'criterion',
				moment: null,
				why: before ? `${before.why} ${why}` : why,
			});
		}
	}
	const everybody: Proposal = {
		question: AT_WORK,
		criteria: [],
		from: 'criterion',
		moment: null,
		why: 'The work was simulated. It helps to hear whose work it is, and whether it carries over.',
	};
	return [...questions.values(), everybody];
}

function weakness(
	read: PortfolioRead,
	code: string,
	{ judged, evidence }: { judged: boolean; evidence: readonly { kind: string }[] },
	decided: string | null,
): string | null {
	const shown = shownCode(code);
	if (decided === 'more-evidence') return `You want more evidence for ${shown}.`;
	if (decided === 'not-yet-met') return `You decided ${shown} as not yet met.`;
	if (evidence.length === 0) return null;
	const found = bestStatus(read.attempts, code);
	if (judged && found !== null && found !== 'evidenced') return `${shown} is ${found.replaceAll('-', ' ')}.`;
	const pictures = evidence.filter((e) => e.kind === 'PR').length;
	if (pictures === 0) return `${shown} rests on words alone.`;
	return pictures === 1 ? `${shown} rests on one piece of work.` : null;
}
