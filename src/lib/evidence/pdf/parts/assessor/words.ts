import type { AssessedDocument } from '../../../assessed/document.ts';
import type { Kit } from '../../kit.ts';
import { BODY, HINT, QUIET, READING, WIDTH } from '../../paper.ts';
import { heading, prose, text } from '../../prose.ts';
import { air, kept, within, type Strip } from '../../strip.ts';
import { rest, table, words } from '../../table.ts';
import { elem, type Elem } from '../../tree.ts';
import { signed } from '../cover.ts';
import { section } from '../section.ts';

export const FEEDBACK = 'Feedback and action plan';
export const DISCUSSION = 'Professional discussion';
export const SIGNATURE = 'Signature';

/** What the learner is told, criterion by criterion, and what to do next. */
export function feedback(kit: Kit, root: Elem, { overall, units, plan }: AssessedDocument): Strip[] {
	const sect = elem(root, 'Sect');
	const told = units.flatMap((u) => u.criteria).filter((c) => c.feedback !== '');
	const columns = [
		{ width: 36, head: 'Action', names: true },
		{ width: rest([36, 92, 92]), head: 'What to do' },
		{ width: 92, head: 'By' },
		{ width: 92, head: 'For' },
	];
	return [
		...section(kit, sect, FEEDBACK, 'To the learner.'),
		...(overall === '' ? [] : prose(kit, sect, overall, BODY, READING)),
		...told.flatMap((one) => [
			...heading(kit, sect, 'H3', one.code, { above: 12, below: 1 }),
			...prose(kit, sect, one.feedback, BODY, READING),
		]),
		...(overall === '' && told.length === 0 ? prose(kit, sect, 'No feedback was written.') : []),
		...heading(kit, sect, 'H2', 'Action plan', { above: 18, below: 3 }),
		...(plan.length === 0
			? prose(kit, sect, 'Nothing was planned.')
			: table(
					kit,
					sect,
					columns,
					plan.map(({ ref, text: what, due, about }) => [
						words(kit, ref),
						words(kit, what),
						words(kit, due),
						words(kit, about === '' ? 'All of it' : about),
					]),
				)),
	];
}

/** Each question that was put to the learner, and the answer as the assessor wrote it down. */
export function discussion(kit: Kit, root: Elem, all: AssessedDocument['discussion']): Strip[] {
	const sect = elem(root, 'Sect');
	return [
		...section(kit, sect, DISCUSSION, 'Questions about this learner’s own work, with the answers as written down.'),
		...all.flatMap(({ ref, question, about, answer, how }, i) => [
			...(i > 0 ? [air(14)] : []),
			...heading(kit, sect, 'H2', `${ref} ${question}`),
			...within(text(kit, elem(sect, 'P'), [about, how].filter(Boolean).join('. '), HINT, WIDTH), () => ({
				stays: true,
			})),
			air(3, true),
			...prose(kit, elem(sect, 'BlockQuote'), answer ?? 'No answer was recorded.', BODY, READING),
		]),
	];
}

const SHOWS = [
	'The pages before these are, byte for byte, the portfolio that was assessed, and the decision attached to this file is, byte for byte, the one that was signed.',
	'Whoever has the private key signed both. The public key stands in the attached signature.json, and any program for JWS (RFC 7515) can check it.',
];
const SHOWS_NOT =
	'It does not show who holds the key. Ask the assessor for the fingerprint by another way, and compare.';

/** Rounds, and what was signed with which key. */
export function signature(kit: Kit, root: Elem, document: AssessedDocument): Strip[] {
	const sect = elem(root, 'Sect');
	const { name, at, thumbprint } = document.signature;
	const key = { ...BODY, size: 14, leading: 21, weight: 'semibold' } as const;
	return [
		air(26),
		...section(kit, sect, SIGNATURE, 'Signed by the assessor when the round was closed.', false),
		...prose(kit, elem(sect, 'BlockQuote'), `“${document.statement}”`, BODY, READING),
		air(22, true),
		...kept(signed(kit, sect, `${name}, ${at}, by their device`, 340)),
		...heading(kit, sect, 'H2', 'Signed with this key', { above: 16, below: 1 }),
		...text(kit, elem(sect, 'P'), document.key, key, WIDTH),
		...prose(kit, sect, `SHA-256 ${thumbprint}`, QUIET),
		...heading(kit, sect, 'H2', 'What the signature shows', { above: 14, below: 2 }),
		...SHOWS.flatMap((sentence) => [...prose(kit, sect, sentence), air(2)]),
		...prose(kit, sect, SHOWS_NOT),
		...heading(kit, sect, 'H2', 'Rounds', { above: 14, below: 2 }),
		...document.history.flatMap((sentence) => [...prose(kit, sect, sentence), air(2)]),
	];
}
