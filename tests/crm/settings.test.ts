import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { logInteraction } from '../../src/lib/crm/contact/interaction-log.ts';
import { archiveCandidate } from '../../src/lib/crm/people/archive.ts';
import { addReason, amendRetention, permitRole, setMandatory, settings } from '../../src/lib/crm/team/admin.ts';
import { auditLog, exportAudit } from '../../src/lib/crm/team/audit-log.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { sql } from '../../src/lib/db/sql.ts';
import { desk } from './kit.ts';
import { someone, YUSUF } from './world.ts';

/** The law as the agency’s file has it. */
const LAW: unknown = parse(readFileSync('scenarios/agencies/harbour-lane/law.yaml', 'utf8'));
const yusuf = (db: Database) => void someone(db, YUSUF);

test('a right that a role loses is refused to it, and a role without the right changes no settings', async () => {
	const { act, refused } = await desk(yusuf);
	act(permitRole, { role: 'consultant', object: 'agency', verb: 'admin', scope: 'all' });

	expect(refused(addReason, { outcome: 'rejected', label: 'Too far to travel' })).toBe('role-may-not');
});

test('fields that are called for make records that lack them incomplete at once', async () => {
	const { act, db, show } = await desk(yusuf);
	const incomplete = () => db.column(sql`select incomplete from candidate order by person_id`);

	act(setMandatory, { fields: ['family_name', 'postcode'] });
	const after = incomplete();
	act(setMandatory, { fields: ['family_name'] });

	expect([after, incomplete()]).toEqual([[1], [0]]);
	expect(show(settings, {})).toMatchObject({ mandatory: ['family_name'] });
});

test('a retention rule and a reason are as they were last set', async () => {
	const { act, show } = await desk(yusuf);

	act(amendRetention, { rule: 'No contact for two years', months: 18, basis: 'Policy 3.1, agreed in May' });
	act(addReason, { outcome: 'withdrawn', label: 'Too far to travel' });

	expect(show(settings, {})).toMatchObject({
		rules: [{ months: 18, basis: 'Policy 3.1, agreed in May' }],
		reasons: [{ outcome: 'rejected' }, { outcome: 'withdrawn', label: 'Too far to travel', lawful: 1 }],
	});
});

test('copies of right-to-work papers are kept for the employment and two years, and no setting makes it less', async () => {
	const { act, show } = await desk((db) => {
		yusuf(db);
		db.exec(
			`insert into retention_rule (name, starts, months, action) values ('Right-to-work copies', 'employment_ended', 24, 'review')`,
		);
		db.run(sql`insert into setting (key, value) values ('law', ${JSON.stringify(LAW)})`);
	});
	const basis = 'Policy 3.1, agreed in May';

	expect(act(amendRetention, { rule: 'Right-to-work copies', months: 12, basis })).toMatchObject({
		ok: false,
		refusal: {
			message:
				'“Right-to-work copies” can’t be shorter than 24 months: the law asks for at least that (Immigration, Asylum and Nationality Act 2006).',
		},
	});
	expect(act(amendRetention, { rule: 'Right-to-work copies', months: 30, basis })).toMatchObject({ ok: true });
	expect(show(settings, {}).rules).toMatchObject([{ least: null }, { months: 30, least: { months: 24 } }]);
});

test('the audit log is narrowed by record, act, day and field, and taking it out is in it', async () => {
	const { act, show } = await desk(yusuf);
	act(logInteraction, { vacancy: 'VAC-208', kind: 'note', body: 'Needs two people.' });
	act(archiveCandidate, { ref: YUSUF.ref, reason: 'No contact for 26 months' });
	const log = (filter: object) =>
		(show(auditLog, { filter, limit: 200 }) as { command: string }[]).map((row) => row.command);

	const taken = act(exportAudit, { filter: { record: YUSUF.ref } });

	expect(taken).toMatchObject({ ok: true, outcome: { rows: 1 } });
	expect(log({})).toEqual(['audit.export', 'candidate.archive', 'interaction.log']);
	expect(log({ record: 'vac-208' })).toEqual(['interaction.log']);
	expect(log({ what: 'archive' })).toEqual(['candidate.archive']);
	expect(log({ day: '2026-03-03' })).toEqual([]);
	expect(log({ field: 'why' })).toEqual(['candidate.archive']);
});
