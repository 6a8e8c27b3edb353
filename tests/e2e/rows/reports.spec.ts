import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { WorkPage } from '../pages/work.ts';
import { expect, test } from './kit.ts';
import type { Records } from './records.ts';
import { take } from './roles.ts';

const YEAR_AGO = '2025-03-02';
const open = (work: WorkPage, tab: string) => work.visit(`reports?tab=${tab}`);
const chart = (work: WorkPage, key: string) => work.crm.locator(`[data-name="report.${key}"]`);
const number = (work: WorkPage, path: string) => work.crm.locator(`[data-figure="${path}"]`).first();
/** What is shown, without the words that are there to be heard. */
const shown = async (work: WorkPage, path: string) => (await number(work, path).innerText()).replace(/\s*[:,].*$/s, '');
const asTable = (work: WorkPage, key: string) =>
	chart(work, key)
		.getByRole('button', { name: /^Same figures as a table/ })
		.click();

/** Opens a number by the keyboard, reads who is behind it, and goes back to where it was opened. */
async function behind(work: WorkPage, path: string): Promise<string[]> {
	await number(work, path).focus();
	await work.page.keyboard.press('Enter');
	const dialog = work.crm.getByRole('dialog');
	const people = dialog.getByRole('list', { name: 'Behind the number' }).getByRole('listitem');
	await expect(people.first()).toBeVisible();
	const refs = (await people.allInnerTexts()).map((text) => /\b(?:CAND|CON|VAC)-\d+/.exec(text)?.[0] ?? '');
	await work.page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(number(work, path)).toBeFocused();
	return refs;
}

async function csv(work: WorkPage, key: string): Promise<Record<string, string>[]> {
	const coming = work.page.waitForEvent('download');
	await chart(work, key).getByRole('button', { name: /^CSV/ }).click();
	const text = await readFile(await (await coming).path(), 'utf8');
	return Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;
}

const median = (all: number[]) => {
	const sorted = all.sort((a, b) => a - b);
	const at = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[at]! : (sorted[at - 1]! + sorted[at]!) / 2;
};
const days = (n: number) => `${n} ${n === 1 ? 'day' : 'days'}`;
/** Days from the first to the last, as SQLite counts them. */
const DAYS = (from: string, to: string) =>
	`cast(julianday(substr(${to}, 1, 10)) - julianday(substr(${from}, 1, 10)) as integer)`;

const views = (work: WorkPage) => work.crm.getByRole('button', { name: /^View: / });
/** Keeps the report as it is set, under a name. */
async function keepView(work: WorkPage, name: string) {
	await views(work).click();
	await work.crm.getByRole('menuitem', { name: 'Save as a view' }).click();
	const dialog = work.crm.getByRole('dialog', { name: 'Save this view' });
	await dialog.getByLabel('Name').fill(name);
	await dialog.getByRole('button', { name: 'Save the view' }).click();
	await expect(views(work)).toHaveText(name);
}
async function showView(work: WorkPage, name: string) {
	await views(work).click();
	await work.crm.getByRole('menuitem', { name, exact: true }).click();
	await expect(views(work)).toHaveText(name);
}

