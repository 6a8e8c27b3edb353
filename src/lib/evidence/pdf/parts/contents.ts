import type { PortfolioDocument } from '../../document.ts';
import type { Kit } from '../kit.ts';
import { drawCallout } from '../callout.ts';
import { FIT, marked, STATUS, type Mark } from '../marks.ts';
import { line } from '../ops.ts';
import { BODY, HAIR, HINT, QUIET, SMALL, WIDTH, type Style } from '../paper.ts';
import { heading, text } from '../prose.ts';
import { air, beside, together, type Strip } from '../strip.ts';
import { rest, table, words, type Cell } from '../table.ts';
import { elem, type Elem } from '../tree.ts';
import { widthOf } from '../wrap.ts';
import { section } from './section.ts';

/** A section of the portfolio, and how much is in it. */
export interface Listed {
	readonly title: string;
	/** `8 items`; for an empty section, what is not there. */
	readonly holds: string;
	/** Empty sections are named here and have no page. */
	readonly empty: boolean;
}

/** What is in the portfolio, where, and how its marks are read. */
export function contents(kit: Kit, root: Elem, listed: readonly Listed[], document: PortfolioDocument): Strip[] {
	const sect = elem(root, 'Sect');
	const toc = elem(sect, 'TOC');
	return [
		...section(kit, sect, 'Contents', 'Every title leads to its page. So do the bookmarks beside the pages.'),
		...listed.map((one) => entry(kit, toc, one)),
		...legend(kit, sect, document),
	];
}

function entry(kit: Kit, toc: Elem, { title, holds, empty }: Listed): Strip {
	const item = elem(toc, 'TOCI');
	const name = empty ? [{ text: title }] : [{ text: title, to: title }];
	const of = empty ? elem(item, 'P') : elem(item, 'Reference');
	const style: Style = { ...BODY, weight: 'medium' };
	const number = empty ? '–' : `${kit.pageOf(title) ?? 8}`;
	const wide = widthOf(number, kit.faces.medium, style.size);
	const parts = [
		{ x: 0, strips: text(kit, of, name, empty ? QUIET : style, 190) },
		{ x: 200, strips: text(kit, elem(item, 'P'), holds, QUIET, WIDTH - 260) },
		{ x: WIDTH - wide, strips: text(kit, elem(item, 'P'), number, style, wide + 1) },
	];
	const row = together(beside(parts, Infinity));
	return {
		height: row.height + 8.75,
		draw(put, x, y) {
			row.draw(put, x, y + 4);
			const under = y + row.height + 8.4;
			put({ kind: 'path', of: 'decoration', path: line(x, under, x + WIDTH, under), stroke: HAIR, width: 0.75 });
		},
	};
}

/** Only the marks that are on the pages. */
function legend(kit: Kit, sect: Elem, { criteria, matches, items, learner }: PortfolioDocument): Strip[] {
	const row = (mark: Cell, use: string, means: string) => [mark, words(kit, use, HINT), words(kit, means)];
	const findings = STATUSES.map(([status, means]) => row(shape(kit, STATUS[status]), 'Criterion', means));
	const fits = FITS.map(([fit, means]) => row(shape(kit, FIT[fit]), 'Job specification', means));
	const disc = `A note by ${learner.name}: a filled disc with a number.`;
	const square = 'A note written from the ledger: a hollow square with a letter.';
	const columns = [
		{ width: 118, head: 'Mark', names: true },
		{ width: 88, head: 'Used for' },
		{ width: rest([118, 88]), head: 'Means' },
	];
	const noted = (by: 'learner' | 'ledger') =>
		items.some(({ picture }) => picture?.callouts.some((callout) => callout.by === by));
	const rows = [
		...(criteria.some(({ finding }) => finding !== null) ? findings : []),
		...(matches.length > 0 ? fits : []),
		...(noted('learner') ? [row(callout(kit, 'learner', '1'), 'Picture', disc)] : []),
		...(noted('ledger') ? [row(callout(kit, 'ledger', 'A'), 'Picture', square)] : []),
	];
	if (rows.length === 0) return [];
	return [
		...heading(kit, sect, 'H2', 'How the marks are read', { above: 26, below: 2 }),
		...text(kit, elem(sect, 'P'), LEGEND, BODY, WIDTH),
		air(6),
		...table(kit, sect, columns, rows, 4),
	];
}

const LEGEND = 'Each mark is a shape and a word. Findings are the system’s and are advice: the assessor decides.';

const STATUSES = [
	['evidenced', 'All that was looked for was found in the ledger and the records.'],
	['partly-evidenced', 'Some of it was found. What is missing is named under Gaps.'],
	['not-yet-evidenced', 'It was tried, and what was looked for was not found.'],
	['not-attempted', 'Nothing in this portfolio tries it.'],
] as const;

const FITS = [
	['shown', 'The record shows what this line asks for.'],
	['partly', 'The record shows some of it.'],
	['missing', 'The record shows that it is not there.'],
	['unknown', 'The record does not say.'],
] as const;

const shape =
	(kit: Kit, mark: Mark): Cell =>
	(of, width) =>
		marked(kit, of, mark, width);

const callout =
	(kit: Kit, by: 'learner' | 'ledger', sign: string): Cell =>
	(of) => [{ height: SMALL.leading, draw: (put, x, y) => drawCallout(kit, by, sign, of, put, x + 7.5, y + 6) }];
