import type { ProtectionAct } from '../../document.ts';
import type { Kit } from '../kit.ts';
import { HINT, SMALL } from '../paper.ts';
import { prose, text } from '../prose.ts';
import { within, type Strip } from '../strip.ts';
import { fitting, rest, table, words, type Cell } from '../table.ts';
import { elem, type Elem } from '../tree.ts';
import { section } from './section.ts';

export const PROTECTION = 'Data protection';

/** What was done in the CRM, beside the clause of the agency's policy that it follows. */
export function protection(kit: Kit, root: Elem, acts: readonly ProtectionAct[]): Strip[] {
	const sect = elem(root, 'Sect');
	const entry = fitting(kit, ['Entry', ...acts.map((act) => `${act.entry}`)], 36, 60);
	const time = fitting(kit, ['Time', ...acts.map((act) => act.time)], 40, 90);
	const did = 168;
	const columns = [
		{ width: entry, head: 'Entry', names: true },
		{ width: time, head: 'Time' },
		{ width: did, head: 'What was done' },
		{ width: rest([entry, time, did]), head: 'What the agency’s policy says' },
	];
	const rows = acts.map((act): Cell[] => [
		words(kit, `${act.entry}`),
		words(kit, act.time),
		words(kit, act.did),
		clause(kit, act),
	]);
	return [
		...section(
			kit,
			sect,
			PROTECTION,
			'Each act beside the clause of the agency’s own policy that it follows. A clause is printed in full once.',
		),
		...table(kit, sect, columns, rows),
	];
}

const clause =
	(kit: Kit, { clause: name, body }: ProtectionAct): Cell =>
	(of, width) => [
		...within(text(kit, elem(of, 'P'), name, { ...SMALL, weight: 'semibold' }, width), () => ({ stays: body !== '' })),
		...(body === '' ? [] : prose(kit, of, body, HINT, width)),
	];