test('[R42] no report can be built over the records, or its numbers open nobody', async ({ work, read }) => {
	await open(work, 'own');
	await work.crm.getByLabel('Period').selectOption('all');
	await work.crm.getByLabel('Count').selectOption('candidates');
	await work.crm.getByLabel('By', { exact: true }).selectOption('town');
	const records = await read();
	const [first] = records.rows(
		`select pl.town, count(*) as n from candidate c join person p on p.id = c.person_id join place pl on pl.id = p.place_id
		 where p.lifecycle <> 'merged' group by pl.id order by n desc, pl.town limit 1`,
	);
	expect(await shown(work, `candidates-town/${String(first!['town'])}/value`)).toBe(String(first!['n']));
	await keepView(work, 'Where they live');
	// who is behind it is the candidate list itself, by the same search; somebody anonymised is in no list
	const [plain] = records.rows(
		`select pl.town, count(*) as n from candidate c join person p on p.id = c.person_id join place pl on pl.id = p.place_id
		 where p.lifecycle <> 'merged' group by pl.id having sum(p.lifecycle = 'anonymised') = 0 order by n desc, pl.town limit 1`,
	);
	await number(work, `candidates-town/${String(plain!['town'])}/value`)
		.getByRole('link')
		.click();
	await expect(work.crm.locator('#search-said')).toContainText(`in ${String(plain!['town'])}`);
	await expect(work.crm.locator('#search-said')).toContainText(String(plain!['n']));

	await open(work, 'own');
	await work.crm.getByLabel('Count').selectOption('replied');
	await work.crm.getByLabel('By', { exact: true }).selectOption('campaign');
	await keepView(work, 'Replies');
	await showView(work, 'Where they live');
	await expect(work.crm.getByLabel('Count')).toHaveValue('candidates');
	await expect(work.crm.getByLabel('Period')).toHaveValue('all');
	await showView(work, 'Replies');
	await work.crm.getByLabel('Period').selectOption('all');
	for (const { name, n } of records.rows(
		`select k.name, count(*) as n from message m join campaign_recipient r on r.id = m.recipient_id join campaign k on k.id = r.campaign_id
		 where m.status = 'replied' and m.direction = 'out' group by k.id order by k.id`,
	))
		expect(await shown(work, `replied-campaign/${String(name)}/value`)).toBe(String(n));
	const after = await read();
	expect(
		after
			.rows(`select name, filters from saved_view where object = 'reports' order by id`)
			.map(({ name, filters }) => [
				name,
				(JSON.parse(String(filters)) as { value: string }[]).map(({ value }) => value),
			]),
	).toEqual([
		['Where they live', ['candidates', 'town', 'all']],
		['Replies', ['replied', 'campaign']],
	]);
	expect(after.acts('report.view').at(-1)!.input).toEqual({
		report: 'own',
		set: { period: 'all', sector: null, measure: 'replied', split: 'campaign' },
	});
});

test('[R43] time to hire is a number without its start, its end and its spread', async ({ work, read }) => {
	await open(work, 'time');
	await expect(chart(work, 'spread')).toContainText('starts on the day the candidate was first considered');
	await expect(chart(work, 'spread')).toContainText('ends on the day the offer was accepted');
	const hired = (await read()).column(
		`select ${DAYS('a.created_at', 'p.accepted_at')} from placement p join application a on a.id = p.application_id
		 where p.accepted_at >= '${YEAR_AGO}' and p.status <> 'declined'`,
	) as number[];
	expect(await shown(work, 'spread/hire/median')).toBe(days(median(hired)));
	expect(await shown(work, 'spread/hire/count')).toBe(String(hired.length));
	expect(await behind(work, 'spread/hire/median')).toHaveLength(hired.length);

	await asTable(work, 'spread');
	await expect(chart(work, 'spread').getByRole('row', { name: /^Time to hire/ })).toContainText(
		days(Math.max(...hired)),
	);
	await work.crm.getByLabel('Period').selectOption('all');
	const sent = (await read()).column(
		`select ${DAYS('v.opened_at', 'min(s.sent_at)')} from vacancy v join submission s on s.vacancy_id = v.id group by v.id`,
	) as number[];
	expect(await shown(work, 'spread/submit/median')).toBe(days(median(sent)));
});

test('[R44] how many went on from each stage, and after how long, can’t be read', async ({ work, read }) => {
	await open(work, 'conversion');
	await asTable(work, 'stages');
	const records = await read();
	const steps = ['lead', 'screen', 'shortlist', 'submitted', 'interview', 'offer'];
	// by category: another test may have given a vacancy stages of its own
	const step = `case t.category ${[...steps, 'placed'].map((name, i) => `when '${name}' then ${i + 1}`).join(' ')} end`;
	const reached = `with reached as (select h.application_id as id, ${step} as step, min(h.at) as at from stage_history h
		join stage t on t.id = h.to_stage join application a on a.id = h.application_id where a.created_at >= '${YEAR_AGO}' group by 1, 2)`;
	for (const [i, name] of steps.entries()) {
		const each = records.rows(
			`${reached} select r.id, r.at, (select min(n.at) from reached n where n.id = r.id and n.step > r.step) as next,
			 ${DAYS('r.at', '(select min(n.at) from reached n where n.id = r.id and n.step > r.step)')} as days from reached r where r.step = ${i + 1}`,
		);
		const onward = each.filter(({ next }) => next !== null);
		expect(await shown(work, `stages/${name}/entered`)).toBe(String(each.length));
		expect(await shown(work, `stages/${name}/converted`)).toBe(String(onward.length));
		expect(await shown(work, `stages/${name}/days`)).toBe(days(median(onward.map((one) => Number(one['days'])))));
	}
	const offered = records.column(
		`${reached} select p.ref from reached r join application a on a.id = r.id join person p on p.id = a.person_id where r.step = 6 order by r.id`,
	);
	expect(await behind(work, 'stages/offer/entered')).toEqual(offered);
});

