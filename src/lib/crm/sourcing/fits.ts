import { fold } from '../../db/fold.ts';
import { partsOfSkill } from '../search/fields/skill.ts';
import { say } from '../search/say.ts';
import { and, EVERYTHING, not, or, type FieldNode, type Tree } from '../search/tree.ts';
import { stands, wordsIn } from '../search/words.ts';
import type { Payload } from './outside.ts';

/** What can be asked of somebody whom only a source knows. The rest is known of our own candidates alone. */
const ASKABLE = new Set(['skill', 'town', 'name', 'title', 'headline', 'cv', 'email', 'phone', 'postcode']);

/** A search as it can be asked of a source, and in words what had to be left out of it. */
export function askable(tree: Tree): { readonly tree: Tree; readonly leftOut: readonly string[] } {
	const leftOut: string[] = [];
	return { tree: without(tree, leftOut) ?? EVERYTHING, leftOut };
}

function without(tree: Tree, leftOut: string[]): Tree | null {
	switch (tree.kind) {
		case 'field':
			if (ASKABLE.has(tree.field)) return tree;
			leftOut.push(say(tree, 0));
			return null;
		case 'not': {
			const inner = without(tree.of, leftOut);
			return inner && not(inner);
		}
		case 'and':
		case 'or': {
			const parts = tree.of.flatMap((part) => without(part, leftOut) ?? []);
			return parts.length === 0 ? null : tree.kind === 'and' ? and(...parts) : or(...parts);
		}
		default:
			return tree;
	}
}

/** All that a source says of somebody, as one text. */
export const textOutside = (says: Payload): string =>
	[says.given_name, says.family_name, says.headline, says.sector, says.town ?? '', ...says.skills, says.text].join(
		'\n',
	);

/** Whether what a source says of somebody is what a search asks for. */
export function fits(tree: Tree, says: Payload): boolean {
	switch (tree.kind) {
		case 'everything':
			return true;
		case 'not':
			return !fits(tree.of, says);
		case 'and':
			return tree.of.every((part) => fits(part, says));
		case 'or':
			return tree.of.some((part) => fits(part, says));
		case 'word':
		case 'phrase':
			return has(textOutside(says), tree.text, tree.prefix);
		default:
			return fieldFits(tree, says);
	}
}

function fieldFits({ field, value }: FieldNode, says: Payload): boolean {
	const prefix = value.endsWith('*');
	switch (field) {
		case 'skill':
			return says.skills.some((skill) => fold(skill) === fold(partsOfSkill(value).skill));
		case 'town':
			return fold(says.town ?? '') === fold(value);
		case 'name':
			return has(`${says.given_name} ${says.family_name}`, value, prefix);
		case 'email':
			return says.email === fold(value);
		case 'phone':
			return (says.mobile ?? '').replace(/\D/g, '') === value.replace(/\D/g, '');
		case 'postcode':
			return (says.postcode ?? '').startsWith(value);
		case 'title':
		case 'headline':
			return has(says.headline, value, prefix);
		default:
			return has(says.text, value, prefix);
	}
}

function has(text: string, asked: string, prefix: boolean): boolean {
	const words = wordsIn(asked);
	const all = wordsIn(text);
	return words.length > 0 && all.some((_, at) => stands(words, prefix, all, at));
}
