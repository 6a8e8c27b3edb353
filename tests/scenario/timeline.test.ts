import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../../src/lib/attempt/registry.ts';
import { builtInFiles } from '../../src/lib/scenario/catalogue.ts';
import { readCall } from '../../src/lib/scenario/living/calls.ts';
import { Rule } from '../../src/lib/scenario/living/rule.ts';
import { timelineOf } from '../../src/lib/scenario/living/timeline.ts';
import { readScenario } from '../../src/lib/scenario/scenario.ts';

const told = async (variant: string) =>
	timelineOf(
		readScenario(await builtInFiles('monday-desk'), variant),
		(event) => COMMANDS.get(event)?.title ?? event,
	).map(({ when, what, but }) => [`${when}: ${what}.`, ...but].join(' '));

test('a tutor reads what comes when and why, in the words of the variant', async () => {
	expect(await told('A')).toEqual([
		'There from the start, come at 08:41: Reception writes: “Amira Solis rang”.',
		"There from the start, come at 08:44: Reception writes: “Friday's walk-in, the form”.",
		'There from the start, come at 08:55: Dee Marlow writes: “VAC-208, names by noon please”.',
		'There from the start, come at 08:58: Gwen Ashworth writes: “Four old records”.',
		'At 12:00: Dee Marlow writes: “VAC-208, how far are you?”. Not if by then somebody is put on a shortlist (VAC-208). Again every hour, once more, until that happens.',
		'15 minutes after the privacy notice is sent (Tom Okafor): Tom Okafor rings, for 6 minutes, and leaves a voicemail if nobody takes it. Not if meanwhile an answer about permission is written down (Tom Okafor).',
		'20 minutes after permission is asked for (Tom Okafor, VAC-208): Tom Okafor writes: “Re. VAC-208”.',
		'40 minutes after a record is changed (Amira Solis, mobile 07700 900123): Amira Solis writes: “Thank you”.',
	]);
	expect((await told('B')).at(-1)).toContain('mobile 07700 900456');
});

test('every rule and call that the tutors’ guide shows is one', () => {
	const guide = readFileSync(new URL('../../scenarios/WORDS.md', import.meta.url), 'utf8');
	const rules = guide
		.match(/^```yaml\n[\s\S]*?^```/gm)!
		.flatMap((block) => block.split(/^(?=arrives:)/m).filter((text) => text.startsWith('arrives:')))
		.map((text) => parse(text.replace(/^#.*$/gm, '').replace(/```$/, '')) as { arrives: unknown });
	const calls = guide.match(/^```markdown\n(---[\s\S]*?)^```/gm)!;

	expect(rules.length).toBeGreaterThan(5);
	for (const { arrives } of rules) expect(Rule.safeParse(arrives).error?.issues ?? []).toEqual([]);
	expect(readCall('calls/01-tom.md', calls[0]!.replace(/^```markdown\n|```$/g, '')).choices).toHaveLength(3);
});
