import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Rooms whose code must give the same answer on every machine, today and in ten years. */
const DETERMINED = [
	'src/lib/{ledger,db,crm,scenario,assessment}/**/*.ts',
	'src/lib/attempt/**/*.ts',
	'src/lib/evidence/{pdf,portfolio,decision}/**/*.ts',
	'src/lib/evidence/{caption,document,moment,pack,pack-of,settings,verdict,verify}.ts',
];
const NOT_DETERMINED = ['src/lib/attempt/{storage,open,live}/**/*.ts', 'src/lib/attempt/{storage,open,live.svelte}.ts'];

const MATHS = 'abs|ceil|floor|imul|max|min|round|sign|sqrt|trunc';
const HOW = 'Records must replay the same everywhere: take it as an argument, or use story time (formats, section 5).';

/** Clocks, languages, chance, storage, network; and the names by which all of these can be had. */
const banned = [
	...['Date', 'Temporal', 'Intl', 'performance', 'crypto'],
	...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'document'],
	...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'navigator', 'location'],
	...['globalThis', 'window', 'self', 'process'],
];

export default ts.config(
	{ ignores: ['.svelte-kit/', '.desk/', 'build/', 'node_modules/', 'test-results/', 'playwright-report/'] },
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
	},
	{
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-explicit-any': 'off',
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/no-dynamic-delete': 'off',
			'svelte/require-each-key': 'error',
			'svelte/no-at-html-tags': 'error',
			'svelte/no-navigation-without-resolve': 'off',
			// sets and dates that are never shown need no signals
			'svelte/prefer-svelte-reactivity': 'off',
			eqeqeq: 'error',
		},
	},
	{
		files: DETERMINED,
		ignores: NOT_DETERMINED,
		rules: {
			'no-restricted-globals': ['error', ...banned.map((name) => ({ name, message: HOW }))],
			'no-restricted-imports': ['error', { patterns: [{ regex: '^node:|^(fs|path|crypto|os)$', message: HOW }] }],
			'no-restricted-syntax': [
				'error',
				{
					selector: `MemberExpression[object.name='Math'][property.name!=/^(${MATHS})$/]`,
					message: `Its last bits differ between engines. ${HOW}`,
				},
				{
					selector: `:not(MemberExpression) > Identifier.init[name='Math'], :not(MemberExpression) > Identifier.right[name='Math']`,
					message: `Write Math.floor and the like in full, so that this rule sees them. ${HOW}`,
				},
				{
					selector: `:matches(MemberExpression, ObjectPattern > Property) > :matches(Identifier.property, Literal.property, Identifier.key):matches([name=/^(toLocale|localeCompare)/], [value=/^(toLocale|localeCompare)/])`,
					message: `The device's language must not matter. ${HOW}`,
				},
				{
					selector: `:matches(BinaryExpression[operator='**'], AssignmentExpression[operator='**=']) > Literal.right[raw=/[.e]/i]`,
					message: `Its last bits differ between engines. ${HOW}`,
				},
				{
					selector: `BinaryExpression[operator='**'] > BinaryExpression.right[operator='/']`,
					message: `Its last bits differ between engines. ${HOW}`,
				},
			],
		},
	},
);
