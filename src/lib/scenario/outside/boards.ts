import { z } from 'zod';
import { searchByRef } from '../../crm/lists/saved-search.ts';
import { nextNumber } from '../../crm/next-ref.ts';
import { STRONG } from '../../crm/people/duplicates.ts';
import { keptOut } from '../../crm/sourcing/bring-in.ts';
import { candidateFrom } from '../../crm/sourcing/create.ts';
import { alikeOnBooks, outsideRecord, outsideRecords, type PayloadInput } from '../../crm/sourcing/outside.ts';
import { settleRecord } from '../../crm/sourcing/settle.ts';
import { noteMatches } from '../../crm/sourcing/watch.ts';
import type { Db, ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Happening } from '../../ledger/entry.ts';
import { addMinutes } from '../../ledger/story-time.ts';
import type { Due } from '../script.ts';
import { Chance } from '../world/chance.ts';
import { homeOf, townNamed, TOWNS, type Town } from '../world/places/towns.ts';
import { stranger } from '../world/sourcing/stranger.ts';
import type { Actor } from './actors.ts';

const Arriving = z.object({ source: z.string(), at: z.string() });

/**
 * Job boards, the CV library, sign-up forms and the rest of the outside: what is new there comes at its own time, the
 * saved searches that watch a source look at it then, and people answer what stands on a board.
 */
export const BOARDS: Actor = {
	start: (db, clock) =>
		db
			.all(
				Arriving,
				sql`select s.name as source, e.available_from as at from external_record e join source s on s.id = e.source_id
				    where e.available_from > ${clock} group by s.id, e.available_from order by e.available_from, s.id`,
			)
			.map(({ source, at }) => ({
				at,
				key: `source ${source} ${at}`,
				name: 'source.arrived',
				with: { kind: 'source-arrived', source },
			})),
	react({ name, refusal, with: given, at }, _db, seed) {
		if (refusal !== null || name !== 'vacancy.post') return [];
		const advert = String(given['advert']);
		const chance = new Chance(seed, `answers to ${advert} for ${String(given['vacancy'])}`);
		const waits = [chance.whole(25, 55), chance.whole(70, 170), chance.whole(200, 430), chance.whole(900, 1_700)];
		return waits.slice(0, chance.whole(3, 4)).map((wait, number) => ({
			at: addMinutes(at, wait),
			key: `answer ${advert} ${number + 1}`,
			name: 'advert.answered',
			with: { kind: 'advert-answered', advert, number: number + 1 },
		}));
	},
	happen: { 'source-arrived': arrived, 'advert-answered': answered },
};

function arrived(db: Db, due: Due): Happening {
	const source = String(due.with['source']);
	const fresh = outsideRecords(db, due.at, {
		where: 's.name = ? and e.available_from = ?',
		values: [source, due.at],
	});
	const watching = db.column(
		sql`select q.ref from source_watch w join saved_search q on q.id = w.search_id join source s on s.id = w.source_id
		    where s.name = ${source} order by q.ref`,
	) as string[];
	const matched = new Set(watching.flatMap((ref) => noteMatches(db, searchByRef(db, ref), fresh, due.at)));
	return { name: due.name, with: { source, records: fresh.map(({ record }) => record), matched: [...matched].sort() } };
}

const Standing = z.object({
	source_id: z.int(),
	source: z.string(),
	vacancy: z.string(),
	sector: z.string(),
	town: z.string().nullable(),
});

/**
 * Somebody applies through an advert. Whoever is new becomes a candidate at the first stage, to be thanked; whoever
 * looks like somebody on the books waits in the tray, since only a person can say whether it is the same one.
 */
function answered(db: Db, due: Due, seed: number): Happening {
	const advert = String(due.with['advert']);
	const number = Number(due.with['number']);
	const standing = db.maybe(
		Standing,
		sql`select a.source_id, s.name as source, v.ref as vacancy, v.sector, pl.town from advert a join source s on s.id = a.source_id
		    join vacancy v on v.id = a.vacancy_id left join place pl on pl.id = v.place_id where a.ref = ${advert} and v.status = 'open' and a.taken_down_at is null`,
	);
	if (!standing) return { name: due.name, with: { advert, record: null, ref: null } };
	const chance = new Chance(seed, `answer ${number} to ${advert} for ${standing.vacancy}`);
	const { sector, town, vacancy } = standing;
	const made = stranger(
		chance,
		{ sectors: [sector], home: homeOf(officeTown(db)) },
		{ sector, ...(town === null ? {} : { town }) },
	);
	const payload = { ...(number === 2 ? (onTheBooks(db, made, chance) ?? made) : made), vacancy, advert };
	const reference = `EXT-${nextNumber(db, 'EXT-', highest(db))}`;
	db.run(sql`insert into external_record (source_id, external_id, kind, payload, available_from)
	           values (${standing.source_id}, ${reference}, 'application', ${JSON.stringify(payload)}, ${due.at})`);
	const record = outsideRecord(db, reference, due.at);
	const waits = keptOut(db, record) !== undefined || alikeOnBooks(db, record).some(({ score }) => score >= STRONG);
	if (waits) return { name: due.name, with: { advert, vacancy, record: reference, ref: null } };
	const me = { id: db.column(sql`select id from colleague where is_learner = 1 order by id limit 1`)[0] as number };
	const { id, ref } = candidateFrom(db, record, me.id, due.at);
	settleRecord(db, record, id, 'imported', me, due.at);
	return { name: due.name, with: { advert, vacancy, record: reference, ref } };
}

/** Where the agency’s office is: people who give no town live round it. */
function officeTown(db: ReadDb): Town {
	const [office] = db.column(sql`select json_extract(value, '$.town') from setting where key = 'agency.office'`);
	return townNamed(String(office)) ?? TOWNS[0]!;
}

const highest = (db: ReadDb) =>
	db.column(
		sql`select coalesce(max(cast(substr(external_id, 5) as integer)), 1000) from external_record where external_id like 'EXT-%'`,
	)[0] as number;

const Known = z.object({ given_name: z.string(), family_name: z.string(), email: z.string() });

/** The same person as one on the books, with a new number. */
function onTheBooks(db: ReadDb, made: PayloadInput, chance: Chance): PayloadInput | null {
	const known = db.all(
		Known,
		sql`select p.given_name, p.family_name, k.value as email from person p join candidate c on c.person_id = p.id
		    join contact_point k on k.person_id = p.id and k.kind = 'email' and k.is_primary = 1
		    where p.lifecycle = 'active' and p.given_name is not null and c.status in ('available', 'new') order by p.id limit 400`,
	);
	return known.length === 0 ? null : { ...made, ...chance.one(known) };
}
