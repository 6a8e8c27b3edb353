import { Refusal, type No } from '../../crm/refusal.ts';

/** Every way in which a decision can't be recorded. No scenario can ask for these, so they are in no list of the CRM's. */
export const NOES = {
	'not-in-this-unit': (p: { criterion: string }) => ({
		message: `${p.criterion} is not in the units of this portfolio.`,
		remedy: 'Choose one of the criteria in the list.',
	}),
	'no-such-unit': (p: { unit: string }) => ({
		message: `There is no unit ${p.unit} in this portfolio.`,
		remedy: 'Choose one of its units.',
	}),
	'round-closed': (p: { day: string }) => ({
		message: `This round was closed on ${p.day}, so nothing in it changes.`,
		remedy: 'To change it, unlock it and say why. The unlocking stays on the record.',
	}),
	'round-open': (_: object) => ({
		message: 'This round is open already.',
		remedy: 'Change what you need to, then close it again.',
	}),
	'met-without-evidence': (p: { criterion: string }) => ({
		message: `${p.criterion} can’t be met without a piece of evidence.`,
		remedy: 'Tick at least one piece that shows it, or record an answer under Discuss and tick that.',
	}),
	'answer-not-recorded': (p: { ref: string }) => ({
		message: `${p.ref} is no evidence yet: no answer is recorded.`,
		remedy: 'Write down the answer under Discuss first.',
	}),
	'say-why': (p: { criterion: string; found: string; decided: string }) => ({
		message: `The work shows ${p.criterion} as ${p.found}, and you decide ${p.decided}.`,
		remedy: 'Write why in the reason, in a sentence that a colleague could follow.',
	}),
	'say-why-still': (p: { criterion: string; tests: string }) => ({
		message: `${p.criterion} is decided as met, and you say that the evidence is not ${p.tests}.`,
		remedy: 'Write in the reason why it is met all the same, or choose more evidence needed.',
	}),
	'not-all-met': (p: { unit: string; open: string }) => ({
		message: `Unit ${p.unit} is competent only when every criterion is met. Not met so far: ${p.open}.`,
		remedy: 'Decide those first, or choose not yet competent.',
	}),
	'no-such-action': (p: { ref: string }) => ({
		message: `There is no ${p.ref} in the action plan.`,
		remedy: 'Choose it from the plan.',
	}),
	'no-such-question': (p: { ref: string }) => ({
		message: `There is no question ${p.ref} in this round.`,
		remedy: 'Choose it from the list.',
	}),
	'answered-stays': (p: { ref: string }) => ({
		message: `${p.ref} has an answer, so it stays on the record.`,
		remedy: 'Correct the answer if it was written down wrongly.',
	}),
	'nothing-decided': (_: object) => ({
		message: 'No criterion is decided yet.',
		remedy: 'Decide at least one, then close the round.',
	}),
	'no-outcome': (p: { unit: string }) => ({
		message: `Unit ${p.unit} has no outcome yet.`,
		remedy: 'Choose competent or not yet competent.',
	}),
	'others-open': (p: { open: string }) => ({
		message: `These criteria are not decided: ${p.open}.`,
		remedy: 'Decide them, or say that you leave them open in this round.',
	}),
	'tests-open': (p: { criterion: string }) => ({
		message: `${p.criterion} is met, and not all of the five tests are answered.`,
		remedy: 'Answer valid, authentic, current, sufficient and reliable for it.',
	}),
	'says-no-next': (p: { criterion: string }) => ({
		message: `${p.criterion} is not met yet, and nothing tells the learner what to do about it.`,
		remedy: 'Write feedback about it, or put an action for it in the plan.',
	}),
	'hole-left': (p: { where: string; holes: string }) => ({
		message: `${p.where} still has ${p.holes} in it.`,
		remedy: 'Write what belongs there, or take it out.',
	}),
	'other-assessor': (p: { name: string; assessor: string }) => ({
		message: `You typed “${p.name}”, and this decision is ${p.assessor}’s.`,
		remedy: 'Type your name as it stands on the decision.',
	}),
} satisfies Record<string, (params: never) => No>;

type Code = keyof typeof NOES;

export const refuse = <C extends Code>(code: C, params: Parameters<(typeof NOES)[C]>[0]): Refusal =>
	// safe: params are those of this code's own function
	new Refusal(code, NOES[code](params as never));
