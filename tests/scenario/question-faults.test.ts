import { expect, test } from 'vitest';
import { changed, faultsIn } from './kit.ts';

const ASKED = (text: string) => ({ 'questions.md': `## Q1. What goes where?\ncriteria: CRM-LO1\n${text}` });

/** What is wrong with a question, and every word that the tutor is told. */
const FAULTS: readonly (readonly [
	what: string,
	changes: Readonly<Record<string, string | null>>,
	says: readonly string[],
])[] = [
	[
		'fewer right answers than to choose',
		changed('questions.md', 'choose one', 'choose two'),
		['questions.md, line 1: Q1: 1 answer is right, and the learner is to choose 2. Make the two agree.'],
	],
	[
		'a type that is not one',
		changed('questions.md', 'choose one', 'pick any'),
		[
			'questions.md, line 1: Q1: “pick any” is no type of question. Write “type: choose one”, “type: choose two”, “type: put in order”, “type: match”, “type: find the mistake”, “type: find two mistakes” or “type: written”.',
		],
	],
	[
		'a heading without a number',
		changed('questions.md', '## Q1. What', '## What'),
		[
			'questions.md, line 1: The heading “What does archiving do?” has no number. Begin it with a letter and a number, like “## Q1. What happens …”.',
			'questions.md, line 2: There is text before the first heading. Begin with a heading, like “## Q1. What happens …”.',
			'questions.md, line 5: There is text before the first heading. Begin with a heading, like “## Q1. What happens …”.',
		],
	],
	[
		'no criterion',
		changed('questions.md', 'criteria: CRM-AC4\n', ''),
		['questions.md, line 1: Q1: no criterion is named. Add a line “criteria: CRM-AC1” below the heading.'],
	],
	[
		'one answer alone',
		changed('questions.md', '- [ ] It destroys the record.\n  > That is deleting.\n', ''),
		[
			'questions.md, line 1: Q1: There are not enough answers to choose from. Write two or more, each as “- [ ] …”, the right ones as “- [x] …”.',
		],
	],
	[
		'a written question with answers',
		changed('questions.md', 'choose one', 'written'),
		[
			'questions.md, line 1: Q1: A written question has no answers to choose from. Take the list out, or change the type.',
		],
	],
	[
		'too little to put in order',
		ASKED('type: put in order\n\n1. Ask\n2. Send\n'),
		[
			'questions.md, line 1: Q1: There are 2 things to put in order. Write 3 to 10 of them as a numbered list, in the right order.',
		],
	],
	[
		'the same thing twice in an order',
		ASKED('type: put in order\n\n1. Ask\n2. Send\n3. Ask\n'),
		['questions.md, line 1: Q1: The same thing stands there twice. Give each its own words.'],
	],
	[
		'a match without a table',
		ASKED('type: match\n\n- Archive\n- Erase\n'),
		[
			'questions.md, line 1: Q1: There are 0 lines in its table. A question of the type “match” has a table of 3 to 10 lines and three columns.',
			'questions.md, line 1: Q1: Everything goes with the same thing. Give at least two different ones in the second column.',
		],
	],
	[
		'a line that goes with nothing',
		ASKED(
			'type: match\n\n| Act | Then | Why |\n| --- | --- | --- |\n| Archive | kept | |\n| Erase | | |\n| Suppress | never again | |\n',
		),
		['questions.md, line 1: Q1: A line has nothing that goes with it. Fill in the second column.'],
	],
	[
		'another number of mistakes than to find',
		ASKED(
			'type: find two mistakes\n\n| Field | Says | Wrong |\n| --- | --- | --- |\n| Name | Tom | |\n| Pay | 12 a year | That is an hour. |\n| Town | Hull | |\n',
		),
		[
			'questions.md, line 1: Q1: 1 line has a mistake, and the learner is to find 2. Say in the third column what is wrong with a line; leave it empty where nothing is.',
		],
	],
];

test.each(FAULTS)('a question with %s is read without a word', (_what, changes, expected) => {
	const says = faultsIn(changes);

	expect(says).toEqual(expected);
});
