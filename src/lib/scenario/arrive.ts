import { z } from 'zod';
import type { Db, ReadDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Json } from '../ledger/canonical.ts';
import type { Happening } from '../ledger/entry.ts';
import type { StoryTime } from '../ledger/story-time.ts';

/** A message as it comes in: what the CRM's inbox will hold. */
export interface Incoming {
	/** What checks call it. */
	readonly id: string;
	readonly ref: string;
	readonly from: string;
	readonly channel: 'email' | 'sms' | 'internal';
	readonly subject: string;
	readonly body: string;
	readonly person: string | null;
	readonly client: string | null;
	readonly vacancy: string | null;
}

/** Puts a message into the inbox and on its person's thread. Hearing from a candidate counts as contact. */
export function arrive(db: Db, message: Incoming, at: StoryTime): Happening {
	const person = whoNow(db, message.person);
	// somebody whose record has been erased since: what they write comes back, or their name would be here again
	if (person !== null && db.column(sql`select 1 from person where ref = ${person}`).length === 0)
		return { name: 'message.returned', with: { message: message.id, ref: message.person } };
	const colleague = db.maybe(z.object({ id: z.int() }), sql`select id from colleague where name = ${message.from}`);
	db.run(sql`
		insert into message (ref, direction, channel, person_id, colleague_id, client_id, vacancy_id, from_name, subject, body, status, at)
		values (${message.ref}, 'in', ${colleague ? 'internal' : message.channel}, (select id from person where ref = ${person}),
		        ${colleague?.id ?? null}, (select id from client where ref = ${message.client}), (select id from vacancy where ref = ${message.vacancy}),
		        ${message.from}, ${message.subject}, ${message.body}, 'received', ${at})`);
	db.run(sql`
		update candidate set last_contact_at = ${at}
		where person_id = (select id from person where ref = ${person}) and coalesce(last_contact_at, '') < ${at}`);
	// what they answer, where it can be told: the last we wrote to them about that vacancy
	db.run(sql`
		update message set status = 'replied' where id = (
			select max(m.id) from message m join person p on p.id = m.person_id join vacancy v on v.id = m.vacancy_id
			where p.ref = ${person} and v.ref = ${message.vacancy} and m.direction = 'out' and m.status in ('sent', 'delivered', 'opened'))`);
	const facts: Record<string, Json> = { message: message.id, from: message.from, subject: message.subject };
	if (person) facts['ref'] = person;
	if (message.vacancy) facts['vacancy'] = message.vacancy;
	return { name: 'message.arrived', with: facts };
}

/** Who answers to a reference now: a record that has gone into another has its letters from then on there. */
export function whoNow(db: ReadDb, ref: string | null): string | null {
	const into = db.column(sql`select i.ref from person p join person i on i.id = p.merged_into where p.ref = ${ref}`)[0];
	return into === undefined ? ref : whoNow(db, String(into));
}
