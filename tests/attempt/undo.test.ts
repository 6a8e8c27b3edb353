import fc from 'fast-check';
import { expect, test } from 'vitest';
import { undoAct } from '../../src/lib/attempt/acts.ts';
import { COMMANDS } from '../../src/lib/attempt/registry.ts';
import { changesOf } from '../../src/lib/db/changes.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { anAct, aUseOf, told } from './any-act.ts';
import { allRows, asIfNever, difference, morning } from './kit.ts';

const MAY_REFUSE = [
	'nothing-to-undo',
	'undone-already',
	'left-the-desk',
	'changed-since',
	'used-since',
	'moved-on',
	'gone-for-good',
	'in-the-way',
];

/** What has to be done before a command ever says yes, where chance would hardly ever do it. */
const FIRST: Readonly<Record<string, string>> = { 'import.revert': 'import.run', 'client.answer': 'submission.send' };

/** Rows that the world changed in answer to an act: they stay when it is undone. */
const byTheWorld = (db: Database, entry: number) =>
	new Set(
		changesOf(db, entry)
			.filter((c) => c.cause === 'world')
			.map((c) => `${c.tbl} ${c.key}`),
	);

test.each([...COMMANDS.keys()].filter((name) => name !== 'undo.act' && name !== 'attempt.hand-in'))(
	'%s: after anything, undo puts every row back byte for byte, and redo brings all of it again',
	{ timeout: 120_000 },
	async (name) => {
		const desk = await morning();
		const { act, db } = desk;
		const command = COMMANDS.get(name)!;
		let undone = 0;

		const first = FIRST[name] === undefined ? fc.constant([]) : fc.tuple(aUseOf(FIRST[name]));
		const before = fc.tuple(fc.array(anAct, { maxLength: 4 }), first).map((acts) => acts.flat());

		const holds = fc.property(before, aUseOf(name), (earlier, use) => {
			asIfNever(db, () => {
				for (const one of earlier) desk.do(one);
				const before = allRows(db);
				const result = desk.do(use);
				const after = allRows(db);
				const stays = byTheWorld(db, result.entry.seq);
				const wrote = [...difference(before, after).keys()].filter((key) => !stays.has(key));
				const story = told([...earlier, use]);

				const undo = act(undoAct, { entry: result.entry.seq });

				if (!undo.ok) {
					expect(difference(after, allRows(db)), story).toEqual(new Map());
					if (!result.ok || wrote.length === 0 || command.undo === 'none')
						expect(undo.refusal.code, story).toMatch(
							command.undo === 'never' && result.ok ? /left-the-desk/ : /nothing-to-undo/,
						);
					else expect(undo.refusal.code, story).toMatch(command.undo === 'never' ? /left-the-desk/ : /moved-on/);
					return;
				}
				undone++;
				expect(command.undo, story).toBe('rows');
				const left = [...difference(before, allRows(db)).keys()].filter((key) => !stays.has(key));
				expect(left, story).toEqual([]);
				const redo = act(undoAct, { entry: undo.entry.seq });
				expect(redo.ok, story).toBe(true);
				expect(difference(after, allRows(db)), story).toEqual(new Map());
			});
		});
		fc.assert(holds, { numRuns: 25 });
		// most uses of some commands are refused: go on until one was not
		for (let more = 0; command.undo === 'rows' && undone === 0 && more < 8; more++) fc.assert(holds, { numRuns: 25 });
		if (command.undo === 'rows') expect(undone).toBeGreaterThan(0);
	},
);

test(
	'undoing any entry puts back just what it wrote, or says why not and changes nothing',
	{ timeout: 240_000 },
	async () => {
		const desk = await morning();
		const { act, db } = desk;
		const codes = new Map<string, number>();

		const holds = fc.property(
			fc.array(anAct, { minLength: 2, maxLength: 12 }),
			fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
			(acts, picks) => {
				asIfNever(db, () => {
					const states = [allRows(db)];
					for (const one of acts) {
						desk.do(one);
						states.push(allRows(db));
					}
					for (const pick of picks) {
						const entry = 1 + (pick % acts.length);
						const stays = byTheWorld(db, entry);
						const now = allRows(db);
						const undo = act(undoAct, { entry });

						const code = undo.ok ? 'done' : undo.refusal.code;
						codes.set(code, (codes.get(code) ?? 0) + 1);
						const story = `${told(acts)}\nundo ${entry}: ${code}`;
						const changed = difference(now, allRows(db));
						if (!undo.ok) {
							expect(MAY_REFUSE, story).toContain(code);
							expect(changed, story).toEqual(new Map());
							continue;
						}
						const [before, after] = [states[entry - 1]!, states[entry]!];
						const wrote = [...difference(before, after).keys()].filter((key) => !stays.has(key));
						for (const key of wrote) expect(allRows(db).get(key), `${story}\n${key}`).toBe(before.get(key));
						expect(
							[...changed.keys()].filter((key) => !wrote.includes(key) && !stays.has(key)),
							story,
						).toEqual([]);
					}
				});
			},
		);
		fc.assert(holds, { numRuns: 150 });
		// some answers are rare among so many commands: go on until they were heard
		for (let more = 0; codes.size <= 4 && more < 8; more++) fc.assert(holds, { numRuns: 50 });
		expect(codes.size).toBeGreaterThan(4);
	},
);
