import type { Studio } from '../studio.svelte.ts';

/** A step of a tutor's first scenario: what to do, where, and whether it is done. */
export interface WalkStep {
	readonly title: string;
	/** Markdown. */
	readonly says: string;
	/** The part of the studio where it is done. */
	readonly part: string;
	readonly done: (studio: Studio) => boolean;
}

const LINE = '- task.add: { title: "Ring {{first}} back", ref: "{{person}}", due_on: 2026-03-05 }';

/** Whether a model answer does the new step in every variant that is shown. */
const modelDoes = ({ scenario }: Studio, command: string) =>
	scenario?.tests.some((run) => run.model && run.do.some((act) => act.command === command)) ?? false;

/** From a template that works to a scenario of one's own that is proven: each step is ticked off by the files themselves. */
export const WALK: readonly WalkStep[] = [
	{
		title: 'Give it a title',
		says: 'Open **Settings and variants** and write a title and a summary of your own. That is what learners see in the list. Change **Name in the files** too.',
		part: 'settings',
		done: ({ scenario }) =>
			scenario !== null && scenario.front.title !== 'A new number' && scenario.front.id !== 'new-number',
	},
	{
		title: 'Add a step to the brief',
		says: 'Open **Brief**. Below step 2 write: `3. **Add a task** to ring {{first}} back on Thursday 5 March.` Beside it you see what a learner sees.',
		part: 'brief',
		done: ({ scenario }) => (scenario?.steps.length ?? 0) >= 3,
	},
	{
		title: 'Say why, in the message',
		says: 'Open **Messages and calls**, choose Dee’s message and write that she promised to ring back on Thursday. Learners should find in the story what the step asks for.',
		part: 'messages',
		done: ({ scenario }) => scenario?.messages.some(({ body }) => /thursday/i.test(body)) ?? false,
	},
	{
		title: 'Say when the step is done',
		says: 'Open **Checks and traps**, choose **From the catalogue** and then **This was done**. Write `task.add` where it says what is done, choose step 3, and give it a title.',
		part: 'checks',
		done: ({ scenario }) =>
			scenario?.checks.some(
				({ step, happened }) => step === 3 && JSON.stringify(happened ?? '').includes('task.add'),
			) ?? false,
	},
	{
		title: 'Let the model answer do it',
		says: `Open **Proof**: it says now that the model answer falls short, since nobody does your new step. Open the file **tests/runs.yaml** and put this line below the acts of the first run, the model answer: \`${LINE}\``,
		part: 'files&file=tests%2Fruns.yaml',
		done: (studio) => modelDoes(studio, 'task.add'),
	},
	{
		title: 'Prove it',
		says: 'The proof runs by itself when you stop typing. It does every run again in both variants, and breaks each check on purpose. Where another run comes to something else now, **Runs** says so: correct there what that run must come to, or give it the same line.',
		part: 'proof',
		done: (studio) => studio.proven && modelDoes(studio, 'task.add'),
	},
	{
		title: 'Publish it',
		says: 'Choose **Publish**, at the top. It is on the start page of this computer then. **Try it** beside it works at any time.',
		part: 'proof',
		done: (studio) => studio.published,
	},
];
