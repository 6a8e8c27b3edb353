import ts from 'typescript';
import type { Files } from './source.ts';

export interface Text {
	readonly path: string;
	readonly line: number;
	/** With `?` for every hole. */
	readonly sql: string;
	/** The method it is given to, where that can be seen: `all`, `column`. */
	readonly asked: string | null;
}

/** Every string in the source that has a select in it, or is an SQL file. */
export function sqlOf(files: Files): Text[] {
	return [...files].flatMap(([path, text]) => {
		if (path.endsWith('.sql')) return [{ path, line: 1, sql: withoutRemarks(text), asked: null }];
		const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
		const found: Text[] = [];
		const visit = (node: ts.Node): void => {
			const sql = wordsOf(node);
			if (sql !== null && /\bselect\b|\border by\b/i.test(sql))
				found.push({
					path,
					line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
					sql: withoutRemarks(sql),
					asked: askedOf(node),
				});
			ts.forEachChild(node, visit);
		};
		visit(source);
		return found;
	});
}

const withoutRemarks = (sql: string) => sql.replace(/--[^\n]*/g, '');

function wordsOf(node: ts.Node): string | null {
	if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
	if (ts.isTemplateExpression(node))
		return node.head.text + node.templateSpans.map((span) => `?${span.literal.text}`).join('');
	return null;
}

/** `db.all(Row, sql`…`)`: the SQL is given to `all`. */
function askedOf(node: ts.Node): string | null {
	let at = node.parent;
	while (at && (ts.isTaggedTemplateExpression(at) || ts.isPropertyAssignment(at) || ts.isObjectLiteralExpression(at)))
		at = at.parent;
	return at && ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression) ? at.expression.name.text : null;
}

/** The last term of every `order by`, as it is written. */
export function lastTerms(sql: string): string[] {
	return [...sql.matchAll(/\border by\b/gi)].map(({ index }) => {
		const rest = sql.slice(index + 'order by'.length);
		let depth = 0;
		let from = 0;
		for (let i = 0; i <= rest.length; i++) {
			const c = rest[i];
			const over =
				c === undefined ||
				c === ';' ||
				(c === ')' && depth === 0) ||
				(depth === 0 && /^\s(limit|group by|union|rows|range)\b/i.test(rest.slice(i)));
			if (over) return rest.slice(from, i).trim();
			if (c === '(') depth++;
			if (c === ')') depth--;
			if (c === ',' && depth === 0) from = i + 1;
		}
		return '';
	});
}
