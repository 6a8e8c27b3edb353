import { ESLint } from 'eslint';
import { beforeAll, expect, test } from 'vitest';
import { filesUnder, ROOT } from './source.ts';

let eslint: ESLint;
beforeAll(() => {
	eslint = new ESLint({ cwd: ROOT });
});

/** What the lint says of a snippet, were it a file of this path. */
async function said(path: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath: `${ROOT}/${path}` });
	return result!.messages.filter((m) => /^no-restricted/.test(m.ruleId ?? 'no-restricted')).map((m) => m.message);
}

const GUARDED = [
	'src/lib/ledger/one.ts',
	'src/lib/db/one.ts',
	'src/lib/crm/people/one.ts',
	'src/lib/scenario/world/one.ts',
	'src/lib/assessment/one.ts',
	'src/lib/attempt/one.ts',
	'src/lib/attempt/portfolio/one.ts',
	'src/lib/evidence/pdf/parts/one.ts',
	'src/lib/evidence/portfolio/one.ts',
	'src/lib/evidence/document.ts',
];
const FREE = [
	'src/lib/attempt/storage/one.ts',
	'src/lib/attempt/open/one.ts',
	'src/lib/attempt/live.svelte.ts',
	'src/lib/screens/one.ts',
	'src/cli/one.ts',
];

const BANNED = [
	'export const x = new Date();',
	'export const x = Date.now();',
	'export const x = globalThis.Date.now();',
	'export const x = self.performance;',
	'export const x = performance.now();',
	'export const x = Temporal.Now;',
	`export const x = new Intl.DateTimeFormat('en-GB');`,
	`export const x = (1).toLocaleString('en-GB');`,
	`export const x = 'a'.toLocaleUpperCase();`,
	`export const x = 'a'.localeCompare('b');`,
	`export const x = 'a'['localeCompare']('b');`,
	`export const { localeCompare } = 'a';`,
	'export const x = Math.random();',
	`export const x = Math['random']();`,
	'export const { random } = Math;',
	'export const m = Math;',
	...['sin', 'cos', 'tan', 'log', 'log2', 'exp', 'pow', 'atan2', 'cbrt', 'hypot', 'fround'].map(
		(name) => `export const x = Math.${name}(2);`,
	),
	'export const x = 2 ** 0.5;',
	'export const x = 2 ** (1 / 3);',
	'let y = 2; y **= 1.5; export const x = y;',
	'export const x = crypto.randomUUID();',
	`import { randomUUID } from 'node:crypto'; export const x = randomUUID();`,
	`import { readFileSync } from 'node:fs'; export const x = readFileSync;`,
	`export const x = fetch('/x');`,
	'export const x = new XMLHttpRequest();',
	`export const x = new WebSocket('ws://x');`,
	'export const x = localStorage.length;',
	'export const x = sessionStorage.length;',
	'export const x = indexedDB;',
	'export const x = caches;',
	'export const x = document.cookie;',
	'export const x = navigator.language;',
	`export const x = process.env['TZ'];`,
];

test.each(BANNED)('refused where records must replay: %s', async (code) => {
	for (const path of ['src/lib/crm/people/one.ts', 'src/lib/evidence/pdf/parts/one.ts']) {
		const messages = await said(path, code);

		expect(messages.length, path).toBeGreaterThan(0);
		expect(messages[0]).toMatch(/Records must replay the same everywhere/);
	}
});

test.each(GUARDED)('%s is guarded', async (path) => {
	expect(await said(path, 'export const x = Math.sin(Date.now());')).toHaveLength(2);
});

test.each(FREE)('%s may ask the device', async (path) => {
	expect(await said(path, 'export const x = Date.now();')).toEqual([]);
});

test('what gives the same bits everywhere is let through', async () => {
	const maths = ['abs', 'ceil', 'floor', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'];
	const code = `${maths.map((name) => `export const ${name} = Math.${name}(2);`).join('\n')}
export const whole = 2 ** 10;
export const upper = 'a'.toUpperCase();
export function own(self: number, document: string) { return \`\${self}\${document}\`; }`;

	expect(await said('src/lib/ledger/one.ts', code)).toEqual([]);
});

const SQL_OF_CHANCE =
	/\brandom(blob)?\s*\(|\bcurrent_(date|time|timestamp)\b|\b(date|time|datetime|julianday|unixepoch)\s*\(\s*\)|'now'|'localtime'|\blast_insert_rowid\s*\(|\b(insert|update)\s+or\s+replace\b|\breplace\s+into\b/i;

test('no SQL asks the clock or chance, and none replaces a row behind the change log’s back', () => {
	const files = [...filesUnder('src/lib', '.ts', '.sql')].filter(
		([path]) => !/\/(screens|ui|storage|open)\//.test(path),
	);

	const wrong = files.flatMap(([path, text]) =>
		text.split('\n').flatMap((line, i) => {
			const said_ = line.replace(/^\s*(\*|\/\/|--|\/\*).*$/, '');
			return SQL_OF_CHANCE.test(said_) &&
				/sql`|select|insert|update|where|default|\.sql$|values/i.test(`${line}${path}`)
				? [`${path}:${i + 1} ${line.trim()}`]
				: [];
		}),
	);

	expect(files.length).toBeGreaterThan(200);
	expect(wrong).toEqual([]);
	expect(SQL_OF_CHANCE.test(`select date('now')`)).toBe(true);
});
