import { expect, test } from 'vitest';
import { builtInFiles, SCENARIO_IDS } from '../../src/lib/scenario/catalogue.ts';
import { valueAt, withItem, withMoved, withoutItem, withValue } from '../../src/lib/scenario/edit/yaml-edit.ts';

const CHECKS = `# what counts
checks:
  # Step 1
  - id: number-right # found by this
    title: "The new number of {{first}}"
    criteria: [CRM-LO2]
    from_elsewhere: { kept: [1, 2] }
    record: { in: people, where: { ref: "{{person}}" }, has: { phone: 07700 900123 } }

  - id: others
    title: Nobody else's number
    criteria: [CRM-LO2, CRM-AC1]
    untouched: { in: people, columns: [phone], except: [CAND-1001] }
`;

/** The lines that are not in the other text. */
const changed = (before: string, after: string) =>
	after.split('\n').filter((line) => !before.split('\n').includes(line));

test('a value is changed, and no other line, comment or unknown name', () => {
	const after = withValue(CHECKS, ['checks', 0, 'title'], 'The new mobile number');

	expect(changed(CHECKS, after)).toEqual(['    title: "The new mobile number"']);
	expect(after.split('\n')).toHaveLength(CHECKS.split('\n').length);
});

test('a value inside a line is changed there, and quoted where YAML would misread it', () => {
	const after = withValue(CHECKS, ['checks', 0, 'record', 'has', 'phone'], '07700900124');

	expect(changed(CHECKS, after)).toEqual([
		'    record: { in: people, where: { ref: "{{person}}" }, has: { phone: "07700900124" } }',
	]);
});

test('a new name, a list and a map are written as tutors write them; taken out they leave no trace', () => {
	const points = withValue(CHECKS, ['checks', 1, 'guard'], true);
	const hints = withValue(points, ['checks', 1, 'hints'], ['Look at the top.', 'Undo is there.']);
	const has = withValue(hints, ['checks', 1, 'untouched', 'columns'], ['phone', 'email']);

	expect(changed(CHECKS, has)).toEqual([
		'    untouched: { in: people, columns: [phone, email], except: [CAND-1001] }',
		'    guard: true',
		'    hints: [Look at the top., Undo is there.]',
	]);
	const back = ['guard', 'hints'].reduce((text, name) => withValue(text, ['checks', 1, name], undefined), has);
	expect(withValue(back, ['checks', 1, 'untouched', 'columns'], ['phone'])).toBe(CHECKS);
});

test('items are added, moved and taken out, with their comments', () => {
	const item = {
		id: 'logged',
		title: 'The call is logged',
		criteria: ['CRM-LO2'],
		happened: { event: 'interaction.log' },
	};
	const added = withItem(CHECKS, ['checks'], item);
	const begun = withItem(CHECKS, ['traps'], { id: 'one' });

	expect(valueAt(added, ['checks', 2])).toEqual(item);
	expect(changed(CHECKS, added)).toEqual([
		'  - id: logged',
		'    title: The call is logged',
		'    happened: { event: interaction.log }',
	]);
	expect(valueAt(begun, ['traps'])).toEqual([{ id: 'one' }]);
	expect(valueAt(withMoved(added, ['checks'], 2, 0), ['checks', 0, 'id'])).toBe('logged');
	expect(withMoved(added, ['checks'], 2, 0)).toContain('# found by this');
	expect(valueAt(withoutItem(added, ['checks'], 0), ['checks', 0, 'id'])).toBe('others');
});

test('a form writes {{minutes}} back as a map, or puts quotes around what has none', () => {
	const rule = 'rings: { wait: {{wait}}, by: "{{who}}" } # {{wait}} minutes\nabout: {{who}}’s call\n';

	expect(valueAt(rule, [])).toEqual({ rings: { wait: '{{wait}}', by: '{{who}}' }, about: '{{who}}’s call' });
	expect(withValue(rule, ['about'], 'A call')).toBe(rule.replace('{{who}}’s call', 'A call'));
	expect(withValue(rule, ['rings'], { wait: '{{wait}}', by: 'Dee' })).toContain('wait: {{wait}}, by: ');
	expect(withValue(rule, ['about'], '{{wait}}')).toContain('about: "{{wait}}"');
	const acts = 'do:\n  - clock.advance: { minutes: {{wait}} }\n';
	expect(withItem(acts, ['do'], valueAt(acts, ['do', 0])!)).toBe(`${acts}\n${acts.replace('do:\n', '')}`);
});

test('a form draws a text or a map that its author broke into lines into one', () => {
	const run = `test: One
do:
  - task.add:
      title: >-
        Ring Tom back,
        and say when.

        Then note it.
  - note.add: { ref: CAND-1001,
      text: "He will come" }
`;

	expect(withValue(run, ['test'], 'Two')).toBe(run.replace('One', 'Two'));
	expect(withMoved(run, ['do'], 0, 1)).toContain('        and say when.\n\n        Then note it.\n');
});

test('a text that is no YAML comes back as it was', () => {
	expect(withValue('a: [1\nb: 2', ['b'], 3)).toBe('a: [1\nb: 2');
});

test.each(SCENARIO_IDS)('%s: one title changed in its checks changes one line', async (id) => {
	const text = (await builtInFiles(id)).get('checks.yaml')!;

	const after = withValue(text, ['checks', 1, 'points'], 7);

	expect(changed(text, after)).toEqual([expect.stringContaining('points: 7')]);
});
