import type { Kit } from '../kit.ts';
import { QUIET } from '../paper.ts';
import { heading, prose } from '../prose.ts';
import { air, within, type Strip } from '../strip.ts';
import type { Elem } from '../tree.ts';

/** A section's title and first sentence. It is in the bookmarks, and can be led to by its title. */
export function section(kit: Kit, sect: Elem, title: string, lead: string, opens = true): Strip[] {
	const head = heading(kit, sect, 'H1', title, { anchor: title, bookmark: { title, level: 0 }, below: 4 });
	const opening = within(head, (_, i) => (i === 0 ? { ...(opens ? { opens } : {}), name: `${title}, continued` } : {}));
	return [...opening, ...within(prose(kit, sect, lead, QUIET), () => ({ stays: true })), air(8, true)];
}
