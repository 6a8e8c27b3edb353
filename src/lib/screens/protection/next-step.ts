import type { RequestRow } from '../../crm/protection/request.ts';

/** What comes next with a request, in a few words. */
export function nextStep(row: RequestRow): string {
	if (row.answered_on !== null)
		return row.status === 'refused'
			? 'Refused, with the reason'
			: row.refused_part === ''
				? 'Answered'
				: 'Answered in part';
	if (row.waiting_for !== null) return `Waits for ${row.waiting_for}`;
	if (row.identity_checked_on === null) return 'Check identity';
	const copy = row.kind === 'access' || row.kind === 'portability';
	if (copy && row.person !== null && row.status !== 'collating' && row.status !== 'review') return 'Collate';
	return row.status === 'review' ? 'Decide on parts that name others, then answer' : 'Answer';
}
