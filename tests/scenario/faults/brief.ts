import { changed } from '../kit.ts';
import type { Fault } from './fault.ts';

/** In the brief, and in which files there are. */
export const BRIEF: readonly Fault[] = [
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
];
