import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { nameKey } from '../../db/fold.ts';
import { sql, type SqlValue } from '../../db/sql.ts';
import { Day, type StoryTime } from '../../ledger/story-time.ts';
import { Email, isMobile, PersonName, Phone, ShortText } from '../fields.ts';
import { CHANNELS, keysOf } from '../options.ts';
import { writeContact } from '../people/write-fields.ts';
import { fieldsGiven, setColumns } from './set-columns.ts';

/** Every field of a contact that is typed or chosen: the person's own, then those of the role at one client. */
export const CONTACT_FIELDS = {
	given_name: PersonName.nullable(),
	family_name: PersonName,
	mobile: Phone.refine(isMobile, 'A mobile number begins with 07. Put other numbers under Landline.').nullable(),
	landline: Phone.nullable(),
	email: Email.nullable(),
	preferred_channel: z.enum(keysOf(CHANNELS)).nullable(),
	contact_window: ShortText(120).nullable(),
	job_title: ShortText(80),
	is_decision_maker: z.boolean(),
	/** The day the person left this client, or null while there. */
	left_on: Day.nullable(),
} as const;

export type ContactField = keyof typeof CONTACT_FIELDS;
export const CONTACT_FIELD_NAMES = Object.keys(CONTACT_FIELDS) as ContactField[];

export const ContactValues = z.strictObject(CONTACT_FIELDS).partial();
export type ContactValues = z.infer<typeof ContactValues>;

/** What each field is called on screen. */
export const CONTACT_LABELS: Readonly<Record<ContactField, string>> = {
	given_name: 'First name',
	family_name: 'Last name',
	mobile: 'Mobile',
	landline: 'Landline',
	email: 'E-mail',
	preferred_channel: 'Prefers',
	contact_window: 'Best time',
	job_title: 'Job title',
	is_decision_maker: 'Decides',
	left_on: 'Left on',
};

const PERSON = ['given_name', 'family_name', 'preferred_channel', 'contact_window'] as const;

/** Which of these fields belong to the role at a client, and not to the person. */
export const ROLE_FIELDS = ['job_title', 'is_decision_maker', 'left_on'] as const;

/** Writes the given fields of a contact, of the person and of the role at this client, and leaves the others alone. */
export function writeContactFields(db: Db, personId: number, clientId: number, values: ContactValues, now: StoryTime) {
	const columns: [string, SqlValue][] = fieldsGiven(PERSON, values).map((f) => [f, values[f] ?? null]);
	setColumns(db, 'person', personId, [...columns, ['updated_at', now]]);
	for (const kind of ['mobile', 'landline', 'email'] as const) {
		if (values[kind] !== undefined) writeContact(db, personId, kind, values[kind]);
	}
	const role = sql` where person_id = ${personId} and client_id = ${clientId}`;
	const set = (column: string, value: SqlValue) =>
		db.run({ text: `update client_contact set ${column} = ?${role.text}`, values: [value, ...role.values] });
	if (values.job_title !== undefined) set('job_title', values.job_title);
	if (values.is_decision_maker !== undefined) set('is_decision_maker', values.is_decision_maker ? 1 : 0);
	if (values.left_on !== undefined) set('left_on', values.left_on);
	if (values.given_name === undefined && values.family_name === undefined) return;
	const name = db.one(
		z.object({ given_name: z.string().nullable(), family_name: z.string().nullable() }),
		sql`select given_name, family_name from person where id = ${personId}`,
	);
	db.run(sql`update person set name_key = ${nameKey(name.given_name, name.family_name)} where id = ${personId}`);
}
