import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { MERGE_FIELDS, openFields } from '../contact/merge.ts';
import { command } from '../define.ts';
import { ShortText } from '../fields.ts';
import { at } from '../place.ts';
import { reasons } from '../refusal.ts';

const refuse = reasons({
	'template-name-taken': (p: { name: string }) => ({
		message: `There is a template called “${p.name}” already.`,
		remedy: 'Choose another name, or change that one.',
	}),
	'no-such-template-here': (p: { name: string }) => ({
		message: `There is no template “${p.name}”.`,
		remedy: 'Choose one from the list of templates.',
	}),
	'template-out-of-use': (p: { name: string }) => ({
		message: `The template “${p.name}” is archived.`,
		remedy: 'Bring it back first, or make another.',
	}),
	'template-in-use': (p: { name: string }) => ({
		message: `The template “${p.name}” is in use already.`,
		remedy: 'Nothing more is needed.',
	}),
	'no-way-out': (p: { name: string }) => ({
		message: `“${p.name}” is an offer, and says nowhere how to stop such messages.`,
		remedy: 'Write how, for example: To stop, reply “stop”. Every offer must say so.',
	}),
});

export const TEMPLATE_CHANNELS = { email: 'E-mail', sms: 'Text', social: 'Social, by hand' } as const;

const Name = ShortText(80).pipe(z.string().min(3, 'Give the template a name, like “Jobs this week”.'));

const Fields = {
	channel: z.enum(['email', 'sms', 'social']),
	purpose: z.enum(['service', 'marketing']),
	subject: ShortText(150).default(''),
	body: z.string().trim().min(2, 'Write the message.').max(5_000, 'Keep the message under 5,000 characters.'),
};

/** A subject where there has to be one, and no field that nobody could ever fill in. */
function whole(
	{ channel, subject, body }: { channel: string; subject: string; body: string },
	context: z.RefinementCtx,
): void {
	if (channel === 'email' && subject === '')
		context.addIssue({ code: 'custom', path: ['subject'], message: 'Write what the e-mail is about.' });
	for (const [path, text] of Object.entries({ subject, body })) {
		const strange = openFields(text).find((field) => !(field in MERGE_FIELDS));
		if (strange !== undefined)
			context.addIssue({
				code: 'custom',
				path: [path],
				message: `There is no field {{${strange}}}. Choose one from the list of fields.`,
			});
	}
}

/** Every offer says how to stop. Source: PECR reg. 23; UK GDPR Art. 21. */
function mustSayHowToStop(
	name: string,
	{ purpose, channel, body }: { purpose: string; channel: string; body: string },
) {
	if (purpose === 'marketing' && channel !== 'social' && !/\bstop\b|unsubscribe/i.test(body))
		throw refuse('no-way-out', { name });
}

/** @throws {Refusal} `no-such-template-here` */
function templateNamed(db: ReadDb, name: string) {
	const found = db.maybe(
		z.object({ id: z.int(), archived_at: z.string().nullable() }),
		sql`select id, archived_at from template where name = ${name}`,
	);
	if (!found) throw refuse('no-such-template-here', { name });
	return found;
}

const place = () => at('campaigns', null, 'templates');

/** Makes a template. @throws {Refusal} `template-name-taken`, `no-way-out` */
export const addTemplate = command({
	name: 'template.add',
	title: 'Add a template',
	minutes: 5,
	input: z.strictObject({ name: Name, ...Fields }).superRefine(whole),
	outcome: z.null(),
	run({ db }, { name, channel, purpose, subject, body }) {
		if (db.column(sql`select 1 from template where name = ${name}`).length > 0)
			throw refuse('template-name-taken', { name });
		mustSayHowToStop(name, { purpose, channel, body });
		db.run(
			sql`insert into template (channel, name, subject, body, purpose) values (${channel}, ${name}, ${channel === 'email' ? subject : ''}, ${body}, ${purpose})`,
		);
		return null;
	},
	says: ({ name }) => `Made the template “${name}”`,
	place,
	undo: 'rows',
});

/** Changes a template. What went out before keeps its words. @throws {Refusal} `no-such-template-here`, `template-out-of-use`, `template-name-taken`, `no-way-out` */
export const amendTemplate = command({
	name: 'template.amend',
	title: 'Change a template',
	minutes: 4,
	input: z.strictObject({ template: Name, name: Name, ...Fields }).superRefine(whole),
	outcome: z.null(),
	run({ db }, { template, name, channel, purpose, subject, body }) {
		const { id, archived_at } = templateNamed(db, template);
		if (archived_at !== null) throw refuse('template-out-of-use', { name: template });
		if (db.column(sql`select 1 from template where name = ${name} and id <> ${id}`).length > 0)
			throw refuse('template-name-taken', { name });
		mustSayHowToStop(name, { purpose, channel, body });
		db.run(
			sql`update template set name = ${name}, channel = ${channel}, purpose = ${purpose}, subject = ${channel === 'email' ? subject : ''}, body = ${body} where id = ${id}`,
		);
		return null;
	},
	says: ({ name }) => `Changed the template “${name}”`,
	place,
	undo: 'rows',
});

/** Takes a template out of use, or brings it back. @throws {Refusal} `no-such-template-here`, `template-out-of-use`, `template-in-use` */
export const archiveTemplate = command({
	name: 'template.archive',
	title: 'Archive a template',
	minutes: 1,
	input: z.strictObject({ template: Name, archived: z.boolean().default(true) }),
	outcome: z.null(),
	run({ db, now }, { template, archived }) {
		const { id, archived_at } = templateNamed(db, template);
		if (archived && archived_at !== null) throw refuse('template-out-of-use', { name: template });
		if (!archived && archived_at === null) throw refuse('template-in-use', { name: template });
		db.run(sql`update template set archived_at = ${archived ? now : null} where id = ${id}`);
		return null;
	},
	says: ({ template, archived }) => `${archived ? 'Archived' : 'Brought back'} the template “${template}”`,
	place,
	undo: 'rows',
});
