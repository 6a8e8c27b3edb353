import { fontFiles } from '../../evidence/export/font-files.ts';
import { lacking } from '../../evidence/pdf/fonts.ts';
import { faceOf, type Face } from '../../evidence/pdf/face.ts';

let face: Face | undefined = $state.raw();
let asked = false;

/** A hint that names the letters which the PDF's font lacks; nothing when it has them all, or is not loaded yet. */
export function notPrinted(text: string): string {
	if (!asked) {
		asked = true;
		void fontFiles()
			.then((files) => (face = faceOf(files.regular)))
			.catch(() => (asked = false));
	}
	const missing = face ? lacking(text, face) : [];
	if (missing.length === 0) return '';
	const codes = missing.map((letter) => `[U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`);
	return `The PDF’s font has no ${missing.join(' ')}: printed as ${codes.join(' ')}.`;
}
