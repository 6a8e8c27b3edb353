import type { Standard } from '../../scenario/standard.ts';
import type { Decision } from '../decision/decision.ts';
import { decisionText } from '../decision/read.ts';
import { CONFIRMS } from '../decision/state.ts';
import { ascii } from '../pdf/ascii.ts';
import { writeAssessed } from '../pdf/assess.ts';
import type { FontFiles } from '../pdf/fonts.ts';
import { assessedDocument } from './document.ts';
import type { SignedStatement } from './statement.ts';

export const DECISION_JSON = 'decision.json';
export const SIGNATURE_JSON = 'signature.json';

/** A decision as the file carries it, and as it is signed: its one spelling, in ASCII. */
export const decisionJson = (decision: Decision): string => ascii(decisionText(decision));

/**
 * Makes the assessed PDF of a portfolio, a decision about it, and the signature over both. The same three give the same
 * bytes.
 *
 * @param standard - for the criteria's words; null where it is not here
 */
export function makeAssessed(
	portfolio: Uint8Array,
	decision: Decision,
	signed: SignedStatement,
	standard: Standard | null,
	fonts: FontFiles,
): Promise<Uint8Array> {
	return writeAssessed(
		portfolio,
		assessedDocument(decision, signed, standard, CONFIRMS),
		[
			{
				name: DECISION_JSON,
				about: 'The decision as data: every step of the assessor, so that it can be done again',
				json: decisionJson(decision),
			},
			{ name: SIGNATURE_JSON, about: 'The signature over the portfolio and the decision (JWS)', json: signed.text },
		],
		fonts,
	);
}
