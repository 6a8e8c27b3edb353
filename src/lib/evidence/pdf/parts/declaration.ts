import type { PortfolioDocument } from '../../document.ts';
import { boxed, INSIDE } from '../box.ts';
import type { Kit } from '../kit.ts';
import { rectangle } from '../ops.ts';
import { BODY, DAMSON, QUIET, WIDTH } from '../paper.ts';
import { heading, prose, text } from '../prose.ts';
import { air, kept, shifted, within, type Strip } from '../strip.ts';
import { elem, type Elem } from '../tree.ts';
import { signed } from './cover.ts';
import { section } from './section.ts';

export const DECLARATION = 'Declaration';

const SHOWS = [
	'The ledger attached to this file can be done again from the start. It gives the same records and the same findings.',
	'The pictures, texts and times are those the ledger names.',
	'Nothing was changed after the declaration, when the seal and the receipt agree with one noted elsewhere at the time.',
];
const SHOWS_NOT = [
	'Who sat at the keyboard, or who helped. The declaration and the assessor’s questions are for that.',
	'That the device’s clock was right. Times in the CRM are those of the story.',
	'That the learner is competent. Only the assessor decides, and findings of the system are advice.',
	'Work with real people. Everyone and every company in the CRM is made up.',
];
const HOW =
	'Open this file as it is in Practice Desk, on the page for assessors. It reads the ledger attached here, does every ' +
	'act again and says what is the same and what is not. Printing the file, or saving it from another program, takes ' +
	'that away: ask for the file as it was exported.';

/** The learner's own statement, the receipt, and plainly what this document can and cannot show. */
export function declaration(kit: Kit, root: Elem, { declaration: said, receipt }: PortfolioDocument): Strip[] {
	const sect = elem(root, 'Sect');
	const lead = said
		? 'Made by the learner when the portfolio was handed in.'
		: 'This is a draft. The learner has not yet declared that this is their own work, so there is no receipt.';
	return [
		...section(kit, sect, DECLARATION, lead),
		...(said
			? [
					...prose(kit, elem(sect, 'BlockQuote'), `“${said.text}”`, { ...BODY, size: 12, leading: 18 }),
					...heading(kit, sect, 'H2', 'Help I had', { above: 14, below: 1 }),
					...prose(kit, sect, said.help || 'None was named.'),
					air(26, true),
					...kept(signed(kit, sect, `${said.name}, ${said.on}`, 300)),
				]
			: []),
		...(receipt ? receiptBox(kit, sect, receipt) : []),
		...list(kit, sect, 'What this document shows', SHOWS),
		...list(kit, sect, 'What it does not show', SHOWS_NOT),
		...heading(kit, sect, 'H2', 'How to check it', { above: 14, below: 2 }),
		...prose(kit, sect, HOW),
	];
}

function receiptBox(kit: Kit, sect: Elem, receipt: string): Strip[] {
	const width = WIDTH - 2 * INSIDE;
	const big = { ...BODY, size: 17, leading: 24, weight: 'semibold' } as const;
	return [
		air(20),
		...boxed([
			...heading(kit, sect, 'H2', 'Receipt', { width }),
			...text(kit, elem(sect, 'P'), receipt, big, width),
			...prose(
				kit,
				sect,
				'The beginning of the last hash after the declaration. Noted elsewhere at the time, it adds trust.',
				QUIET,
				width,
			),
		]),
	];
}

function list(kit: Kit, sect: Elem, title: string, sentences: readonly string[]): Strip[] {
	const of = elem(sect, 'L', { numbering: 'None' });
	return [
		...heading(kit, sect, 'H2', title, { above: 14, below: 2 }),
		...sentences.flatMap((sentence) => {
			const strips = shifted(text(kit, elem(elem(of, 'LI'), 'LBody'), sentence, BODY, WIDTH - 14), 14);
			return [...within(strips, ({ draw }, i) => (i > 0 ? {} : { draw: pointed(draw) })), air(2)];
		}),
	];
}

/** A small damson square before a line. */
const pointed =
	(draw: Strip['draw']): Strip['draw'] =>
	(put, x, y) => {
		put({ kind: 'path', of: 'decoration', path: rectangle(x + 1, y + 6, 4, 4), fill: DAMSON });
		draw(put, x, y);
	};
