import { expect, test } from 'vitest';
import { undoAct } from '../../src/lib/attempt/acts.ts';
import { registerClient } from '../../src/lib/crm/clients/client-commands.ts';
import { addContact } from '../../src/lib/crm/clients/contact-commands.ts';
import { addTask, completeTask, reopenTask } from '../../src/lib/crm/contact/task-commands.ts';
import { desk } from './kit.ts';

const words = (result: ReturnType<Awaited<ReturnType<typeof desk>>['act']>) =>
	result.ok ? null : [result.refusal.code, result.refusal.message, result.refusal.remedy];

test('undo that is refused names the acts as a person knows them, and not their numbers in the ledger', async () => {
	const { act } = await desk();
	act(addTask, { title: 'Ring Joy about Tuesday' });
	act(completeTask, { task: 'TASK-1001' });
	act(reopenTask, { task: 'TASK-1001' });

	const refused = words(act(undoAct, { entry: 2 }));

	expect(refused).toEqual([
		'changed-since',
		'“Done” at 09:01 can’t be undone: “Reopen” at 09:02 has changed the same record since.',
		'Undo “Reopen” at 09:02 first, or correct the record by hand.',
	]);
});

test('what hangs on a record is named when its making can’t be undone', async () => {
	const { act } = await desk();
	act(registerClient, { name: 'Osprey Freight', sector: 'Haulage', town: 'Leeds' });
	act(addContact, { client: 'CLI-101', given_name: 'Ida', family_name: 'Quist', email: 'ida@example.com' });

	const refused = words(act(undoAct, { entry: 1 }));

	expect(refused?.[0]).toBe('used-since');
	expect(refused?.[1]).toMatch(
		/^“Add (?:the )?client” at 09:00 can’t be undone: “Add (?:a |the )?contact” at 09:\d\d added/,
	);
});
