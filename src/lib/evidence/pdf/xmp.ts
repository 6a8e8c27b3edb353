import { LABEL, type PortfolioDocument } from '../document.ts';

/** `Portfolio of evidence: Using CRM systems, Siân Howells`: what the window's title bar says. */
export const titleOf = ({ unit, learner }: PortfolioDocument) => `Portfolio of evidence: ${unit}, ${learner.name}`;

/** The file's properties as XMP. Source: ISO 16684-1; ISO 14289-1, 7.1 (the title, in metadata). */
export function xmp(document: PortfolioDocument): string {
	const alt = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
	return [
		'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
		'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
		'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
		`<dc:title>${alt(titleOf(document))}</dc:title>`,
		`<dc:description>${alt(LABEL)}</dc:description>`,
		`<dc:creator><rdf:Seq><rdf:li>${escaped(document.learner.name)}</rdf:li></rdf:Seq></dc:creator>`,
		'<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>',
		`<xmp:CreatorTool>Practice Desk</xmp:CreatorTool><xmp:CreateDate>${escaped(document.made)}</xmp:CreateDate>`,
		'</rdf:Description></rdf:RDF></x:xmpmeta>',
		'<?xpacket end="r"?>',
	].join('\n');
}

/** Letters that XML cannot hold at all become the replacement character. */
function escaped(text: string): string {
	return text
		.toWellFormed()

		.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');
}
