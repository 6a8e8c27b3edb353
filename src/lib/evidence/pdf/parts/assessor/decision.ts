import { SAID, type Outcome, type Verdict } from '../../../decision/words.ts';
import type { AssessedDocument, CriterionSaid } from '../../../assessed/document.ts';
import { LABEL } from '../../../document.ts';
import type { Kit } from '../../kit.ts';
import { FIT, marked, type Mark } from '../../marks.ts';
import { line, rounded } from '../../ops.ts';
import { BAD, BODY, DAMSON, HINT, SMALL, WARN } from '../../paper.ts';
import { heading, prose, text } from '../../prose.ts';
import { air, type Strip } from '../../strip.ts';
import { rest, table, words, type Cell } from '../../table.ts';
import { elem, type Elem } from '../../tree.ts';
import { factTable } from '../cover.ts';
import { section } from '../section.ts';

export const DECISION = 'Assessor’s decision';

const BOX = rounded(1.8, 1.8, 12.4, 12.4, 2.4);
const capital = (said: string) => `${said.slice(0, 1).toUpperCase()}${said.slice(1)}`;

/** What a person decided. Boxes, where the machine's findings are rings: the two are never taken for each other. */
const DECIDED: Readonly<Record<Verdict, Mark>> = {
	met: { ...FIT.shown, word: capital(SAID.met) },
	'not-yet-met': {
		word: capital(SAID['not-yet-met']),
		colour: BAD,
		shapes: [
			{ path: BOX, stroke: BAD, width: 1.6 },
			{ path: line(5, 8, 11, 8), stroke: BAD, width: 1.8 },
		],
	},
	'more-evidence': {
		word: capital(SAID['more-evidence']),
		colour: WARN,
		shapes: [
			{ path: BOX, stroke: WARN, width: 1.6, dash: [2.2, 2] },
			{ path: [...line(5, 8, 11, 8), ...line(8, 5, 8, 11)], stroke: WARN, width: 1.7 },
		],
	},
};
const OPEN: Mark = { ...FIT.unknown, word: 'Left open' };
const OUTCOME: Readonly<Record<Outcome, Mark>> = {
	competent: { ...DECIDED.met, word: capital(SAID.competent) },
	'not-yet-competent': { ...DECIDED['not-yet-met'], word: capital(SAID['not-yet-competent']) },
};

/** The decision: who decided what of which portfolio, unit by unit and criterion by criterion. */
export function decision(kit: Kit, root: Elem, document: AssessedDocument): Strip[] {
	const sect = elem(root, 'Sect');
	const label = { ...BODY, weight: 'semibold', colour: DAMSON } as const;
	return [
		...section(
			kit,
			sect,
			DECISION,
			'The assessor’s own words. The pages before these are the learner’s, as handed over.',
		),
		...text(kit, elem(sect, 'P'), LABEL, label, rest([])),
		air(8),
		...factTable(kit, sect, document.facts),
		...document.units.flatMap((unit) => [
			...heading(kit, sect, 'H2', unit.title, { above: 18, below: 3 }),
			...(unit.outcome
				? marked(kit, elem(sect, 'P'), OUTCOME[unit.outcome], rest([]), BODY)
				: prose(kit, sect, 'No outcome was decided for this unit.')),
			air(6),
			...criteria(kit, sect, unit.criteria),
		]),
	];
}

function criteria(kit: Kit, sect: Elem, all: readonly CriterionSaid[]): Strip[] {
	const widths = [118, 66] as const;
	const columns = [
		{ width: rest(widths), head: 'Criterion', names: true },
		{ width: widths[0], head: 'Decision' },
		{ width: widths[1], head: 'Evidence' },
	];
	return table(
		kit,
		sect,
		columns,
		all.map((one) => [named(kit, one), decided(kit, one), words(kit, one.evidence === '' ? '–' : one.evidence)]),
		5,
	);
}

const named =
	(kit: Kit, { code, text: said, tests, found, reason, note, decision }: CriterionSaid): Cell =>
	(of, width) => {
		const more = decision === null ? [] : [tests, found === '' ? '' : `What the system found: ${found}.`];
		const own = [reason === '' ? '' : `Reason: ${reason}`, note === '' ? '' : `Note: ${note}`];
		return [
			...text(kit, elem(of, 'P'), [{ text: `${code} `, weight: 'semibold' }, { text: said }], SMALL, width),
			...[...more, ...own]
				.filter((sentence) => sentence !== '')
				.flatMap((sentence) => prose(kit, of, sentence, HINT, width)),
		];
	};

const decided =
	(kit: Kit, { decision }: CriterionSaid): Cell =>
	(of, width) =>
		marked(kit, of, decision === null ? OPEN : DECIDED[decision], width);
