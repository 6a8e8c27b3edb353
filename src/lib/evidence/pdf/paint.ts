import type { jsPDF } from 'jspdf';
import { inside, number, type FontNames } from './engine.ts';
import type { Of, Op, Path } from './ops.ts';
import { SHEET } from './paper.ts';
import { join, type Elem } from './tree.ts';

/** The active area of a link, waiting for its object. */
export interface Annotation {
	readonly page: number;
	readonly of: Elem;
	readonly rect: readonly [number, number, number, number];
	readonly to: string;
	readonly words: string;
}

export interface Painted {
	/** For each page, whose its marked content is, by MCID. */
	readonly owners: readonly (readonly Elem[])[];
	readonly annotations: readonly Annotation[];
}

/**
 * Draws all pages, and grows the structure tree while doing so: what is drawn next is read next.
 * Each stretch of one element is one marked-content sequence. Source: ISO 32000-1, 14.6 and 14.7.4.
 */
export function paint(
	pdf: jsPDF,
	pages: readonly (readonly Op[])[],
	names: FontNames,
	pictures: ReadonlyMap<string, Uint8Array>,
): Painted {
	const { write } = inside(pdf);
	const joined = new Set<Elem>();
	const annotations: Annotation[] = [];
	const owners = pages.map((ops, index) => {
		const page = index + 1;
		if (page > 1) pdf.addPage();
		const own: Elem[] = [];
		let open: Of | null = null;

		const close = () => {
			if (open) write('EMC');
			open = null;
		};
		const begin = (of: Of) => {
			if (of === open) return;
			close();
			open = of;
			if (of === 'decoration') write('/Artifact BMC');
			else if (of === 'pagination') write('/Artifact <</Type /Pagination>> BDC');
			else {
				join(of, joined);
				write(`/${of.role} <</MCID ${own.length}>> BDC`);
				of.kids.push({ page, mcid: own.length });
				own.push(of);
			}
		};

		for (const op of ops) {
			if (op.kind === 'empty') join(op.of, joined);
			else if (op.kind === 'link') {
				const rect = [op.x, SHEET.height - op.y - op.h, op.x + op.w, SHEET.height - op.y] as const;
				op.of.kids.push({ annotation: annotations.length });
				annotations.push({ page, of: op.of, rect, to: op.to, words: op.words });
			} else {
				begin(op.of);
				draw(pdf, op, names, pictures);
			}
		}
		close();
		return own;
	});
	return { owners, annotations };
}

type Drawn = Exclude<Op, { kind: 'empty' | 'link' }>;

function draw(pdf: jsPDF, op: Drawn, names: FontNames, pictures: ReadonlyMap<string, Uint8Array>): void {
	if (op.kind === 'text') {
		pdf.setFont(names[op.weight], 'normal').setFontSize(op.size).setTextColor(op.colour);
		pdf.text(op.text, round(op.x), round(op.y));
	} else if (op.kind === 'picture') {
		const jpeg = pictures.get(op.sha256);
		if (!jpeg) throw new Error(`There are no bytes for picture ${op.sha256}`);
		pdf.addImage(jpeg, 'JPEG', round(op.x), round(op.y), round(op.w), round(op.h), op.sha256, 'NONE');
	} else {
		inside(pdf).write(
			[
				'q',
				op.fill ? `${colour(op.fill)} rg` : '',
				op.stroke ? `${colour(op.stroke)} RG ${number(op.width ?? 1)} w` : '',
				op.dash ? `[${op.dash.map(number).join(' ')}] 0 d` : '',
				op.stroke && !op.dash ? '1 J 1 j' : '',
				steps(op.path),
				op.fill ? (op.stroke ? 'B' : 'f') : 'S',
				'Q',
			]
				.filter((part) => part !== '')
				.join(' '),
		);
	}
}

const round = (n: number) => Math.round(n * 100) / 100;

const steps = (path: Path) =>
	path
		.map(([verb, ...numbers]) => [...numbers.map((n, i) => number(i % 2 === 0 ? n : SHEET.height - n)), verb].join(' '))
		.join(' ');

/** `#6b2553` as three parts of one. */
const colour = (hex: string) => [1, 3, 5].map((i) => number(Number.parseInt(hex.slice(i, i + 2), 16) / 255)).join(' ');
