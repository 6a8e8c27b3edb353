import { z } from 'zod';
import type { Db, ReadDb } from '../../db/database.ts';
import { nameKey } from '../../db/fold.ts';
import { nextId } from '../../db/next-id.ts';
import { sql } from '../../db/sql.ts';
import type { StoryTime } from '../../ledger/story-time.ts';
import { usablePerson } from '../contact/anyone.ts';
import { command } from '../define.ts';
import { nextRef } from '../next-ref.ts';
import { at } from '../place.ts';
import { ClientRef, ContactRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { clientByRef, type Client } from './client.ts';
import {
	CONTACT_FIELD_NAMES,
	CONTACT_LABELS,
	ContactValues,
	ROLE_FIELDS,
	writeContactFields,
} from './contact-fields.ts';
import { fieldsGiven } from './set-columns.ts';

const refuse = reasons({
	'contact-already': (p: { name: string; client: string }) => ({
		message: `${p.name} is a contact at ${p.client} already.`,
		remedy: 'Open the contact on the client’s record and change what is new.',
	}),
	'contact-known': (p: { email: string; name: string; ref: string }) => ({
		message: `The address ${p.email} stands on the record of ${p.name}, ${p.ref}.`,
		remedy: `If it is the same person, choose ${p.ref} on the form. If not, ask for an address of their own.`,
	}),
	'not-a-contact': (p: { name: string; client: string }) => ({
		message: `${p.name} is not a contact at ${p.client}.`,
		remedy: 'Choose the client this person works for, or add the person there as a contact.',
	}),
	'which-client': (p: { name: string; clients: string }) => ({
		message: `${p.name} is a contact at more than one client: ${p.clients}.`,
		remedy: 'Say at which of them this changes.',
	}),
});

/**
 * Adds a contact to a client: a new person, or one who is on record already, perhaps as a candidate.
 *
 * @throws {Refusal} `no-such-client`, `no-such-person`, `record-out-of-use`, `contact-already`, `contact-known`
 */
export const addContact = command({
	name: 'contact.add',
	title: 'Add contact',
	minutes: 2,
	input: z
		.strictObject({
			client: ClientRef,
			/** The person's record, where there is one already. */
			ref: ContactRef.nullable().default(null),
			...ContactValues.shape,
		})
		.refine((input) => input.ref !== null || input.family_name !== undefined, {
			path: ['family_name'],
			message: 'Write the last name, or choose the person from those on record.',
		}),
	outcome: z.strictObject({ ref: ContactRef }),
	run({ db, now }, { client, ref, ...values }) {
		const company = clientByRef(db, client);
		const person = ref === null ? newPerson(db, values, now) : usablePerson(db, ref);
		const there = db.column(
			sql`select 1 from client_contact where person_id = ${person.id} and client_id = ${company.id}`,
		);
		if (there.length > 0) throw refuse('contact-already', { name: person.name, client: company.name });
		db.run(sql`insert into client_contact (person_id, client_id) values (${person.id}, ${company.id})`);
		writeContactFields(db, person.id, company.id, values, now);
		return { ref: person.ref };
	},
	says: ({ client, given_name, family_name }, outcome) =>
		`Added ${[given_name, family_name].filter(Boolean).join(' ') || outcome?.ref || 'a contact'} to ${client}`,
	place: ({ client }) => at('client', client, 'contacts'),
	undo: 'rows',
});

/** @throws {Refusal} `contact-known` */
function newPerson(db: Db, values: ContactValues, now: StoryTime): { id: number; ref: string; name: string } {
	const owner = values.email ? ownerOf(db, values.email) : undefined;
	if (owner) throw refuse('contact-known', { email: values.email!, ...owner });
	const id = nextId(db, 'person');
	const ref = nextRef(db, 'CON');
	const family = values.family_name!;
	const given = values.given_name ?? null;
	db.run(sql`insert into person (ref, given_name, family_name, name_key, created_at, updated_at)
	           values (${ref}, ${given}, ${family}, ${nameKey(given, family)}, ${now}, ${now})`);
	return { id, ref, name: [given, family].filter(Boolean).join(' ') };
}

/** Whose address this is. */
function ownerOf(db: ReadDb, email: string): { name: string; ref: string } | undefined {
	return db.maybe(
		z.object({ name: z.string(), ref: z.string() }),
		sql`select p.ref, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name
		    from contact_point k join person p on p.id = k.person_id
		    where k.kind = 'email' and k.norm = ${email} and p.lifecycle = 'active' order by p.id limit 1`,
	);
}

const Amendment = z.strictObject({
	ref: ContactRef,
	/** At which client; needed only for a person who is a contact at several. */
	client: ClientRef.nullable().default(null),
	...ContactValues.shape,
});
const changed = (input: ContactValues) => fieldsGiven(CONTACT_FIELD_NAMES, input);

/**
 * Changes some fields of a contact and leaves the others as they are. Null empties a field.
 *
 * @throws {Refusal} `no-such-person`, `record-out-of-use`, `no-such-client`, `not-a-contact`, `which-client`
 */
export const amendContact = command({
	name: 'contact.amend',
	title: 'Change a contact',
	minutes: 2,
	input: Amendment.refine((input) => changed(input).length > 0, 'Change at least one field.'),
	outcome: z.strictObject({ client: ClientRef, changed: z.array(z.string()) }),
	run({ db, now }, { ref, client, ...values }) {
		const person = usablePerson(db, ref);
		const company = companyOf(db, person, client === null ? null : clientByRef(db, client), values);
		writeContactFields(db, person.id, company.id, values, now);
		return { client: company.ref, changed: changed(values) };
	},
	says: ({ ref, client: _, ...values }) =>
		`Changed ${changed(values)
			.map((field) => CONTACT_LABELS[field].toLowerCase())
			.join(', ')} of ${ref}`,
	place: ({ client }, outcome) => {
		const where = outcome?.client ?? client;
		return where === null ? at('clients') : at('client', where, 'contacts');
	},
	undo: 'rows',
});

/** The client at which somebody is a contact: the one named, or the only one. What is the person's own needs no choice. */
function companyOf(
	db: ReadDb,
	person: { id: number; name: string },
	named: Client | null,
	values: ContactValues,
): { id: number; ref: string } {
	const all = db.all(
		z.object({ id: z.int(), ref: z.string(), name: z.string() }),
		sql`select c.id, c.ref, c.name from client_contact cc join client c on c.id = cc.client_id
		    where cc.person_id = ${person.id} order by cc.left_on is not null, c.id`,
	);
	const found = named === null ? all[0] : all.find((c) => c.id === named.id);
	if (!found) throw refuse('not-a-contact', { name: person.name, client: named?.name ?? 'any client' });
	const aboutRole = fieldsGiven(ROLE_FIELDS, values).length > 0;
	if (named === null && aboutRole && all.length > 1)
		throw refuse('which-client', { name: person.name, clients: all.map((c) => c.name).join(', ') });
	return found;
}
