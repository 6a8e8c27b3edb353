import { fold } from '../../db/fold.ts';
import { ShortText } from '../fields.ts';
import { reasons } from '../refusal.ts';

const refuse = reasons({
	'adjustment-says-why': (p: { word: string }) => ({
		message: `“${p.word}” says something about this person’s health. What is wanted here is what helps.`,
		remedy: 'Write only what to do, like “step-free way in” or “questions on paper, ten minutes more”.',
	}),
});

/** Words that name a condition or a treatment. A list makes people look; it misses what is put otherwise. */
const HEALTH = new RegExp(
	`\\b(${[
		'adhd',
		'anxiety',
		'arthritis',
		'asthma\\w*',
		'autis\\w+',
		'blind',
		'cancer',
		'chemo\\w*',
		'crohn\\w*',
		'deaf',
		'depress\\w+',
		'diabet\\w+',
		'diagnos\\w+',
		'disab\\w+',
		'disorder',
		'dyslexi\\w+',
		'dysprax\\w+',
		'epilep\\w+',
		'hiv',
		'illness',
		'medication',
		'migraine\\w*',
		'pregnan\\w+',
		'ptsd',
		'sclerosis',
		'stammer\\w*',
		'syndrome',
	].join('|')})\\b`,
);

/** What helps a person at an interview. */
export const Adjustments = ShortText(300);

/**
 * Whether words say what helps and leave out why.
 *
 * Source: Equality Act 2010, ss. 20 and 60; UK GDPR Art. 5(1)(c) and Art. 9.
 * @throws {Refusal} `adjustment-says-why`
 */
export function checkAdjustments(text: string): void {
	const match = HEALTH.exec(fold(text));
	if (match) throw refuse('adjustment-says-why', { word: match[0] });
}
