import type { CriterionClaim, Item, PortfolioDocument } from '../../document.ts';
import { itemPlace, pageWords, type Kit } from '../kit.ts';
import { marked, STATUS } from '../marks.ts';
import { HINT, SMALL } from '../paper.ts';
import { heading, prose, text } from '../prose.ts';
import { air, type Strip } from '../strip.ts';
import { rest, table, words, type Cell, type Column } from '../table.ts';
import { elem, type Elem } from '../tree.ts';
import type { Run } from '../wrap.ts';
import { section } from './section.ts';

export const MATRIX = 'Claim matrix';

/** With more items than this a column each would be too narrow to read. */
const MOST_COLUMNS = 6;
const FINDING = 98;
const ASSESSOR = 46;

const LEAD =
	'Page numbers lead to the evidence. Findings are the system’s, and advice. The last column is the assessor’s.';
const SEALED =
	'Each page number leads to the evidence. This was done under assessed conditions, so the system’s findings are not ' +
	'printed. The last column is the assessor’s.';

/** Criteria by evidence: what is claimed, where it is, and what the system found. */
export function matrix(kit: Kit, root: Elem, { criteria, items, gaps }: PortfolioDocument): Strip[] {
	const sect = elem(root, 'Sect');
	const narrow = items.length <= MOST_COLUMNS;
	const columns = narrow ? byItem(items) : byList();
	const lead = criteria.some(({ finding }) => finding === null) ? SEALED : LEAD;
	// where all wording is from one place, it is said once
	const notes = new Set(criteria.map(({ note }) => note));
	const shared = notes.size === 1 && criteria.length > 1 ? [...notes].join('') : '';
	return [
		...section(kit, sect, MATRIX, shared === '' ? lead : `${lead} All criteria: ${shared}`),
		...table(
			kit,
			sect,
			columns,
			criteria.map((criterion) => [
				claim(kit, shared === '' ? criterion : { ...criterion, note: '' }),
				...(narrow ? items.map((item) => page(kit, criterion, item)) : [pages(kit, criterion, items)]),
				found(kit, criterion),
				words(kit, ''),
			]),
			6,
		),
		...(gaps.length > 0 ? heading(kit, sect, 'H2', 'Gaps', { above: 16, below: 3 }) : []),
		...gaps.flatMap((gap, i) => [...(i > 0 ? [air(3)] : []), ...prose(kit, sect, gap)]),
	];
}

function byItem(items: readonly Item[]): Column[] {
	const each = items.map(({ ref, kind }) => ({ width: 31, head: `${ref} ${kind}` }));
	const first = rest([...each.map(({ width }) => width), FINDING, ASSESSOR]);
	return [
		{ width: first, head: 'Criterion', names: true },
		...each,
		{ width: FINDING, head: 'System’s finding' },
		{ width: ASSESSOR, head: 'Assessor' },
	];
}

function byList(): Column[] {
	const evidence = 128;
	return [
		{ width: rest([evidence, FINDING, ASSESSOR]), head: 'Criterion', names: true },
		{ width: evidence, head: 'Evidence, kind and page' },
		{ width: FINDING, head: 'System’s finding' },
		{ width: ASSESSOR, head: 'Assessor' },
	];
}

const claim =
	(kit: Kit, { code, text: said, note }: CriterionClaim): Cell =>
	(of, width) => [
		...text(kit, elem(of, 'P'), [{ text: `${code} `, weight: 'semibold' }, { text: said }], SMALL, width),
		...(note ? text(kit, elem(of, 'P'), note, HINT, width) : []),
	];

const page =
	(kit: Kit, { evidence }: CriterionClaim, { ref }: Item): Cell =>
	(of, width) => {
		const place = itemPlace(ref);
		const claimed = evidence.some((one) => one.ref === ref);
		return text(kit, of, [claimed ? { text: pageWords(kit, place), to: place } : { text: '–' }], SMALL, width);
	};

/** `E01 PR p. 4, E02 WT p. 5`: each of them on one line, as many on a line as fit. */
const pages =
	(kit: Kit, { evidence }: CriterionClaim, items: readonly Item[]): Cell =>
	(of, width) => {
		if (evidence.length === 0) return text(kit, of, '–', SMALL, width);
		const runs = evidence.flatMap(({ ref, kind }, i): Run[] => {
			const place = itemPlace(ref);
			const known = items.some((item) => item.ref === ref);
			return [
				{ text: `${ref}\u00a0${kind}${known ? '\u00a0' : ''}` },
				...(known ? [{ text: pageWords(kit, place), to: place }] : []),
				...(i < evidence.length - 1 ? [{ text: ', ' }] : []),
			];
		});
		return text(kit, of, runs, SMALL, width);
	};

const found =
	(kit: Kit, { finding, judged }: CriterionClaim): Cell =>
	(of, width) => {
		if (!finding) return text(kit, of, 'Sealed', HINT, width);
		return judged ? marked(kit, of, STATUS[finding], width) : text(kit, of, 'Read by the assessor', HINT, width);
	};
