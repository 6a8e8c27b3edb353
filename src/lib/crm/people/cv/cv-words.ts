import { z } from 'zod';
import type { ReadDb } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { query } from '../../define.ts';
import { readCv } from './read-cv.ts';
import type { CvWords } from './reading.ts';

/** The agency's own words that a CV is read by. */
export const cvWords = (db: ReadDb): CvWords => ({
	towns: db.column(sql`select town from place order by town`) as string[],
	skills: db.all(
		z.object({ word: z.string(), skill: z.string() }),
		sql`select word, skill from (
		      select s.name as word, s.name as skill, 0 as of from skill s
		      union all select a.alias, s.name, 1 from skill_alias a join skill s on s.id = a.skill_id)
		    order by skill, word, of`,
	),
});

/** What the reader finds in a text, with this agency's towns and skills. */
export const cvReading = query({
	name: 'cv-reading',
	input: z.strictObject({ text: z.string() }),
	run: (db, { text }) => readCv(text.trim(), cvWords(db)),
});
