import { changed, files } from '../kit.ts';
import type { Fault } from './fault.ts';

/** In the checks and traps. */
export const CHECKS: readonly Fault[] = [
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
];
