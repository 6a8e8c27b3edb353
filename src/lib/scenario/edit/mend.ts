import type { Files } from '../files.ts';
import type { Mend } from '../problem.ts';

/** The files with a problem put right; null where the text is not any more what it was when the problem was found. */
export function mended(files: Files, mend: Mend): Files | null {
	const next = new Map(files);
	const text = files.get(mend.file);
	if (mend.line === null) {
		if (mend.put === null) next.delete(mend.file);
		else next.set(mend.file, mend.put);
		return next;
	}
	const lines = text?.split('\n');
	const line = lines?.[mend.line - 1];
	if (lines === undefined || line === undefined || mend.put === null) return null;
	if (mend.find === '') lines.splice(mend.line, 0, mend.put);
	else {
		const at = line.indexOf(mend.find);
		if (at < 0) return null;
		lines[mend.line - 1] = line.slice(0, at) + mend.put + line.slice(at + mend.find.length);
	}
	next.set(mend.file, lines.join('\n'));
	return next;
}
