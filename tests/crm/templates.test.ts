import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MERGE_FIELDS, merged, openFields } from '../../src/lib/crm/contact/merge.ts';
import { sendMessage } from '../../src/lib/crm/contact/message-send.ts';
import { templatesFor } from '../../src/lib/crm/contact/templates.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { parseAgency } from '../../src/lib/scenario/agency.ts';
import { FILES } from '../world/kit.ts';
import { desk } from './kit.ts';
import { someone, YUSUF } from './world.ts';

const withTemplates = (db: Database) => {
	someone(db, YUSUF);
	db.run(sql`insert into setting (key, value) values ('agency.name', '"Harbour Lane"')`);
	db.run(sql`insert into template (channel, name, subject, body, purpose) values
		('email', 'May we put you forward?', '{{vacancy_title}} in {{town}}', 'Dear {{given_name}}, {{client}} pays {{pay}} from {{start}}, {{hours}}. {{feedback}} {{me}}, {{agency}}', 'service'),
		('email', 'New jobs this week', 'New jobs', 'Hello {{given_name}}.', 'marketing'),
		('sms', 'Shifts (text)', '', '{{agency}}: shifts near {{town}}.', 'marketing')`);
};
const WRITE = { ref: YUSUF.ref, channel: 'email', subject: 'Goods-in work', body: 'Are you free to talk?' };

test('a template is filled from the person, the vacancy, the agency and the learner; what nobody knows stays open', async () => {
	const { show } = await desk(withTemplates);

	const [first] = show(templatesFor, { ref: YUSUF.ref, channel: 'email', vacancy: 'VAC-208', me: 'Siân Howells' });

	expect(first).toEqual({
		name: 'May we put you forward?',
		purpose: 'service',
		subject: 'Goods-in administrator in Leeds',
		body: 'Dear Yusuf, Kestrel Storage pays £12.80 to £13.20 an hour from 16 March 2026, 37.5 hours a week, days. {{feedback}} Siân Howells, Harbour Lane',
	});
	expect(openFields(first!.body)).toEqual(['feedback']);
});

test('without a vacancy nothing about one is made up, and texts have templates of their own', async () => {
	const { show } = await desk(withTemplates);

	const mail = show(templatesFor, { ref: YUSUF.ref, channel: 'email', vacancy: null, me: 'Siân Howells' });
	const texts = show(templatesFor, { ref: YUSUF.ref, channel: 'sms', vacancy: null, me: 'Siân Howells' });

	expect(openFields(mail[0]!.body)).toEqual(['client', 'pay', 'start', 'hours', 'feedback']);
	expect(texts.map(({ name }) => name)).toEqual(['Shifts (text)']);
});

test('a message with a field left open does not go, and the sentence says what belongs there', () => {
	const wrong = sendMessage.input.safeParse({ ...WRITE, body: 'They said: {{ feedback }}' });

	expect(wrong.error?.issues.map(({ path, message }) => [path, message])).toEqual([
		[['body'], 'Write what the client said in the place of {{feedback}}. The records do not hold it.'],
	]);
});

test('offers go to who has said yes to offers on that channel, and no longer than the yes holds', async () => {
	const { refused, db } = await desk(withTemplates);
	const offer = { ...WRITE, template: 'New jobs this week' };
	const say = (decision: string, expires: string | null) =>
		db.run(
			sql`insert into consent_event (person_id, purpose, decision, method, evidence, recorded_by, expires_on, at)
			    select id, 'marketing_email', ${decision}, 'phone', 'Said so on the phone', 1, ${expires}, '2026-02-01T10:00' from person where ref = ${YUSUF.ref}`,
		);

	const never = refused(sendMessage, offer);
	say('given', '2026-03-01');
	const ranOut = refused(sendMessage, offer);
	say('given', null);
	const agreed = refused(sendMessage, offer);
	say('withdrawn', null);
	const withdrawn = refused(sendMessage, offer);

	expect([never, ranOut, withdrawn]).toEqual(Array(3).fill('offers-not-agreed'));
	expect(agreed).toMatchObject({ as_preferred: true });
	expect(db.column(sql`select t.name from message m join template t on t.id = m.template_id`)).toEqual([
		'New jobs this week',
	]);
});

test('every field of the agency’s templates has words for the learner', () => {
	const { templates } = parseAgency(FILES);

	const unknown = templates
		.flatMap(({ subject, body }) => openFields(`${subject}\n${body}`))
		.filter((f) => !MERGE_FIELDS[f]);

	expect(unknown).toEqual([]);
});

test('putting in what is known leaves every other letter as it was', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, value) => {
			const text = `${before.replaceAll('{', '')}{{given_name}}!`;
			expect(merged(text, { given_name: value || 'x' })).toBe(`${before.replaceAll('{', '')}${value || 'x'}!`);
		}),
	);
});
