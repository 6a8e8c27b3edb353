import { receipt } from '../../attempt/portfolio/portfolio.ts';
import { clockIn, longDay } from '../../ledger/story-time.ts';
import { shownCode } from '../../scenario/standard.ts';
import type { Fact, PortfolioDocument } from '../document.ts';
import { claimsOf, gapsOf, unitOf } from './claims.ts';
import { itemsOf } from './items.ts';
import { logsOf } from './log.ts';
import { matchesOf } from './matches.ts';
import { protectionOf } from './protection.ts';
import { questionsOf, reflectionsOf } from './questions.ts';
import { deviceDay, listed, many, type AttemptTold, type PortfolioTold } from './told.ts';

/**
 * Puts a portfolio into words: the same portfolio and ledgers give the same document, everywhere. It judges nothing
 * itself; findings come with the attempts.
 */
export function portfolioDocument(told: PortfolioTold): PortfolioDocument {
	const { portfolio, attempts } = told;
	const { learner, centre, startedAt } = portfolio.header;
	const { declaration } = portfolio.state;
	return {
		unit: unitOf(told),
		qualification: attempts[0]?.standard.qualification ?? '',
		learner: { name: learner.name, id: learner.id, centre },
		footer: [learner.name, learner.id, titles(attempts)].filter(Boolean).join(' · '),
		made: portfolio.entries.at(-1)?.at ?? startedAt,
		facts: factsOf(told),
		declaration: declaration && {
			text: declaration.statement,
			name: declaration.name,
			on: deviceDay(declaration.at),
			help: declaration.help,
		},
		receipt: receipt(portfolio),
		criteria: claimsOf(told),
		gaps: gapsOf(told),
		items: itemsOf(told),
		matches: matchesOf(told),
		reflections: reflectionsOf(told),
		testimonies: portfolio.state.testimonies.map(({ day, criteria, ...said }) => ({
			...said,
			on: longDay(day),
			criteria: criteria.map(shownCode),
		})),
		protection: protectionOf(told),
		questions: questionsOf(told),
		log: logsOf(told),
	};
}

const titles = (attempts: readonly AttemptTold[]) =>
	listed([...new Set(attempts.map((a) => `${a.scenario.front.title} ${a.scenario.front.version}`))]);

function factsOf({ portfolio, attempts }: PortfolioTold): Fact[] {
	const { learner, centre } = portfolio.header;
	const standard = attempts[0]?.standard;
	const items = portfolio.state.items.length;
	return [
		{ label: 'Learner', value: [learner.name, learner.id].filter(Boolean).join(', ') },
		{ label: 'Centre', value: centre ?? 'Not named' },
		...attempts.map((attempt, i) => ({ label: `Attempt ${i + 1}`, value: attemptWords(attempt) })),
		...(standard
			? [
					{
						label: 'Criteria',
						value: `Version ${standard.version}, as of ${longDay(standard.as_of)}. ${standard.note}`,
					},
				]
			: []),
		...portfolio.state.accepted.map(({ round, assessor, key, at, comment }) => ({
			label: `Follows round ${round}`,
			value: `The decision of ${assessor}, signed with the key ${key}, accepted by the learner on ${deviceDay(at)}.${comment === '' ? '' : ` The learner says: “${comment}”`}`,
		})),
		{ label: 'Evidence', value: `${many(items, 'piece', 'pieces')}, all from the simulated CRM` },
	];
}

function attemptWords({ header, scenario, entries, end }: AttemptTold): string {
	const earlier = header.follows === null ? '' : ' There were earlier attempts at this scenario.';
	// what, never why
	const adjusted = header.adjustments.length === 0 ? '' : ` Adjusted: ${header.adjustments.join('; ')}.`;
	const sitting = header.sitting === null ? '' : ` Sitting ${header.sitting}.`;
	return `${scenario.front.title}, version ${scenario.front.version}, variant ${header.variant}, ${header.mode} mode. ${longDay(header.clock.slice(0, 10))}, ${clockIn(header.clock)} to ${clockIn(end)} in the CRM; ${many(entries.length, 'entry', 'entries')}.${adjusted}${sitting}${earlier}`;
}
