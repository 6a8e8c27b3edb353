import { expect, test } from 'vitest';
import { parseAgency } from '../../src/lib/scenario/agency.ts';
import { Faulty } from '../../src/lib/scenario/problem.ts';
import { FILES, harbourLane } from './kit.ts';

test('the agency in the repository reads without a fault', () => {
	const agency = harbourLane();
	expect(agency.name).toBe('Harbour Lane Recruitment');
	expect(agency.team.map((colleague) => colleague.name)).toContain('Dee Marlow');
	expect(agency.policies.map((policy) => policy.title)).toEqual([
		'Data protection',
		'Permission to represent',
		'Retention and disposal',
		'Keeping records right',
		'Searching fairly',
		'Matching and shortlisting',
		'Security and incidents',
	]);
	expect(agency.policies[2]!.clauses[0]).toEqual({
		number: '3.1',
		title: 'Archive after 24 months',
		body: 'After 24 months without contact a record is archived, with a reason. Contact means that we spoke, met or wrote and they answered. An archived record leaves search and mailings, and is kept.',
		governs: ['candidate.archive', 'candidate.restore'],
	});
});

test('files come as a folder too', () => {
	expect(parseAgency(new Map(Object.entries(FILES)))).toEqual(harbourLane());
});

/** What parsing says, one sentence a fault. */
function said(changes: { yaml?: (text: string) => string; policies?: (text: string) => string }): string {
	try {
		parseAgency({
			'agency.yaml': (changes.yaml ?? ((t) => t))(FILES['agency.yaml']),
			'policies.md': (changes.policies ?? ((t) => t))(FILES['policies.md']),
			'law.yaml': FILES['law.yaml'],
		});
		return '';
	} catch (error) {
		if (error instanceof Faulty) return error.message;
		throw error;
	}
}
const swap = (from: string, to: string) => (text: string) => {
	expect(text).toContain(from);
	return text.replace(from, to);
};

test.each([
	[
		'a colleague in a role that there is not',
		swap('role: manager, email', 'role: director, email'),
		/agency\.yaml, line \d+: .*There is no role “director”\. Choose one of resourcer, consultant/,
	],
	[
		'two learners',
		swap('desk: [Office, IT] }', 'desk: [Office, IT], learner: true }'),
		/Exactly one seat is the learner’s/,
	],
	[
		'an e-mail address that could be real',
		swap('dee.marlow@example.com', 'dee.marlow@harbourlane.co.uk'),
		/line \d+: .*Use an address that belongs to nobody/,
	],
	[
		'a telephone number that could be real',
		swap('0113 496 0140', '0113 245 0140'),
		/Use a number that is kept for stories/,
	],
	[
		'a town without coordinates',
		swap('  Pudsey: 1', '  Pudsley: 1'),
		/agency\.yaml, line \d+: .*Choose one of the towns/,
	],
	[
		'sectors that do not make a hundred',
		swap('IT: 5 }', 'IT: 9 }'),
		/line \d+: .*These shares come to 104; they should come to exactly 100/,
	],
	[
		'a stage that needs no permission',
		swap('needs_consent: true, ', ''),
		/Nobody’s details go to a client without permission/,
	],
	[
		'a stage too few',
		swap(
			'    - { name: Offer, category: offer, target_days: 3, template: Where your application stands, checklist: [Pay and start confirmed in writing] }\n',
			'',
		),
		/No stage has the category offer/,
	],
	[
		'a share that is no share',
		swap('duplicate: { of_100: 2.5', 'duplicate: { of_100: many'),
		/line \d+: “mess\.duplicate\.of_100” should be a number/,
	],
	[
		'a word that is not known',
		swap('lowest_pay_an_hour:', 'lowest_pay_per_hour:'),
		/“lowest_pay_per_hour” is not known here/,
	],
	[
		'a reason that the past needs',
		swap('  - { outcome: withdrawn, label: Pay too low }\n', ''),
		/The world needs the reason “Pay too low”/,
	],
	[
		'a mandatory field that the CRM does not know',
		swap('contact_route, town', 'shoe_size, town'),
		/Choose from given_name, family_name, contact_route/,
	],
	['YAML that does not close', swap('sectors: {', 'sectors: {{'), /This is not YAML that can be read/],
])('%s is said with its line, its reason and what to do', (_, yaml, sentence) => {
	expect(said({ yaml })).toMatch(sentence);
});

test.each([
	[
		'a clause out of order',
		swap('## 3.2 Look', '## 3.9 Look'),
		/policies\.md, line \d+: Clause 3\.9 should be 3\.2 here\. Number clauses in order/,
	],
	[
		'a clause that governs nothing',
		swap('Governs: `retention.keep`\n', ''),
		/policies\.md, line \d+: Clause 3\.5 does not say what it governs\. End the clause with, for example, “Governs:/,
	],
	[
		'a command that is none',
		swap('`candidate.anonymise`\n\n## 3.4', '`Anonymise`\n\n## 3.4'),
		/“Anonymise” is not the name of a command/,
	],
	[
		'a clause that goes on and on',
		swap('What we ask is that you say so', 'One. Two. Three. Four. What we ask is that you say so'),
		/Clause 7\.4 has \d sentences\. Keep it to four/,
	],
	[
		'a policy without a version',
		swap('Version 1.3, in force from 2024-09-02.\n', ''),
		/“Searching fairly” has no version/,
	],
	[
		'a day that is in no calendar',
		swap('2024-09-02.\n\n## 4.1', '2024-09-31.\n\n## 4.1'),
		/does not say the version and its day/,
	],
	[
		'a list where sentences belong',
		swap('Everybody makes mistakes.', '- Everybody makes mistakes.'),
		/A list does not belong in a policy/,
	],
])('%s in the policies is said too', (_, policies, sentence) => {
	expect(said({ policies })).toMatch(sentence);
});

test('faults of both files are said at once', () => {
	const all = said({ yaml: swap('0113 496 0140', '0113 245 0140'), policies: swap('## 3.2 Look', '## 3.9 Look') });
	expect(all.split('\n').length).toBe(2);
	expect(all).toMatch(/agency\.yaml/);
	expect(all).toMatch(/policies\.md/);
});

test('a file that is not there is asked for', () => {
	expect(() => parseAgency(new Map([['agency.yaml', FILES['agency.yaml']]]))).toThrow(
		/policies\.md: This file of the agency is missing\./,
	);
});
