import type { Column } from '../index-text.ts';
import { peopleWith } from '../match.ts';
import { wordsIn } from '../words.ts';
import { noComparing } from './choice.ts';
import type { Field } from './field.ts';

/** Which column of the index a text field looks in. */
export const COLUMN_OF: Readonly<Record<string, Column>> = {
	name: 'name',
	title: 'titles',
	employer: 'employers',
	qualification: 'qualifications',
	headline: 'headline',
	cv: 'cv',
	notes: 'notes',
};

/** Words in one part of the record. A star at the end looks for the start of the last word. */
function text(
	field: Pick<Field, 'name' | 'also' | 'label' | 'example'> & { lead: string; not: string },
	column = COLUMN_OF[field.name]!,
): Field {
	const { lead, not, ...rest } = field;
	return {
		...rest,
		kind: 'text',
		ops: ['is'],
		together: 'all',
		oneWord: true,
		read(raw, op) {
			if (op !== 'is') return { problem: noComparing(rest.label, op, rest.example) };
			if (wordsIn(raw).length === 0) return { problem: `Say what to look for, for example ${rest.example}.` };
			const start = /\*\s*$/.test(raw);
			return { op, value: raw.replaceAll('*', ' ').replace(/\s+/g, ' ').trim() + (start ? '*' : '') };
		},
		sql: (_op, value) => peopleWith(value, value.endsWith('*'), column),
		says: (_op, value) => ({
			lead,
			not,
			value: quoted(value),
			filter: `${rest.label.toLowerCase()} is ${value}`,
		}),
	};
}

/** “goods in”, or “invent…” for the start of a word. */
export const quoted = (value: string): string => `“${value.replace(/\*$/, '…')}”`;

export const TEXT_FIELDS: readonly Field[] = [
	text({
		name: 'name',
		also: ['called', 'surname', 'first name', 'last name', 'candidate'],
		label: 'Name',
		example: 'name:Okafor',
		lead: 'called',
		not: 'not called',
	}),
	text({
		name: 'title',
		also: ['job title', 'job', 'role', 'position', 'worked as'],
		label: 'Job title',
		example: 'title:"warehouse operative"',
		lead: 'who have worked as',
		not: 'who have not worked as',
	}),
	text({
		name: 'employer',
		also: ['company', 'worked at', 'worked for', 'current employer'],
		label: 'Employer',
		example: 'employer:"Moor Foods"',
		lead: 'who have worked at',
		not: 'who have not worked at',
	}),
	text({
		name: 'qualification',
		also: ['qual', 'quals', 'qualifications', 'certificate', 'cert'],
		label: 'Qualification',
		example: 'qualification:"food hygiene"',
		lead: 'with the qualification',
		not: 'without the qualification',
	}),
	text({
		name: 'headline',
		also: ['summary', 'profile'],
		label: 'Headline',
		example: 'headline:stock',
		lead: 'whose headline has',
		not: 'whose headline does not have',
	}),
	text({
		name: 'cv',
		also: ['resume', 'cv text'],
		label: 'CV',
		example: 'cv:inventory',
		lead: 'whose CV has',
		not: 'whose CV does not have',
	}),
	text({
		name: 'notes',
		also: ['note', 'call notes'],
		label: 'Notes',
		example: 'notes:"school run"',
		lead: 'whose notes have',
		not: 'whose notes do not have',
	}),
];
