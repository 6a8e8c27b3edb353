import { declarationsIn, declarationsOf, type Declaration } from './css.ts';
import type { Files } from './source.ts';

/**
 * What html2canvas 1.4.1 throws on, leaves out or draws wrongly, and what to write in its place: a picture of the CRM
 * must show what the learner saw. Source: stack, 4; look, 3, 9 and 10; house, fact 6.
 */

const NEVER: Readonly<Record<string, string>> = {
	'box-shadow': 'Show what lies above by a border or a fill; nothing casts a shadow here.',
	'text-shadow': 'Set the colour or the weight of the text instead.',
	filter: 'Write the colour itself; pictures are drawn without filters.',
	'backdrop-filter': 'Use a plain fill behind the text.',
	mask: 'Draw the shape as an SVG.',
	'mask-image': 'Draw the shape as an SVG.',
	'clip-path': 'Draw the shape as an SVG, or hide what is over with overflow: hidden.',
	translate: 'Write transform: translate(…).',
	rotate: 'Write transform: rotate(…).',
	scale: 'Write transform: scale(…).',
	'mix-blend-mode': 'Write the colour that comes out.',
	'background-blend-mode': 'Write the colour that comes out.',
	'border-image': 'Use a plain border colour.',
	'border-image-source': 'Use a plain border colour.',
	'object-fit': 'Give the picture its own width and height.',
	'writing-mode': 'Set the words level.',
	'text-decoration-style': 'Use a plain underline, or a border below.',
	'accent-color': 'Draw the control over an invisible real one, as Tick does.',
	zoom: 'Set the sizes themselves.',
};

const NAMED = new Set(['transparent', 'currentcolor', 'inherit', 'initial', 'unset', 'none', 'auto', 'revert']);
const PAINTED = /(^|-)(color|background|fill|stroke|border|outline)(-|$)|^column-rule|^caret-color$|^flood-color$/;
/** Words of a border or a background that are no colours. */
const NO_COLOUR =
	/^(solid|dashed|dotted|double|hidden|thin|medium|thick|collapse|separate|repeat(-[xy])?|no-repeat|center|left|right|top|bottom|cover|contain|fixed|local|scroll|(border|padding|content)-box|normal|round|square|butt|miter|bevel|evenodd|nonzero|!important|invert|only|light|dark)$/;

const FUNCTIONS: readonly (readonly [RegExp, string])[] = [
	[
		/\b(oklch|oklab|lch|lab|color|color-mix|hwb|hsla?|light-dark)\(/i,
		'Write the colour as hex or rgb(); html2canvas stops at others.',
	],
	[/\brgba?\(\s*from\b/i, 'Write the colour that comes out, as hex or rgb().'],
	[/\b(repeating-)?(linear|radial|conic)-gradient\(/i, 'Use one plain colour; nothing fades here.'],
	[/\bimage-set\(|\bcross-fade\(|\belement\(/i, 'Name one picture with url().'],
];

/** On a phone nothing is ever drawn as a picture. */
const onlyNarrow = ({ around }: Declaration) => around.some((rule) => /^@media[^{]*max-width/.test(rule));

/** A cell of the list is cut at its edge either way, and the whole text stands in the record beside it. */
const MAY_SHORTEN = new Set(['.table--fixed td']);

/** What to write instead of a declaration, or null where it is drawn as it is meant. */
function insteadOf(declaration: Declaration): string | null {
	const { property, value, selector, around, beside } = declaration;
	if (around.some((rule) => rule.startsWith('@font-face')) || selector === '') return null;
	if (value === 'none' && property in NEVER) return null;
	const bare = property.replace(/^-(webkit|moz)-/, '');
	if (bare in NEVER) return NEVER[bare]!;
	for (const [wrong, instead] of FUNCTIONS) if (wrong.test(value)) return instead;
	if (bare === 'background-clip' && value === 'text') return 'Set color; text is not cut out of a background.';
	if (bare === 'text-overflow' && !onlyNarrow(declaration) && !MAY_SHORTEN.has(selector))
		return 'Shorten the text itself; a picture shows the letters that the dots would hide.';
	if (bare === 'outline' && !beside.has('border-color') && !beside.has('background-color') && !beside.has('background'))
		return 'Change border-color or background-color in the same rule: pictures have no outlines.';
	if (property.startsWith('--') || PAINTED.test(bare)) return strangeColour(value, property.startsWith('--'));
	return null;
}

/** A colour that is neither hex nor rgb(). A token may be anything else, but no colour by its name. */
function strangeColour(value: string, token: boolean): string | null {
	const words = value
		.replace(/\b(?:rgba?|var|url|calc|min|max|clamp|translate|format)\([^()]*(?:\([^()]*\)[^()]*)*\)/gi, ' ')
		.replace(/(['"]).*?\1/g, ' ')
		.split(/[\s,/]+/)
		.filter(Boolean);
	for (const word of words) {
		if (/^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(word)) continue;
		if (/^-?[\d.]+(px|rem|em|%|vh|vw|fr|s|ms|deg)?$/.test(word)) continue;
		if (NAMED.has(word.toLowerCase()) || NO_COLOUR.test(word)) continue;
		if (token && !CSS_COLOURS.has(word.toLowerCase())) continue;
		return `Write “${word}” as hex or rgb().`;
	}
	return null;
}

/** Some of the names; a token that holds one is a colour for sure. */
const CSS_COLOURS = new Set(
	'white black red green blue yellow orange purple gray grey silver maroon navy teal olive lime aqua fuchsia pink brown gold beige ivory canvas canvastext linktext buttonface field highlight'.split(
		' ',
	),
);

const MARKUP: readonly (readonly [RegExp, string])[] = [
	[/<(progress|meter)\b/, 'Draw the bar, as Meter does: native bars are not drawn.'],
	[
		/<input\b[^>]*\btype=(["'])(range|color|date|time|datetime-local|month|week)\1/,
		'Use a field of our own: this one is drawn as a box of text.',
	],
	[/<use\b/, 'Draw the paths in place: html2canvas does not follow <use>.'],
	[
		/<(foreignObject|filter|mask|clipPath|linearGradient|radialGradient)\b/,
		'Draw the shape plainly: this is not drawn.',
	],
];

/** What is wrong with style sheets and components, each with its place and what to write instead. */
export function undrawable(files: Files): string[] {
	return [...files].flatMap(([path, text]) => {
		const declared = path.endsWith('.css') ? declarationsOf(text) : declarationsIn(text);
		const styles = declared.flatMap((declaration) => {
			const instead = insteadOf(declaration);
			return instead === null
				? []
				: [`${path}:${declaration.line} ${declaration.property}: ${declaration.value}. ${instead}`];
		});
		if (path.endsWith('.css')) return styles;
		const markup = text.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, (all) =>
			all.replace(/[^\n]/g, ' '),
		);
		const tags = MARKUP.flatMap(([wrong, instead]) => {
			const at = markup.search(wrong);
			return at < 0 ? [] : [`${path}:${markup.slice(0, at).split('\n').length} ${instead}`];
		});
		return [...styles, ...tags];
	});
}
