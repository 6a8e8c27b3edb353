import { matchDetail } from '../../src/lib/crm/matching/match-queries.ts';
import { desk } from './kit.ts';
import { someone, type Someone } from './world.ts';

const WHO = { ref: 'CAND-1001', name: ['Amira', 'Solis'] } as const;

/** A line of VAC-208 in the place of all its own, who is compared with it, and what must come out. */
export type Case = readonly [
	line: string,
	who: Partial<Someone>,
	state: string,
	reason: string,
	from?: string,
	passage?: string,
];

/** What Amira, with this on record, is told against VAC-208 when it asks for one line only. */
export async function answerTo(line: string, who: Partial<Someone>) {
	const { db } = await desk((world) => {
		world.exec(`delete from requirement; insert into requirement (vacancy_id, line, kind, text, skill_id, min_level, text_value, num_value, importance, weight)
			values (1, 1, ${line}, 'essential', 3)`);
		someone(world, { ...WHO, ...who });
	});
	return matchDetail(db, { vacancy: 'VAC-208', ref: WHO.ref, now: '2026-03-02T09:00' })?.answers;
}

/** Cases with their parts by name, for titles. */
export const named = (cases: readonly Case[]) =>
	cases.map(([line, who, state, reason, from, text]) => ({
		line,
		who,
		state,
		reason,
		passage: from === undefined || text === undefined ? null : { from, text },
	}));
