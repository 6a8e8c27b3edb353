import { zlibSync } from 'fflate';
import { binary, hexText, type Internals } from './engine.ts';
import { put } from './objects.ts';

export const ATTACHMENT = 'portfolio.json';

/** What is written about the attachment in the catalogue. */
export interface Attached {
	readonly spec: number;
}

/**
 * Embeds the data as a file, the way a reader shows it under "Attachments".
 *
 * jsPDF has no call for this, so the objects are ours: the file, its specification, and the catalogue's name tree.
 * Compressed here, because jsPDF's own list of filters is empty once it has written a picture.
 * Source: ISO 32000-1, 7.11.4 (embedded files); ISO 32000-2, 14.13 (associated files).
 * @param json - in ASCII, so that its letters are its bytes
 */
export function putAttachment(pdf: Internals, json: string): Attached {
	if (!/^[\x00-\x7f]*$/.test(json)) throw new TypeError('The attached JSON must be ASCII; see ascii()');
	const bytes = Uint8Array.from(json, (letter) => letter.charCodeAt(0));
	const file = pdf.newObject();
	pdf.putStream({
		data: binary(zlibSync(bytes, { level: 9 })),
		additionalKeyValues: [
			{ key: 'Type', value: '/EmbeddedFile' },
			{ key: 'Subtype', value: '/application#2Fjson' },
			{ key: 'Params', value: `<</Size ${bytes.length}>>` },
		],
		filters: [],
		alreadyAppliedFilters: ['/FlateDecode'],
		objectId: file,
	});
	pdf.write('endobj');
	const spec = pdf.newObjectDeferred();
	const about = hexText('The portfolio as data: every act, so that it can be done again');
	const names = `/F(${ATTACHMENT})/UF ${hexText(ATTACHMENT)}/AFRelationship/Data/Desc ${about}`;
	put(pdf, spec, `<</Type/Filespec${names}/EF<</F ${file} 0 R/UF ${file} 0 R>>>>`);
	return { spec };
}

export const catalogueEntry = ({ spec }: Attached) =>
	`/Names<</EmbeddedFiles<</Names[(${ATTACHMENT}) ${spec} 0 R]>>>>/AF[${spec} 0 R]`;
