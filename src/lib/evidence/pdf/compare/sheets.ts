import type { PdfFile } from '../read/file.ts';
import { damaged } from '../read/unreadable.ts';
import { isDict, Ref, type Dict, type Value } from '../read/values.ts';

/** A page with all that it has or comes into. */
export interface Sheet {
	/** The number of its object. */
	readonly number: number;
	readonly own: ReadonlyMap<string, Value>;
}

/** What a page comes into from the branches that it hangs on. Source: ISO 32000-1, 7.7.3.4. */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
const MOST = 20_000;

/** The pages in order. */
export function sheetsOf(file: PdfFile, catalogue: Dict): Sheet[] {
	const sheets: Sheet[] = [];
	const stack: { node: Value | undefined; from: Dict }[] = [{ node: catalogue.get('Pages'), from: new Map() }];
	const seen = new Set<number>();
	for (let one = stack.pop(); one; one = stack.pop()) {
		const { node, from } = one;
		const dict = file.dict(node);
		if (!(node instanceof Ref) || !isDict(dict)) continue;
		if (seen.has(node.number) || seen.size > MOST) throw damaged('a page is there twice, or there are too many');
		seen.add(node.number);
		const known = new Map([...from, ...[...dict].filter(([key]) => INHERITED.includes(key))]);
		if (!dict.has('Kids')) sheets.push({ number: node.number, own: new Map([...known, ...dict]) });
		else for (const kid of file.list(dict.get('Kids')).toReversed()) stack.push({ node: kid, from: known });
	}
	return sheets;
}
