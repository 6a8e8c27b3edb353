import type { KeptAssessment } from '../../attempt/storage/database.ts';
import { portfolioId } from '../../attempt/storage/portfolios.ts';
import type { PortfolioHeader } from '../../attempt/portfolio/header.ts';
import { sha256 } from '../../ledger/hash.ts';
import { lastHash, type Decision } from '../decision/decision.ts';
import { readDecision } from '../decision/read.ts';
import { decisionJson } from './make.ts';
import { readStatement, type SignedStatement } from './statement.ts';

/** A decision that a learner was given, with the signature over it. */
export interface Assessment {
	readonly id: KeptAssessment['id'];
	readonly decision: Decision;
	readonly signed: SignedStatement;
}

/** As it is kept on the learner's computer. */
export const toKeep = (
	header: PortfolioHeader,
	decision: Decision,
	signed: SignedStatement,
	openedAt: string,
): KeptAssessment => ({
	id: lastHash(decision),
	portfolio: portfolioId(header),
	round: decision.header.round,
	decision: decisionJson(decision),
	signature: signed.text,
	openedAt,
});

/** Reads what is kept again, and checks the signature again. Null where it does not hold: then it is no decision. */
export async function assessmentIn({ id, decision: text, signature }: KeptAssessment): Promise<Assessment | null> {
	const [read, signed] = [readDecision(text), await readStatement(signature)];
	if (!read.ok || !signed.ok || lastHash(read.decision) !== id) return null;
	if (signed.signed.statement.decision.sha256 !== sha256(text)) return null;
	return { id, decision: read.decision, signed: signed.signed };
}
