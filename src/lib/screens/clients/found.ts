import { Refusal } from '../../crm/refusal.ts';

/** What is asked for, or null where there is no such record. */
export function found<R>(ask: () => R): R | null {
	try {
		return ask();
	} catch (error) {
		if (error instanceof Refusal) return null;
		throw error;
	}
}
