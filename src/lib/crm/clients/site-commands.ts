import { z } from 'zod';
import { sql } from '../../db/sql.ts';
import { command } from '../define.ts';
import { Postcode, ShortText } from '../fields.ts';
import { placeId } from '../people/write-fields.ts';
import { at } from '../place.ts';
import { ClientRef } from '../refs.ts';
import { reasons } from '../refusal.ts';
import { clientByRef } from './client.ts';

const refuse = reasons({
	'site-known': (p: { site: string; client: string }) => ({
		message: `${p.client} has a site called ${p.site} already.`,
		remedy: 'Give this one a name that tells them apart, for example the street.',
	}),
	'no-such-site': (p: { site: string; client: string }) => ({
		message: `${p.client} has no site called ${p.site}.`,
		remedy: 'Choose one from the client’s list of sites.',
	}),
});

const Site = ShortText(80).pipe(z.string().min(2, 'Write what the site is called, like Unit 4.'));
const here = ({ client }: { client: string }) => at('client', client, 'contacts');

/** Adds a place where a client's people work. @throws {Refusal} `no-such-client`, `site-known`, `no-such-town` */
export const addSite = command({
	name: 'site.add',
	title: 'Add a site',
	minutes: 2,
	input: z.strictObject({
		client: ClientRef,
		site: Site,
		town: ShortText(60).nullable().default(null),
		address: ShortText(200).nullable().default(null),
		postcode: Postcode.nullable().default(null),
	}),
	outcome: z.null(),
	run({ db }, { client, site, town, address, postcode }) {
		const company = clientByRef(db, client);
		const known = db.column(sql`select 1 from client_site where client_id = ${company.id} and name = ${site}`);
		if (known.length > 0) throw refuse('site-known', { site, client: company.name });
		db.run(sql`insert into client_site (client_id, name, place_id, address, postcode)
		           values (${company.id}, ${site}, ${town === null ? null : placeId(db, town)}, ${address}, ${postcode})`);
		return null;
	},
	says: ({ client, site }) => `Added the site ${site} to ${client}`,
	place: here,
	undo: 'rows',
});

/** Takes a site off a client's record. @throws {Refusal} `no-such-client`, `no-such-site` */
export const removeSite = command({
	name: 'site.remove',
	title: 'Remove a site',
	minutes: 1,
	input: z.strictObject({ client: ClientRef, site: Site }),
	outcome: z.null(),
	run({ db }, { client, site }) {
		const company = clientByRef(db, client);
		const there = db.column(sql`select 1 from client_site where client_id = ${company.id} and name = ${site}`);
		if (there.length === 0) throw refuse('no-such-site', { site, client: company.name });
		db.run(sql`delete from client_site where client_id = ${company.id} and name = ${site}`);
		return null;
	},
	says: ({ client, site }) => `Took the site ${site} off ${client}`,
	place: here,
	undo: 'rows',
});
