import type { Match } from '../../document.ts';
import { boxed, INSIDE } from '../box.ts';
import type { Kit } from '../kit.ts';
import { FIT, marked } from '../marks.ts';
import { BODY, HINT, READING, SMALL, TITLE, WIDTH } from '../paper.ts';
import { heading, prose, text } from '../prose.ts';
import { air, heightOf, kept, within, type Strip } from '../strip.ts';
import { rest, table, words, type Cell } from '../table.ts';
import { elem, type Elem } from '../tree.ts';
import { section } from './section.ts';

export const MATCHES = 'Match with the job specification';

/** With more candidates side by side than this, their columns are too narrow for a reason. */
const MOST = 4;

/** A second table of the same vacancy begins on the next page when that keeps it whole, up to this height, points. */
const WHOLE = 480;

/** Each vacancy's own lines against each candidate: the client's words on the left. */
export function matches(kit: Kit, root: Elem, all: readonly Match[]): Strip[] {
	const sect = elem(root, 'Sect');
	return [
		...section(kit, sect, MATCHES, 'The client’s words are on the left, line by line. Reasons are from the records.'),
		...all.flatMap((match, i) => one(kit, elem(sect, 'Sect'), match, i > 0)),
	];
}

function one(kit: Kit, sect: Elem, match: Match, opens: boolean): Strip[] {
	const title = `${match.vacancy} ${match.title}`;
	const bookmark = { title, level: 1 } as const;
	return [
		...within(heading(kit, sect, 'H2', `${title}, ${match.client}`, { bookmark, below: 4, style: MIDDLE }), (_, i) =>
			i === 0 ? { opens, name: `${title}, continued` } : {},
		),
		...groups(match.candidates.length).flatMap((group, i) => {
			const set = tableOf(kit, sect, match, group);
			return i === 0 ? set : [air(14), ...(heightOf(set) < WHOLE ? kept(set) : set)];
		}),
		...rationale(kit, sect, match),
		...permission(kit, sect, match),
	];
}

const MIDDLE = { ...TITLE, size: 13, leading: 18 };

/** Candidates in groups of nearly the same size: five are three and two, never four and one. */
export function groups(count: number): number[][] {
	const tables = Math.max(1, Math.ceil(count / MOST));
	const all = Array.from({ length: count }, (_, i) => i);
	return Array.from({ length: tables }, (_, t) =>
		all.slice(Math.ceil((t * count) / tables), Math.ceil(((t + 1) * count) / tables)),
	);
}

function tableOf(kit: Kit, sect: Elem, match: Match, group: readonly number[]): Strip[] {
	const kind = 62;
	const each = group.length > 0 ? Math.floor(Math.min(130, (WIDTH - kind - 130) / group.length)) : 0;
	const columns = [
		{ width: rest([kind, each * group.length]), head: 'Job specification', names: true },
		{ width: kind, head: 'Kind' },
		...group.map((i) => ({ width: each, head: match.candidates[i]! })),
	];
	const rows = match.rows.map((row): Cell[] => [
		asked(kit, row),
		words(kit, row.importance === 'essential' ? 'Essential' : 'Desirable'),
		...group.map((i) => answer(kit, row.cells[i])),
	]);
	return table(kit, sect, columns, rows);
}

const asked =
	(kit: Kit, { line, text: said }: Match['rows'][number]): Cell =>
	(of, width) =>
		text(kit, of, [{ text: `${line}\u00a0\u00a0`, weight: 'semibold' }, { text: said }], SMALL, width);

const answer =
	(kit: Kit, cell: Match['rows'][number]['cells'][number] | undefined): Cell =>
	(of, width) =>
		cell
			? [
					...marked(kit, elem(of, 'P'), FIT[cell.fit], width),
					...prose(kit, of, cell.reason, SMALL, width),
					...prose(kit, of, cell.note, HINT, width),
				]
			: [];

function rationale(kit: Kit, sect: Elem, { rationales }: Match): Strip[] {
	if (rationales.length === 0) return [];
	return [
		...heading(kit, sect, 'H3', 'Rationale', { above: 14, below: 2 }),
		...rationales.flatMap(({ candidate, text: said }, i) => [
			...(i > 0 ? [air(6)] : []),
			...text(kit, elem(sect, 'P'), candidate, { ...BODY, weight: 'medium' }, WIDTH).map(staying),
			...prose(kit, sect, said, BODY, READING),
		]),
	];
}

const staying = (strip: Strip): Strip => ({ ...strip, stays: true });

function permission(kit: Kit, sect: Elem, { permissions }: Match): Strip[] {
	if (permissions.length === 0) return [];
	const width = WIDTH - 2 * INSIDE;
	return [
		air(16),
		...boxed([
			...heading(kit, sect, 'H3', 'Permission', { width, below: 2 }),
			...permissions.flatMap((said, i) => [...(i > 0 ? [air(3)] : []), ...prose(kit, sect, said, BODY, width)]),
		]),
	];
}
