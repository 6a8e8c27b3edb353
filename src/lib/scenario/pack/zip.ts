import { strToU8, unzipSync, zipSync } from 'fflate';
import { MOST_CHARACTERS, MOST_FILES, plainText, type Files } from '../files.ts';
import { scenarioFiles } from '../folder.ts';
import { Faulty, type Problem } from '../problem.ts';

/** A zip of a scenario is a few pages of text: what unpacks to more than this is something else. */
const MOST_BYTES = MOST_CHARACTERS * 4;
/** Any moment will do, so long as it is always the same: the same files make the same zip. */
const WHEN = '1980-06-01T00:00:00';

const again = 'Zip the scenario’s folder again, and nothing else.';
const fault = (file: string, message: string, remedy = again): Problem => ({ file, line: null, message, remedy });
/** What operating systems put beside the files. */
const isLitter = (path: string) => /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$)/.test(path) || path.endsWith('/');
/** Out of its folder, from the root, or with a drive: nothing of this is ever written to a disk, and it is no accident. */
const climbs = (path: string) => /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:|\\/.test(path);

/** A scenario's files as one zip, in a folder of their own. The same files give the same bytes. */
export function zipScenario(id: string, files: Files): Uint8Array {
	const paths = [...files.keys()].sort();
	return zipSync(
		Object.fromEntries(paths.map((path) => [`${id}/${path}`, [strToU8(files.get(path)!), { mtime: WHEN }]])),
		{ level: 9 },
	);
}

/**
 * Reads a zip of a scenario from anywhere: bounded, text alone, nothing outside its folder, and no file that scenarios
 * don't have.
 *
 * @throws {Faulty} with everything that is wrong with it
 */
export const unzipScenario = (bytes: Uint8Array): Files => scenarioFiles(unzipDraft(bytes));

/**
 * The same for whoever goes on writing it: what is wrong inside its files is said later, each at its line.
 *
 * @throws {Faulty} when it is no zip of a scenario at all
 */
export function unzipDraft(bytes: Uint8Array): Files {
	const parts = unpack(bytes);
	const problems: Problem[] = [];
	const texts = Object.entries(parts).flatMap(([path, data]): [string, string][] => {
		if (climbs(path)) {
			problems.push(fault(path, 'This path leads out of the scenario’s folder.'));
			return [];
		}
		try {
			return [[path, plainText(new TextDecoder('utf-8', { fatal: true }).decode(data))]];
		} catch {
			problems.push(fault(path, 'This is no text in UTF-8.', 'Save it as plain text (UTF-8), or take it out.'));
			return [];
		}
	});
	const top = topOf(texts.map(([path]) => path));
	if (problems.length === 0 && !texts.some(([path]) => path === `${top}scenario.md`))
		problems.push(fault('scenario.md', 'The brief is missing.', 'Write scenario.md.'));
	if (problems.length > 0) throw new Faulty(problems);
	return new Map(texts.map(([path, text]): [string, string] => [path.slice(top.length), text]));
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
	let files = 0;
	let size = 0;
	const tooMuch = () => files > MOST_FILES || size > MOST_BYTES;
	let parts: Record<string, Uint8Array>;
	try {
		parts = unzipSync(bytes, {
			filter({ name, originalSize }) {
				if (isLitter(name)) return false;
				files += 1;
				size += originalSize;
				return !tooMuch();
			},
		});
	} catch {
		throw new Faulty([
			fault('the file', 'This is no zip, or it is cut short.', 'Copy it again from where you have it.'),
		]);
	}
	if (tooMuch())
		throw new Faulty([fault('the zip', `It unpacks to more than a scenario can be: ${MOST_FILES} files of text.`)]);
	return parts;
}

/** The folder that everything stands in, or nothing. */
function topOf(paths: readonly string[]): string {
	const main = paths.find((path) => path === 'scenario.md' || /^[^/]+\/scenario\.md$/.test(path));
	const top = main?.slice(0, -'scenario.md'.length) ?? '';
	return paths.every((path) => path.startsWith(top)) ? top : '';
}
