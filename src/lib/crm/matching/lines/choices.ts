import { sql } from '../../../db/sql.ts';
import { PATTERNS } from '../../options.ts';
import { VACANCY_WORK } from '../../clients/vacancy-fields.ts';
import { MISSING, SHOWN, UNKNOWN, type PlainKind } from '../line.ts';

/** A line that asks for one of the things a person has ticked. The column holds a JSON list. */
function ticked(
	column: 'work_types' | 'working_pattern',
	labels: Readonly<Record<string, string>>,
	from: string,
	asked: (asks: string | null, work: string) => string | null,
): PlainKind {
	const label = (key: string) => labels[key] ?? key;
	const inWords = (json: string) => (JSON.parse(json) as string[]).map(label).join(', ');
	return {
		state(line, { job }) {
			const key = asked(line.asks, job.work_type);
			const text = {
				work_types: sql`case when c.work_types = '[]' or ${key} is null then ${UNKNOWN}
					when instr(c.work_types, '"' || ${key} || '"') > 0 then ${SHOWN} else ${MISSING} end`,
				working_pattern: sql`case when c.working_pattern = '[]' or ${key} is null then ${UNKNOWN}
					when instr(c.working_pattern, '"' || ${key} || '"') > 0 then ${SHOWN} else ${MISSING} end`,
			};
			return text[column];
		},
		reason(facts, state, line, { job }) {
			const key = asked(line.asks, job.work_type);
			if (state === UNKNOWN) return `${from} is not on record. Ask.`;
			return state === SHOWN ? `Wants ${label(key!).toLowerCase()}` : `Wants ${inWords(facts[column]).toLowerCase()}`;
		},
		field: (facts) => (facts[column] === '[]' ? null : { from, text: inWords(facts[column]) }),
	};
}

export const workType = ticked('work_types', VACANCY_WORK, 'Work wanted', (asks, work) => asks ?? work);
export const pattern = ticked('working_pattern', PATTERNS, 'Pattern', (asks) => asks);
