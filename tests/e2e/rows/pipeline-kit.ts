import type { Locator } from '@playwright/test';
import { declineChoices } from '../../../src/lib/crm/pipeline/letters.ts';
import type { WorkPage } from '../pages/work.ts';
import type { Records } from './records.ts';

/** An open vacancy of the seeded world with people at these kinds of stage, and one of them each. Each test takes its own. */
export function openVacancy(
	records: Records,
	category: string,
	skip = 0,
): { vacancy: string; ref: string; name: string } {
	const [row] = records.rows(
		`select v.ref as vacancy, p.ref, p.given_name || ' ' || p.family_name as name from application a join vacancy v on v.id = a.vacancy_id
		 join stage s on s.id = a.stage_id join person p on p.id = a.person_id join candidate c on c.person_id = p.id
		 where v.status = 'open' and a.outcome = 'open' and s.category = ? and p.lifecycle = 'active' and c.status <> 'do_not_contact'
		   and v.ref <> 'VAC-208'
		   and exists (select 1 from contact_point k where k.person_id = p.id and k.kind = 'email' and k.status = 'ok')
		 group by v.id order by v.id, a.id limit 1 offset ?`,
		category,
		skip,
	);
	return row as { vacancy: string; ref: string; name: string };
}

/** Somebody at screening whose record lacks a line of the job specification that could be learned. */
export function whoCouldLearn(records: Records): { vacancy: string; ref: string; name: string } {
	for (let skip = 4; ; skip++) {
		const one = openVacancy(records, 'screen', skip);
		const { skills } = records.show(declineChoices, { vacancy: one.vacancy, ref: one.ref, now: '2026-03-02T09:00' });
		if (skills.length > 0) return one;
	}
}

export const board = (work: WorkPage) => work.crm.locator('[data-name="pipeline.board"]');
export const cardOf = (work: WorkPage, ref: string) => board(work).locator(`[data-card="${ref}"]`);
export const columnOf = (work: WorkPage, stage: string) =>
	board(work).getByRole('region', { name: new RegExp(`^${stage}, `) });
export const standing = (records: Records, vacancy: string, ref: string) =>
	records.rows(
		`select s.name as stage, s.category, a.outcome, r.label as reason from application a join stage s on s.id = a.stage_id
		 join vacancy v on v.id = a.vacancy_id join person p on p.id = a.person_id left join close_reason r on r.id = a.close_reason_id
		 where v.ref = ? and p.ref = ? order by a.id desc limit 1`,
		vacancy,
		ref,
	)[0];

export async function dragTo(work: WorkPage, card: Locator, to: Locator): Promise<void> {
	const { mouse } = work.page;
	await card.scrollIntoViewIfNeeded();
	const from = (await card.boundingBox())!;
	await mouse.move(from.x + 40, from.y + from.height - 8);
	await mouse.down();
	const target = (await to.boundingBox())!;
	await mouse.move(target.x + 30, target.y + 60, { steps: 4 });
	await mouse.up();
}
