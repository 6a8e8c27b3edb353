import { z } from 'zod';
import { fold } from '../../db/fold.ts';
import { sql } from '../../db/sql.ts';
import { command } from '../define.ts';
import { nextRef } from '../next-ref.ts';
import { at } from '../place.ts';
import { ClientRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { clientByRef, companyKey } from './client.ts';
import { CLIENT_FIELD_NAMES, CLIENT_FIELDS, CLIENT_LABELS, ClientValues, writeClient } from './client-fields.ts';
import { fieldsGiven } from './set-columns.ts';

const refuse = reasons({
	'client-known': (p: { name: string; ref: string; known: string }) => ({
		message: `${p.name} looks like ${p.known}, ${p.ref}, which is a client already.`,
		remedy: `Open ${p.ref} and add what is new there. If they are two companies, say how in the name, for example the town.`,
	}),
});

/** Adds a client. @throws {Refusal} `client-known`, `no-such-town`, `no-such-colleague` */
export const registerClient = command({
	name: 'client.register',
	title: 'Add client',
	minutes: 3,
	input: z.strictObject({ ...ClientValues.shape, name: CLIENT_FIELDS.name }),
	outcome: z.strictObject({ client: ClientRef }),
	run({ db, now, me }, values) {
		const known = db
			.all(z.object({ ref: z.string(), name: z.string() }), sql`select ref, name from client order by id`)
			.find((other) => companyKey(other.name) === companyKey(values.name));
		if (known) throw refuse('client-known', { name: values.name, ref: known.ref, known: known.name });
		const ref = nextRef(db, 'CLI');
		db.run(sql`insert into client (ref, name, name_key, owner_id, created_at, updated_at)
		           values (${ref}, ${values.name}, ${fold(values.name)}, ${me.id}, ${now}, ${now})`);
		writeClient(db, clientByRef(db, ref).id, values, now);
		return { client: ref };
	},
	says: ({ name }, outcome) => `Added the client ${name}${outcome ? ` as ${outcome.client}` : ''}`,
	place: (_, outcome) => (outcome ? at('client', outcome.client) : at('clients')),
	undo: 'rows',
});

const Amendment = z.strictObject({ client: ClientRef, ...ClientValues.shape });
const changed = (input: ClientValues) => fieldsGiven(CLIENT_FIELD_NAMES, input);

/**
 * Changes some fields of a client and leaves the others as they are. Null empties a field.
 *
 * @throws {Refusal} `no-such-client`, `no-such-town`, `no-such-colleague`
 */
export const amendClient = command({
	name: 'client.amend',
	title: 'Change a client',
	minutes: 2,
	input: Amendment.refine((input) => changed(input).length > 0, 'Change at least one field.'),
	outcome: z.strictObject({ changed: z.array(z.string()) }),
	run({ db, now }, { client, ...values }) {
		writeClient(db, clientByRef(db, client).id, values, now);
		return { changed: changed(values) };
	},
	says: ({ client, ...values }) =>
		`Changed ${changed(values)
			.map((field) => CLIENT_LABELS[field].toLowerCase())
			.join(', ')} of ${client}`,
	place: ({ client }) => at('client', client),
	undo: 'rows',
});

/** Opens a client's record. A look: it changes nothing. @throws {Refusal} `no-such-client` */
export const viewClient = command({
	name: 'client.view',
	title: 'Open a client',
	minutes: 0,
	input: z.strictObject({ client: ClientRef }),
	outcome: z.null(),
	run({ db }, { client }) {
		clientByRef(db, client);
		return null;
	},
	says: ({ client }) => `Opened ${client}`,
	place: ({ client }) => at('client', client),
	undo: 'none',
});
