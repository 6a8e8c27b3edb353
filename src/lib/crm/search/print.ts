import { fieldNamed } from './fields.ts';
import type { Tree } from './tree.ts';

/** A tree in canonical words. Reading them gives the same tree, so a search can be changed by hand or kept as words. */
export function print(tree: Tree): string {
	switch (tree.kind) {
		case 'everything':
			return '';
		case 'and':
			return tree.of.map(inner).join(' AND ');
		case 'or':
			return tree.of.map(inner).join(' OR ');
		case 'not':
			return `NOT ${tree.of.kind === 'everything' ? '*' : inner(tree.of)}`;
		case 'word':
			return `${tree.text}${tree.prefix ? '*' : ''}`;
		case 'phrase':
			return `"${tree.text}"${tree.prefix ? '*' : ''}`;
		case 'field': {
			const value = `"${tree.value.replaceAll('"', ' ')}"`;
			// a value in quotation marks keeps its star inside them
			return `${fieldNamed(tree.field)?.name ?? tree.field}${tree.op === 'is' || tree.op === 'between' ? ':' : tree.op}${value}`;
		}
	}
}

const inner = (tree: Tree): string => (tree.kind === 'and' || tree.kind === 'or' ? `(${print(tree)})` : print(tree));
