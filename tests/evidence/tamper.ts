import { unzlibSync, zlibSync } from 'fflate';
import { binary } from '../../src/lib/evidence/pdf/engine.ts';
import { faceOf } from '../../src/lib/evidence/pdf/face.ts';
import { PLACES, SEAL, sealed } from '../../src/lib/evidence/pdf/seal.ts';
import { fonts } from '../pdf/sample.ts';
import { bytesOf } from '../pdf/pdf-of.ts';

/** The codes under which a font has a text. */
export function codes(text: string, weight: keyof typeof fonts = 'regular'): string {
	const face = faceOf(fonts[weight]);
	return [...text].map((letter) => face.glyph(letter.codePointAt(0)!).toString(16).padStart(4, '0')).join('');
}

/** A portfolio's PDF taken apart into its objects, to be changed by somebody who knows how it works. */
export class Tampered {
	readonly objects = new Map<number, string>();
	trailer: string;
	readonly root: number;

	constructor(pdf: Uint8Array) {
		const text = binary(pdf);
		const table = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(text)![1]);
		for (const [, at] of text.slice(table).matchAll(/^(\d{10}) \d{5} n/gm)) {
			const object = text.slice(Number(at), text.indexOf('endobj', this.#afterStream(text, Number(at))));
			const [head, number] = /^(\d+) 0 obj\n/.exec(object)!;
			this.objects.set(Number(number), object.slice(head.length));
		}
		this.trailer = text.slice(text.indexOf('trailer', table), text.lastIndexOf('startxref'));
		this.root = Number(/\/Root (\d+) 0 R/.exec(this.trailer)![1]);
	}

	/** Where to look for the end of an object: after its stream, which may hold any letters. */
	#afterStream(text: string, at: number): number {
		const [, before, length] = /^(\d+ 0 obj\n<<[^]*?\/Length (\d+)[^]*?stream\n)|/.exec(text.slice(at, at + 2_000))!;
		const end = text.indexOf('endobj', at);
		return before !== undefined && at + before.length < end ? at + before.length + Number(length) : at;
	}

	/** Changes the only object that holds these words. */
	edit(number: number, from: string | RegExp, to: string): this {
		const before = this.objects.get(number)!;
		const after = before.replace(from, to);
		if (after === before) throw new Error(`Object ${number} has no ${String(from)}`);
		this.objects.set(number, after);
		return this;
	}

	add(object: string): number {
		const number = Math.max(...this.objects.keys()) + 1;
		this.objects.set(number, object);
		return number;
	}

	addStream(content: string | Uint8Array, about = ''): number {
		return this.add(stream(typeof content === 'string' ? bytesOf(content) : content, about));
	}

	find(words: string | RegExp): number {
		const found = [...this.objects].filter(([, object]) =>
			typeof words === 'string' ? object.includes(words) : words.test(object),
		);
		if (found.length === 0) throw new Error(`No object has ${String(words)}`);
		return found[0]![0];
	}

	/** The object of a page, counted from 1. */
	page(number: number): number {
		const kids = /\/Kids \[([^\]]*)\]/.exec(this.objects.get(this.find('/Type /Pages'))!)![1]!;
		return Number([...kids.matchAll(/(\d+) 0 R/g)][number - 1]![1]);
	}

	/** Changes what a page draws. */
	draw(page: number, change: (content: string) => string): this {
		const number = Number(/\/Contents (\d+) 0 R/.exec(this.objects.get(this.page(page))!)![1]);
		return this.restream(number, (bytes) => bytesOf(change(binary(bytes))));
	}

	/** Changes the words of a page for others, in letters that the file has. */
	say(page: number, from: string, to: string, weight: keyof typeof fonts = 'regular'): this {
		return this.draw(page, (content) => {
			const after = content.replace(codes(from, weight), codes(to, weight));
			if (after === content) throw new Error(`Page ${page} does not say ${from}`);
			return after;
		});
	}

	/** Changes what a packed stream holds. */
	restream(number: number, change: (bytes: Uint8Array) => Uint8Array): this {
		const object = this.objects.get(number)!;
		const begin = object.indexOf('stream\n') + 7;
		const packed = object.includes('FlateDecode');
		const length = Number(/\/Length (\d+)/.exec(object)![1]);
		const raw = bytesOf(object.slice(begin, begin + length));
		const after = binary(packed ? zlibSync(change(unzlibSync(raw))) : change(raw));
		const head = object.slice(0, begin).replace(/\/Length \d+/, `/Length ${after.length}`);
		this.objects.set(number, `${head}${after}\nendstream\n`);
		return this;
	}

	/** Put together again, with a table that fits and, unless it is said not to, a new seal. */
	bytes({ seal = true }: { seal?: boolean } = {}): Uint8Array {
		if (seal) this.edit(this.root, new RegExp(`/${SEAL} \\([0-9a-f]*\\)`), `/${SEAL} (${'0'.repeat(PLACES)})`);
		let file = '%PDF-1.7\n';
		const last = Math.max(...this.objects.keys());
		const places = new Map<number, number>();
		for (const [number, object] of this.objects) {
			places.set(number, file.length);
			file += `${number} 0 obj\n${object}endobj\n`;
		}
		const rows = Array.from({ length: last }, (_, i) => {
			const at = places.get(i + 1);
			return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
		});
		const table = `xref\n0 ${last + 1}\n0000000000 65535 f \n${rows.join('')}`;
		const trailer = this.trailer.replace(/\/Size \d+/, `/Size ${last + 1}`);
		const bytes = bytesOf(`${file}${table}${trailer}startxref\n${file.length}\n%%EOF`);
		return seal ? sealed(bytes) : bytes;
	}
}

export const stream = (bytes: Uint8Array, about = ''): string =>
	`<<${about}/Length ${bytes.length}>>\nstream\n${binary(bytes)}\nendstream\n`;

/** What somebody adds at the end of a file, and a table that goes on from its own. Source: ISO 32000-1, 7.5.6. */
export function updated(pdf: Uint8Array, objects: readonly (readonly [number: number, object: string])[]): Uint8Array {
	const text = binary(pdf);
	let file = `${text}\n`;
	let table = '';
	for (const [number, object] of objects) {
		table += `${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`;
		file += `${number} 0 obj\n${object}endobj\n`;
	}
	const before = /startxref\n(\d+)\n%%EOF\s*$/.exec(text)![1]!;
	const trailer = text.slice(text.indexOf('trailer', Number(before)), text.lastIndexOf('startxref'));
	return bytesOf(`${file}xref\n${table}${trailer.replace('<<', `<</Prev ${before}`)}startxref\n${file.length}\n%%EOF`);
}
