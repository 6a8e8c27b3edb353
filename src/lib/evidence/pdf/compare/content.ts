import type { PdfFile } from '../read/file.ts';
import { Name, Text, Tokens, type Token } from '../read/tokens.ts';
import { isDict, Ref, textOf, type Dict, type Value } from '../read/values.ts';
import type { Sheet } from './sheets.ts';

/** What a page draws, in order. */
export interface Content {
	/** Every stroke and letter, spelled one way: two pages that draw the same have the same. */
	readonly drawn: string;
	/** The words, one piece for each time that text is set. */
	readonly words: readonly string[];
	/** Names of the pictures and forms that it draws. */
	readonly pictures: readonly string[];
}

/** What the letters of a font stand for, by their codes. */
type Letters = ReadonlyMap<string, string>;

/** Reads a page's content. What can't be read of it stands in `drawn` as it is. */
export function contentOf(file: PdfFile, { own }: Sheet): Content {
	const fonts = file.dict(file.dict(own.get('Resources'))?.get('Font'));
	const known = new Map<string, Letters>();
	const lettersOf = (font: string) => {
		const letters = known.get(font) ?? lettersIn(file, file.dict(fonts?.get(font)));
		known.set(font, letters);
		return letters;
	};
	const drawn: string[] = [];
	const words: string[] = [];
	const pictures: string[] = [];
	let font = '';
	for (const part of partsOf(file, own.get('Contents'))) {
		const bytes = file.unpacked(part);
		if (!bytes) {
			drawn.push('(packed in another way)');
			continue;
		}
		const tokens = new Tokens(bytes);
		let before: Token[] = [];
		for (let token = tokens.next(); token !== null; token = tokens.next()) {
			drawn.push(spelled(token));
			if (typeof token !== 'string' || token === '[' || token === ']') {
				before.push(token);
				continue;
			}
			if (token === 'Tf') font = nameIn(before);
			else if (token === 'Do') pictures.push(nameIn(before));
			else if (['Tj', 'TJ', "'", '"'].includes(token))
				words.push(before.map((one) => (one instanceof Text ? read(one, lettersOf(font)) : '')).join(''));
			before = [];
		}
	}
	return { drawn: drawn.join(' '), words, pictures };
}

const partsOf = (file: PdfFile, contents: Value | undefined): readonly Value[] =>
	contents instanceof Ref && file.stream(contents) ? [contents] : file.list(contents);

const nameIn = (tokens: readonly Token[]) => tokens.find((token) => token instanceof Name)?.text ?? '';

function spelled(token: Token): string {
	if (token instanceof Name) return `/${token.text}`;
	return token instanceof Text ? `(${hexOf(token)})` : String(token);
}

/** The codes of a string, in hex. */
function hexOf(text: Text): string {
	if (text.hex)
		return String.fromCharCode(
			...text.bytes.subarray(text.start, Math.min(text.end, text.start + 16_384)),
		).toUpperCase();
	return [...textOf(text)].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()).join('');
}

/** Letters that the font does not name are shown as what they are: nothing that can be read. */
function read(text: Text, letters: Letters): string {
	if (letters.size === 0) return text.hex ? '�' : textOf(text);
	return (hexOf(text).match(/.{4}/g) ?? []).map((code) => letters.get(code) ?? '�').join('');
}

/** What a font says that its codes stand for. Source: ISO 32000-1, 9.10.3. */
function lettersIn(file: PdfFile, font: Dict | null): Letters {
	const bytes = isDict(font) ? file.unpacked(font.get('ToUnicode')) : null;
	const letters = new Map<string, string>();
	if (!bytes) return letters;
	const tokens = new Tokens(bytes);
	let codes: string[] = [];
	for (let token = tokens.next(); token !== null; token = tokens.next()) {
		if (token instanceof Text) codes.push(hexOf(token));
		else if (token === 'endbfchar')
			for (let i = 0; i + 1 < codes.length; i += 2) letters.set(codes[i]!, wide(codes[i + 1]!));
		else if (token === 'endbfrange')
			for (let i = 0; i + 2 < codes.length; i += 3) range(letters, codes[i]!, codes[i + 1]!, codes[i + 2]!);
		else if (token === 'beginbfchar' || token === 'beginbfrange') codes = [];
	}
	return letters;
}

function range(letters: Map<string, string>, from: string, to: string, first: string): void {
	const [low, high, letter] = [from, to, first].map((hex) => Number.parseInt(hex, 16)) as [number, number, number];
	for (let i = 0; low + i <= Math.min(high, low + 0xffff); i++)
		letters.set((low + i).toString(16).toUpperCase().padStart(4, '0'), String.fromCharCode(letter + i));
}

const wide = (hex: string) =>
	String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
