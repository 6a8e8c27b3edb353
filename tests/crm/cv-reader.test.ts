import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCv } from '../../src/lib/crm/people/cv/read-cv.ts';
import type { CvField, CvWords, Finding } from '../../src/lib/crm/people/cv/reading.ts';
import { fold } from '../../src/lib/db/fold.ts';
import { SKILLS } from '../../src/lib/scenario/world/skills/skill.ts';
import { TOWNS } from '../../src/lib/scenario/world/places/towns.ts';

const FOLDER = new URL('./cvs/', import.meta.url);
const WORDS: CvWords = {
	towns: TOWNS.map((town) => town.name),
	skills: SKILLS.flatMap(({ name, aliases }) => [name, ...aliases].map((word) => ({ word, skill: name }))),
};

interface Facts extends Record<string, unknown> {
	readonly jobs?: readonly (readonly [title: string, employer: string, started: string, ended: string])[];
	readonly qualifications?: readonly string[];
	readonly licences?: readonly string[];
	readonly skills?: readonly string[];
	readonly availability?: string;
	readonly pay?: readonly [pounds: number, unit: string];
}
const FACTS = parse(readFileSync(new URL('facts.yaml', FOLDER), 'utf8')) as Record<string, Facts>;
const CVS = readdirSync(FOLDER)
	.filter((file) => file.endsWith('.txt'))
	.map((file) => file.replace('.txt', ''));

const tight = (text: unknown) => fold(String(text)).replace(/\s+/g, ' ').trim();
const holds = (value: string, wanted: unknown) =>
	tight(value).includes(tight(wanted)) || tight(wanted).includes(tight(value));

/** For each field: of what a person reads, how much is found. */
function recall(): Map<string, { found: number; all: number; lacks: string[] }> {
	const totals = new Map<string, { found: number; all: number; lacks: string[] }>();
	const count = (field: string, cv: string, wanted: unknown, ok: boolean) => {
		const total = totals.get(field) ?? { found: 0, all: 0, lacks: [] };
		total.all++;
		if (ok) total.found++;
		else total.lacks.push(`${cv}: ${JSON.stringify(wanted)}`);
		totals.set(field, total);
	};
	for (const cv of CVS) {
		const { found } = readCv(readFileSync(new URL(`${cv}.txt`, FOLDER), 'utf8'), WORDS);
		const of = (field: CvField): Finding[] => found.filter((f) => f.field === field);
		const facts = FACTS[cv]!;
		for (const field of [
			'given_name',
			'family_name',
			'known_as',
			'email',
			'postcode',
			'town',
			'date_of_birth',
		] as const)
			if (facts[field] !== undefined)
				count(
					field,
					cv,
					[facts[field], of(field)[0]?.value],
					tight(of(field)[0]?.value ?? '') === tight(String(facts[field])),
				);
		for (const field of ['mobile', 'landline'] as const)
			if (facts[field] !== undefined)
				count(field, cv, facts[field], of(field)[0]?.value === String(facts[field]).replace(/ /g, ''));
		if (facts['headline'] !== undefined)
			count(
				'headline',
				cv,
				[facts['headline'], of('headline')[0]?.value],
				of('headline').some((f) => holds(f.value, String(facts['headline']))),
			);
		for (const [title, employer, started, ended] of facts.jobs ?? [])
			count(
				'jobs',
				cv,
				[title, employer, started, ended, of('job').map((f) => f.value)],
				of('job').some(
					({ job }) =>
						tight(job!.title) === tight(title) &&
						tight(job!.employer) === tight(employer) &&
						job!.started === started &&
						(job!.ended ?? 'now') === ended,
				),
			);
		for (const [field, list] of [
			['qualification', facts.qualifications],
			['licence', facts.licences],
			['skill', facts.skills],
		] as const)
			for (const wanted of list ?? [])
				count(
					field,
					cv,
					[wanted, field === 'skill' ? '' : of(field).map((f) => f.value)],
					of(field).some((f) => tight(f.value).includes(tight(wanted))),
				);
		if (facts.availability)
			count(
				'availability',
				cv,
				[facts.availability, of('availability')[0]?.value],
				tight(of('availability')[0]?.value ?? '') === tight(facts.availability),
			);
		if (facts.pay)
			count(
				'pay',
				cv,
				[facts.pay, of('pay')[0]?.value],
				of('pay')[0]?.pay?.pence === Math.round(facts.pay[0] * 100) && of('pay')[0]?.pay?.unit === facts.pay[1],
			);
	}
	return totals;
}

/** No less than this may be found, in hundredths; so much was, on the day the reader was written. */
const FLOOR: Readonly<Record<string, number>> = {
	given_name: 95,
	family_name: 95,
	known_as: 100,
	email: 100,
	mobile: 100,
	landline: 100,
	town: 95,
	postcode: 100,
	date_of_birth: 100,
	headline: 95,
	availability: 95,
	pay: 95,
	jobs: 94,
	qualification: 95,
	licence: 95,
	skill: 90,
};

test('of twenty CVs in twenty layouts the reader finds what a person reads', () => {
	const totals = recall();

	const low = [...totals].filter(([field, { found, all }]) => found * 100 < all * FLOOR[field]!);
	expect(low).toEqual([]);
	expect([...totals.keys()].sort()).toEqual(Object.keys(FLOOR).sort());
});

test('everything found stands in the text, where the passage says', () => {
	for (const cv of CVS) {
		const text = readFileSync(new URL(`${cv}.txt`, FOLDER), 'utf8');
		for (const { field, value, start, end } of readCv(text, WORDS).found) {
			expect(text.slice(start, end).trim(), `${cv}: ${field} ${value}`).not.toBe('');
			if (['town', 'email', 'headline'].includes(field) && start < end)
				expect(tight(text.slice(start, end)).length).toBeGreaterThan(2);
		}
	}
});

test('what is no CV is read without a guess: nothing found, and each thing said to be missing', () => {
	const { found, missing } = readCv('Minutes of the parish meeting. The roof leaks. Tea was taken.', WORDS);

	expect(found.map((f) => f.field)).not.toContain('email');
	expect(found.filter((f) => ['given_name', 'family_name', 'job', 'pay', 'qualification'].includes(f.field))).toEqual(
		[],
	);
	expect(missing).toContain('given_name');
	expect(missing).toContain('job');
});

test('any text is read, soon, and every time the same', () => {
	const bits = fc.constantFrom(
		'\n',
		' - ',
		'\t',
		'2019',
		'to',
		'March 2021',
		'£',
		'07700 900',
		'@',
		' | ',
		'Level 2',
		'Name:',
		'(',
		'[',
		'\u0000',
		'😀',
		'İ',
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(bits, fc.string({ maxLength: 12 })), { maxLength: 120 }), (parts) => {
			const text = parts.join(' ');
			const once = readCv(text, WORDS);
			expect(readCv(text, WORDS)).toEqual(once);
			for (const { start, end } of once.found) expect(0 <= start && start <= end && end <= text.length).toBe(true);
		}),
		{ numRuns: 60 },
	);
});

test('forty thousand characters made to be slow are read within a second', () => {
	for (const text of [
		'(0 '.repeat(13_000),
		'a.'.repeat(20_000),
		'2019 - '.repeat(5_700),
		'A '.repeat(20_000),
		' '.repeat(40_000),
		'1,'.repeat(20_000),
	]) {
		const start = performance.now();
		readCv(text, WORDS);
		expect(performance.now() - start, JSON.stringify(text.slice(0, 12))).toBeLessThan(3_000);
	}
});
