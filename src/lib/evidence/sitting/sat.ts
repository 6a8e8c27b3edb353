import type { Learner } from '../../attempt/header.ts';
import { receiptOf } from '../../ledger/receipt.ts';
import type { PackedAttempt } from '../pack.ts';
import { deviceWhen } from '../portfolio/told.ts';
import { no, unasked, type Answer } from '../verdict.ts';
import type { Sitter } from './format.ts';
import type { Sitting } from './sitting.ts';

/** Always said beside what a sitting shows. */
export const SITTING_NOT_PROVEN: readonly string[] = [
	'It rests on the invigilator: who was in the room, who sat where, and that nobody helped is theirs to say.',
	'A code can be passed on. It shows that this attempt was begun with it, not where.',
	'The key shows that the same key signed the start and the end. Whose key it is, ask the invigilator: compare the fingerprint.',
];

/**
 * What the sitting files that are here say about an attempt; null where it names no sitting.
 *
 * @param receipt - the portfolio's own, where it is declared
 */
export function satAt(
	sittings: readonly Sitting[],
	{ header, entries }: PackedAttempt,
	receipt: string | null,
): readonly Answer[] | null {
	if (header.sitting === null) return null;
	const sitting = sittings.find(({ code }) => code === header.sitting);
	if (!sitting)
		return [
			unasked(
				`It names the sitting ${header.sitting}, and no file of that sitting is here. Ask the invigilator for it, and add it under Sittings.`,
			),
		];
	const { opening, closing, key, code } = sitting;
	const signed: Answer = [
		true,
		`The sitting ${code} is here, signed with the key ${key}, which names ${opening.by.name}.`,
	];
	const ended = entries.at(-1)?.at ?? header.startedAt;
	return [
		signed,
		opening.scenario.id === header.scenario.id
			? [true, `It was for this scenario, ${opening.scenario.title}.`]
			: no(`It was for another scenario, ${opening.scenario.title}.`),
		opening.learners.some((one) => isSame(one, header.learner))
			? [true, `${header.learner.name} was expected there.`]
			: no(`${named(header.learner)} is not among those who were expected there.`),
		header.startedAt >= opening.window.from && ended <= opening.window.until
			? [true, `Begun and ended within its time, by the learner’s device: ${between(header.startedAt, ended)}.`]
			: no(
					`By the learner’s device it went ${between(header.startedAt, ended)}; the sitting was ${between(opening.window.from, opening.window.until)}. A clock that is wrong can be the reason.`,
				),
		noted(closing, header.learner, receiptOf(entries.at(-1)?.hash ?? header.worldDigest), receipt),
	];
}

function noted(closing: Sitting['closing'], learner: Learner, own: string, portfolio: string | null): Answer {
	if (!closing)
		return unasked(
			'This file is from before the end of the sitting: no receipt is in it. Ask for the one that was signed at the end.',
		);
	const receipts = closing.receipts.filter((one) => isSame(one.learner, learner)).map((one) => one.receipt);
	if (receipts.length === 0) return no(`No receipt was noted for ${named(learner)} at the end of the sitting.`);
	if (receipts.includes(own))
		return [true, `The receipt noted at the end, ${own}, is this attempt’s: none of its entries was changed since.`];
	if (portfolio !== null && receipts.includes(portfolio))
		return [true, `The receipt noted at the end, ${portfolio}, is this portfolio’s: nothing in it was changed since.`];
	return no(
		`The receipt noted at the end is ${receipts.join(' or ')}; this attempt’s is ${own}. It is not what was handed in at the sitting, or it was changed since.`,
	);
}

const between = (from: string, until: string) => `from ${deviceWhen(from)} to ${deviceWhen(until)}`;
const named = ({ name, id }: { name: string; id: string | null }) => (id === null ? name : `${name} (${id})`);

/** By the number at the centre where both have one, else by the name. */
function isSame(a: Sitter, b: Learner): boolean {
	if (a.id !== null && b.id !== null) return a.id === b.id;
	return a.name.normalize('NFC').toLowerCase() === b.name.normalize('NFC').toLowerCase();
}
