import { z } from 'zod';
import { ATS_NAME, type AtsCopy } from '../../../crm/ats/copy.ts';
import type { Db } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { addDays, dayIn, type StoryTime } from '../../../ledger/story-time.ts';
import type { Chance } from '../chance.ts';

const Forward = z.object({
	application: z.int(),
	person: z.int(),
	stage: z.enum(['submitted', 'interview', 'offer']),
	email: z.string(),
	mobile: z.string(),
});

/**
 * The clients' applicant tracking system: its own copy of those whom the agency has sent. Most of it agrees with ours.
 * Overnight somebody there wrote a note, moved one person on, and changed a number that we have changed as well.
 */
export function writeAts(db: Db, asides: readonly string[], clock: StoryTime, chance: Chance): void {
	const sent = db.all(
		Forward,
		sql`select a.id as application, a.person_id as person, s.category as stage, e.value as email, m.value as mobile
		    from application a join stage s on s.id = a.stage_id join person p on p.id = a.person_id
		    join contact_point e on e.person_id = p.id and e.kind = 'email' and e.is_primary = 1
		    join contact_point m on m.person_id = p.id and m.kind = 'mobile' and m.is_primary = 1
		    where a.outcome = 'open' and p.lifecycle = 'active' and s.category in ('submitted', 'interview', 'offer') order by a.id limit 14`,
	);
	const read = `${addDays(dayIn(clock), -1)}T17:30`;
	sent.forEach(({ application, person, stage, email, mobile }, place) => {
		const ours: AtsCopy = { stage, outcome: 'open', email, mobile, note: '' };
		const theirs: AtsCopy = { ...ours };
		const agreed: AtsCopy = { ...ours };
		if (place === 0) theirs.note = chance.one(asides);
		if (place === 1 && stage === 'submitted') theirs.stage = 'interview';
		if (place === 2) {
			theirs.mobile = number(chance);
			agreed.mobile = number(chance);
		}
		const id = `ATS-${3001 + place}`;
		db.run(sql`insert into external_record (source_id, external_id, kind, payload, available_from, person_id, state)
		           select id, ${id}, 'ats_application', ${JSON.stringify(theirs)}, ${read}, ${person}, 'linked' from source where kind = 'ats' order by id limit 1`);
		db.run(sql`insert into ats_link (ats_name, ats_id, application_id, last_pulled, last_pushed, agreed)
		           values (${ATS_NAME}, ${id}, ${application}, ${read}, ${read}, ${JSON.stringify(agreed)})`);
	});
}

const number = (chance: Chance) => `07700 900${String(chance.whole(0, 999)).padStart(3, '0')}`;
