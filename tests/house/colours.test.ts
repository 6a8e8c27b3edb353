import { expect, test } from 'vitest';
import { undrawable } from './colours.ts';
import { filesUnder } from './source.ts';

const STYLES = filesUnder('src', '.css', '.svelte');

test('every style is one that a picture shows as the screen does', () => {
	expect([...STYLES.keys()].filter((path) => path.endsWith('.css')).length).toBeGreaterThan(10);
	expect(undrawable(STYLES)).toEqual([]);
});

const REFUSED: readonly (readonly [css: string, says: RegExp])[] = [
	['.a { color: oklch(0.6 0.2 20); }', /as hex or rgb/],
	['.a { color: OKLAB(0.4 0.1 0.1) }', /as hex or rgb/],
	['.a { background: lab(50% 40 20); }', /as hex or rgb/],
	['.a { background-color: color-mix(in srgb, #fff, #000); }', /as hex or rgb/],
	['.a { border: 1px solid color(display-p3 1 0 0); }', /as hex or rgb/],
	['.a { color: rgb(from var(--x) r g b); }', /that comes out/],
	['.a { color: hsl(20 30% 40%); }', /as hex or rgb/],
	['.a { border-left: 3px solid rebeccapurple; }', /“rebeccapurple” as hex or rgb/],
	[':root { --paper: white; }', /“white” as hex or rgb/],
	[':root { --paper: oklch(1 0 0); }', /as hex or rgb/],
	['.a { box-shadow: 0 1px 2px #000; }', /border or a fill/],
	['.a { -webkit-box-shadow: 0 1px 2px #000; }', /border or a fill/],
	['.a { text-shadow: 0 1px #000; }', /colour or the weight/],
	['.a { filter: grayscale(1); }', /without filters/],
	['.a { backdrop-filter: blur(4px); }', /plain fill/],
	['.a { mask: url(x.svg); }', /SVG/],
	['.a { -webkit-mask-image: url(x.svg); }', /SVG/],
	['.a { clip-path: inset(50%); }', /overflow: hidden/],
	['.a { background: linear-gradient(#fff, #000); }', /one plain colour/],
	['.a { background-image: conic-gradient(#fff, #000); }', /one plain colour/],
	['.a { -webkit-background-clip: text; }', /cut out/],
	['.a { translate: -50% 0; }', /transform: translate/],
	['.a { rotate: 45deg; }', /transform: rotate/],
	['.a { scale: 1.1; }', /transform: scale/],
	['.a { mix-blend-mode: multiply; }', /that comes out/],
	['.a { object-fit: cover; }', /width and height/],
	['.a { accent-color: #123456; }', /as Tick does/],
	['.a { text-overflow: ellipsis; }', /Shorten the text/],
	['.a:focus-visible { outline: 2px solid #000; }', /same rule: pictures have no outlines/],
	['.a:focus { outline: none; }', /same rule: pictures have no outlines/],
	['@media (min-width: 700px) { .a { .b { filter: blur(1px); } } }', /without filters/],
];

test.each(REFUSED)('%s is refused, with what to write instead', (css, says) => {
	const faults = undrawable(new Map([['src/lib/ui/css/one.css', `.before {\n\tcolor: #fff;\n}\n${css}`]]));

	expect(faults).toEqual([expect.stringMatching(says)]);
	expect(faults[0]).toMatch(/^src\/lib\/ui\/css\/one\.css:4 /);
});

const IN_COMPONENTS: readonly (readonly [markup: string, says: RegExp])[] = [
	['<progress value="0.4"></progress>', /as Meter does/],
	['<meter value="0.4"></meter>', /as Meter does/],
	['<input\n\ttype="range" />', /field of our own/],
	['<input type="date" bind:value />', /field of our own/],
	['<svg><use href="#x" /></svg>', /paths in place/],
	['<svg><linearGradient id="g" /></svg>', /plainly/],
	['<svg><path fill="red" /></svg>', /“red” as hex or rgb/],
	['<p style="color: {x}; box-shadow: 0 0 2px #000">', /border or a fill/],
	['<p style:color="tomato">', /“tomato” as hex or rgb/],
	['<style>\n.a { filter: blur(2px); }\n</style>', /without filters/],
];

test.each(IN_COMPONENTS)('in a component: %s is refused, with what to write instead', (markup, says) => {
	expect(undrawable(new Map([['src/lib/ui/One.svelte', `<b>words</b>\n${markup}`]]))).toEqual([
		expect.stringMatching(says),
	]);
});

test.each([
	'.a { color: #123; background: rgb(1 2 3 / 50%); border-color: rgba(1, 2, 3, 0.5); }',
	'.a { border: 1px dashed var(--line, #fff); background: none; fill: currentColor; stroke: transparent; }',
	'.a:focus-visible { outline: 2px solid var(--focus); border-color: var(--focus) !important; }',
	'.a:focus { outline: none; background-color: var(--focus-soft); }',
	'.a { transform: translate(-50%, 0) rotate(45deg); opacity: 0.4; overflow: hidden; }',
	'@media (max-width: 760px) { .a { text-overflow: ellipsis; } }',
	'.table--fixed td { text-overflow: ellipsis; }',
	'/* no box-shadow: 0 0 2px #000; here */ .a { color: inherit; }',
	':root { --font: "IBM Plex Sans", Arial, sans-serif; --row: 36px; color-scheme: light dark; }',
	'.a { border-width: 0 0 1px; border-style: solid; border-radius: 6px 6px 0 0; background: url("x.png") no-repeat center; }',
])('%s is drawn as it is meant', (css) => {
	expect(undrawable(new Map([['src/lib/ui/css/one.css', css]]))).toEqual([]);
});
