import { importsOf, type Files } from './source.ts';

/** Ground floor first. A file may import from its own room and from rooms earlier in the list. */
export const ROOMS = [
	'ui',
	'ledger',
	'db',
	'crm',
	'scenario',
	'attempt',
	'assessment',
	'evidence',
	'screens',
	'routes',
] as const;

const UPSTAIRS = 'Move what they share into crm/ or lower, or pass it in as an argument.';

/** The command line is one more thin face beside the routes. */
const floorOf = (room: string) => (ROOMS as readonly string[]).indexOf(room === 'cli' ? 'routes' : room);

const FACES = new Set(['src/app.d.ts', 'src/app.html', 'src/app.css']);

/** The room a file is in: the folder under `src/lib`, or `routes` or `cli`. */
export function roomOf(path: string): string {
	const [, first, second] = path.split('/');
	return (first === 'lib' ? second : first) ?? '';
}

/** What is wrong with where things are and whom they import, each with how to mend it. */
export function faultsOf(files: Files): string[] {
	return [...files].flatMap(([path, text]) =>
		FACES.has(path) ? [] : [...wrongRoom(path), ...upstairs(path, text, files), ...signals(path, text)],
	);
}

function wrongRoom(path: string): string[] {
	const room = roomOf(path);
	if (floorOf(room) < 0 || path.split('/').length < (path.startsWith('src/lib/') ? 4 : 3))
		return [`${path}: there is no room “${room}”. Put it into one of ${ROOMS.join(' · ')} (or cli).`];
	if (/(^|\/)index\.(ts|js|svelte)$/.test(path))
		return [`${path}: import from the file that has the thing, not from an index. Give it a name of its own.`];
	return [];
}

function upstairs(path: string, text: string, files: Files): string[] {
	const room = roomOf(path);
	return importsOf(path, text).flatMap(({ specifier, to }) => {
		if (to === null || !to.startsWith('src/')) return [];
		// what the command line bundles ends in .js there; what is no code is no import
		if (!files.has(to)) return [];
		const other = roomOf(to);
		if (room === other) return [];
		const beside = floorOf(room) === floorOf(other);
		return beside || floorOf(other) > floorOf(room)
			? [`${path}: ${room} may not import from ${other} (“${specifier}”). ${UPSTAIRS}`]
			: [];
	});
}

const RUNE = /\$(?:state|derived|effect|props|bindable|inspect|host)\b/;
/** Where signals and components live. Source: house, 3.3 */
const MAY_SIGNAL = /^src\/(lib\/(ui|screens)|routes)\/|^src\/lib\/attempt\/live\.svelte\.ts$/;

function signals(path: string, text: string): string[] {
	if (MAY_SIGNAL.test(path)) return [];
	if (/\.svelte(\.ts)?$/.test(path))
		return [`${path}: components and runes live in ui, screens, routes and attempt/live.svelte.ts. Move it there.`];
	const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|`[^`]*`|'[^'\n]*'|"[^"\n]*"/gm, '');
	return RUNE.test(code) || importsOf(path, text).some(({ specifier }) => /^svelte(\/|$)/.test(specifier))
		? [`${path}: only ui, screens, routes and attempt/live.svelte.ts know of Svelte. Return a value instead.`]
		: [];
}

/** Rings of files that import each other when the code runs, each told from its first file round to itself. */
export function ringsOf(files: Files): string[] {
	const next = new Map(
		[...files].map(([path, text]) => [
			path,
			importsOf(path, text).flatMap(({ to, apart }) => (!apart && to !== null && files.has(to) ? [to] : [])),
		]),
	);
	const done = new Set<string>();
	const rings: string[] = [];
	const visit = (path: string, way: readonly string[]) => {
		const at = way.indexOf(path);
		if (at >= 0) rings.push([...way.slice(at), path].join(' → '));
		if (at >= 0 || done.has(path)) return;
		for (const one of next.get(path)!) visit(one, [...way, path]);
		done.add(path);
	};
	for (const path of files.keys()) visit(path, []);
	return rings;
}
