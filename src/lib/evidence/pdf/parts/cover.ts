import { LABEL, type Fact, type PortfolioDocument } from '../../document.ts';
import { boxed, INSIDE } from '../box.ts';
import type { Kit } from '../kit.ts';
import { line, rectangle } from '../ops.ts';
import { BODY, COVER, DAMSON, HAIR, INK, QUIET, RULE, SHEET, TOP, WHITE, WIDTH } from '../paper.ts';
import { heading, prose, text } from '../prose.ts';
import { air, beside, kept, together, within, type Strip } from '../strip.ts';
import { elem, type Elem } from '../tree.ts';

const USE = 'Use for practice, formative assessment, knowledge and discussion, or as your centre’s strategy allows.';
const SHOWS =
	'The ledger attached to this file re-performs to the same records and the same findings. The pictures, texts and ' +
	'times are those the ledger names. It does not show who pressed the keys.';

export function cover(kit: Kit, document: PortfolioDocument, root: Elem): Strip[] {
	const sect = elem(root, 'Sect');
	const kicker = { ...BODY, size: 12, leading: 18, weight: 'semibold', colour: DAMSON } as const;
	return [
		{ ...band(kit, sect), opens: true, name: '' },
		air(78),
		...text(kit, elem(sect, 'P'), 'Portfolio of evidence', kicker, WIDTH),
		air(4),
		...heading(kit, sect, 'H1', document.unit, { style: COVER, width: 410 }),
		air(8),
		...text(kit, elem(sect, 'P'), document.qualification, { ...QUIET, size: 12, leading: 18 }, WIDTH),
		air(38),
		...factTable(kit, sect, document.facts),
		air(18),
		...boxed([
			...heading(kit, sect, 'H2', 'What this document shows', { width: WIDTH - 2 * INSIDE, below: 2 }),
			...prose(kit, sect, SHOWS, BODY, WIDTH - 2 * INSIDE),
		]),
		air(18),
		...signature(kit, sect, document),
	];
}

/** The label, over the whole width of the sheet. */
function band(kit: Kit, parent: Elem): Strip {
	const words = together([
		...text(kit, elem(parent, 'P'), LABEL, { ...BODY, size: 11.25, weight: 'semibold', colour: WHITE }, WIDTH),
		...text(kit, elem(parent, 'P'), USE, { ...BODY, size: 9.75, colour: WHITE }, WIDTH),
	]);
	return {
		height: 60 - TOP,
		draw(put, x, y) {
			put({ kind: 'path', of: 'decoration', path: rectangle(0, 0, SHEET.width, 60), fill: DAMSON });
			words.draw(put, x, y - TOP + (60 - words.height) / 2);
		},
	};
}

/** Two columns, the first of them naming the second. */
export function factTable(kit: Kit, parent: Elem, facts: readonly Fact[]): Strip[] {
	const body = elem(elem(parent, 'Table'), 'TBody');
	return facts.flatMap((fact, i) => {
		const row = elem(body, 'TR');
		const name = text(kit, elem(row, 'TH', { scope: 'Row' }), fact.label, QUIET, 94);
		const value = text(kit, elem(row, 'TD'), fact.value, { ...BODY, weight: 'medium' }, WIDTH - 102);
		const [strip] = kept(
			beside(
				[
					{ x: 0, strips: name },
					{ x: 102, strips: value },
				],
				Infinity,
			),
		);
		return [
			{
				height: strip!.height + 10.5,
				draw(put, x, y) {
					const rule = (at: number, stroke: string) =>
						put({ kind: 'path', of: 'decoration', path: line(x, at, x + WIDTH, at), stroke, width: 0.75 });
					if (i === 0) rule(y, RULE);
					strip!.draw(put, x, y + 5);
					rule(y + strip!.height + 10.1, HAIR);
				},
			},
		];
	});
}

function signature(kit: Kit, parent: Elem, { declaration, receipt }: PortfolioDocument): Strip[] {
	const side = WIDTH - 150;
	const left = declaration
		? [
				...prose(kit, parent, `“${declaration.text}”`, QUIET, side - 24),
				air(5),
				...signed(kit, parent, `${declaration.name}, ${declaration.on}`, side - 24),
			]
		: prose(kit, parent, 'A draft. The learner has not yet declared that this is their own work.', QUIET, side - 24);
	const right = [
		...text(kit, elem(parent, 'P'), 'Receipt', QUIET, 150),
		...text(kit, elem(parent, 'P'), receipt ?? 'None yet', { ...BODY, size: 14, leading: 21, weight: 'semibold' }, 150),
	];
	return kept(
		beside(
			[
				{ x: 0, strips: left },
				{ x: side, strips: right },
			],
			Infinity,
		),
	);
}

/** A name over a line, as on paper. */
export function signed(kit: Kit, parent: Elem, name: string, width: number): Strip[] {
	const style = { ...BODY, weight: 'medium' } as const;
	return within(text(kit, elem(parent, 'P'), name, style, width), (strip, i) =>
		i > 0
			? {}
			: {
					height: strip.height + 4,
					draw(put, x, y) {
						const rule = line(x, y + 0.4, x + width, y + 0.4);
						put({ kind: 'path', of: 'decoration', path: rule, stroke: INK, width: 0.75 });
						strip.draw(put, x, y + 4);
					},
				},
	);
}
