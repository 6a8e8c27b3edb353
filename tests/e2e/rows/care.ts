import type { WorkPage } from '../pages/work.ts';
import type { Records } from './records.ts';

/** Candidates in use whom nobody considers for anything, from the middle of the book: no other row's. */
export const openCandidates = (records: Records, count: number): string[] =>
	records.column(
		`select p.ref from person p join candidate c on c.person_id = p.id where p.lifecycle = 'active' and c.status = 'available'
		 and p.given_name is not null and p.family_name is not null and p.ref between 'CAND-10700' and 'CAND-11200' and p.legal_hold is null
		 and not exists (select 1 from application a where a.person_id = p.id)
		 and not exists (select 1 from portal_request q where q.person_id = p.id and q.state = 'new') order by p.ref limit ?`,
		count,
	) as string[];

/** Does something at the width of a phone, and goes back to a desk. */
export async function expect360(work: WorkPage, act: () => Promise<void>): Promise<void> {
	const was = work.page.viewportSize()!;
	await work.page.setViewportSize({ width: 360, height: 740 });
	try {
		await act();
	} finally {
		await work.page.setViewportSize(was);
	}
}