test('[R45] nobody can say which source brought whom, and what a placement cost', async ({ work, read }) => {
	await open(work, 'sources');
	const file = await csv(work, 'sources');
	const records = await read();
	const wanted = records.rows(
		`select s.name, count(*) as came, sum(a.outcome = 'placed') as placed, s.cost_pence as cost,
		 sum(exists (select 1 from stage_history h join stage t on t.id = h.to_stage where h.application_id = a.id and t.category in ('interview', 'offer', 'placed'))) as met
		 from application a join candidate c on c.person_id = a.person_id join source s on s.id = coalesce(a.source_id, c.source_id)
		 where a.created_at >= '${YEAR_AGO}' group by s.id order by s.id`,
	);
	expect(wanted.length).toBeGreaterThan(5);
	for (const one of wanted) {
		const line = file.find((row) => row['Source'] === one['name'])!;
		const [came, placed, cost] = [Number(one['came']), Number(one['placed']), Number(one['cost'])];
		expect(line).toMatchObject({
			Applications: String(came),
			Interviews: String(one['met']),
			Placements: String(placed),
			'Cost of a placement (£)': placed === 0 ? '' : (Math.trunc((came * cost) / placed) / 100).toFixed(2),
		});
	}
	expect(records.acts('export.report').at(-1)).toMatchObject({ refusal: null, outcome: { rows: file.length } });
	// people on the books open as the candidate list itself, which counts the same
	const books = chart(work, 'sources').getByRole('link', { name: /On the books, ShiftQuay/ });
	await asTable(work, 'sources');
	const said = (await books.innerText()).replace(/\s*[:,].*$/s, '');
	await books.click();
	await expect(work.crm.locator('#search-said')).toContainText(new RegExp(`\\b${said}\\b`));
});

test('[R46] satisfaction has no mean, no NPS, no response rate, or no comments', async ({ work, read }) => {
	await open(work, 'satisfaction');
	const sent = (await read()).rows(
		`select r.answers, r.answered_at from survey_response r join survey s on s.id = r.survey_id where s.audience = 'candidate' and r.sent_at >= '${YEAR_AGO}'`,
	);
	const answers = sent
		.filter((one) => one['answered_at'] !== null)
		.map((one) => JSON.parse(String(one['answers'])) as { nps: number; csat: number; comment?: string });
	const share = (n: number, of: number) => Math.round((100 * n) / of);
	const nps = share(
		answers.filter(({ nps }) => nps >= 9).length - answers.filter(({ nps }) => nps <= 6).length,
		answers.length,
	);
	expect(await shown(work, 'marks/rate/candidate')).toBe(`${share(answers.length, sent.length)}%`);
	expect(await shown(work, 'marks/nps/candidate')).toBe(nps > 0 ? `+${nps}` : String(nps));
	expect(await shown(work, 'marks/mean/candidate')).toBe(
		(Math.round((10 * answers.reduce((n, { csat }) => n + csat, 0)) / answers.length) / 10).toFixed(1),
	);
	expect(await behind(work, 'marks/nps/candidate')).toHaveLength(answers.length);
	for (const { comment } of answers) if (comment) await expect(chart(work, 'comments')).toContainText(comment);
});

