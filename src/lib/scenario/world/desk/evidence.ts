import { longDay } from '../../../ledger/story-time.ts';
import type { Chance } from '../chance.ts';
import { andList, capital, inSentence } from '../cv/words.ts';
import { payWords } from '../people/pay.ts';
import { levelOf, type Job, type Person } from '../people/person.ts';
import { tenths } from '../places/distance.ts';
import type { Requirement, Vacancy } from './desk.ts';
import { measureOf, meets, missing } from './fit.ts';
import { hoursWanted, noticeWords, timeInTrade } from './notes.ts';

/** What a colleague wrote against one line of the job specification: what shows it, and where, or what is missing. */
export function evidenceFor(person: Person, line: Requirement, vacancy: Vacancy, chance: Chance): string {
	const met = meets(person, line, measureOf(vacancy));
	const job = person.jobs.find((j) => !j.through) ?? person.jobs[0]!;
	switch (line.kind) {
		case 'skill': {
			const held = person.skills.find((h) => h.skill === line.skill);
			if (!held)
				return chance.one([
					'Not shown. Asked: has only seen it done.',
					'Nothing on the CV; says they would learn.',
					'Not yet.',
				]);
			return skillShown(line.skill!.name, held.years, job, chance, met);
		}
		case 'qualification': {
			const held = person.papers.find((p) => p.paper.title === line.value);
			if (!held) return 'Does not hold it.';
			const until = held.expires ? `, to ${longDay(held.expires)}` : '';
			if (!met) return `Held, but ran out${until.replace(', to', ' on')}.`;
			return held.seenOn
				? `Holds it${until}; certificate seen ${longDay(held.seenOn)}.`
				: `On the CV${until}; certificate to be seen before the start.`;
		}
		case 'experience':
			return `${capital(timeInTrade(person))} of ${person.trade.work}, ${job.to === null ? 'now' : 'last'} at ${job.employer}.`;
		case 'location': {
			const miles = Math.round(tenths(person.town, vacancy.client.town) / 10);
			return miles < 2
				? `Lives in ${person.town.name}.`
				: `Lives in ${person.town.name}, ${miles} miles, ${person.driving === 'none' ? 'by bus' : 'drives'}.`;
		}
		case 'pay':
			return `Wants ${payWords(person.desiredPay, person.payUnit)}${met ? ', inside the range' : '; told what is on offer'}.`;
		case 'work_type':
			return `Wants ${andList(person.workTypes).replace(' and ', ' or ')} work.`;
		case 'pattern':
			return met
				? `Wants ${hoursWanted(person)}; hours explained and fine.`
				: `Prefers ${hoursWanted(person)}, would try these hours.`;
		case 'availability':
			return person.noticeDays === 0
				? 'Can start straight away.'
				: `${noticeWords(person).slice(0, -1)}, ${met ? 'in time' : 'tight'}.`;
		case 'right_to_work':
			return person.rightToWorkSeen && person.rightToWorkOn
				? `${person.rightToWorkSeen}, seen ${longDay(person.rightToWorkOn)}.`
				: 'Document to be seen before anything goes further.';
		case 'driving':
			return person.driving === 'none'
				? 'Does not drive.'
				: person.driving === 'car'
					? 'Full licence, own car.'
					: 'Licence seen, no points.';
		case 'dbs':
			return person.dbs === 'none'
				? 'No DBS yet, will apply.'
				: `${person.dbs[0]!.toUpperCase()}${person.dbs.slice(1)} DBS on file.`;
	}
}

function skillShown(name: string, years: number, job: Job, chance: Chance, met: boolean): string {
	const skill = inSentence(name);
	const time = years < 1 ? 'some months' : years === 1 ? 'a year' : `${years} years`;
	if (!met) return `Has done a little ${skill}, not on their own.`;
	return chance.one([
		`${time[0]!.toUpperCase()}${time.slice(1)} of ${skill}, ${job.to === null ? 'in the job now' : 'last'} at ${job.employer}; CV and call.`,
		`Does ${skill} at ${job.employer}: described it in the call.`,
		`CV: ${skill} at ${job.employer}, ${time}.`,
		`${skill[0]!.toUpperCase()}${skill.slice(1)}: ${time}, gave an example.`,
	]);
}

/** Why this person is on this shortlist, in a sentence or two. */
export function rationaleFor(person: Person, vacancy: Vacancy, chance: Chance): string {
	const strong = person.best
		.filter((skill) => levelOf(person, skill.id) >= 3)
		.slice(0, 2)
		.map((skill) => inSentence(skill.name));
	const miles = Math.round(tenths(person.town, vacancy.client.town) / 10);
	const near = miles < 2 ? `lives in ${person.town.name}` : `${miles} miles away`;
	const hours = person.patterns.includes(vacancy.pattern) ? 'wants exactly these hours' : 'would do these hours';
	return chance.one([
		`${strong.length > 0 ? `Strong on ${andList(strong)}` : 'Has the basics'}, ${near}, ${person.noticeDays === 0 ? 'free now' : inSentence(noticeWords(person).slice(0, -1))}.`,
		`${missing(person, vacancy.requirements, measureOf(vacancy)).length === 0 ? 'Meets the essentials' : 'Meets most of the essentials'}${strong.length > 0 ? `, best on ${andList(strong)}` : ''}; ${near}.`,
		`${capital(timeInTrade(person))} of ${person.trade.work}, ${near}, ${hours}.`,
	]);
}
