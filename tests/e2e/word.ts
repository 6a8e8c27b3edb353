import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const KINDS = 'http://schemas.openxmlformats.org/package/2006/content-types';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A Word document with this body and header, as the text processor would pack it. */
export const word = (body: string, header = ''): Uint8Array<ArrayBuffer> =>
	zipSync({
		'[Content_Types].xml': strToU8(
			`<Types xmlns="${KINDS}"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		),
		'_rels/.rels': strToU8(
			`<Relationships xmlns="${LINKS}"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		),
		'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
		...(header === '' ? {} : { 'word/header1.xml': strToU8(`<w:hdr ${W}>${header}</w:hdr>`) }),
		'word/media/image1.png': new Uint8Array(64),
	});
