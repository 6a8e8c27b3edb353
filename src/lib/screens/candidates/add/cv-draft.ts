import { cvReading } from '../../../crm/people/cv/cv-words.ts';
import type { CvField, CvJob, Finding } from '../../../crm/people/cv/reading.ts';
import type { DecidedCv } from '../../../crm/people/cv/file-cv.ts';
import { Phone } from '../../../crm/fields.ts';
import { lineCase } from '../../../crm/people/house-style.ts';
import { ukDay } from '../../../ledger/story-time.ts';
import type { Desk } from '../../desk.svelte.ts';

/** The part of the form that a CV is put in. */
export const NO_CV = {
	cv_text: '',
	cv_name: '',
	/** Whether it came out of a message. */
	cv_letter: false,
	/** Whether the text has been read: what was found is shown, and kept with the record. */
	cv_read: false,
	/** What was found and left, by its place in the list. */
	cv_left: [] as string[],
	/** What was found in a list of the record and corrected: place, a tab, the value. */
	cv_fixed: [] as string[],
};
export type CvDraft = typeof NO_CV & Readonly<Record<string, unknown>>;

/** Found things that go into a field of the form, and which. */
const FIELD: Partial<Record<CvField, string>> = {
	given_name: 'given_name',
	family_name: 'family_name',
	known_as: 'known_as',
	mobile: 'mobile',
	landline: 'landline',
	email: 'email',
	town: 'town',
	postcode: 'postcode',
	headline: 'headline',
	pay: 'desired_pay',
};
/** Not asked for when somebody is added: a birthday is no matter for most work. */
export const NOT_KEPT: ReadonlySet<CvField> = new Set<CvField>(['date_of_birth']);

/** Which field of the form takes a finding, and what is typed there. */
export function fieldOf(found: Finding): readonly [field: string, typed: string] | null {
	const field = FIELD[found.field];
	if (found.field === 'pay' && found.pay) return ['desired_pay', String(found.pay.pence / 100)];
	if (found.field === 'availability' && found.start_in)
		return 'days' in found.start_in
			? ['notice_days', String(found.start_in.days)]
			: ['available_from', ukDay(found.start_in.from)];
	if (!field) return null;
	const phone = found.field === 'mobile' || found.field === 'landline' ? Phone.safeParse(found.value) : null;
	return [
		field,
		phone?.success ? phone.data : field === 'headline' ? lineCase(found.value).slice(0, 120) : found.value,
	];
}

/** What the form holds once a CV is read: fields that somebody has typed in stay as they are. */
export function filled(found: readonly Finding[], draft: CvDraft): Record<string, string> {
	const into: Record<string, string> = {};
	for (const one of found) {
		const to = fieldOf(one);
		if (to && String(draft[to[0]] ?? '') === '' && into[to[0]] === undefined) into[to[0]] = to[1];
		if (one.pay && into['desired_pay'] !== undefined) into['pay_unit'] = one.pay.unit;
		if (one.job?.ended === null && String(draft['current_employer'] ?? '') === '')
			into['current_employer'] ??= one.job.employer;
	}
	const licences = found.filter((f) => f.field === 'licence').map((f) => f.value);
	if (draft['driving'] === 'none') {
		if (licences.some((l) => /C\s?\+\s?E/i.test(l))) into['driving'] = 'hgv1';
		else if (licences.some((l) => /cat\w*\.? [^,]*(?:, [^,]*)*\bC\b/i.test(l))) into['driving'] = 'hgv2';
		else if (licences.some((l) => /driv(?:e|er|ing licen[cs]e)\b/i.test(l) && !/cpc/i.test(l))) into['driving'] = 'car';
	}
	return into;
}

export const readingOf = (desk: Desk, draft: CvDraft) => desk.show(cvReading, { text: draft.cv_text });

/** A message's words with its tables as lines that a CV could have: `Mobile: 07700 900123`. */
export const plainLetter = (body: string) =>
	body
		.replace(/^\|[\s|:-]*\|$\n?/gm, '')
		.replace(/^\|\s*(.*?)\s*\|\s*(.*?)\s*\|$/gm, (_, head: string, value: string) =>
			value ? `${head}: ${value}` : head,
		)
		.trim();

/** What was corrected in the list of what was found, by place. */
export const fixesOf = (draft: CvDraft): ReadonlyMap<number, string> =>
	new Map(draft.cv_fixed.map((line) => [Number(line.split('\t')[0]), line.slice(line.indexOf('\t') + 1)] as const));

/** `Title; Employer; 2021-03; now` as a job, for a line that was corrected. */
export function jobTyped(typed: string): CvJob | null {
	const [title, employer, started, ended] = typed.split(';').map((part) => part.trim());
	if (!title || !employer || !started || !ended) return null;
	return { title, employer, started, ended: /^now$/i.test(ended) ? null : ended };
}
export const typedJob = (job: CvJob) => `${job.title}; ${job.employer}; ${job.started}; ${job.ended ?? 'now'}`;

/** The CV as the command takes it, or nothing where none was read. */
export function cvOf(desk: Desk, draft: CvDraft): { cv?: DecidedCv } {
	if (!draft.cv_read || draft.cv_text.trim() === '') return {};
	const { found } = readingOf(desk, draft);
	const left = new Set(draft.cv_left.map(Number));
	const fixes = fixesOf(draft);
	const decisions = found.slice(0, 200).map((one, i): DecidedCv['decisions'][number] => {
		const to = fieldOf(one);
		const now = to ? String(draft[to[0]] ?? '').trim() : (fixes.get(i) ?? null);
		const same = to ? now === to[1] : now === null;
		const dropped = left.has(i) || NOT_KEPT.has(one.field) || (to !== null && now === '');
		const job = one.job ? (now === null ? one.job : (jobTyped(now) ?? one.job)) : null;
		return {
			field: one.field,
			proposed: one.value.slice(0, 400),
			start: one.start,
			end: one.end,
			confidence: one.confidence,
			decision: dropped ? 'rejected' : same ? 'accepted' : 'edited',
			value: dropped || same ? null : now,
			...(job ? { job: { ...job, title: job.title.slice(0, 100), employer: job.employer.slice(0, 100) } } : {}),
		};
	});
	return {
		cv: {
			kind: draft.cv_letter ? 'other' : 'cv',
			file_name: draft.cv_name.trim() || 'CV.txt',
			text: draft.cv_text.trim(),
			decisions,
		},
	};
}
