import { changed } from '../kit.ts';
import type { Fault } from './fault.ts';

/** In the tables: variants, and records added to the agency’s. */
export const TABLES: readonly Fault[] = [
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
			'data/passwords.csv: This file is not named after records that a scenario can add. Name it after one of: clients, contacts, vacancies, requirements, people, skills, work, qualifications, vettings, referees, documents, notices, consents, suppressions, requests, applications, interviews, scorecards, ats, placements, adverts, outside, interactions, tasks.',
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
];
