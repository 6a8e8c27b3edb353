import { z } from 'zod';
import { ClientRef, ContactRef, VacancyRef } from '../crm/refs.ts';
import { StoryTime } from '../ledger/story-time.ts';
import { readFrontMatter } from './front-matter.ts';
import { Rule, type Coming } from './living/rule.ts';
import { Faulty } from './problem.ts';

const MessageFront = z
	.strictObject({
		from: z.string().min(1).max(80),
		subject: z.string().min(1).max(120),
		channel: z.enum(['email', 'sms', 'internal']).default('email'),
		/** Whose thread it belongs to, where the sender is in the CRM: a candidate, or a client's contact. */
		ref: ContactRef.optional(),
		client: ClientRef.optional(),
		vacancy: VacancyRef.optional(),
		/** When it comes; before the scenario's clock it is there from the start. */
		at: StoryTime.optional(),
		/** Or by a rule: after what, how long after, and unless what. */
		arrives: Rule.optional(),
	})
	.refine((m) => (m.at === undefined) !== (m.arrives === undefined), 'Say either “at:” or “arrives:”, and not both');

/** A message of the scenario: part of the CRM's own inbox once it has come. */
export interface ScenarioMessage extends Omit<z.infer<typeof MessageFront>, 'at' | 'arrives'> {
	/** The file's name without its ending: what checks call it. */
	readonly id: string;
	readonly at: StoryTime | null;
	readonly arrives: Rule | null;
	/** Markdown. One that comes again has a part for each time, divided by a line `---`; the last goes on. */
	readonly body: string;
	/** The file, for the line of what is wrong. */
	readonly text: string;
}

/** By which rule it comes: `at:` alone is one too. */
export const comingOf = ({ id, at, arrives }: ScenarioMessage): Coming => ({
	kind: 'message',
	id,
	rule: arrives ?? { at: at! },
});

/** What it says the first time, the second … */
export function bodyOf({ arrives, body }: ScenarioMessage, turn: number): string {
	if (!arrives?.again) return body;
	const parts = body.split(/\n---\n/).map((part) => part.trim());
	return parts[Math.min(turn, parts.length) - 1]!;
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
		text,
	};
}
