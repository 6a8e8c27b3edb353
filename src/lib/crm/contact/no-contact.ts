import { reasons } from '../refusal.ts';
import type { Anyone } from './anyone.ts';

const refuse = reasons({
	'asked-for-no-contact': (p: { name: string }) => ({
		message: `${p.name} has asked not to be contacted, by anybody and for any job.`,
		remedy: 'Leave the record alone. If the person gets in touch again, their status can be changed first.',
	}),
});

/** Whether somebody wants no contact at all. @throws {Refusal} `asked-for-no-contact` */
export function refuseNoContact({ name, status }: Pick<Anyone, 'name' | 'status'>): void {
	const no = noContact({ name, status });
	if (no) throw no;
}

/** The refusal for somebody who wants no contact at all, or null. */
export const noContact = ({ name, status }: Pick<Anyone, 'name' | 'status'>) =>
	status === 'do_not_contact' ? refuse('asked-for-no-contact', { name }) : null;
