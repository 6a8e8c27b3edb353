import { dayIn } from '../../../ledger/story-time.ts';
import type { Chance } from '../chance.ts';
import { fullNameOf, type Person } from '../people/person.ts';
import { factsOf } from './facts.ts';
import { LAYOUTS } from './layouts.ts';
import { HEADINGS, TRAITS } from './phrases.ts';
import { withSlips } from './slips.ts';

/**
 * A CV as the person would have written it on the day they registered: true to the record, in words of its own.
 * It knows nothing of what this agency found for them later.
 */
export function writeCv(person: Person, chance: Chance): string {
	const facts = factsOf(person, chance);
	const text = chance
		.weighted(LAYOUTS)(facts, person, chance)
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
	const whole =
		text.length < SHORT
			? `${text}\n\n${chance.one(HEADINGS.more)}\n${chance
					.some(
						TRAITS.filter((trait) => !text.includes(trait)),
						5,
					)
					.join(' ')}`
			: text;
	return person.quirks.has('cv_slips') ? withSlips(whole, chance) : whole;
}

/** Characters of a CV that its writer was told to make longer: about a hundred and fifty words. */
const SHORT = 980;

/** `Joanne Pickles CV 2025.docx`, or worse. */
export function cvFileName(person: Person, chance: Chance): string {
	const name = fullNameOf(person);
	const year = dayIn(person.registered).slice(0, 4);
	const plain = name.replace(/[ ']/g, '_');
	return chance.weighted([
		[30, `${name} CV.docx`],
		[20, `${plain}_CV_${year}.pdf`],
		[14, `CV ${name}.doc`],
		[12, 'CV.pdf'],
		[10, `${plain.toLowerCase()}_cv_final.docx`],
		[8, `my cv ${year}.docx`],
		[6, 'Document1.docx'],
	]);
}
