import { decisionJson, makeAssessed } from '../../../src/lib/evidence/assessed/make.ts';
import { signAssessment } from '../../../src/lib/evidence/assessed/statement.ts';
import { beginDecision, type Decision } from '../../../src/lib/evidence/decision/decision.ts';
import type { OpenKey } from '../../../src/lib/evidence/sign/key.ts';
import { sha256 } from '../../../src/lib/ledger/hash.ts';
import { standardOf } from '../../../src/lib/scenario/catalogue.ts';
import { fonts } from '../../pdf/sample.ts';
import {
	after,
	answers,
	asks,
	closes,
	comesTo,
	decides,
	DECISION_HEADER,
	judges,
	plans,
	says,
} from '../decision/kit.ts';

export const SIGNED_AT = '2026-11-27T11:00:00Z';

/** A decision about just this file: one criterion met, one not yet, with a question, an action and feedback. */
export function decisionAbout(portfolio: Uint8Array): Decision {
	const header = { ...DECISION_HEADER, portfolio: { ...DECISION_HEADER.portfolio, file: sha256(portfolio) } };
	const { decision, refused } = after(
		[
			asks('You filed Lena’s record. What had you noticed first?'),
			answers('D1', 'That nobody had spoken to her for 31 months.'),
			judges('CRM-AC1'),
			decides('CRM-AC1', 'met', { evidence: ['E01', 'D1'] }),
			judges('CRM-AC4', { sufficient: false }),
			decides('CRM-AC4', 'more-evidence', { suggestion: 'evidenced', reason: 'Once is not enough to be sure.' }),
			says('CRM-AC4', 'You filed the record for the right reason. Show it once more, with another one.'),
			says('', 'You looked before you filed. Keep that.'),
			plans('File two more records that are past their time, and say why.', ['CRM-AC4']),
			comesTo('not-yet-competent'),
			closes(),
		],
		beginDecision(header),
	);
	if (refused.length > 0) throw new Error(refused.join());
	return decision;
}

/** A portfolio that somebody assessed and signed. */
export async function assessed(portfolio: Uint8Array, key: OpenKey, decision = decisionAbout(portfolio)) {
	const signed = await signAssessment(portfolio, decisionJson(decision), key, SIGNED_AT);
	const standard = await standardOf(decision.header.standard.id);
	const pdf = await makeAssessed(portfolio, decision, signed, standard, fonts);
	return { pdf, signed, decision };
}
