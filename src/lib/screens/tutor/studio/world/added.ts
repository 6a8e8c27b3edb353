import { addRows } from '../../../../scenario/own-people/add-rows.ts';
import type { NewRows } from '../../../../scenario/own-people/make-kind.ts';
import { Faulty, sayProblem } from '../../../../scenario/problem.ts';
import { count } from '../../../words.ts';
import type { Studio } from '../studio.svelte.ts';

/** What came of bringing people: said in one line, as good news or as what is wrong. */
export interface Added {
	readonly ok: boolean;
	readonly says: string;
}

/** Adds lines to a scenario's records, as one step that can be undone. */
export function addTo(studio: Studio, rows: NewRows): Added {
	try {
		studio.changeAll(addRows(studio.files, rows));
		const people = rows['people'] ?? [];
		const refs = people.map((row) => row['ref']);
		return {
			ok: true,
			says: `${count(people.length, 'person is', 'people are')} in data/people.csv now, ${refs[0]}${refs.length > 1 ? ` to ${refs.at(-1)}` : ''}, with what belongs to them. Undo takes them out again.`,
		};
	} catch (error) {
		if (!(error instanceof Faulty)) throw error;
		return { ok: false, says: error.problems.map(sayProblem).join(' ') };
	}
}
