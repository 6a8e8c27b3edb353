import type { Decision } from '../decision/decision.ts';
import type { FontFiles } from '../pdf/fonts.ts';
import { readPdf } from '../pdf/read.ts';
import { STANDARD_IDS, standardOf } from '../../scenario/catalogue.ts';
import { makeAssessed } from './make.ts';
import type { AssessedRead } from './read.ts';
import type { SignedStatement } from './statement.ts';

/** What the assessor's part of a PDF comes to when it is checked. */
export interface AssessmentFound {
	/** Null: not everything could be asked here. */
	readonly ok: boolean | null;
	/** What was compared, or what is wrong and what to do. */
	readonly detail: string;
	/** Null where the signature is not over this decision and this portfolio. */
	readonly decision: Decision | null;
	readonly signed: SignedStatement | null;
}

const ASK = 'Ask the assessor for the assessed PDF as it was saved.';

/**
 * Checks an assessed PDF: the signature with the public key alone, the seal over the whole, and the assessor's pages
 * against those that the decision gives when they are written again.
 *
 * @param fonts - to write the pages again with; without them that is not asked
 */
export async function assessmentFound(
	bytes: Uint8Array,
	read: Exclude<AssessedRead, { kind: 'none' }>,
	fonts: FontFiles | null,
): Promise<AssessmentFound> {
	if (read.kind === 'broken') return { ok: false, detail: read.why, decision: null, signed: null };
	const { portfolio, decision, signed } = read;
	const found = { decision, signed };
	const key = `Signed with the key ${signed.fingerprint}, which names ${signed.statement.by.name}`;
	const pdf = readPdf(bytes);
	if (!pdf.ok || !pdf.sealHolds)
		return {
			...found,
			ok: false,
			detail: `The signature holds over the portfolio and the decision, but the assessor’s pages were changed after they were written, or another program added to the file. ${ASK}`,
		};
	if (!fonts)
		return {
			...found,
			ok: true,
			detail: `${key}: just this portfolio and just this decision. Its pages were not written again.`,
		};
	const { id, version } = decision.header.standard;
	const standard = STANDARD_IDS.includes(id) ? await standardOf(id) : null;
	if (standard?.version !== version)
		return {
			...found,
			ok: null,
			detail: `${key}. The assessor’s pages could not be written again here, since the criteria are not here in version ${version}: go by the decision shown here.`,
		};
	const again = await makeAssessed(portfolio, decision, signed, standard, fonts);
	if (!same(again, bytes))
		return {
			...found,
			ok: false,
			detail: `The signature holds over the portfolio and the decision, but the assessor’s pages are not those that this decision gives: they were edited. Go by the decision shown here. ${ASK}`,
		};
	return {
		...found,
		ok: true,
		detail: `${key}: just this portfolio and just this decision. The assessor’s pages are those that the decision gives.`,
	};
}

const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** Always said beside what the signature shows. */
export const SIGNATURE_NOT_PROVEN =
	'The signature does not show who holds the key. Ask the assessor for its fingerprint by another way, and compare.';
