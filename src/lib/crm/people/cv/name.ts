import { fold } from '../../../db/fold.ts';
import { nameCase } from '../house-style.ts';
import { isTitle } from './jobs.ts';
import { headingOf, type CvWords, type Finding, type Line } from './reading.ts';

const LABEL = /^(?:full name|name|candidate(?=:)|first name\(s\) \/ surname\(s\))\s*(?::|\.{2,}:?|\s)\s*(.{3,60})$/i;
const SURNAME = /^(?:surname|last name|family name)\s*[:.]+\s*(.+)$/i;
const FORENAME = /^(?:forenames?|first names?|given names?)\s*[:.]+\s*(.+)$/i;
const NOT =
	/^(dear|yours|curriculum|c\s?u\s?r\s?r|resume|cv$|from|to|subject|sent|hi|re:|page|top skills|personal|candidate profile|contact)/i;
const PARTICLE = /^(ap|ab|de|da|del|della|di|dos|du|el|al|bin|van|von|der|den|la|le|st\.?)$/i;

/** The person's name: labelled, signed, or the line at the head that agrees with the e-mail address. */
export function nameIn(lines: readonly Line[], email: string | null, words: CvWords): Finding[] {
	const labelled = (rx: RegExp) =>
		lines.map((line) => ({ line, match: rx.exec(line.bare) })).find(({ match }) => match);
	const [family, given] = [labelled(SURNAME), labelled(FORENAME)];
	if (family?.match && given?.match)
		return [
			at('given_name', nameCase(given.match[1]!), given.line, given.match[1]!, 95),
			at('family_name', nameCase(family.match[1]!), family.line, family.match[1]!, 95),
		];
	const said = lines
		.map((line) => ({
			line,
			match: /\bmy name is ([\p{Lu}][\p{L}’'-]+(?: [\p{Lu}][\p{L}’'-]+){1,3})/iu.exec(line.text),
		}))
		.find(({ match }) => match);
	const from = lines
		.map((line) => ({ line, match: /^from:\s*([^<]+?)\s*</i.exec(line.bare) }))
		.find(({ match }) => match);
	const label = labelled(LABEL);
	const sure = said?.match ? said : from?.match ? from : label?.match && !isTitle(label.match[1]!) ? label : undefined;
	if (sure?.match) return partsOf(sure.match[1]!, sure.line, email, 92);
	const local = fold(email?.split('@')[0] ?? '');
	const best = lines
		.slice(0, 40)
		.map((line, i) => ({ line, text: headOf(line), score: 0 - i / 4 }))
		.filter(
			({ line, text }) =>
				/^[\p{L}"“”'’(). -]{5,60}$/u.test(text) &&
				text.split(' ').length >= 2 &&
				text.split(' ').length <= 6 &&
				!NOT.test(line.bare) &&
				headingOf(text) === null,
		)
		.filter(({ text }) => !words.towns.some((town) => fold(text).endsWith(fold(town)) && text.split(' ').length < 3))
		.map((one) => ({
			...one,
			score:
				one.score +
				one.text.split(/[ -]/).filter((w) => w.length > 2 && local.includes(fold(w).replace(/[^a-z]/g, ''))).length *
					6 -
				(isTitle(one.text) ? 8 : 0),
		}))
		.sort((a, b) => b.score - a.score)[0];
	return best ? partsOf(best.text, best.line, email, best.score > 3 ? 88 : 60) : [];
}

/** What stands first on a line, before a comma, a bar or a wide gap. */
const headOf = (line: Line) =>
	line.bare
		.split(/,|\||~|\s[-–—]\s|\s{3,}|\t/u)[0]!
		.replace(/\s+/g, ' ')
		.trim();

function at(field: Finding['field'], value: string, line: Line, shown: string, confidence: number): Finding {
	const start = line.at + Math.max(0, line.text.indexOf(shown));
	return { field, value, start, end: start + shown.length, confidence };
}

function partsOf(name: string, line: Line, email: string | null, confidence: number): Finding[] {
	const known = /["“(]\s*([\p{L}’'-]+)\s*["”)]/u.exec(name)?.[1];
	const bare = name
		.replace(/["“(][^"”)]*["”)]/gu, ' ')
		.replace(/^\s*(?:mr|mrs|ms|miss|mx|dr|prof)\.?\s+/i, '')
		.trim()
		.split(/\s+/);
	if (bare.length < 2) return [];
	const local = fold(email?.split('@')[0] ?? '').split(/[^a-z]+/);
	const last = fold(bare.at(-1)!).split('-');
	// an address that ends with the first word of the name puts the family first
	let split = bare.length - 1;
	if (bare.length > 2 && local.at(-1) === fold(bare[0]!)) return named(bare.slice(-2), bare.slice(0, 1));
	if (bare.length > 2 && !last.some((w) => local.includes(w)) && local.includes(fold(bare[1]!))) split = 1;
	while (split > 1 && PARTICLE.test(bare[split - 1]!)) split--;
	return named(bare.slice(0, 1), bare.slice(split));

	function named(given: string[], family: string[]): Finding[] {
		const both = [
			at('given_name', nameCase(given.join(' ')), line, given.join(' '), confidence),
			at('family_name', nameCase(family.join(' ')), line, family.join(' '), confidence),
		];
		return known ? [...both, at('known_as', nameCase(known), line, known, 85)] : both;
	}
}
