import { expect, test } from 'vitest';
import { changed, faultsIn, files } from './kit.ts';

/** What is wrong, in which file, and every word that the tutor is told. */
const FAULTS: readonly (readonly [
	where: string,
	what: string,
	changes: Readonly<Record<string, string | null>>,
	says: readonly string[],
])[] = [
	[
		'scenario.md',
		'no settings',
		{ 'scenario.md': 'Just text.' },
		[
			'scenario.md, line 1: The file does not begin with its settings. Begin with a line ---, then the settings, then another line ---.',
		],
	],
	[
		'scenario.md',
		'a setting left out',
		changed('scenario.md', 'level: 2\n', ''),
		['scenario.md, line 2: “level” is missing. Add it.'],
	],
	[
		'scenario.md',
		'a setting that is not one',
		changed('scenario.md', 'level: 2\n', 'level: 2\nlevle: 3\n'),
		['scenario.md, line 7: “levle” is not known here. Check the spelling, or take it out.'],
	],
	[
		'scenario.md',
		'a version that is no version',
		changed('scenario.md', '1.0.0', '1.0'),
		['scenario.md, line 3: “version” should be text. Put quotes round it.'],
	],
	[
		'scenario.md',
		'a clock without quotes or time',
		changed('scenario.md', '"2026-03-02T09:00"', '2026-03-02'),
		['scenario.md, line 10: “clock” is not right yet. Write a time as date and clock, like 2026-03-02T09:00'],
	],
	[
		'scenario.md',
		'a claim that a text file can’t make',
		changed('scenario.md', 'admissibility: practice', 'admissibility: workplace_real'),
		[
			'scenario.md, line 8: “admissibility” should be one of: practice, supporting_knowledge, supplementary. Choose one of them.',
		],
	],
	[
		'scenario.md',
		'views of another version',
		changed('scenario.md', 'views: 1', 'views: 9'),
		[
			'scenario.md, line 12: “views” should be one of: 1. A higher number is of a newer release of Practice Desk: open the scenario there',
		],
	],
	[
		'scenario.md',
		'a mode that is not one',
		changed('scenario.md', '[learn, practice]', '[learn, exam]'),
		['scenario.md, line 13: “modes 2” should be one of: learn, practice, assessed. Choose one of them.'],
	],
	[
		'scenario.md',
		'HTML in the brief',
		changed('scenario.md', '## Your morning', '## Your morning\n\n<img src=x onerror=alert(1)>'),
		[
			'scenario.md, line 18: There is HTML here. Write Markdown alone; put `marks` round angle brackets that you want to show.',
		],
	],
	[
		'scenario.md',
		'HTML in the middle of a line',
		changed('scenario.md', 'Lena Fox', 'Lena <b>Fox</b>'),
		[
			'scenario.md, line 18: There is HTML here. Write Markdown alone; put `marks` round angle brackets that you want to show.',
		],
	],
	[
		'scenario.md',
		'a picture and a link',
		changed('scenario.md', 'Lena Fox', '![Lena](lena.png) [Fox](https://example.com/fox)'),
		[
			'scenario.md, line 18: There is a picture here, and scenarios carry none yet. Say it in words.',
			'scenario.md, line 18: There is a link to https://example.com/fox. Take it out: the app goes nowhere else.',
		],
	],
	[
		'scenario.md',
		'a variable that no variant has',
		changed('scenario.md', '{{town}}', '{{city}}'),
		['scenario.md, line 18: There is no variable “city”. Add it as a column of variants.csv, or check the spelling.'],
	],
	[
		'the folder',
		'a file where none belongs',
		{ 'scripts/run.js': 'alert(1)' },
		['scripts/run.js: A scenario has no such file. Take it out, or put it where scenarios/WORDS.md says.'],
	],
	[
		'the folder',
		'a name that climbs out of the folder',
		{ 'files/../../etc/passwd': 'x' },
		['files/../../etc/passwd: A scenario has no such file. Take it out, or put it where scenarios/WORDS.md says.'],
	],
	['the folder', 'no brief', { 'scenario.md': null }, ['scenario.md: The brief is missing. Write scenario.md.']],
	[
		'the folder',
		'too many files',
		Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`files/${i}.txt`, 'x'])),
		['the folder: There are 209 files. Keep to 200.'],
	],
	[
		'the folder',
		'files that are too long',
		{ 'files/long.txt': 'x'.repeat(2_000_001) },
		['the folder: The files are very long. Keep to 2000000 characters in all.'],
	],
	[
		'checks.yaml',
		'a telephone number without quotes',
		changed('checks.yaml', 'state: archived', 'phone: 07700900123'),
		['checks.yaml, line 6: 07700900123 would lose its first zero. Put quotes round it: "07700900123".'],
	],
	[
		'checks.yaml',
		'YAML that does not close',
		changed('checks.yaml', '[CRM-AC4]', '[CRM-AC4'),
		[
			'checks.yaml, line 5: This is not YAML that can be read: Flow sequence in block collection must be sufficiently indented and end with a ]. Check the colons, the quotes and the spaces at the start of the line.',
		],
	],
	[
		'checks.yaml',
		'a check of two kinds',
		changed('checks.yaml', '    step: 1\n', '    step: 1\n    never: { event: candidate.erase }\n'),
		[
			'checks.yaml, line 2: “checks 1” is not right yet. Say exactly one of: record, no_record, untouched, sql, happened, never, order, found, shortlisted, copied, rationale or parts',
		],
	],
	[
		'checks.yaml',
		'a check of no kind',
		changed('checks.yaml', '    record: { in: people, where: { ref: CAND-1001 }, has: { state: archived } }\n', ''),
		[
			'checks.yaml, line 2: “checks 1” is not right yet. Say exactly one of: record, no_record, untouched, sql, happened, never, order, found, shortlisted, copied, rationale or parts',
		],
	],
	[
		'checks.yaml',
		'a misspelt word',
		changed('checks.yaml', '    step: 1\n', '    step: 1\n    hint: Look again\n'),
		['checks.yaml, line 6: “hint” is not known here, in “checks 1”. Check the spelling, or take it out.'],
	],
	[
		'checks.yaml',
		'a criterion that is no code',
		changed('checks.yaml', 'CRM-AC4', 'AC4'),
		['checks.yaml, line 4: “checks 1.criteria 1” is not right yet. Write a criterion as its code, for example CRM-AC1'],
	],
	[
		'checks.yaml',
		'an id with a space',
		changed('checks.yaml', 'id: filed', 'id: Filed away'),
		[
			'checks.yaml, line 2: “checks 1.id” is not right yet. Use small letters, digits and hyphens, for example record-updated',
		],
	],
	[
		'checks.yaml',
		'more hints than four',
		changed('checks.yaml', '    step: 1\n', '    step: 1\n    hints: [aaaaa, bbbbb, ccccc, ddddd, eeeee]\n'),
		['checks.yaml, line 6: “checks 1.hints” is too long. Keep to 4 lines at most.'],
	],
	[
		'checks.yaml',
		'the same key twice',
		changed('checks.yaml', '    step: 1\n', '    step: 1\n    step: 2\n'),
		[
			'checks.yaml, line 6: This is not YAML that can be read: Map keys must be unique. Check the colons, the quotes and the spaces at the start of the line.',
		],
	],
	[
		'checks.yaml',
		'an alias',
		changed('checks.yaml', '[CRM-AC4]', '&all [CRM-AC4]\n    hints: *all'),
		['checks.yaml, line 5: “*all” is a YAML alias, which is not read here. Write the value out.'],
	],
	[
		'checks.yaml',
		'an event that is no name',
		changed(
			'checks.yaml',
			'    record: { in: people, where: { ref: CAND-1001 }, has: { state: archived } }',
			'    happened: { event: Archive it }',
		),
		[
			'checks.yaml, line 6: “checks 1.happened.event” is not right yet. Write the name of an act, for example candidate.archive',
		],
	],
	[
		'checks.yaml',
		'a trap of no severity',
		{
			'checks.yaml':
				files().get('checks.yaml')! +
				'traps:\n  - id: gone\n    name: Deleting it\n    criteria: [CRM-AC4]\n    severity: terrible\n    sprung_by: { event: candidate.erase }\n    says: It is gone now.\n    why: It can’t come back.\n    next: Archive it instead.\n',
		},
		['checks.yaml, line 11: “traps 1.severity” should be one of: critical, major, minor. Choose one of them.'],
	],
	[
		'checks.yaml',
		'an empty file',
		{ 'checks.yaml': '' },
		['checks.yaml: The file is empty. Write at least one line, or take the file out.'],
	],
	[
		'variants.csv',
		'no seed',
		{ 'variants.csv': 'variant,town\nA,Leeds\n' },
		[
			'variants.csv, line 1: There is no column “seed”. Add it, with a whole number in each row: it decides which people there are.',
		],
	],
	[
		'variants.csv',
		'a seed and a size that are none',
		{ 'variants.csv': 'variant,seed,candidates,town\nA,first,2000,Leeds\nB,2,50,Hull\n' },
		[
			'variants.csv, line 2: “first” can’t be seed. Write a whole number from 1 to 2147483647.',
			'variants.csv, line 3: “50” can’t be candidates. Write a whole number from 200 to 50000.',
		],
	],
	[
		'variants.csv',
		'two of one name',
		{ 'variants.csv': 'variant,seed,town\nA,1,Leeds\nA,2,Hull\n' },
		['variants.csv: There are two variants called A. Give each its own name.'],
	],
	[
		'variants.csv',
		'a row that is short',
		{ 'variants.csv': 'variant,seed,town\nA,1\n' },
		[
			'variants.csv, line 2: This row has 2 values, and there are 3 columns. Count the commas; put quotes round a value that holds one.',
		],
	],
	[
		'variants.csv',
		'no rows',
		{ 'variants.csv': 'variant,seed,town\n' },
		['variants.csv, line 2: There is no variant. Add a row for each version of the scenario.'],
	],
	[
		'variants.csv',
		'a variable with a space',
		{ 'variants.csv': 'variant,seed,town,new phone\nA,1,Leeds,1\n' },
		[
			'variants.csv, line 1: “new phone” can’t be the name of a variable. Use small letters, digits and underlines, for example new_phone.',
		],
	],
	[
		'variants.csv',
		'a number that could be somebody’s',
		{ 'variants.csv': 'variant,seed,town,phone\nA,1,Leeds,07911 123456\n' },
		['variants.csv, line 2: 07911 123456 could be somebody’s number. Use 07700 900000 to 07700 900999.'],
	],
	[
		'data',
		'records that can’t be added',
		{ 'data/passwords.csv': 'a\n1\n' },
		[
			'data/passwords.csv: This file is not named after records that a scenario can add. Name it after one of: clients, contacts, vacancies, requirements, people, skills, work, qualifications, vettings, referees, documents, notices, consents, suppressions, requests, applications, placements, adverts, outside, interactions, tasks.',
		],
	],
	[
		'data',
		'a column that is not there',
		changed('data/people.csv', 'first_name', 'forename'),
		[
			'data/people.csv, line 1: There is no column “forename” in people. Its columns are: ref, first_name, last_name, phone, email, address, postcode, town, status, headline, work_types, working_pattern, current_employer, pay, pay_unit, notice_days, available_from, travel_miles, driving, right_to_work, right_to_work_expires, dbs, source, obtained_on, lawful_basis, owner, incomplete, preferred_channel, legal_hold, state, reason, state_on, last_contact, registered.',
		],
	],
	[
		'data',
		'a quote that does not close',
		{ 'data/people.csv': 'ref,first_name\nCAND-1001,"Lena\n' },
		[
			'data/people.csv, line 2: The quotes in this row do not close. Put a quote at both ends of the value; write a quote inside it twice.',
		],
	],
	[
		'data',
		'too many values in a row, after one with a line break',
		{ 'data/interactions.csv': 'ref,body\nCAND-1001,"Two\nlines"\nCAND-1001,a,b\n' },
		[
			'data/interactions.csv, line 4: This row has 3 values, and there are 2 columns. Count the commas; put quotes round a value that holds one.',
		],
	],
	[
		'data',
		'no heading line',
		{ 'data/people.csv': '' },
		['data/people.csv, line 1: There is no heading line. Name the columns in the first line, with commas between.'],
	],
	[
		'data',
		'a column twice',
		{ 'data/skills.csv': 'ref,skill,skill\nCAND-1001,a,b\n' },
		['data/skills.csv, line 1: The column “skill” is there twice. Take one out.'],
	],
	[
		'data',
		'a date that counts from nothing',
		{ 'data/interactions.csv': 'ref,body,at\nCAND-1001,Rang,@last week\n' },
		[
			'data/interactions.csv, line 2: “@last week” is no date counted from the clock. Write it like @-20d, @-26mo or @+3d.',
		],
	],
	[
		'data',
		'numbers, addresses and postcodes that could be real',
		{
			'data/people.csv':
				'ref,first_name,last_name,phone,email,postcode\nCAND-1001,Lena,Fox,07911 123456,lena@gmail.com,LS1 4AP\n',
		},
		[
			'data/people.csv, line 2: 07911 123456 could be somebody’s number. Use 07700 900000 to 07700 900999.',
			'data/people.csv, line 2: lena@gmail.com could be somebody’s address. End it with @example.org, @example.com or @example.net.',
			'data/people.csv, line 2: LS1 4AP could be a real place, or is not written as a postcode. Write ZZ99, a space, a digit and two letters, like ZZ99 6AB.',
		],
	],
	[
		'data',
		'a document without its file',
		{ 'data/documents.csv': 'ref,kind,file_name\nCAND-1001,cv,lena.txt\n' },
		['data/documents.csv, line 2: There is no file files/lena.txt. Put the text there, or correct the name.'],
	],
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

test('a scenario in which nothing is wrong is read', () => {
	const says = faultsIn({});

	expect(says).toEqual([]);
});

test.each(FAULTS)('%s: %s', (_where, _what, changes, expected) => {
	const says = faultsIn(changes);

	expect(says).toEqual(expected);
});
