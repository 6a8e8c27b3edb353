import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { fold } from '../../db/fold.ts';
import { sql, type SqlValue } from '../../db/sql.ts';
import { dayIn, Day, type StoryTime } from '../../ledger/story-time.ts';
import { Postcode, ShortText } from '../fields.ts';
import { keysOf } from '../options.ts';
import { colleagueId, placeId } from '../people/write-fields.ts';
import { ColleagueRef } from '../refs.ts';
import { setColumns } from './set-columns.ts';

export const CLIENT_STATUSES = {
	prospect: 'Prospect',
	active: 'Active',
	dormant: 'Dormant',
	off_limits: 'Off limits',
	archived: 'Archived',
} as const;

export const TERMS = { none: 'None yet', sent: 'Sent', agreed: 'Agreed', expired: 'Ran out' } as const;

export const UPDATE_CHANNELS = { email: 'E-mail', sms: 'Text', phone: 'Phone' } as const;

/** Every field of a client that is typed or chosen, by the name that commands, checks and forms use. */
export const CLIENT_FIELDS = {
	name: ShortText(120).pipe(z.string().min(2, 'Write the company’s name.')),
	sector: ShortText(80),
	town: ShortText(60).nullable(),
	address: ShortText(200).nullable(),
	postcode: Postcode.nullable(),
	website: ShortText(120)
		.pipe(
			z
				.string()
				.regex(
					/^(https?:\/\/)?([a-z0-9-]+\.)*example\.(org|com|net)(\/\S*)?$/,
					'Everyone here is made up: use a site at example.com, like kestrel.example.com.',
				),
		)
		.nullable(),
	terms_status: z.enum(keysOf(TERMS)),
	terms_agreed_on: Day.nullable(),
	/** Tenths of a per cent of the first year’s pay: 150 is 15 %. */
	fee_tenths: z.int().min(0).max(1000, 'A fee of more than the whole first year’s pay can’t be right.').nullable(),
	owner: ColleagueRef.nullable(),
	status: z.enum(keysOf(CLIENT_STATUSES)),
	update_channel: z.enum(keysOf(UPDATE_CHANNELS)).nullable(),
	/** How many days they want between updates. */
	update_days: z.int().min(1).max(90, 'Write the days between updates, 90 at most.').nullable(),
	notes: ShortText(2_000),
} as const;

export type ClientField = keyof typeof CLIENT_FIELDS;
export const CLIENT_FIELD_NAMES = Object.keys(CLIENT_FIELDS) as ClientField[];

export const ClientValues = z.strictObject(CLIENT_FIELDS).partial();
export type ClientValues = z.infer<typeof ClientValues>;

/** What each field is called on screen. */
export const CLIENT_LABELS: Readonly<Record<ClientField, string>> = {
	name: 'Name',
	sector: 'Sector',
	town: 'Town',
	address: 'Address',
	postcode: 'Postcode',
	website: 'Website',
	terms_status: 'Terms of business',
	terms_agreed_on: 'Terms agreed on',
	fee_tenths: 'Fee',
	owner: 'Owner',
	status: 'Status',
	update_channel: 'Wants updates by',
	update_days: 'Days between updates',
	notes: 'Notes',
};

const COLUMNS = CLIENT_FIELD_NAMES.filter((f) => f !== 'town' && f !== 'owner');

/**
 * Writes the given fields of a client and leaves the others alone. Terms that are agreed have a day: today, unless said.
 *
 * @throws {Refusal} `no-such-town`, `no-such-colleague`
 */
export function writeClient(db: Db, id: number, values: ClientValues, now: StoryTime): void {
	const columns: [string, SqlValue][] = COLUMNS.filter((f) => values[f] !== undefined).map((f) => [
		f,
		values[f] ?? null,
	]);
	if (values.name !== undefined) columns.push(['name_key', fold(values.name)]);
	if (values.town !== undefined) columns.push(['place_id', values.town ? placeId(db, values.town) : null]);
	if (values.owner !== undefined) columns.push(['owner_id', values.owner ? colleagueId(db, values.owner) : null]);
	setColumns(db, 'client', id, [...columns, ['updated_at', now]]);
	if (values.terms_status === 'agreed')
		db.run(sql`update client set terms_agreed_on = ${dayIn(now)} where id = ${id} and terms_agreed_on is null`);
}
