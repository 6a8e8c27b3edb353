import type { Tokens } from 'marked';
import { z } from 'zod';
import { ClientRef, ContactRef, VacancyRef } from '../../crm/refs.ts';
import { StoryTime } from '../../ledger/story-time.ts';
import { readFrontMatter } from '../front-matter.ts';
import { lex } from '../markdown.ts';
import { Faulty, type Problem } from '../problem.ts';
import { Rule, Wait, type Coming } from './rule.ts';

const CallFront = z
	.strictObject({
		from: z.string().min(1).max(80),
		/** Who rings, where they are in the CRM: a candidate, or a client's contact. */
		ref: ContactRef.optional(),
		client: ClientRef.optional(),
		vacancy: VacancyRef.optional(),
		/** When the phone rings: at a time, or by a rule. */
		at: StoryTime.optional(),
		rings: Rule.optional(),
		/** How long it rings before they give up. */
		for: Wait.refine((minutes) => minutes > 0, 'Write 1m at least').default(5),
	})
	.refine(
		(call) => (call.at === undefined) !== (call.rings === undefined),
		'Say either “at:” or “rings:”, and not both',
	);

/** Something that the learner may say in a call, and the answer. */
export interface CallChoice {
	/** `2`, or `2.1` for the first that its answer opens. */
	readonly position: string;
	readonly words: string;
	readonly answer: string;
}

/** A telephone call of the scenario. */
export interface ScenarioCall extends Omit<z.infer<typeof CallFront>, 'at' | 'rings' | 'for'> {
	/** The file's name without its ending: what checks and the ledger call it. */
	readonly id: string;
	readonly rule: Rule;
	/** Minutes. */
	readonly ringsFor: number;
	/** What they say first. */
	readonly opening: string;
	readonly choices: readonly CallChoice[];
	/** What they leave on the voicemail when nobody takes it; null where they leave nothing. */
	readonly voicemail: string | null;
	/** What they say first when they are rung back; empty where it is the same. */
	readonly whenRungBack: string;
	/** The file, for the line of what is wrong. */
	readonly text: string;
}

export const callComing = ({ id, rule }: ScenarioCall): Coming => ({ kind: 'call', id, rule });

const SAID = /^You (?:ask|say): *(.*)$/;
const VOICEMAIL = 'If nobody takes it';
const BACK = 'If you ring back';
const DEEPEST = 4;

interface Section {
	readonly heading: string;
	readonly depth: number;
	readonly line: number;
	text: string;
}

/** Reads one file of `calls/`. @throws {Faulty} */
export function readCall(file: string, text: string): ScenarioCall {
	const { front, body, bodyLine } = readFrontMatter(file, text, CallFront);
	const { opening, sections } = cut(body, bodyLine);
	const problems: Problem[] = [];
	const wrong = (line: number, message: string, remedy: string) => problems.push({ file, line, message, remedy });
	if (opening === '')
		wrong(
			bodyLine,
			'The caller says nothing.',
			'Write what they say first, below the settings and before any heading.',
		);
	for (const { heading, line, text: answer } of sections) {
		const words = SAID.exec(heading)?.[1];
		if (words === undefined && heading !== VOICEMAIL && heading !== BACK)
			wrong(
				line,
				`The heading “${heading}” is not understood here.`,
				`Write “You ask: …” or “You say: …”, “${VOICEMAIL}” or “${BACK}”.`,
			);
		else if (words === '')
			wrong(line, 'This heading says nothing.', 'Write the words behind “You ask:”, on the same line.');
		else if (answer === '')
			wrong(line, `There is no answer to “${words ?? heading}”.`, 'Write below the heading what they say.');
	}
	const choices = problems.length > 0 ? [] : choicesIn(sections, wrong);
	if (problems.length > 0) throw new Faulty(problems);
	const { at, rings, for: ringsFor, ...rest } = front;
	const under = (heading: string) => sections.find((one) => one.heading === heading)?.text;
	return {
		...rest,
		id: file.replace(/^calls\//, '').replace(/\.md$/, ''),
		rule: rings ?? { at: at! },
		ringsFor,
		opening,
		choices,
		voicemail: under(VOICEMAIL) ?? null,
		whenRungBack: under(BACK) ?? '',
		text,
	};
}

/** What stands before the first heading, and each heading with what is under it. */
function cut(body: string, bodyLine: number): { opening: string; sections: Section[] } {
	let opening = '';
	let line = bodyLine;
	const sections: Section[] = [];
	for (const token of lex(body)) {
		const last = sections.at(-1);
		if (token.type === 'heading')
			sections.push({
				heading: (token as Tokens.Heading).text.trim(),
				depth: (token as Tokens.Heading).depth,
				line,
				text: '',
			});
		else if (last) last.text = `${last.text}${token.raw}`;
		else opening += token.raw;
		line += token.raw.split('\n').length - 1;
	}
	for (const section of sections) section.text = section.text.trim();
	return { opening: opening.trim(), sections };
}

/** Numbers what can be said: a heading one level further in opens once the one above it was said. */
function choicesIn(
	sections: readonly Section[],
	wrong: (line: number, message: string, remedy: string) => void,
): CallChoice[] {
	const numbers: number[] = [];
	return sections.flatMap(({ heading, depth, line, text }) => {
		const words = SAID.exec(heading)?.[1];
		if (words === undefined) return [];
		const level = depth - 1;
		if (level < 1 || level > numbers.length + 1 || level > DEEPEST) {
			wrong(
				line,
				`“${words}” hangs on nothing.`,
				'Begin with ## for what can be said at once, and ### for what the answer above opens, four levels at most.',
			);
			return [];
		}
		numbers.splice(level);
		numbers[level - 1] = (numbers[level - 1] ?? 0) + 1;
		return [{ position: numbers.join('.'), words, answer: text }];
	});
}
