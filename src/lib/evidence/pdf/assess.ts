import type { AssessedDocument } from '../assessed/document.ts';
import { sha256 } from '../../ledger/hash.ts';
import { appended, type Attachment } from './append/append.ts';
import { layOut, type Composed } from './compose.ts';
import { facesOf, type Faces, type FontFiles } from './fonts.ts';
import { pagesPdf } from './pages.ts';
import { decision } from './parts/assessor/decision.ts';
import { discussion, feedback, signature } from './parts/assessor/words.ts';
import { foot } from './parts/foot.ts';

/** Lays out the assessor's pages. */
export function composeAssessed(document: AssessedDocument, faces: Faces): Composed {
	return layOut(
		faces,
		(kit, root) => [
			...decision(kit, root, document),
			...feedback(kit, root, document),
			...(document.discussion.length === 0 ? [] : discussion(kit, root, document.discussion)),
			...signature(kit, root, document),
		],
		(kit, page, pages, put) =>
			foot(
				kit,
				{
					left: document.footer,
					page: `Assessor’s page ${page} of ${pages}`,
					right: `Signed with key ${document.key}`,
				},
				put,
			),
	);
}

/**
 * Writes the assessed PDF: the portfolio as it was handed over, byte for byte, and behind it the assessor's pages, with
 * the decision and its signature attached, and a seal over the whole. The same parts give the same bytes.
 */
export async function writeAssessed(
	portfolio: Uint8Array,
	document: AssessedDocument,
	attachments: readonly Attachment[],
	fonts: FontFiles,
): Promise<Uint8Array> {
	const pages = await pagesPdf({
		composed: composeAssessed(document, facesOf(fonts)),
		fonts,
		pictures: new Map(),
		id: sha256(attachments.map(({ json }) => sha256(json)).join()),
		made: document.made,
	});
	return appended(portfolio, pages, attachments);
}
