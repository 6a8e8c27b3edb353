import { z } from 'zod';

/** What the reader looks for in a CV, in the order in which it is shown. */
export const CV_FIELDS = {
	given_name: 'First name',
	family_name: 'Last name',
	known_as: 'Known as',
	mobile: 'Mobile',
	landline: 'Landline',
	email: 'E-mail',
	town: 'Town',
	postcode: 'Postcode',
	date_of_birth: 'Date of birth',
	headline: 'Headline',
	availability: 'Availability',
	pay: 'Pay wanted',
	job: 'Jobs',
	qualification: 'Qualifications',
	licence: 'Licences and tickets',
	skill: 'Skills',
} as const;
export type CvField = keyof typeof CV_FIELDS;
export const CvField = z.enum(Object.keys(CV_FIELDS) as [CvField, ...CvField[]]);

/** A job as a CV tells it: months or years, `null` for one still held. */
export interface CvJob {
	readonly title: string;
	readonly employer: string;
	readonly started: string;
	readonly ended: string | null;
}

/** One thing found, with the passage that it was found in. */
export interface Finding {
	readonly field: CvField;
	readonly value: string;
	readonly start: number;
	readonly end: number;
	/** 0 to 100: how sure the reader is. Labelled is surer than guessed. */
	readonly confidence: number;
	readonly job?: CvJob;
	readonly pay?: { readonly pence: number; readonly unit: 'hour' | 'day' | 'year' };
	/** When they can start: after so many days, or on a day. */
	readonly start_in?: { readonly days: number } | { readonly from: string };
}

/** Words of the agency's own that a CV is read by. */
export interface CvWords {
	readonly towns: readonly string[];
	/** Every name and alias, with the skill's name in the list. */
	readonly skills: readonly { readonly word: string; readonly skill: string }[];
}

/** A line of the text, and where it begins. */
export interface Line {
	readonly text: string;
	/** Without bullets and space around it. */
	readonly bare: string;
	readonly at: number;
	readonly section: Section;
}
export type Section = 'top' | 'work' | 'learning' | 'skills' | 'other';

const HEADINGS: readonly (readonly [Section, RegExp])[] = [
	['learning', /\b(education|qualifications?|training|certificat(es|ions)|courses|tickets|licen[cs]es)\b/i],
	['work', /\b(employment|experience|work|jobs|career|positions held|service and \w+)\b/i],
	['skills', /\b(skills|strengths|tools|strong points|languages|projects)\b/i],
	[
		'other',
		/\b(availability|terms|wanted|interests|hobbies|other|additional|references|pay|about me|profile|summary|statement|objective|contact|personal)\b/i,
	],
];

const bareOf = (text: string) => text.replace(/^[\s•*·▪◦>-]+/u, '').replace(/[\s.]+$/u, '');

/** The text as lines, each knowing under which heading it stands. Columns are read one after the other. */
export function linesOf(text: string): Line[] {
	let section: Section = 'top';
	return cellsOf(text).map(({ text: line, at }) => {
		const bare = bareOf(line);
		section = (/^\s*[•*·▪◦-]/u.test(line) ? null : headingOf(bare)) ?? section;
		return { text: line, bare, at, section };
	});
}

/** A line that is longer is read in pieces, so that no text takes more than its length in time. */
const LONGEST = 1_500;

interface Cell {
	readonly text: string;
	readonly at: number;
}

/** Lines as they stand, but where four or more in a row have a bar in one place: first all to its left, then all to its right. */
function cellsOf(text: string): Cell[] {
	let at = 0;
	const rows = text.split('\n').flatMap((line) => {
		const from = at;
		at += line.length + 1;
		const pieces = Math.max(1, Math.ceil(line.length / LONGEST));
		return Array.from({ length: pieces }, (_, i) => ({
			text: line.slice(i * LONGEST, (i + 1) * LONGEST),
			at: from + i * LONGEST,
		}));
	});
	const cells: Cell[] = [];
	for (let i = 0; i < rows.length;) {
		const bar = rows[i]!.text.indexOf('|');
		let end = i;
		while (bar >= 0 && end < rows.length && rows[end]!.text[bar] === '|') end++;
		if (end - i < 4) cells.push(rows[i++]!);
		else {
			const block = rows.slice(i, end);
			cells.push(...block.map((row) => ({ text: row.text.slice(0, bar), at: row.at })));
			cells.push(...block.map((row) => ({ text: row.text.slice(bar + 1), at: row.at + bar + 1 })));
			i = end;
		}
	}
	return cells;
}

/** Which part a heading begins: a short line without a verb, a date or a comma. */
export function headingOf(bare: string): Section | null {
	const words = bare
		.replace(/[-–—_=:]+$/u, '')
		.replace(/[-_=]{4,}.*$/, '')
		.trim();
	if (words.length === 0 || words.length > 45 || /[\d,.@£]|\bi\b/i.test(words) || words.split(/\s+/).length > 6)
		return null;
	if (/:\s*\S/.test(bare) || /\b(at work|first aid|customer service)\b/i.test(words)) return null;
	if (!/^[A-Z]/.test(words) && !/^(worked at)$/.test(words)) return null;
	if (/^(work|desired)\b.*\bemployment/i.test(words)) return /desired/i.test(words) ? 'other' : 'work';
	return HEADINGS.find(([, rx]) => rx.test(words))?.[0] ?? null;
}
