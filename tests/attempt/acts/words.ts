import fc, { type Arbitrary } from 'fast-check';
import { EVE, GRACE, TOM } from '../office.ts';
import { YUSUF } from '../../crm/world.ts';

export const one = <T>(...values: T[]) => fc.constantFrom(...values);

// what is there, what acts will make, and what is not there
export const candidate = one(
	YUSUF.ref,
	YUSUF.ref,
	GRACE.ref,
	GRACE.ref,
	TOM.ref,
	EVE.ref,
	'CAND-10006',
	'CAND-10007',
	'CAND-99999',
);
export const candidates = fc.oneof(candidate, fc.uniqueArray(one(YUSUF.ref, GRACE.ref, TOM.ref), { minLength: 1 }));
export const contact = one('CON-31', 'CON-31', 'CON-1001', YUSUF.ref, GRACE.ref);
export const client = one('CLI-31', 'CLI-31', 'CLI-101', 'CLI-999');
export const vacancy = one('VAC-208', 'VAC-208', 'VAC-208', 'VAC-1001', 'VAC-999');
export const task = one('TASK-1', 'TASK-2', 'TASK-1003', 'TASK-1004');
export const message = one('MSG-1', 'MSG-1002', 'MSG-1003', 'MSG-999');
export const line = fc.integer({ min: 1, max: 8 });
export const small = fc.integer({ min: 1, max: 2 });
export const day = one('2026-03-02', '2026-03-16', '2025-12-31');
export const words = one(
	'Three years in goods-in at Aldwick Foods',
	'Rang, and left word with the foreman to ring back',
);
export const email = one('new@example.org', 'joy@example.com', 'other@example.net');
export const mobile = one('07700 900003', '07700 900004', '07700 900123');
export const skill = one('SAP', 'Excel', 'Spreadsheets', 'Manhattan WMS', 'Juggling');
export const town = one('Leeds', 'Hull', 'Atlantis');
export const method = one('phone', 'email', 'paper');
export const maybe = <T>(value: Arbitrary<T>) => fc.option(value, { nil: null });
