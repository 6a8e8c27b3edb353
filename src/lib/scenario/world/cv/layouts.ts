import { monthName } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import type { Person } from '../people/person.ts';
import type { Facts } from './facts.ts';
import { HEADINGS } from './phrases.ts';
import { article, capital, clauses } from './words.ts';

/** Lines of a CV, in one of the ways in which people set theirs out. */
type Layout = (facts: Facts, person: Person, chance: Chance) => string[];

/** Capital headings, bullets, everything in its place. */
const classic: Layout = (f, _person, chance) => [
	f.name.toUpperCase(),
	[f.address, f.phone, f.email].filter(Boolean).join(' | '),
	'',
	chance.one(HEADINGS.profile),
	f.profile,
	'',
	chance.one(HEADINGS.skills),
	...f.skills.map((skill) => `• ${capital(skill)}`),
	'',
	chance.one(HEADINGS.work),
	...f.jobs.flatMap((job) => [
		`${job.title}, ${job.employer}. ${capital(f.dates(job.from, job.to))}`,
		...job.duties.map((duty) => `• ${capital(duty)}`),
		'',
	]),
	...(f.papers.length > 0 ? [chance.one(HEADINGS.training), ...f.papers.map((paper) => `• ${paper}`), ''] : []),
	f.driving,
	f.achievement,
	...(f.school ? ['', chance.one(HEADINGS.school), `${f.school}.`] : []),
	...(f.interests ? ['', chance.one(HEADINGS.interests), `${capital(f.interests)}.`] : []),
	f.references,
];

/** What I can do first, where I did it after. */
const skillsFirst: Layout = (f, _person, chance) => [
	f.name,
	f.address,
	`Tel ${f.phone}`,
	f.email,
	'',
	chance.one(HEADINGS.skills),
	...f.skills.map((skill) => `- ${capital(skill)}`),
	...f.papers.map((paper) => `- ${paper}`),
	f.driving ? `- ${f.driving.replace(/\.$/, '')}` : '',
	'',
	chance.one(HEADINGS.profile),
	f.profile,
	'',
	chance.one(HEADINGS.work),
	...f.jobs.flatMap((job) => [
		f.dates(job.from, job.to),
		`${job.employer}: ${job.title}`,
		`${capital(clauses(job.duties))}.`,
		'',
	]),
	f.achievement ? `Achievements: ${f.achievement}` : '',
	f.school ? `${chance.one(HEADINGS.school)}: ${f.school}` : '',
	f.interests ? `${chance.one(HEADINGS.interests)}: ${f.interests}` : '',
	f.references,
];

/** Told in the first person, like a letter. */
const told: Layout = (f, _person, chance) => [
	`Curriculum vitae: ${f.name}`,
	`${f.address}. ${[f.phone, f.email].filter(Boolean).join(', ')}`,
	'',
	f.profile,
	f.driving,
	'',
	...f.jobs.flatMap((job, i) => [
		job.to === null
			? `I work as ${article(job.title)} at ${job.employer}, where I have been since ${monthName(job.from)} ${job.from.slice(0, 4)}. My job is ${clauses(job.duties)}.`
			: i === 0
				? `My last job was as ${article(job.title)} with ${job.employer} (${f.dates(job.from, job.to)}). I was ${clauses(job.duties)}.`
				: `${chance.one(BEFORE)} I was ${article(job.title)} with ${job.employer} (${f.dates(job.from, job.to)}), ${clauses(job.duties)}.`,
		'',
	]),
	`I have experience of ${f.plainSkills}.`,
	f.achievement,
	f.papers.length > 0 ? `I hold: ${f.papers.join('; ')}.` : '',
	f.school ? `I went to ${f.school}.` : '',
	f.interests ? `Outside work I enjoy ${f.interests}.` : '',
	f.references,
];
const BEFORE = ['Before that', 'Earlier', 'Before this', 'Previously'];

/** As a job board's form turns it out. */
const form: Layout = (f, person) => [
	`Name: ${f.name}`,
	`Location: ${person.town.name}`,
	`Contact: ${[f.phone, f.email].filter(Boolean).join(' / ')}`,
	`Most recent job title: ${f.jobs[0]?.title ?? ''}`,
	`Driving: ${f.driving || 'None stated'}`,
	'',
	'Profile',
	f.profile,
	'',
	`Skills: ${f.skills.join(', ')}`,
	f.papers.length > 0 ? `Certificates: ${f.papers.join('; ')}` : '',
	'',
	'Experience',
	...f.jobs.flatMap((job) => [
		`${job.title} | ${job.employer} | ${f.dates(job.from, job.to)}`,
		`${capital(job.duties.join('; '))}`,
	]),
	'',
	f.school ? `Education: ${f.school}` : '',
	f.achievement,
	f.interests ? `Interests: ${f.interests}` : '',
	f.references,
];

/** Two columns run together by whoever saved it as text. */
const plainList: Layout = (f, _person, chance) => [
	f.name,
	[f.phone, f.email, f.address].filter(Boolean).join('  '),
	'',
	chance.one(HEADINGS.work),
	...f.jobs.flatMap((job) => [
		`${f.dates(job.from, job.to)}   ${job.title}, ${job.employer}`,
		...job.duties.map((duty) => `   ${duty}`),
	]),
	'',
	chance.one(HEADINGS.training),
	...f.papers,
	f.school || (f.papers.length > 0 ? '' : 'No formal qualifications'),
	'',
	f.profile,
	`${capital(f.plainSkills)}.`,
	f.achievement,
	f.driving,
	f.interests ? `${capital(f.interests)}.` : '',
	f.references,
];

export const LAYOUTS: readonly (readonly [number, Layout])[] = [
	[34, classic],
	[22, skillsFirst],
	[16, told],
	[16, form],
	[12, plainList],
];
