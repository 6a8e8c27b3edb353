import { emailsIn, homeIn, phonesIn } from './contact.ts';
import { headlineIn } from './headline.ts';
import { jobsIn } from './jobs.ts';
import { nameIn } from './name.ts';
import { licencesIn, qualificationsIn } from './papers.ts';
import { CV_FIELDS, linesOf, type CvField, type CvWords, type Finding } from './reading.ts';
import { skillsIn } from './skills-in.ts';
import { bornIn, payIn, startIn } from './terms.ts';

/** What a CV says, each with its passage, in the order of {@link CV_FIELDS}; and what was looked for and not found. */
export interface CvReading {
	readonly found: readonly Finding[];
	readonly missing: readonly CvField[];
}

/**
 * Reads a CV by plain rules: no guess is made of what is not there, and the same text always gives the same answer.
 * What is found is a proposal, shown beside the passage that it came from, for a person to accept or correct.
 */
export function readCv(text: string, words: CvWords): CvReading {
	const lines = linesOf(text);
	const email = emailsIn(lines);
	const jobs = jobsIn(lines).slice(0, 20);
	const order = Object.keys(CV_FIELDS);
	const found = [
		...nameIn(lines, email[0]?.value ?? null, words),
		...email,
		...phonesIn(text),
		...homeIn(text, lines, words),
		...bornIn(text),
		...headlineIn(lines, jobs, words),
		...startIn(text),
		...payIn(text),
		...jobs,
		...qualificationsIn(lines),
		...licencesIn(text),
		...skillsIn(text, lines, words),
	].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field) || a.start - b.start);
	const there = new Set(found.map((f) => f.field));
	// safe: the keys of CV_FIELDS are CvField
	return { found, missing: (order as CvField[]).filter((field) => !there.has(field)) };
}
