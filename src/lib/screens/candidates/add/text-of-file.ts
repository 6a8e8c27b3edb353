import { PASTE, no, type TextOfFile } from './text-or-why.ts';
import { textOfPdf } from './text-of-pdf.ts';
import { textOfWord } from './text-of-word.ts';

const MOST_BYTES = 5_000_000;
const MOST_LETTERS = 40_000;

/** Reads a CV that is plain text, a PDF or a Word document. Nothing in it is run, and nothing leaves this computer. */
export async function textOfFile(file: File): Promise<TextOfFile> {
	if (file.size === 0) return no(`${file.name} is empty. Choose another file, or paste the words into the box.`);
	if (file.size > MOST_BYTES) return no(`${file.name} is larger than 5 MB, which no CV is. ${PASTE}`);
	const bytes = new Uint8Array(await file.arrayBuffer());
	const starts = (...head: number[]) => head.every((byte, i) => bytes[i] === byte);
	if (starts(0x25, 0x50, 0x44, 0x46)) return fits(file.name, await textOfPdf(file.name, bytes));
	if (starts(0x50, 0x4b)) return fits(file.name, await textOfWord(file.name, bytes));
	if (starts(0xd0, 0xcf, 0x11, 0xe0))
		return no(
			`${file.name} is an old Word document, or one with a password. Save it as .docx or PDF, or paste the words.`,
		);
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		if (!text.includes('\0')) return fits(file.name, { ok: true, text });
	} catch {
		const text = new TextDecoder('windows-1252').decode(bytes);
		if (!/[\0-\x08\x0e-\x1f]/.test(text)) return fits(file.name, { ok: true, text });
	}
	return no(`${file.name} is no document that can be read here. Choose a text, PDF or Word file, or paste the words.`);
}

function fits(name: string, read: TextOfFile): TextOfFile {
	if (!read.ok) return read;
	const text = read.text.replace(/\r\n?/g, '\n').replace(/\0/g, '').trim();
	if (text.length < 20)
		return no(`${name} has no words that can be read: it may be a picture of a CV. Type the words into the box.`);
	if (text.length > MOST_LETTERS)
		return no(`${name} has more than 40,000 letters, which is no CV. Paste the part that matters.`);
	return { ok: true, text };
}
