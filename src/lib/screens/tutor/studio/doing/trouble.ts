import { WorkerFault } from '../../../../attempt/open/ask-worker.ts';

/** What went wrong with something that was asked of a scenario's world, as a tutor reads it. */
export function trouble(error: unknown): string {
	if (error instanceof WorkerFault && error.name === 'Faulty') return error.message;
	console.error(error);
	return 'This could not be done just now. Reload the page and try again; nothing is lost.';
}
