import { vacancyRecord } from '../../crm/clients/vacancy-record.ts';
import { shortlist } from '../../crm/matching/shortlist-queries.ts';
import type { Match } from '../document.ts';
import type { AttemptTold, PortfolioTold } from './told.ts';

/** People beside each other in one table; more would not fit a page. */
const BESIDE = 4;

/** One table for every four people whom the learner put on a shortlist, against the client's own lines. */
export function matchesOf({ attempts }: PortfolioTold): Match[] {
	return attempts.flatMap((attempt) =>
		vacanciesOf(attempt).flatMap((vacancy) => {
			const chosen = chosenBy(attempt, vacancy);
			const list = attempt.show(shortlist, { vacancy, now: attempt.end });
			const people = list.people.filter((person) => chosen.has(person.ref));
			const tables: Match[] = [];
			for (let from = 0; from < people.length; from += BESIDE)
				tables.push(tableOf(attempt, vacancy, list.lines, people.slice(from, from + BESIDE)));
			return tables;
		}),
	);
}

type Shortlist = ReturnType<(typeof shortlist)['run']>;

function tableOf(attempt: AttemptTold, vacancy: string, lines: Shortlist['lines'], people: Shortlist['people']): Match {
	const details = attempt.show(vacancyRecord, { vacancy, now: attempt.end });
	return {
		vacancy,
		title: details.title,
		client: details.client_name,
		candidates: people.map((p) => p.name),
		rows: lines.map(({ line, text, importance }) => ({
			line,
			text,
			importance,
			cells: people.map((person) => {
				const cell = person.lines.find((l) => l.line === line);
				return {
					fit: cell?.state ?? 'unknown',
					reason: cell?.reason ?? 'The record is out of use.',
					note: cell?.note ?? '',
				};
			}),
		})),
		rationales: people.filter((p) => p.rationale.trim() !== '').map((p) => ({ candidate: p.name, text: p.rationale })),
		permissions: people.map((p) => `${p.name}: ${p.permission.words}.`),
	};
}

/** Vacancies that the learner put people forward for, in that order. */
function vacanciesOf(attempt: AttemptTold): string[] {
	const named = attempt.entries
		.filter((e) => e.command === 'shortlist.add' && e.refusal === null)
		.map((e) => (e.input as { vacancy: string }).vacancy);
	return [...new Set(named)];
}

function chosenBy(attempt: AttemptTold, vacancy: string): ReadonlySet<string> {
	return new Set(
		attempt.entries
			.filter((e) => e.command === 'shortlist.add' && e.refusal === null)
			.filter((e) => (e.input as { vacancy: string }).vacancy === vacancy)
			.flatMap((e) => (e.input as { ref: string | string[] }).ref),
	);
}
