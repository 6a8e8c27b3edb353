import { sha256 } from '../../ledger/hash.ts';
import type { Decision } from '../decision/decision.ts';
import { readDecision } from '../decision/read.ts';
import { attachedData } from '../pdf/read/attachment.ts';
import { PdfFile } from '../pdf/read/file.ts';
import { DECISION_JSON, SIGNATURE_JSON } from './make.ts';
import { readStatement, type SignedStatement } from './statement.ts';

/** What a PDF says of having been assessed. */
export type AssessedRead =
	/** Nothing: it is a portfolio as a learner hands it over, or no portfolio at all. */
	| { readonly kind: 'none' }
	| {
			readonly kind: 'signed';
			/** The portfolio as it was assessed: the beginning of the file, byte for byte. */
			readonly portfolio: Uint8Array;
			readonly decision: Decision;
			readonly signed: SignedStatement;
	  }
	| { readonly kind: 'broken'; readonly why: string };

const ASK = 'Ask the assessor for the assessed PDF as it was saved.';

/**
 * Reads the assessor's part of a PDF and checks that the signature is over just this portfolio and just this decision.
 * Never throws: it comes from a stranger.
 */
export async function readAssessed(bytes: Uint8Array): Promise<AssessedRead> {
	const attached = attachments(bytes);
	if (!attached) return { kind: 'none' };
	const broken = (why: string): AssessedRead => ({ kind: 'broken', why: `${why} ${ASK}` });
	const { decision: text, signature } = attached;
	if (text === null || signature === null)
		return broken(
			`It carries ${text === null ? 'a signature without its decision' : 'a decision without its signature'}.`,
		);
	const read = await readStatement(signature);
	if (!read.ok) return broken(read.why);
	const { portfolio: named, decision: signedDecision } = read.signed.statement;
	const portfolio = bytes.subarray(0, named.bytes);
	if (named.bytes >= bytes.length || sha256(portfolio) !== named.sha256)
		return broken(
			'The signature is over other pages: the portfolio in this file was changed since it was signed, or another program saved the file again.',
		);
	if (sha256(text) !== signedDecision.sha256)
		return broken('The signature is over another decision: the one in this file was changed since it was signed.');
	const decided = readDecision(text);
	if (!decided.ok) return broken(decided.why);
	const { decision } = decided;
	if (decision.header.portfolio.file !== named.sha256)
		return broken('The decision in this file is about another portfolio.');
	if (decision.state.closed === null) return broken('The decision in this file was opened again and not closed since.');
	return { kind: 'signed', portfolio, decision, signed: read.signed };
}

/** The attachments that make a PDF an assessed one; null where it has neither. */
function attachments(bytes: Uint8Array): { decision: string | null; signature: string | null } | null {
	try {
		const file = new PdfFile(bytes);
		const catalogue = file.dict(file.trailer.get('Root'));
		if (!catalogue || file.trailer.has('Encrypt')) return null;
		const decision = attachedData(file, catalogue, DECISION_JSON);
		const signature = attachedData(file, catalogue, SIGNATURE_JSON);
		return decision === null && signature === null ? null : { decision, signature };
	} catch {
		// what is wrong with the file as a PDF, the seven questions say
		return null;
	}
}
