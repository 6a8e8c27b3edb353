import type { Testimony } from '../../document.ts';
import type { Kit } from '../kit.ts';
import { BODY, HINT, READING, WIDTH } from '../paper.ts';
import { heading, prose, text } from '../prose.ts';
import { air, kept, within, type Strip } from '../strip.ts';
import { elem, type Elem } from '../tree.ts';
import { signed } from './cover.ts';
import { criteriaList } from './item.ts';
import { section } from './section.ts';

export const TESTIMONIES = 'Witness testimony';

const LEAD =
	'Typed into this portfolio for the witness to sign. The file can’t show who typed it: it is testimony once the ' +
	'witness has signed it and the assessor has spoken to them.';

/** What witnesses say they saw, each with a place for the signature. */
export function testimonies(kit: Kit, root: Elem, all: readonly Testimony[]): Strip[] {
	const sect = elem(root, 'Sect');
	return [
		...section(kit, sect, TESTIMONIES, LEAD),
		...all.flatMap((one, i) => [...(i > 0 ? [air(20)] : []), ...statement(kit, elem(sect, 'Sect'), one)]),
	];
}

function statement(kit: Kit, sect: Elem, { ref, witness, position, on, saw, criteria }: Testimony): Strip[] {
	const title = `${ref} ${witness}`;
	const about = text(kit, elem(sect, 'P'), `${position}. Watched on ${on}. ${criteriaList(criteria)}`, HINT, WIDTH);
	return [
		...heading(kit, sect, 'H2', title, { bookmark: { title, level: 1 } }),
		...within(about, () => ({ stays: true })),
		air(4, true),
		...prose(kit, elem(sect, 'BlockQuote'), saw, BODY, READING),
		air(30, true),
		...kept(signed(kit, sect, 'Signature of the witness, and the day', 300)),
	];
}