test('[R47] where and why people drop out can’t be seen together', async ({ work, read }) => {
	await open(work, 'drop-out');
	const ended = (await read()).rows(
		`select t.category as stage, r.label as reason, count(*) as n, json_group_array(p.ref order by a.id) as refs from application a join stage t on t.id = a.stage_id
		 join close_reason r on r.id = a.close_reason_id join person p on p.id = a.person_id
		 where a.outcome in ('rejected', 'withdrawn') and a.closed_at >= '${YEAR_AGO}' group by 1, 2 order by n desc, 1, 2`,
	);
	expect(ended.length).toBeGreaterThan(8);
	for (const { stage, reason, n } of ended)
		expect(await shown(work, `both/${String(reason)}/${String(stage)}`)).toBe(String(n));
	const top = ended[0]!;
	expect(await behind(work, `both/${String(top['reason'])}/${String(top['stage'])}`)).toEqual(
		JSON.parse(String(top['refs'])),
	);
});

test('[R77] a referral is not counted for whoever made it', async ({ work, read }) => {
	const before = await read();
	const [who, by] = [
		nameless(before),
		before.rows(
			`select p.ref from person p join candidate c on c.person_id = p.id where p.lifecycle = 'active' order by p.id limit 1`,
		)[0]!,
	];
	await open(work, 'sources');
	await work.crm.getByLabel('Period').selectOption('all');
	await asTable(work, 'referrals');
	const sum = Number(await shown(work, 'referrals/nobody/referred'));
	expect(sum).toBe(countNameless(before));

	await work.visit(`candidate/${who}`);
	await work.crm.getByRole('button', { name: /^Write who referred/ }).click();
	await work.crm.locator('#referred-by').fill(String(by['ref']));
	await work.crm.getByRole('button', { name: 'Write it down' }).click();
	await expect(work.notice()).toContainText('Written on the record');

	await open(work, 'sources');
	await work.crm.getByLabel('Period').selectOption('all');
	await asTable(work, 'referrals');
	expect(await shown(work, 'referrals/nobody/referred')).toBe(String(sum - 1));
	expect(await behind(work, `referrals/${String(by['ref'])}/referred`)).toContain(who);
	expect(
		(await read()).column(
			`select r.ref from person p join candidate c on c.person_id = p.id join person r on r.id = c.referred_by where p.ref = ?`,
			who,
		),
	).toEqual([by['ref']]);
});

const REFERRED_BY_NOBODY = `from candidate c join person p on p.id = c.person_id join source s on s.id = c.source_id
	where s.kind = 'referral' and c.referred_by is null`;
const countNameless = (records: Records) =>
	records.column(`select count(*) ${REFERRED_BY_NOBODY} and p.lifecycle <> 'merged'`)[0] as number;
const nameless = (records: Records) =>
	String(records.column(`select p.ref ${REFERRED_BY_NOBODY} and p.lifecycle = 'active' order by p.id desc limit 1`)[0]);

test('[R78] the diversity report shows one person, or lets one be worked out', async ({ work, read }) => {
	await open(work, 'diversity');
	await expect(work.crm.locator('#panel-diversity')).toContainText('may not see: diversity');
	await take(work, 'manager');
	await open(work, 'diversity');
	for (const key of ['age', 'sex', 'ethnicity', 'disability']) await asTable(work, key);
	const numbers = work.crm.locator('#panel-diversity td');
	expect(await numbers.count()).toBeGreaterThan(40);
	for (const text of await numbers.allInnerTexts())
		expect(text.trim() === 'hidden' || Number(text.replace(',', '')) >= 5, text).toBe(true);
	await expect(work.crm.locator('#panel-diversity td button, #panel-diversity td a')).toHaveCount(0);

	const records = await read();
	const file = await csv(work, 'sex');
	for (const { answer, n } of records.rows(
		`select d.answers ->> 'sex' as answer, count(*) as n from diversity_response d join person p on p.id = d.person_id
		 where p.lifecycle in ('active', 'archived') group by 1 having n >= 5`,
	))
		expect(
			file.find((row) => row['Sex']!.toLowerCase().split(' or ').includes(String(answer)))!['All who answered'],
		).toBe(String(n));
	for (const line of file) {
		const [, , ...steps] = Object.values(line);
		const hidden = steps.filter((cell) => cell === 'hidden').length;
		const rest = Number(line['All who answered']) - steps.reduce((n, cell) => n + (Number(cell) || 0), 0);
		expect([hidden !== 1, hidden === 0 || rest >= 5]).toEqual([true, true]);
	}
	await take(work, 'resourcer');
});
