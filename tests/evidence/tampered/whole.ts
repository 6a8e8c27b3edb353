import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packText } from '../../../src/lib/evidence/pack-of.ts';
import type { Pack } from '../../../src/lib/evidence/pack.ts';
import type { Question } from '../../../src/lib/evidence/verdict.ts';
import { exported, packed } from '../exported.ts';
import { Tampered } from '../tamper.ts';
import type { Worked } from '../worked.ts';

/** The file before anybody changed it, and all that a change is made from. */
export interface Whole {
	readonly pdf: Uint8Array;
	readonly pack: Pack;
	readonly work: Worked;
	/** The same acts on other records. */
	readonly other: Worked;
	/** Its objects, to change. */
	readonly opened: () => Tampered;
	/** The pages as they were, and other data inside. */
	readonly withData: (data: Pack) => Promise<Uint8Array>;
	readonly first: () => Pack['attempts'][number];
	readonly entries: () => Pack['attempts'][number]['entries'];
	/** Saved again by another program. */
	readonly qpdf: (...args: string[]) => Uint8Array;
}

/** How a file was changed, which question finds it, and how its answer names what was changed. */
export type Row = readonly [how: string, (whole: Whole) => Uint8Array | Promise<Uint8Array>, Question, RegExp];

export async function wholeOf(work: Worked, other: Worked): Promise<Whole> {
	const pack = packed([work]);
	const pdf = await exported([work]);
	const first = () => pack.attempts[0]!;
	return {
		pdf,
		pack,
		work,
		other,
		opened: () => new Tampered(pdf),
		withData: (data) => exported([work], packText(data)),
		first,
		entries: () => first().entries,
		qpdf: (...args) => savedAgain(pdf, args),
	};
}

/** A change to its objects, with the seal set anew. */
export const resealed =
	(change: (file: Tampered) => unknown): Row[1] =>
	({ opened }) => {
		const file = opened();
		change(file);
		return file.bytes();
	};

function savedAgain(pdf: Uint8Array, args: readonly string[]): Uint8Array {
	const folder = mkdtempSync(join(tmpdir(), 'portfolio-'));
	try {
		writeFileSync(join(folder, 'one.pdf'), pdf);
		execFileSync('qpdf', [...args, join(folder, 'one.pdf'), join(folder, 'two.pdf')]);
		return new Uint8Array(readFileSync(join(folder, 'two.pdf')));
	} finally {
		rmSync(folder, { recursive: true });
	}
}
