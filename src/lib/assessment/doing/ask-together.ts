import type { Difference } from './differences.ts';
import type { Doing } from './doing.ts';
import type { AskDraft } from './draft.ts';
import { whoOf } from './words.ts';

/** What is asked for once, whoever was chosen. */
interface Together {
	readonly says: string;
	readonly title: string;
	readonly ask: AskDraft;
}

/**
 * What asks for a new line together with all others of its kind on the same vacancy. Undefined for a line that is asked
 * for by itself; null for all but the first of those that are not.
 */
export function askTogether(difference: Difference, doing: Doing): Together | null | undefined {
	const { view, before, after } = difference;
	const ask = TOGETHER[view];
	if (!ask || before || !after) return undefined;
	const all = doing.outcome.differences.filter(
		(d) => d.view === view && !d.before && d.after?.['vacancy'] === after['vacancy'],
	);
	const together = ask(String(after['vacancy']), all, doing);
	return together && all[0] !== difference ? null : together;
}

const TOGETHER: Readonly<
	Record<string, (vacancy: string, all: readonly Difference[], doing: Doing) => Together | undefined>
> = {
	// a shortlist on which everyone truly fits, whoever they are
	shortlist(vacancy, all, { fits, outcome, variables }) {
		if (!all.every(({ after }) => fits(vacancy, String(after!['ref'])))) return undefined;
		const who = all.map(({ after }) => whoOf(after!, outcome.names));
		const [were, fit] = who.length === 1 ? ['was', 'fits'] : ['were', 'fit'];
		return {
			says: `${who.join(', ')} ${were} put on the shortlist of ${vacancy}, and truly ${fit} it`,
			title: `The people on the shortlist of ${vacancy} truly fit it`,
			ask: { shortlisted: { vacancy: variables.value(vacancy, 'vacancy'), people: who.length } },
		};
	},
	match_notes: (vacancy, _, { variables }) => ({
		says: `Reasons were written for the people on the shortlist of ${vacancy}`,
		title: `Everyone on the shortlist of ${vacancy} has a reason against each essential line`,
		ask: { sql: reasonsFor(variables.value(vacancy, 'vacancy')) },
	}),
};

const reasonsFor = (vacancy: string) => `select coalesce(avg(done), 0) as score, ref from (
  select s.ref, (select count(*) from match_notes n join requirements r using (vacancy, line)
      where n.vacancy = s.vacancy and n.ref = s.ref and r.importance = 'essential' and length(trim(n.note)) >= 15) * 1.0
    / max(1, (select count(*) from requirements r where r.vacancy = s.vacancy and r.importance = 'essential')) as done
  from shortlist s where s.vacancy = '${vacancy}') group by ref
`;
