import type { Db } from '../../db/database.ts';
import { nextId } from '../../db/next-id.ts';
import { sql } from '../../db/sql.ts';
import { sha256 } from '../../ledger/hash.ts';
import { dayIn, type StoryTime } from '../../ledger/story-time.ts';
import { settleCompleteness } from '../people/completeness.ts';
import { writeFields } from '../people/write-fields.ts';
import type { OutsideRecord } from './outside.ts';

/** Kinds of source where the person came to us; elsewhere we found them, and have an interest to write down. */
const CAME_TO_US = new Set(['job_board', 'careers_site', 'event', 'referral', 'walk_in', 'other']);

/** Makes a candidate of what a source says, with the source and the day kept. Only what it says: nothing is guessed. */
export function candidateFrom(
	db: Db,
	record: OutsideRecord,
	owner: number,
	now: StoryTime,
): { id: number; ref: string } {
	const { says } = record;
	const id = nextId(db, 'person');
	const ref = `CAND-${10_000 + id}`;
	const basis = CAME_TO_US.has(record.source_kind) ? 'steps_at_request' : 'legitimate_interests';
	db.run(
		sql`insert into person (ref, family_name, created_at, updated_at) values (${ref}, ${says.family_name}, ${now}, ${now})`,
	);
	db.run(sql`insert into candidate (person_id, owner_id, lawful_basis) values (${id}, ${owner}, ${basis})`);
	writeFields(
		db,
		id,
		{
			given_name: says.given_name,
			family_name: says.family_name,
			mobile: says.mobile,
			email: says.email,
			postcode: says.postcode,
			town: says.town,
			headline: says.headline,
			years_experience: says.years,
			source: record.source,
			source_detail: `${record.record}${says.via === '' ? '' : `, ${says.via}`}`,
			obtained_on: dayIn(now),
		},
		now,
	);
	for (const skill of says.skills)
		db.run(sql`insert into candidate_skill (person_id, skill_id, level, evidence) select ${id}, id, 2, 'cv' from skill where name = ${skill}
		           on conflict do nothing`);
	if (says.text.length >= 20) addText(db, id, record, now);
	settleCompleteness(db, id);
	return { id, ref };
}

function addText(db: Db, person: number, { record, kind, says }: OutsideRecord, now: StoryTime): void {
	const cv = kind === 'email' ? 'other' : 'cv';
	db.run(sql`insert into document (person_id, kind, file_name, sha256, text, created_at)
	           values (${person}, ${cv}, ${`${says.family_name} ${record}.txt`}, ${sha256(says.text)}, ${says.text}, ${now})`);
}
