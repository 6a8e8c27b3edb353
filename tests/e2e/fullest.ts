import { engine } from '../../src/lib/db/engine.ts';
import { database, type Database } from '../../src/lib/db/database.ts';

/** The records that fill their screens most. */
export interface Fullest {
	readonly candidate: Named;
	/** The first document of that candidate, by its number. */
	readonly document: number;
	readonly archived: Named;
	/** Who of the open vacancy's people comes first. */
	readonly applicant: Named;
	readonly vacancy: string;
	readonly client: Named;
	readonly contact: Named;
	/** The last message of the longest thread. */
	readonly message: string;
	/** An interview to come, and one that took place with the most scorecards. */
	readonly coming: string;
	readonly held: string;
	/** A placement that is accepted, and one that has started. */
	readonly accepted: string;
	readonly started: string;
	/** The last shortlist for which a client has not answered. */
	readonly submission: string;
}

export interface Named {
	readonly ref: string;
	readonly name: string;
}

/** Chosen by the database itself: of each kind the record that the most rows of other tables point at. */
export async function fullest(image: Uint8Array): Promise<Fullest> {
	const db = database(new (await engine()).Database(image));
	const person = (where: string) =>
		most(
			db,
			['person', 'candidate'],
			`select id, ref, given_name || ' ' || family_name as name from person join candidate on person_id = id where ${where}`,
		);
	const vacancy = most(db, ['vacancy'], `select id, ref, title as name from vacancy where status = 'open'`).ref;
	const client = most(db, ['client'], `select id, ref, name from client where status = 'active'`);
	const candidate = person(`lifecycle = 'active'`);
	return {
		candidate,
		document: first<{ id: number }>(
			db,
			`select document.id from document join person on person.id = person_id where ref = '${candidate.ref}' order by 1`,
		).id,
		archived: person(`lifecycle = 'archived'`),
		applicant: person(
			`id in (select person_id from application join vacancy on vacancy.id = vacancy_id where vacancy.ref = '${vacancy}')`,
		),
		vacancy,
		client,
		contact: most(
			db,
			['person'],
			`select p.id, p.ref, p.given_name || ' ' || p.family_name as name from person as p
			 join client_contact as c on c.person_id = p.id and c.left_on is null
			 join client on client.id = c.client_id where client.ref = '${client.ref}'`,
		),
		message: first<{ ref: string }>(
			db,
			`select ref from message join (select person_id, count(*) as n from message group by person_id) using (person_id)
			 where direction = 'in' order by n desc, id desc limit 1`,
		).ref,
		coming: first<{ ref: string }>(
			db,
			`select ref from interview where status in ('proposed', 'confirmed') order by status = 'proposed' desc, starts_at desc, id limit 1`,
		).ref,
		held: first<{ ref: string }>(
			db,
			`select i.ref from interview i join scorecard s on s.interview_id = i.id where i.status = 'completed' group by i.id order by count(*) desc, i.id limit 1`,
		).ref,
		accepted: first<{ ref: string }>(db, `select ref from placement where status = 'accepted' order by id limit 1`).ref,
		started: first<{ ref: string }>(db, `select ref from placement where status = 'started' order by id desc limit 1`)
			.ref,
		submission: first<{ ref: string }>(
			db,
			`select ref from submission where id in (select submission_id from submission_item where client_decision = 'pending') order by id desc limit 1`,
		).ref,
	};
}

/** Among some records, the one that most rows of the database name. */
function most(db: Database, tables: readonly string[], among: string): Named {
	const pointing = db.rows({
		text: `select m.name as child, f."from" as col from sqlite_schema as m join pragma_foreign_key_list(m.name) as f
		       where m.type = 'table' and f."table" in (${tables.map((t) => `'${t}'`).join(', ')}) order by 1, 2`,
		values: [],
	});
	const counts = pointing.map(({ child, col }) => `select "${String(col)}" as id from "${String(child)}"`);
	return first(
		db,
		`select ref, name from (${among}) join (select id, count(*) as n from (${counts.join(' union all ')}) group by id)
		 using (id) order by n desc, ref limit 1`,
	);
}

function first<R>(db: Database, text: string): R {
	const [row] = db.rows({ text, values: [] });
	if (!row) throw new Error(`Nothing there: ${text}`);
	// safe: the question names its own columns
	return row as R;
}
