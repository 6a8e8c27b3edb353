import type { ReadDb } from '../../db/database.ts';
import type { Seat } from '../define.ts';
import { mustMay, mustOwn } from './may.ts';
import { NEEDS } from './needs.ts';

/** Verbs that make something new, which belongs to nobody before. */
const MAKING = new Set(['create']);

/**
 * Whether the role of the seat may do this at all, and to these records. Asked before every command, so that no
 * command can forget to.
 *
 * @throws {Refusal} `role-may-not`, `not-yours`
 */
export function mustBeAllowed(db: ReadDb, me: Seat, command: string, input: unknown): void {
	const right = NEEDS.get(command);
	if (right === undefined) return;
	const [verb, object] = right;
	const scope = mustMay(db, me, verb, object);
	if (scope === 'own' && !MAKING.has(verb)) mustOwn(db, me, verb, refsIn(object, input));
}

/** The records that an act is about: its own kind's references in its input. */
function refsIn(object: string, input: unknown): string[] {
	const given = input as Readonly<Record<string, unknown>>;
	const one = { candidate: given['ref'], client: given['client'], vacancy: given['vacancy'] }[object];
	return (Array.isArray(one) ? one : [one]).filter((ref): ref is string => typeof ref === 'string');
}
