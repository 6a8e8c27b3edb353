import { zlibSync } from 'fflate';
import { binary, hexText } from '../engine.ts';
import { PdfFile } from '../read/file.ts';
import { Text } from '../read/tokens.ts';
import { Ref, type Dict } from '../read/values.ts';
import { openSeal, SEAL, sealed } from '../seal.ts';
import { movePages } from './moved.ts';
import { changed, dict, int, own, ref } from './parts.ts';
import { Section } from './section.ts';
import { dictOf, spelled } from './spelling.ts';

/** A file to attach: its name, what it is in words, and its text in ASCII. */
export interface Attachment {
	readonly name: string;
	readonly about: string;
	readonly json: string;
}

/**
 * Adds pages, their bookmarks and tags, and attachments, behind a PDF of ours, and seals the whole again.
 *
 * The file as it was is the beginning of the new one, byte for byte, so what was signed of it can still be looked at.
 * A PDF may be written on so: a newer section at the end says what is new, and what stands in the place of what.
 * Source: ISO 32000-1, 7.5.6 (incremental updates).
 *
 * @param pages - a PDF of ours with nothing but those pages
 * @throws {Unreadable} where the file is none of ours
 */
export function appended(file: Uint8Array, pages: Uint8Array, attachments: readonly Attachment[]): Uint8Array {
	const old = new PdfFile(file);
	const added = new PdfFile(pages);
	const catalogue = dict(old, old.trailer.get('Root'));
	const section = new Section(file.length, int(old.trailer.get('Size')));
	const all = section.take();
	const moved = movePages(
		{ file: old, catalogue },
		{ file: added, catalogue: dict(added, added.trailer.get('Root')) },
		section,
		all,
	);
	const before = ref(catalogue.get('Pages'));
	const count = int(dict(old, before).get('Count')) + moved.count;
	section.put(before.number, dictOf(changed(dict(old, before), { Parent: new Ref(all) }), own));
	section.put(all, `<</Type/Pages/Kids[${before.number} 0 R ${moved.pages} 0 R]/Count ${count}>>`);

	const names = attachedBefore(old, catalogue);
	const specs = attachments.map((one) => [one.name, attach(section, one)] as const);
	const entries = [...names, ...specs].sort(([a], [b]) => (a < b ? -1 : 1));
	const root = ref(old.trailer.get('Root'));
	const kept = new Map([...catalogue].filter(([key]) => !['Names', 'AF', SEAL].includes(key)));
	section.put(
		root.number,
		`${dictOf(changed(kept, { Pages: new Ref(all) }), own).slice(0, -2)}` +
			`/Names<</EmbeddedFiles<</Names[${entries.map(([name, id]) => `(${name}) ${id} 0 R`).join(' ')}]>>>>` +
			`/AF[${entries.map(([, id]) => `${id} 0 R`).join(' ')}] ${openSeal}>>`,
	);
	const more = section.ended({
		root: root.number,
		info: old.trailer.has('Info') ? `/Info ${spelled(old.trailer.get('Info')!, own)}` : '',
		id: old.trailer.has('ID') ? `/ID ${spelled(old.trailer.get('ID')!, own)}` : '',
		prev: startOf(file),
	});
	const whole = new Uint8Array(file.length + more.length);
	whole.set(file);
	for (let i = 0; i < more.length; i++) whole[file.length + i] = more.charCodeAt(i);
	return sealed(whole);
}

/** What is attached already, by name. */
function attachedBefore(file: PdfFile, catalogue: Dict): (readonly [name: string, spec: number])[] {
	const names = file.list(file.dict(file.dict(catalogue.get('Names'))?.get('EmbeddedFiles'))?.get('Names'));
	return names.flatMap((name, i) =>
		name instanceof Text
			? [[binary(name.bytes.subarray(name.start, name.end)), ref(names[i + 1]).number] as const]
			: [],
	);
}

/** Source: ISO 32000-1, 7.11.4. */
function attach(section: Section, { name, about, json }: Attachment): number {
	if (!/^[\x00-\x7f]*$/.test(json)) throw new TypeError('The attached JSON must be ASCII; see ascii()');
	const bytes = Uint8Array.from(json, (letter) => letter.charCodeAt(0));
	const packed = binary(zlibSync(bytes, { level: 9 }));
	const [stream, spec] = [section.take(), section.take()];
	const kind = `/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size ${bytes.length}>>`;
	section.putStream(stream, `<<${kind}/Filter/FlateDecode/Length ${packed.length}>>`, packed);
	const words = `/F(${name})/UF ${hexText(name)}/AFRelationship/Data/Desc ${hexText(about)}`;
	section.put(spec, `<</Type/Filespec${words}/EF<</F ${stream} 0 R/UF ${stream} 0 R>>>>`);
	return spec;
}

/** Where a file's newest table of objects begins. */
function startOf(file: Uint8Array): number {
	const tail = binary(file.subarray(Math.max(0, file.length - 1024)));
	return Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1]);
}
