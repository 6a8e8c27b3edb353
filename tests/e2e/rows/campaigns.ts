import type { Locator } from '@playwright/test';
import type { WorkPage } from '../pages/work.ts';
import { expect } from './kit.ts';
import type { Records } from './records.ts';

/** Somebody in use, with an address that works, whom nothing but what a test is about holds back. */
const REACHABLE = `p.lifecycle = 'active' and c.status <> 'do_not_contact'
	and exists (select 1 from contact_point x where x.person_id = p.id and x.kind = 'email' and x.is_primary = 1 and x.status = 'ok')
	and not exists (select 1 from message m where m.person_id = p.id and m.direction = 'out' and m.at > '2026-02-20')`;

/** Said yes to offers by e-mail, for as long as the story lasts. */
export const AGREES = `exists (select 1 from consent_current e where e.person_id = p.id and e.purpose = 'marketing_email'
	and e.decision = 'given' and coalesce(e.expires_on, '2099-01-01') > '2026-04-01')`;
export const OPEN = `exists (select 1 from application a where a.person_id = p.id and a.outcome = 'open')`;

/** References of people, by a condition on `person p` and `candidate c`; each test takes them from a place of its own. */
export const people = (records: Records, where: string, from: number, count: number): string[] =>
	records
		.column(
			`select p.ref from person p join candidate c on c.person_id = p.id
			 where ${REACHABLE} and (${where}) and p.ref > ? order by p.ref limit ?`,
			`CAND-${from}`,
			count,
		)
		.map(String);

/** Begins a campaign and leaves its form open. The reference of it. */
export async function begin(work: WorkPage, name: string, purpose = 'marketing'): Promise<string> {
	await work.visit('campaigns');
	await work.crm.getByRole('button', { name: 'Draft a campaign' }).click();
	const dialog = work.crm.getByRole('dialog', { name: 'Draft a campaign' });
	await dialog.getByLabel('Name').fill(name);
	await dialog.getByLabel('What it is').selectOption(purpose);
	await dialog.getByRole('button', { name: 'Begin the draft' }).click();
	await expect(work.crm.locator('.view__head')).toContainText(name);
	return /CAMP-\d+/.exec(await work.crm.locator('.view__head').innerText())![0];
}

/** Chooses people by hand. */
export async function forPeople(work: WorkPage, refs: readonly string[]): Promise<void> {
	await work.crm.getByLabel('For', { exact: true }).selectOption('people');
	await work.crm.getByLabel('References').fill(refs.join(' '));
}

export const firstStep = (work: WorkPage, template: string) => work.crm.getByLabel('Step 1').selectOption(template);

/** The line of the table before Send that tells of one reason. */
export const heldFor = (work: WorkPage, reason: string): Locator =>
	work.crm.locator('[data-name="campaign.held-back"]').locator(`[data-reason="${reason}"]`);

export async function send(work: WorkPage): Promise<void> {
	await work.crm.getByRole('button', { name: /^(Send it to|Schedule it for)/ }).click();
	await expect(work.notice()).toContainText(/gets? it, \d+ left out/);
}

/** What became of everybody a campaign was for. */
export const recipients = (records: Records, campaign: string) =>
	records.rows(
		`select p.ref, r.state, r.skip_reason from campaign_recipient r join campaign k on k.id = r.campaign_id
		 join person p on p.id = r.person_id where k.ref = ? order by p.ref`,
		campaign,
	);
