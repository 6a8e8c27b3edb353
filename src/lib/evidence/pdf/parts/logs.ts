import type { ActivityLog } from '../../document.ts';
import type { Kit } from '../kit.ts';
import { drawMark, REFUSED } from '../marks.ts';
import { HINT, SMALL, TITLE } from '../paper.ts';
import { heading, prose, text } from '../prose.ts';
import { air, within, type Strip } from '../strip.ts';
import { fitting, rest, table, words, type Cell } from '../table.ts';
import { elem, type Elem } from '../tree.ts';
import { section } from './section.ts';

export const LOG = 'Activity log';

/** What was done, entry by entry, with the beginning of each entry's hash. */
export function logs(kit: Kit, root: Elem, all: readonly ActivityLog[]): Strip[] {
	const sect = elem(root, 'Sect');
	return [
		...section(kit, sect, LOG, 'Every entry is in the attached ledger, which is what the assessor’s copy does again.'),
		...all.flatMap((log, i) => [...(i > 0 ? [air(20)] : []), ...one(kit, elem(sect, 'Sect'), log)]),
	];
}

function one(kit: Kit, sect: Elem, { title, note, lines }: ActivityLog): Strip[] {
	const column = (head: string, texts: readonly string[], least: number, most: number) => ({
		width: fitting(kit, [head, ...texts], least, most),
		head,
	});
	const no = column(
		'No.',
		lines.map((line) => `${line.no}`),
		28,
		50,
	);
	const time = column(
		'Time',
		lines.map((line) => line.time),
		40,
		96,
	);
	const record = column(
		'Record',
		lines.map((line) => line.record),
		60,
		110,
	);
	const criteria = column(
		'Criteria',
		lines.map((line) => line.criteria),
		52,
		96,
	);
	const hash = column(
		'Hash',
		lines.map((line) => line.hash),
		36,
		66,
	);
	const did = rest([no, time, record, criteria, hash].map(({ width }) => width));
	const columns = [{ ...no, names: true }, time, { width: did, head: 'What was done' }, record, criteria, hash];
	const rows = lines.map((line): Cell[] => [
		words(kit, `${line.no}`),
		words(kit, line.time),
		act(kit, line),
		words(kit, line.record),
		words(kit, line.criteria),
		words(kit, line.hash, HINT),
	]);
	const staying = within(prose(kit, sect, note, HINT), () => ({ stays: true }));
	return [
		...heading(kit, sect, 'H2', title, { bookmark: { title, level: 1 }, style: { ...TITLE, size: 13, leading: 18 } }),
		...staying,
		air(4, true),
		...table(kit, sect, columns, rows, 3),
	];
}

const act =
	(kit: Kit, { did, refused }: ActivityLog['lines'][number]): Cell =>
	(of, width) => {
		if (!refused) return text(kit, of, did, SMALL, width);
		const word = { text: `${REFUSED.word}: `, weight: 'medium', colour: REFUSED.colour } as const;
		const strips = text(kit, of, [{ text: '\u00a0\u00a0\u00a0\u00a0\u00a0' }, word, { text: did }], SMALL, width);
		return within(strips, ({ draw }, i) =>
			i > 0
				? {}
				: {
						draw(put, x, y) {
							drawMark(REFUSED, put, x, y + 1.5, 9);
							draw(put, x, y);
						},
					},
		);
	};
