import { expect, test } from 'vitest';
import { faultsOf, ringsOf } from './floors.ts';
import { filesUnder } from './source.ts';

const SOURCE = filesUnder('src', '.ts', '.svelte', '.mjs', '.js');

test('imports only go down, every file has a room, and signals stay where screens are', () => {
	expect(SOURCE.size).toBeGreaterThan(300);
	expect(faultsOf(SOURCE)).toEqual([]);
});

test('no files import each other in a ring', () => {
	expect(ringsOf(SOURCE)).toEqual([]);
});

const BASE: readonly [string, string][] = [
	['src/lib/crm/candidate.ts', `import { sql } from '../db/sql.ts';`],
	['src/lib/db/sql.ts', 'export const sql = 1;'],
	['src/lib/attempt/commit.ts', ''],
	['src/lib/attempt/live.svelte.ts', 'let head = $state(0);'],
	[
		'src/lib/screens/List.svelte',
		`<script lang="ts">import { sql } from '$lib/db/sql.ts'; let n = $state(0);</script>`,
	],
	['src/routes/+page.svelte', `<script lang="ts">import List from '$lib/screens/List.svelte';</script>`],
	['src/cli/desk.ts', `import { sql } from '../lib/db/sql.ts';`],
];

const PLANTED: readonly (readonly [what: string, path: string, text: string, says: RegExp])[] = [
	[
		'a command that looks into the ledger',
		'src/lib/crm/peep.ts',
		`import { commit } from '../attempt/commit.ts';`,
		/crm may not import from attempt .* Move what they share into crm\/ or lower/,
	],
	[
		'a type from upstairs',
		'src/lib/db/peep.ts',
		`import type { C } from '../crm/candidate.ts';`,
		/db may not import from crm/,
	],
	[
		'over several lines',
		'src/lib/db/peep.ts',
		`import {\n\tcandidate,\n} from '../crm/candidate.ts';`,
		/db may not import from crm/,
	],
	[
		'an export from upstairs',
		'src/lib/db/peep.ts',
		`export { c } from '../crm/candidate.ts';`,
		/db may not import from crm/,
	],
	[
		'an import when needed',
		'src/lib/db/peep.ts',
		`const c = await import('../crm/candidate.ts');`,
		/db may not import from crm/,
	],
	['by the alias', 'src/lib/db/peep.ts', `import { c } from '$lib/crm/candidate.ts';`, /db may not import from crm/],
	[
		'a worker from upstairs',
		'src/lib/db/peep.ts',
		`new Worker(new URL('../crm/candidate.ts', import.meta.url));`,
		/db may not import from crm/,
	],
	[
		'a component that imports a page',
		'src/lib/screens/Peep.svelte',
		`<script lang="ts">\n\timport Page from '../../routes/+page.svelte';\n</script>`,
		/screens may not import from routes/,
	],
	[
		'a drawn thing that knows recruitment',
		'src/lib/ui/Peep.svelte',
		`<script>import { c } from '../crm/candidate.ts'</script>`,
		/ui may not import from crm/,
	],
	[
		'the command line that imports a page',
		'src/cli/peep.ts',
		`import Page from '../routes/+page.svelte';`,
		/cli may not import from routes/,
	],
	[
		'a page that imports the command line',
		'src/routes/Peep.svelte',
		`<script>import '../cli/desk.ts';</script>`,
		/routes may not import from cli/,
	],
	[
		'a room that is none',
		'src/lib/utils/text.ts',
		'',
		/there is no room “utils”\. Put it into one of ui · ledger · db/,
	],
	['a file that is in no room', 'src/lib/helpers.ts', '', /there is no room “helpers\.ts”/],
	['a door to a whole room', 'src/lib/crm/index.ts', '', /not from an index/],
	['a component in the core', 'src/lib/crm/Card.svelte', '', /components and runes live in/],
	['a rune in the core', 'src/lib/assessment/peep.ts', 'const x = $derived(1);', /know of Svelte/],
	['a store in the core', 'src/lib/attempt/peep.ts', `import { writable } from 'svelte/store';`, /know of Svelte/],
];

test.each(PLANTED)('%s is refused, with how to mend it', (_, path, text, says) => {
	expect(faultsOf(new Map(BASE))).toEqual([]);

	const faults = faultsOf(new Map([...BASE, [path, text]]));

	expect(faults).toEqual([expect.stringMatching(says)]);
	expect(faults[0]).toContain(path);
});

test('a ring is found and told, and a type or a worker makes none', () => {
	const ring = (text: string) =>
		ringsOf(
			new Map([
				['src/lib/crm/a.ts', `import { b } from './b.ts';`],
				['src/lib/crm/b.ts', `import { c } from './c.ts';`],
				['src/lib/crm/c.ts', text],
			]),
		);

	expect(ring(`import { a } from './a.ts';`)).toEqual([
		'src/lib/crm/a.ts → src/lib/crm/b.ts → src/lib/crm/c.ts → src/lib/crm/a.ts',
	]);
	expect(ring(`import type { A } from './a.ts';`)).toEqual([]);
	expect(ring(`new Worker(new URL('./a.ts', import.meta.url));`)).toEqual([]);
});
