import { recordChoices } from '../../crm/people/record.ts';
import type { Desk } from '../desk.svelte.ts';

/** Names of colleagues as the learner reads them: in the learner's own seat stands the learner's name. */
export function colleagues(desk: Desk) {
	const all = desk.show(recordChoices, {}).colleagues;
	const seat = all.find((colleague) => colleague.is_learner);
	return {
		/** A name that a record holds. */
		called: (name: string | null) => (name !== null && name === seat?.name ? desk.me : (name ?? '')),
		isMe: (name: string | null) => name !== null && name === seat?.name,
		/** For a choice of owner. */
		options: all.map((c) => [c.ref, c.is_learner ? `${desk.me} (you)` : c.name] as const),
	};
}
