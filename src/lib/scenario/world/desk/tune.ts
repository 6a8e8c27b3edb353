import { payBand, payWords, spoken } from '../people/pay.ts';
import type { Requirement, Vacancy } from './desk.ts';
import { whoFit, type Job } from './fit.ts';
import type { Setting } from './vacancies.ts';

/** Fewer people than this make a vacancy nobody can fill; more, and a search needs no skill. */
const FEWEST_FIT = 4;
const MOST_FIT = 34;
/** Loosens or tightens the specification, one line at a time, as a client does who is told what the market holds. */
export function tune(setting: Setting, vacancy: Vacancy, job: Job): { vacancy: Vacancy; off: number } {
	let lines = vacancy.requirements;
	let payMax = vacancy.payMax;
	for (let step = 0; ; step++) {
		const fit = whoFit(setting.register, lines, job).length;
		const off = fit < FEWEST_FIT ? FEWEST_FIT - fit : fit > MOST_FIT ? fit - MOST_FIT : 0;
		if (off === 0 || step === 10) return { vacancy: { ...vacancy, requirements: lines, payMax }, off };
		const changed: readonly Requirement[] | undefined =
			fit < FEWEST_FIT ? looser(lines, vacancy, setting, step) : tighter(lines, step);
		if (!changed) return { vacancy: { ...vacancy, requirements: lines, payMax }, off };
		lines = changed;
		payMax = lines.find((line) => line.kind === 'pay')!.number!;
	}
}

function looser(
	lines: readonly Requirement[],
	vacancy: Vacancy,
	{ agency, chance }: Setting,
	step: number,
): Requirement[] | undefined {
	const { trade, rung, unit, client } = vacancy;
	const change = (kind: Requirement['kind'], to: (line: Requirement) => Requirement) =>
		lines.map((line) => (line.kind === kind && line.importance === 'essential' ? to(line) : line));
	switch (step) {
		case 0:
			return change('location', (line) => ({
				...line,
				number: Math.max(line.number!, 20),
				text: chance.one([
					'Lives within 20 miles of the site',
					'20 miles at most, starts are early',
					'Within 20 miles, by car or by bus',
				]),
			}));
		case 1: {
			const most = spoken(
				Math.floor(payBand(trade, rung, client.town.region, unit, agency.lowest_pay_an_hour)[1] * 1.06),
				unit,
			);
			return change('pay', (line) => ({
				...line,
				number: most,
				text: chance.one([
					`Up to ${payWords(most, unit)} for the right person`,
					`${payWords(most, unit)} is as far as we go`,
					`Fine with ${payWords(most, unit)} or less`,
				]),
			}));
		}
		case 2:
			return change('experience', (line) => ({ ...line, importance: 'desirable', weight: 1 }));
		case 3:
			return dropLastSkill(lines);
		case 4:
			return change('pattern', (line) => ({ ...line, importance: 'desirable', weight: 2 }));
		case 5:
			return change('location', (line) => ({
				...line,
				number: 30,
				text: chance.one([
					'Anywhere within 30 miles, parking on site',
					'Within 30 miles, people do drive in',
					'30 miles, no further',
				]),
			}));
		case 6:
			return dropLastSkill(lines);
		case 7:
			return change('dbs', (line) => ({
				...line,
				importance: 'desirable',
				text: 'Enhanced DBS, or we wait for one',
				weight: 2,
			}));
		case 8:
			return dropLastSkill(lines);
		case 9:
			return change('location', (line) => ({ ...line, number: 40, text: 'Up to 40 miles, we pay mileage over 20' }));
		default:
			return undefined;
	}
}

function dropLastSkill(lines: readonly Requirement[]): Requirement[] {
	const skills = lines.filter((line) => line.kind === 'skill' && line.importance === 'essential');
	const last = skills.length > 1 ? skills.at(-1) : undefined;
	return lines.map((line) => (line === last ? { ...line, importance: 'desirable', weight: 1 } : line));
}

function tighter(lines: readonly Requirement[], step: number): Requirement[] | undefined {
	const firm = (kind: Requirement['kind'], to: (line: Requirement) => Requirement) =>
		lines.map((line) => (line.kind === kind ? to(line) : line));
	switch (step) {
		case 0:
			return firm('experience', (line) => ({ ...line, importance: 'essential', weight: 2 }));
		case 1:
			return firm('pattern', (line) => ({ ...line, importance: 'essential', weight: 2 }));
		case 2:
			return firm('location', (line) => ({ ...line, number: 10, text: 'Lives within 10 miles of the site' }));
		case 3:
			return firm('skill', (line) =>
				line.importance === 'desirable' ? { ...line, importance: 'essential', level: 2, weight: 2 } : line,
			);
		case 4:
			return firm('experience', (line) => ({ ...line, number: 3, text: 'Three years of it or more' }));
		case 5:
			return firm('skill', (line) => ({
				...line,
				level: 3,
				text: line.level === 3 ? line.text : `${line.text}; does it alone`,
			}));
		case 6:
			return firm('location', (line) => ({ ...line, number: 6, text: 'Lives within six miles, starts are early' }));
		case 7:
			return firm('experience', (line) => ({ ...line, number: 6, text: 'Six years of it or more' }));
		default:
			return undefined;
	}
}
