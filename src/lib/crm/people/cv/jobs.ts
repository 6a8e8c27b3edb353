import { rangesIn } from './dates.ts';
import type { Finding, Line } from './reading.ts';
import { headingOf } from './reading.ts';

/** Words that titles of jobs have and names of employers seldom do. */
const TITLE =
	/\b(administrator|assistant|operative|operator|manager|supervisor|leader|driver|mate|clerk|receptionist|developer|engineer|technician|analyst|nurse|worker|chef|porter|waiter|waitress|barista|adviser|advisor|controller|planner|electrician|fitter|welder|machinist|inspector|labourer|picker|packer|valeter|cleaner|buyer|officer|coordinator|consultant|intern|apprentice|carer|handler|designer|accountant|bookkeeper|secretary|agent|representative|director|head of|cook|tester|trainee|trainer|teacher|fabricator|turner|setter|miller|dispatcher|steward|host|bartender|bar staff|cashier|merchandiser|courier|foreman|sales)\b/i;
export const isTitle = (text: string) => TITLE.test(text);
const PARTS = /\t+|\s{3,}|\s+[-–—@|]\s+|\s*;\s+|\s+,\s+|,\s+|\s+at\s+/u;
const LABEL =
	/^(employer|position|title|job title|occupation or position held|name and address of employer|company|role)\s*(?::|\.{2,}:?|\s{3,})\s*(.+)$/i;

const tidy = (text: string) =>
	text
		.replace(/\s*\((?:via|\d+ (?:years?|months?)).*$/i, '')
		.replace(/^[\s\-–—@|,;:()[\]•*·▪]+|[\s\-–—@|,;:([]+$/gu, '')
		.replace(/^I(?:'m| am|’m) (?:currently )?/i, '')
		.replace(/\s+/g, ' ')
		.trim();

/** Jobs with their dates: what stands beside, before or after each stretch of time outside of education. */
export function jobsIn(lines: readonly Line[]): Finding[] {
	const found: Finding[] = [];
	lines.forEach((line, index) => {
		for (const range of rangesIn(line.text)) {
			if (line.section === 'learning' || /\bgap\b/i.test(line.bare)) continue;
			const rest = `${line.text.slice(0, range.start)}   ${line.text.slice(range.end)}`;
			const beside = line.text.length > 140 ? inProse(line.text, range.start, range.end) : besideIt(rest);
			const job = beside ?? around(lines, index, tidy(rest));
			if (!job) continue;
			const last = job.until ?? index;
			const start = Math.min(line.at, lines[job.from ?? index]!.at);
			const end = lines[last]!.at + lines[last]!.text.length;
			const told = { title: job.title, employer: job.employer, started: range.started, ended: range.ended };
			const sure = isTitle(job.title) ? 80 : 55;
			found.push({
				field: 'job',
				value: `${told.title}, ${told.employer}, ${told.started} to ${told.ended ?? 'now'}`,
				start: line.text.length > 140 ? line.at + Math.max(0, range.start - 110) : start,
				end: line.text.length > 140 ? line.at + range.end : end,
				confidence: sure,
				job: told,
			});
		}
	});
	return found;
}

interface Told {
	readonly title: string;
	readonly employer: string;
	/** The first and last line that it stands on, where these are others. */
	readonly from?: number;
	readonly until?: number;
}

/** Two things beside the dates: which of them is the title is said by its words. */
function besideIt(rest: string): Told | null {
	const parts = rest
		.split(/\|/)
		.at(-1)!
		.split(PARTS)
		.map(tidy)
		.filter((part) => part.length > 1 && !/^(wakefield|uk)$/i.test(part));
	if (parts.length < 2) return null;
	const [first, second] = parts as [string, string];
	return isTitle(second) && !isTitle(first)
		? { title: second, employer: first }
		: { title: first, employer: second.replace(/ in [A-Z][a-z]+$/, '') };
}

const plain = (line: Line | undefined) =>
	line !== undefined &&
	line.bare !== '' &&
	line.bare.length < 90 &&
	rangesIn(line.text).length === 0 &&
	headingOf(line.bare) === null;

/** Nothing, or one thing, beside the dates: the rest stands on the lines around. */
function around(lines: readonly Line[], index: number, rest: string): Told | null {
	const labelled = byLabel(lines, index);
	if (labelled) return labelled;
	const next = [lines[index + 1], lines[index + 2]];
	const before = [lines[index - 1], lines[index - 2]];
	const first = (line: Line) => tidy(line.bare.split(/,/)[0]!);
	if (rest !== '' && !/^dates?$/i.test(rest) && rest.length < 70) {
		if (isTitle(rest) && plain(next[0])) return { title: rest, employer: first(next[0]!), until: index + 1 };
		return null;
	}
	if (plain(before[0])) {
		const pair = besideIt(before[0]!.bare);
		if (pair && isTitle(pair.title)) return { ...pair, from: index - 1 };
		if (isTitle(before[0]!.bare) && before[1]) {
			// a firm with several posts says how long in between
			const firm = /^\d+ (years?|months?)/.test(before[1].bare) ? lines[index - 3] : before[1];
			if (plain(firm)) return { title: tidy(before[0]!.bare), employer: first(firm!), from: lines.indexOf(firm!) };
		}
	}
	if (plain(next[0]) && isTitle(next[0]!.bare) && plain(next[1]))
		return { title: first(next[0]!), employer: first(next[1]!), until: index + 2 };
	return null;
}

function byLabel(lines: readonly Line[], index: number): Told | null {
	let title = '';
	let employer = '';
	let until = index;
	for (let i = index + 1; i < Math.min(lines.length, index + 6); i++) {
		const match = LABEL.exec(lines[i]!.bare);
		if (!match) continue;
		if (/employer|company/i.test(match[1]!)) employer = tidy(match[2]!.split(',')[0]!);
		else title = tidy(match[2]!);
		until = i;
	}
	return title !== '' && employer !== '' ? { title, employer, until } : null;
}

/** `as a Care Assistant at Birchlea House since …`, `From 2019 until 2021 I worked as a Support Worker for …`. */
function inProse(text: string, start: number, end: number): Told | null {
	const near = text.slice(Math.max(0, start - 110), end + 110);
	const match =
		/\b(?:as an?|currently|I was|was)\s+((?:[A-Z][\w-]*\s?(?:de\s|of\s|in\s|and\s)?){1,5})\s*(?:at|for|with)\s+((?:The\s)?(?:[A-Z][\w&’']*\s?(?:of\s|and\s|&\s)?){1,5})/u.exec(
			near,
		);
	return match ? { title: match[1]!.trim(), employer: match[2]!.trim() } : null;
}
