import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Passage } from './line.ts';
import { findPassage } from './passage.ts';
import { byPerson } from './sets.ts';

const Cv = z.object({ person_id: z.int(), file_name: z.string(), text: z.string() });

/** The current CVs of these people, newest first. */
export function cvsOf(db: ReadDb, ids: readonly number[]): Map<number, z.infer<typeof Cv>[]> {
	const rows = db.all(
		Cv,
		sql`select d.person_id, d.file_name, d.text from document d
		    where d.kind = 'cv' and d.is_current = 1 and d.person_id in (select value from json_each(${JSON.stringify(ids)}))
		    order by d.person_id, d.id desc`,
	);
	return byPerson(rows);
}

/** The first passage of somebody's CVs that has one of these words. */
export function passageInCv(cvs: readonly z.infer<typeof Cv>[] | undefined, words: readonly string[]): Passage | null {
	for (const cv of cvs ?? []) {
		const text = findPassage(cv.text, words);
		if (text !== null) return { from: /^cv\b/i.test(cv.file_name) ? cv.file_name : `CV, ${cv.file_name}`, text };
	}
	return null;
}
