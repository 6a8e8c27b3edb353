import { z } from 'zod';
import { VERBS } from '../../crm/team/may.ts';
import { ColleagueRef, SafeEmail, Sector, text } from './fields.ts';

/** Somebody who works there. */
export const Colleague = z.strictObject({
	ref: ColleagueRef,
	name: text('the name of the colleague'),
	role: text('one of the roles below'),
	email: SafeEmail,
	/** The learner's own seat. */
	learner: z.boolean().default(false),
	/** Sectors whose candidates and clients are this colleague's. */
	desk: z.array(Sector).default([]),
});

/** What people of one role may do, and see. */
export const Role = z.strictObject({
	name: text('the name of the role'),
	description: text('one sentence that says what the role does'),
	/** Kind of record → verb → whose records. */
	may: z.record(
		text('a kind of record, like candidate'),
		z.partialRecord(
			z.enum(VERBS, `Choose one of ${VERBS.join(', ')}`),
			z.enum(['none', 'own', 'team', 'all'], 'Choose one of none, own, team, all'),
		),
	),
	fields: z
		.record(
			z.string(),
			z.record(z.string(), z.enum(['hidden', 'masked', 'read', 'write'], 'Choose one of hidden, masked, read, write')),
		)
		.default({}),
});
