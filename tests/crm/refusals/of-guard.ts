import { archiveCandidate } from '../../../src/lib/crm/people/archive.ts';
import { viewSensitive } from '../../../src/lib/crm/protection/sensitive.ts';
import { recordSpecial } from '../../../src/lib/crm/protection/special.ts';
import { takeRole } from '../../../src/lib/crm/team/role.ts';
import { YUSUF } from '../world.ts';
import { setting, yusuf, type Reached } from './given.ts';

const { ref } = YUSUF;
const REASON = 'No contact for 26 months';

/** Roles, and what is kept apart. */
export const OF_GUARD: Readonly<Record<string, Reached>> = {
	'no-such-role': [takeRole, { role: 'keeper' }],
	'role-taken-already': [takeRole, { role: 'resourcer' }],
	'role-may-not': [
		archiveCandidate,
		{ ref, reason: REASON },
		setting(`insert into role_permission (role_id, object, verb) values (2, 'candidate', 'archive')`),
	],
	'not-yours': [
		archiveCandidate,
		{ ref: [ref], reason: REASON },
		setting(`insert into role_permission (role_id, object, verb, scope) values (1, 'candidate', 'archive', 'own')`),
	],
	'field-hidden': [
		viewSensitive,
		{ ref, field: 'ni_number', reason: 'To check the payroll' },
		setting(`insert into role_field (role_id, object, field, access) values (1, 'candidate', 'ni_number', 'hidden')`),
	],
	'special-data-needs-yes': [
		recordSpecial,
		{ ref, kind: 'adjustment', condition: 'explicit_consent', body: 'Needs a ramp' },
		yusuf,
	],
	'health-before-offer': [recordSpecial, { ref, kind: 'health', body: 'Has asthma' }, yusuf],
};
