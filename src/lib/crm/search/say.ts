import { fieldNamed } from './fields.ts';
import { list } from './fields/choice.ts';
import type { Said } from './fields/field.ts';
import { partsOf, type FieldNode, type Phrase, type Tree, type Word } from './tree.ts';
import { thousands } from '../numbers.ts';

/**
 * A search in plain English, for above the list and for the ledger: “People who have “goods in” or “inventory”, and
 * “SAP”, within 12 miles of Leeds. 2 archived people are left out.”
 *
 * @param leftOut - archived people left out only because they are archived
 */
export function say(tree: Tree, leftOut = 0): string {
	const where = partsOf(tree).find(isWhere);
	const rest = partsOf(tree).filter((part) => part !== where);
	const words = clauses(rest).join(', ');
	const who = subject(where, words !== '');
	const sentence = words === '' ? `${who}.` : `${who} ${words}.`;
	if (leftOut === 0) return sentence;
	return `${sentence} ${leftOut === 1 ? '1 archived person is' : `${thousands(leftOut)} archived people are`} left out.`;
}

type Where = FieldNode & { field: 'in' };
const isWhere = (tree: Tree): tree is Where => tree.kind === 'field' && tree.field === 'in';

function subject(where: Where | undefined, more: boolean): string {
	if (where?.value === 'archive') return more ? 'Archived people' : 'Everyone in the archive';
	if (where?.value === 'everywhere') return more ? 'People, archived or not,' : 'Everyone, archived or not';
	return more ? 'People' : 'Everyone';
}

type Text = Word | Phrase;
const isText = (tree: Tree): tree is Text => tree.kind === 'word' || tree.kind === 'phrase';
const isTexts = (tree: Tree): boolean =>
	isText(tree) || ((tree.kind === 'or' || tree.kind === 'and') && tree.of.every(isTexts));

/** “goods in”, and “fork…” for a word that may go on. */
const quote = (text: Text): string => `“${text.text}${text.prefix ? '…' : ''}”`;

/** What comes after “People”, one clause for each thing asked: words first, then fields. */
function clauses(parts: readonly Tree[]): string[] {
	const wanted = parts.filter(isTexts);
	const unwanted = parts.flatMap((part) => (part.kind === 'not' && isTexts(part.of) ? [part.of] : []));
	const others = parts.filter((part) => !isTexts(part) && !(part.kind === 'not' && isTexts(part.of)));
	return [...words(wanted, unwanted), ...fields(others)];
}

/** “who have “SAP” and “Excel” but not “team leader”” */
function words(wanted: readonly Tree[], unwanted: readonly Tree[]): string[] {
	const have = wanted.length === 0 ? '' : `have ${together(wanted)}`;
	const lack = unwanted.length === 0 ? '' : neither(unwanted);
	if (have && lack) return [`who ${have}${simple(wanted) ? '' : ','} but not ${lack}`];
	return have ? [`who ${have}`] : lack ? [`who do not have ${lack}`] : [];
}

const simple = (texts: readonly Tree[]): boolean => texts.every(isText);

/** “a”, “b” and “c”; with choices among them: “a” or “b”, and “c” */
function together(texts: readonly Tree[]): string {
	const said = texts.map((text) => wordsOf(text, false));
	if (simple(texts) || texts.length === 1) return list(said, 'and');
	return `${said.slice(0, -1).join(', ')}, and ${said.at(-1)}`;
}

/** What is to be left out: “a” or “b”; only where both stand: both “a” and “b” */
function neither(texts: readonly Tree[]): string {
	const parts = texts.flatMap((text) => (text.kind === 'or' ? text.of : [text]));
	const [only] = parts;
	if (parts.length === 1 && only?.kind === 'and')
		return `${only.of.length === 2 ? 'both' : 'all of'} ${wordsOf(only, false)}`;
	return list(parts.map((text) => wordsOf(text, true)));
}

/** A word, or words with OR and AND between them; in brackets where the two meet. */
function wordsOf(tree: Tree, inside: boolean): string {
	if (isText(tree)) return quote(tree);
	if (tree.kind !== 'or' && tree.kind !== 'and') return '';
	const all = list(
		tree.of.map((part) => wordsOf(part, true)),
		tree.kind,
	);
	return inside ? `(${all})` : all;
}

const said = (node: FieldNode): Said =>
	fieldNamed(node.field)?.says(node.op, node.value) ?? {
		lead: 'with',
		not: 'without',
		value: `${node.field} ${node.value}`,
		filter: '',
	};

/** Clauses for what is no plain words. Two values of one field that take the same lead share it. */
function fields(parts: readonly Tree[]): string[] {
	const groups: { lead: string; values: string[] }[] = [];
	for (const part of parts) {
		const { lead, value } = part.kind === 'field' ? said(part) : { lead: '', value: clause(part) };
		const before = lead === '' ? undefined : groups.find((group) => group.lead === lead);
		if (before) before.values.push(value);
		else groups.push({ lead, values: [value] });
	}
	return groups.map(({ lead, values }) => `${lead} ${list(values, 'and')}`.trim());
}

/** One clause for one part of a tree: words are “with” and “without” here, so that they stand beside fields. */
function clause(tree: Tree): string {
	switch (tree.kind) {
		case 'everything':
			return 'of any kind';
		case 'field': {
			const { lead, value } = said(tree);
			return `${lead} ${value}`.trim();
		}
		case 'not':
			return negative(tree.of);
		case 'and':
			return isTexts(tree) ? `with ${wordsOf(tree, false)}` : list(tree.of.map(inner), 'and');
		case 'or':
			return isTexts(tree) ? `with ${wordsOf(tree, false)}` : choices(tree.of);
		default:
			return `with ${quote(tree)}`;
	}
}

/** A clause within another: in brackets where two could be read two ways. */
const inner = (tree: Tree): string =>
	(tree.kind === 'and' || tree.kind === 'or') && !shared(tree.of, 'lead') ? `(${clause(tree)})` : clause(tree);

/** The lead that fields share: “in”, for two towns. */
function shared(parts: readonly Tree[], which: 'lead' | 'not'): string | null {
	const leads = new Set(parts.map((part) => (part.kind === 'field' ? said(part)[which] : null)));
	return leads.size === 1 ? ([...leads][0] ?? null) : null;
}

const values = (parts: readonly Tree[]): string[] =>
	parts.map((part) => (part.kind === 'field' ? said(part).value : ''));

/** “in Leeds or York”; “either in Leeds or (marked Available and with the skill SAP)” */
function choices(parts: readonly Tree[]): string {
	const lead = shared(parts, 'lead');
	return lead === null ? `either ${list(parts.map(inner))}` : `${lead} ${list(values(parts))}`;
}

function negative(tree: Tree): string {
	switch (tree.kind) {
		case 'field': {
			const { not, value } = said(tree);
			return `${not} ${value}`.trim();
		}
		case 'or': {
			const lead = shared(tree.of, 'not');
			return lead === null ? list(tree.of.map(negative), 'and') : `${lead} ${list(values(tree.of))}`;
		}
		case 'and':
			return `except those ${clause(tree)}`;
		case 'not':
			return clause(tree.of);
		case 'everything':
			return 'of no kind at all';
		default:
			return `without ${quote(tree)}`;
	}
}
