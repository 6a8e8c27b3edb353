import { changed } from '../kit.ts';
import type { Fault } from './fault.ts';

/** In messages, prompts, runs and the rules of the portfolio. */
export const MESSAGES_AND_MORE: readonly Fault[] = [
	[
		'inbox',
		'a message that says neither when nor after what',
		changed('inbox/01-gwen.md', 'at: "2026-03-02T08:58"\n', ''),
		['inbox/01-gwen.md, line 2: This is not right yet. Say either “at:” or “arrives:”, and not both'],
	],
	[
		'inbox',
		'a wait in other words',
		changed(
			'inbox/01-gwen.md',
			'at: "2026-03-02T08:58"',
			'arrives: { after: { event: candidate.view }, wait: 20 minutes }',
		),
		[
			'inbox/01-gwen.md, line 4: “arrives.wait” is not right yet. Write how long as a number and m, h or d, for example 20m',
		],
	],
	...(
		[
			[
				'a word of a rule that is none',
				'after: { event: candidate.view }, unles: { event: candidate.amend }',
				'“unles” is not known here, in “arrives”. Check the spelling, or take it out.',
			],
			[
				'a time and an event',
				'at: "11:00", after: { event: candidate.view }',
				'“arrives” is not right yet. Say either “at:” or “after:”, and not both',
			],
			[
				'a time and a wait',
				'at: "11:00", wait: 20m',
				'“arrives” is not right yet. “wait:” counts from an event; “at:” needs none. Leave one of them out',
			],
			[
				'no word of when',
				'chance: 50',
				'“arrives” is not right yet. Say when: “at:” a time, “after:” an event, or “wait:” so long from the start',
			],
			[
				'a clock that is none',
				'at: "11.00"',
				'“arrives.at” is not right yet. Write a clock in quotes, like "11:00", or a date and clock',
			],
			[
				'a day that is none',
				'at: "2026-02-30T11:00"',
				'“arrives.at” is not right yet. There is no such day in the calendar',
			],
			[
				'a chance that is certain',
				'wait: 1h, chance: 100',
				'“arrives.chance” is too high. Write 99 at most; leave chance out if it always comes',
			],
			[
				'chasing without a pause',
				'wait: 1h, again: { every: 0m, times: 2 }',
				'“arrives.again.every” is not right yet. Write 1m at least',
			],
			['chasing for ever', 'wait: 1h, again: { every: 1h }', '“arrives.again.times” is missing. Add it.'],
			[
				'an act that is no name',
				'wait: 1h, unless: { event: Archive it }',
				'“arrives.unless.event” is not right yet. Write the name of an act, for example candidate.archive',
			],
			[
				'one of several that is no name',
				'wait: 1h, stop_when: { any: [{ event: candidate.view }, { event: Look }] }',
				'“arrives.stop_when.any 2.event” is not right yet. Write the name of an act, for example candidate.archive',
			],
		] as const
	).map(
		([what, rule, says]) =>
			[
				'inbox',
				what,
				changed('inbox/01-gwen.md', 'at: "2026-03-02T08:58"', `arrives: { ${rule} }`),
				[`inbox/01-gwen.md, line 4: ${says}`],
			] as const,
	),
	[
		'inbox',
		'a message that says nothing',
		changed('inbox/01-gwen.md', 'Please look at Lena Fox.', ''),
		['inbox/01-gwen.md, line 7: The message says nothing. Write its text below the settings.'],
	],
	[
		'inbox',
		'an address and a number in the text',
		changed('inbox/01-gwen.md', 'Lena Fox', 'Lena Fox, lena.fox@gmail.com, 0113 243 1751, LS1 4AP, AB 12 34 56 C'),
		[
			'inbox/01-gwen.md, line 6: 0113 243 1751 could be somebody’s number. Use 07700 900000 to 07700 900999.',
			'inbox/01-gwen.md, line 6: lena.fox@gmail.com could be somebody’s address. End it with @example.org, @example.com or @example.net.',
			'inbox/01-gwen.md, line 6: LS1 4AP could be a real place. Write ZZ99, a space, a digit and two letters, like ZZ99 6AB.',
			'inbox/01-gwen.md, line 6: AB 12 34 56 C could be somebody’s National Insurance number. Begin it with QQ, like QQ 12 34 56 A.',
		],
	],
	[
		'inbox',
		'HTML in a message, on its line',
		changed('inbox/01-gwen.md', 'Lena Fox.', 'Lena Fox.\n\n<script>alert(1)</script>'),
		[
			'inbox/01-gwen.md, line 8: There is HTML here. Write Markdown alone; put `marks` round angle brackets that you want to show.',
		],
	],
	[
		'reflections.md',
		'no prompt',
		changed('reflections.md', 'Why did you archive the record?\n', ''),
		['reflections.md, line 1: R1: there is no prompt. Write below the settings what the learner should think about.'],
	],
	[
		'reflections.md',
		'a criterion that is no code',
		changed('reflections.md', 'CRM-AC4', 'archiving'),
		['reflections.md, line 1: R1: “archiving” is no criterion’s code. Write it like CRM-AC1.'],
	],
	[
		'tests',
		'a status that is not one',
		changed('tests/good.yaml', 'CRM-AC4: evidenced', 'CRM-AC4: passed'),
		[
			'tests/good.yaml, line 5: “expect.criteria.CRM-AC4” should be one of: evidenced, partly-evidenced, not-yet-evidenced, not-attempted. Write evidenced, partly evidenced, not yet evidenced or not attempted',
		],
	],
	[
		'tests',
		'two acts on one line',
		changed(
			'tests/good.yaml',
			'  - candidate.archive',
			'  - candidate.view: { ref: CAND-1001 }\n    candidate.archive',
		),
		[
			'tests/good.yaml, line 4: “do 1” is not right yet. Write one act a line: its name, a colon, and what it is done with',
		],
	],
	[
		'evidence.yaml',
		'a rule that shows nothing',
		{
			'evidence.yaml':
				'evidence:\n  - id: filed\n    when: { event: candidate.archive }\n    show: []\n    caption: Archived it\n    criteria: [CRM-AC4]\n',
		},
		['evidence.yaml, line 4: “evidence 1.show” is too short. Write 1 lines at least.'],
	],
];
