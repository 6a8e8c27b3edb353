import type { Item, Reflection } from '../../document.ts';
import { itemPlace, pageWords, type Kit } from '../kit.ts';
import { BODY, HINT, READING, SMALL, WIDTH } from '../paper.ts';
import { heading, prose, text } from '../prose.ts';
import { air, within, type Strip } from '../strip.ts';
import { elem, type Elem } from '../tree.ts';
import type { Run } from '../wrap.ts';
import { criteriaList } from './item.ts';
import { section } from './section.ts';

export const REFLECTIONS = 'Reflections';

/** The reflective log: each prompt, then what was written, with its day. */
export function reflections(kit: Kit, root: Elem, all: readonly Reflection[], items: readonly Item[]): Strip[] {
	const sect = elem(root, 'Sect');
	return [
		...section(kit, sect, REFLECTIONS, 'The learner’s own words. Each was dated when it was written.'),
		...all.flatMap((reflection, i) => [
			...(i > 0 ? [air(16)] : []),
			...one(kit, elem(sect, 'Sect'), reflection, items),
		]),
	];
}

function one(kit: Kit, sect: Elem, { prompt, criteria, written, links }: Reflection, items: readonly Item[]): Strip[] {
	const staying = (strips: readonly Strip[]) => within(strips, () => ({ stays: true }));
	return [
		...heading(kit, sect, 'H2', prompt, { bookmark: { title: prompt, level: 1 } }),
		...staying(text(kit, elem(sect, 'P'), criteriaList(criteria), HINT, WIDTH)),
		air(4, true),
		...(written.length === 0 ? prose(kit, sect, 'Nothing was written here.') : []),
		...written.flatMap(({ on, text: said }, i) => [
			...(i > 0 ? [air(8)] : []),
			...staying(text(kit, elem(sect, 'P'), on, { ...SMALL, weight: 'semibold' }, WIDTH)),
			...prose(kit, elem(sect, 'BlockQuote'), said, BODY, READING),
		]),
		...(links.length > 0 ? [air(4), ...text(kit, elem(sect, 'P'), see(kit, links, items), HINT, WIDTH)] : []),
	];
}

/** `See E02 p. 5, Entry 48`: what is an item leads to its page. */
function see(kit: Kit, links: readonly string[], items: readonly Item[]): Run[] {
	return links.flatMap((link, i): Run[] => {
		const before = { text: i === 0 ? 'See ' : ', ' };
		const place = itemPlace(link);
		if (!items.some(({ ref }) => ref === link)) return [before, { text: link }];
		return [before, { text: `${link}, ${pageWords(kit, place)}`, to: place }];
	});
}
