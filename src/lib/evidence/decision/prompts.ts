/**
 * Questions for a professional discussion, by what they are about. A criterion of another standard takes those of the
 * criteria that ask for the same. Source: `domain.md` 6.3.
 */
export const PROMPTS: readonly { readonly about: readonly string[]; readonly ask: string }[] = [
	{
		about: ['CRM-LO1'],
		ask: 'What does your CRM do that a spreadsheet does not? Which five of its functions do you use most?',
	},
	{
		about: ['CRM-LO2', 'CRM-AC1'],
		ask: 'Talk me through adding a record. How did you know that it was not a duplicate? Which fields had to be filled, and why those?',
	},
	{
		about: ['CRM-LO3', 'CRM-AC2'],
		ask: 'Which lawful basis did you record, and why that one? What was the candidate told, when, and how?',
	},
	{
		about: ['CRM-LO3', 'CRM-AC2'],
		ask: 'What would you do if a candidate took a permission back, asked for everything you hold, or asked to be deleted?',
	},
	{
		about: ['CRM-LO5', 'CRM-AC4'],
		ask: 'What is the difference between archive, anonymise, delete for good and do not contact? Which did you use, and by which line of the policy?',
	},
	{
		about: ['CRM-LO4', 'CRM-AC3'],
		ask: 'Why these search words? What changes when AND becomes OR? How did you avoid leaving people out unfairly?',
	},
	{
		about: ['CRM-LO6', 'CRM-AC5'],
		ask: 'Show me, line by line of the job specification, why one candidate is above another. When would you not go by the match?',
	},
	{
		about: ['CRM-AC2', 'CRM-AC5', 'CRM-LO6'],
		ask: 'What must be in place before a CV goes to a client? What if the client is the candidate’s own employer?',
	},
	{
		about: ['CRM-LO3', 'CRM-AC2'],
		ask: 'How do you keep data safe at your desk and at home? Whom do you tell about a breach, and how quickly?',
	},
	{
		about: ['ECE-M1', 'ECE-M2', 'ECE-M3'],
		ask: 'What did the client or the candidate expect? What did you do beyond that, who agreed to it, and how do you know that it helped?',
	},
	{ about: ['ECE-M4'], ask: 'What feedback did you get, and what did you change because of it?' },
];

/** Asked of every learner whose work was simulated. */
export const AT_WORK =
	'How is what you did here the same as at your own workplace, and how is it different? Give me an example of each.';
