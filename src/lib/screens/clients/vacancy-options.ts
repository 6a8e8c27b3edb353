import { openVacancies } from '../../crm/clients/choices.ts';
import type { Desk } from '../desk.svelte.ts';

/** Open vacancies to choose from, with whose they are. */
export const vacancyOptions = (desk: Desk) =>
	desk.show(openVacancies, {}).map((v) => [v.ref, `${v.ref}, ${v.title}, ${v.client}`] as const);
