import { z } from 'zod';
import { RELEASE } from '../../attempt/release.ts';
import { canonical, type Json } from '../../ledger/canonical.ts';
import { Entry, firstBreak, genesis } from '../../ledger/entry.ts';
import { boundsFault } from '../bounds.ts';
import { refold, type Decision } from './decision.ts';
import { DecisionHeader } from './header.ts';

/** More than any assessor does in one round. */
const MOST_ENTRIES = 5_000;
const MOST_LETTERS = 20_000_000;

/** A decision as a file carries it. */
export const PackedDecision = z.strictObject({
	header: DecisionHeader,
	entries: z.array(Entry).max(MOST_ENTRIES),
});
export type PackedDecision = z.infer<typeof PackedDecision>;

export type DecisionRead =
	{ readonly ok: true; readonly decision: Decision } | { readonly ok: false; readonly why: string };

const no = (why: string): DecisionRead => ({ ok: false, why });
const ASK = 'Ask the assessor for the file as it was saved.';

/** The one spelling of a decision in a file: the same decision gives the same bytes. */
export const decisionText = ({ header, entries }: Pick<Decision, 'header' | 'entries'>): string =>
	canonical({ header, entries } as unknown as Json);

/** Reads a decision and does its acts again. Never throws: it comes from a stranger. */
export function readDecision(text: string): DecisionRead {
	if (text.length > MOST_LETTERS) return no('This is far too long to be a decision.');
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return no(`The decision is damaged. ${ASK}`);
	}
	return decisionFrom(json);
}

/** The same of what has been parsed. */
export function decisionFrom(json: unknown): DecisionRead {
	const fault = boundsFault(json, { entries: MOST_ENTRIES });
	if (fault !== null) return no(`The decision is not as Practice Desk writes it: ${fault}. ${ASK}`);
	const parsed = PackedDecision.safeParse(json);
	if (!parsed.success) {
		const place = parsed.error.issues[0]!.path.join('.') || 'its very beginning';
		return no(`The decision is not as Practice Desk writes it, at “${place}”. ${ASK}`);
	}
	const { header, entries } = parsed.data;
	const broken = firstBreak(entries, genesis(header));
	if (broken !== null) return no(`Entry ${broken} of the decision does not follow from the one before. ${ASK}`);
	if (header.release !== RELEASE)
		return no(`The decision was made with release ${header.release}, and this is release ${RELEASE}. Open it there.`);
	const { decision, differs } = refold(header, entries);
	if (differs !== null)
		return no(`Entry ${differs} of the decision turns out differently when it is done again. ${ASK}`);
	return { ok: true, decision };
}
