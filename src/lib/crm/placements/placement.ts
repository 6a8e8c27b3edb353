import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { compose } from '../../db/sql.ts';
import { fullName } from '../people/person.ts';
import { ABOUT, ABOUT_COLUMNS, ABOUT_JOINS } from '../pipeline/about.ts';
import { reasons } from '../refusal.ts';

export const PLACEMENT_STATUSES = {
	offered: 'Offered',
	accepted: 'Accepted',
	started: 'At work',
	completed: 'Finished',
	ended_early: 'Ended early',
	declined: 'Turned down',
} as const;
export type PlacementStatus = keyof typeof PLACEMENT_STATUSES;

export const refusePlacement = reasons({
	'no-such-placement': (p: { ref: string }) => ({
		message: `There is no placement ${p.ref}.`,
		remedy: 'Open it from the candidate’s vacancies or from the client.',
	}),
	'offer-out-already': (p: { name: string; placement: string; how: string }) => ({
		message: `${p.name} has an offer for this vacancy already: ${p.placement}, ${p.how}.`,
		remedy: 'Record what became of that one first.',
	}),
	'not-with-client-yet': (p: { name: string; client: string; stage: string }) => ({
		message: `${p.name} has not been put to ${p.client}: the card stands at “${p.stage}”.`,
		remedy: 'An offer is the client’s. Send the CV first, and wait for their word.',
	}),
	'offer-under-minimum-wage': (p: { offered: string; least: string }) => ({
		message: `${p.offered} comes to less than the National Minimum Wage, which is ${p.least} an hour on the first day.`,
		remedy: 'Check the figure, and tell the client what the law asks. Nothing less can be offered.',
	}),
	'start-in-past': (p: { day: string }) => ({
		message: `${p.day} is over already.`,
		remedy: 'Write the day on which the work will begin.',
	}),
	'ends-before-start': (p: { start: string; end: string }) => ({
		message: `The last day, ${p.end}, is before the first, ${p.start}.`,
		remedy: 'Check both days.',
	}),
	'not-at-that-point': (p: { placement: string; how: string; needs: string }) => ({
		message: `${p.placement} is “${p.how}”; this is for one that is “${p.needs}”.`,
		remedy: 'Look at what stands on the placement, and do the step that is next.',
	}),
	'start-day-to-come': (p: { name: string; day: string }) => ({
		message: `${p.name} starts on ${p.day}, which is still to come.`,
		remedy: 'Record the start on the day, once somebody has heard that they are there.',
	}),
});

const Placement = z.object({
	id: z.int(),
	ref: z.string(),
	status: z.enum(Object.keys(PLACEMENT_STATUSES) as [PlacementStatus]),
	start_on: z.string().nullable(),
	end_on: z.string().nullable(),
	rebate_until: z.string().nullable(),
	...ABOUT,
	work_type: z.string(),
});
export type Placement = z.infer<typeof Placement> & { readonly name: string };

/** @throws {Refusal} `no-such-placement` */
export function placementByRef(db: ReadDb, ref: string): Placement {
	const found = db.maybe(
		Placement,
		compose`select l.id, l.ref, l.status, l.start_on, l.end_on, l.rebate_until, v.work_type, ${ABOUT_COLUMNS}
		    from placement l join application a on a.id = l.application_id ${ABOUT_JOINS} where l.ref = ${ref}`,
	);
	if (!found) throw refusePlacement('no-such-placement', { ref });
	return { ...found, name: fullName({ ...found, ref: found.person }) };
}

/** A placement that stands at a point. @throws {Refusal} `no-such-placement`, `not-at-that-point` */
export function placementAt(db: ReadDb, ref: string, needs: PlacementStatus): Placement {
	const placement = placementByRef(db, ref);
	if (placement.status !== needs)
		throw refusePlacement('not-at-that-point', {
			placement: ref,
			how: PLACEMENT_STATUSES[placement.status],
			needs: PLACEMENT_STATUSES[needs],
		});
	return placement;
}
