import { exportInterview, interviewFile } from '../../crm/interviews/ics.ts';
import type { InterviewLine } from '../../crm/interviews/interview-queries.ts';
import { completeInterview, missedInterview } from '../../crm/interviews/settle.ts';
import type { MenuItem } from '../../ui/Menu.svelte';
import type { Desk } from '../desk.svelte.ts';
import { offer } from '../offer.ts';

type Of = Pick<InterviewLine, 'interview' | 'name' | 'status' | 'starts_at' | 'mine' | 'scored'>;

export const isComing = ({ status }: Pick<Of, 'status'>) => status === 'proposed' || status === 'confirmed';
/** Confirmed, and its time has come: somebody has to say how it went. */
export const isHeld = ({ status, starts_at }: Of, now: string) => status === 'confirmed' && starts_at <= now;
export const wantsCard = ({ status, mine, scored }: Of) => status === 'completed' && mine === 1 && scored === 0;

export const tookPlace = (desk: Desk, { interview, name }: Of) =>
	void desk.do(completeInterview, { interview }, `The interview with ${name} took place. Now your scorecard.`);
export const didNotCome = (desk: Desk, { interview, name }: Of) =>
	void desk.do(missedInterview, { interview }, `${name} did not come. Ring them: there may be a reason.`);

/** Writes down that the interview leaves as a file, then hands it over. */
export async function takeFile(desk: Desk, { interview }: Pick<Of, 'interview'>): Promise<void> {
	const file = desk.show(interviewFile, { interview, stamp: desk.now });
	const done = await desk.do(exportInterview, { interview }, `${file.name} is in your downloads.`);
	if (done.ok) offer(new TextEncoder().encode(file.text), file.name, 'text/calendar');
}

/** What can be done with an interview, the likeliest first. */
export function actsOn(desk: Desk, line: Of): MenuItem[] {
	const about = { interview: line.interview, name: line.name };
	const coming = isComing(line);
	return [
		...(line.status === 'proposed'
			? [{ label: 'Confirm a time', onselect: () => desk.open('interview-confirm', about) }]
			: []),
		...(isHeld(line, desk.now)
			? [
					{ label: 'It took place', onselect: () => tookPlace(desk, line) },
					{ label: 'They did not come', onselect: () => didNotCome(desk, line) },
				]
			: []),
		...(wantsCard(line) ? [{ label: 'Write your scorecard', onselect: () => desk.open('scorecard', about) }] : []),
		...(coming
			? [
					{ label: 'Send a preparation note', onselect: () => desk.open('interview-prepare', about) },
					{ label: 'Move it to another time', onselect: () => desk.open('interview-move', about) },
					{ label: 'Write down what helps', onselect: () => desk.open('interview-adjust', about) },
					{ label: 'Call it off', onselect: () => desk.open('interview-cancel', about) },
				]
			: []),
		...(desk.can('interview.export')
			? [{ label: 'Take the calendar file (.ics)', onselect: () => void takeFile(desk, line) }]
			: []),
	];
}
