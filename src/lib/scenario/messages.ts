import { z } from 'zod';
import { CandidateRef, ClientRef, VacancyRef } from '../crm/refs.ts';
import { StoryTime } from '../ledger/story-time.ts';
import { readFrontMatter } from './front-matter.ts';
import { Pattern } from './pattern.ts';
import { Faulty } from './problem.ts';

/** A stretch of story time: `20m`, `2h`, `1d`. */
export const Wait = z
	.string()
	.regex(/^\d{1,4}[mhd]$/, 'Write how long as a number and m, h or d, for example 20m')
	.transform((text) => Number(text.slice(0, -1)) * { m: 1, h: 60, d: 1440 }[text.slice(-1) as 'm' | 'h' | 'd']);

const MessageFront = z
	.strictObject({
		from: z.string().min(1).max(80),
		subject: z.string().min(1).max(120),
		channel: z.enum(['email', 'sms', 'internal']).default('email'),
		/** Whose thread it belongs to, where the sender is in the CRM. */
		ref: CandidateRef.optional(),
		client: ClientRef.optional(),
		vacancy: VacancyRef.optional(),
		/** When it comes; before the scenario's clock it is there from the start. */
		at: StoryTime.optional(),
		/** Or after what, and how long after. */
		arrives: z.strictObject({ after: Pattern, wait: Wait.default(0) }).optional(),
	})
	.refine((m) => (m.at === undefined) !== (m.arrives === undefined), 'Say either “at:” or “arrives:”, and not both');

/** A message of the scenario: part of the CRM's own inbox once it has come. */
export interface ScenarioMessage extends Omit<z.infer<typeof MessageFront>, 'at' | 'arrives'> {
	/** The file's name without its ending: what checks call it. */
	readonly id: string;
	readonly at: StoryTime | null;
	readonly arrives: { readonly after: Pattern; readonly wait: number } | null;
	/** Markdown. */
	readonly body: string;
}

/** Reads one file of `inbox/`. @throws {Faulty} */
export function readMessage(file: string, text: string): ScenarioMessage {
	const { front, body, bodyLine } = readFrontMatter(file, text, MessageFront);
	if (body === '')
		throw new Faulty([
			{ file, line: bodyLine, message: 'The message says nothing.', remedy: 'Write its text below the settings.' },
		]);
	const { at, arrives, ...rest } = front;
	return {
		...rest,
		id: file.replace(/^inbox\//, '').replace(/\.md$/, ''),
		at: at ?? null,
		arrives: arrives ?? null,
		body,
	};
}
