import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

test('the README names another test for a row than there is, or a row has two tests or a number of its own', () => {
	const specs = readdirSync(new URL('tests/e2e/rows/', ROOT)).filter((name) => name.endsWith('.spec.ts'));
	const titled = specs.flatMap((name) =>
		[...read(`tests/e2e/rows/${name}`).matchAll(/^\s*test\(\s*'\[R(\d+)\]/gm)].map(
			([, row]) => `R${row} ${name.replace('.spec.ts', '')}`,
		),
	);
	const listed = [...read('README.md').matchAll(/^\| (R\d+)\s+\|[^|]*\|[^|]*\| (?:`([a-z-]+)`|not yet)\s*\|$/gm)];
	const named = listed.flatMap(([, row, spec]) => (spec === undefined ? [] : [`${row} ${spec}`]));

	expect(listed.map(([, row]) => row)).toEqual(Array.from({ length: 80 }, (_, i) => `R${i + 1}`));
	expect(named.sort()).toEqual(titled.sort());
});
