/** What people say of themselves, whatever their trade. */
export const TRAITS: readonly string[] = [
	'I am punctual and get on with people of all ages.',
	'I work well on my own and in a team.',
	'I pick things up quickly and ask when I am not sure.',
	'I am used to working under pressure and keep calm.',
	'Good attendance and time keeping; references will say so.',
	'I take pride in doing a job properly.',
	'Flexible, honest and willing to learn.',
	'I am looking for a job I can stay in.',
	'Looking for a new challenge with a company that looks after its people.',
	'I would like to move up and take on more responsibility.',
	'I like to be busy.',
	'Polite, tidy and reliable.',
	'I have a can-do attitude and do not mind what hours I work.',
	'Confident with all levels of people, from the shop floor to directors.',
	'Physically fit and used to being on my feet all day.',
	'My last manager described me as steady and easy to work with.',
	'I have never been late in my last two jobs.',
];

/** Traits that only fit some work: the first words of the trades they suit. */
export const NOT_FOR_OFFICES = /Physically fit|what hours I work/;

export const INTERESTS: readonly string[] = [
	'walking the dog',
	'five-a-side football',
	'rugby league',
	'watching cricket',
	'fishing',
	'reading',
	'baking',
	'gardening',
	'cycling',
	'running',
	'swimming',
	'the gym',
	'cooking for the family',
	'DIY',
	'classic cars',
	'motorbikes',
	'gaming',
	'music',
	'going to gigs',
	'playing guitar',
	'walking in the Dales',
	'crown green bowls',
	'darts',
	'pool',
	'volunteering at the food bank',
	'coaching under-12s',
	'photography',
	'travelling',
	'going to the cinema',
	'knitting and crochet',
	'time with my children',
	'badminton',
	'boxing training',
	'singing in a choir',
	'chess',
	'car boot sales',
	'camping',
	'pub quizzes',
	'carp fishing',
	'allotment',
];

export const REFERENCES: readonly string[] = [
	'References available on request.',
	'References on request.',
	'Two references can be supplied.',
	'Referees available if required.',
];

/** Something to be proud of. */
export const ACHIEVEMENTS: readonly string[] = [
	'Employee of the month twice.',
	'No accidents or damage in my last job.',
	'Full attendance in my last two years.',
	'Chosen to train new starters.',
	'Covered for my supervisor during holidays.',
	'Helped to open a new site.',
	'Promoted after my first year.',
	'Received a long service award.',
	'Took part in an improvement project that saved two hours a shift.',
	'Passed every audit in my area.',
	'Raised money for a local hospice by running a half marathon.',
	'Kept going through a system change with no backlog.',
];

export const SCHOOLS: readonly string[] = [
	'High School',
	'Academy',
	'Community College',
	'School',
	'Grammar School',
	'Catholic High School',
];
/** What people left school with, by the year in which they left: O levels and CSEs to 1987, numbers for grades from 2017. */
const LEFT_WITH: readonly (readonly [until: number, well: readonly string[], badly: readonly string[]])[] = [
	[
		1987,
		['five O levels', 'O levels in English, maths and history', 'six O levels'],
		['CSEs', 'CSEs in English, maths and woodwork', 'left at 16 without exams'],
	],
	[
		2016,
		['GCSEs including English and maths', 'eight GCSEs at grade C and above', 'six GCSEs, grades B and C'],
		[
			'five GCSEs, grades D to F',
			'GCSEs in English, science and PE',
			'left with basic qualifications',
			'GCSEs and a BTEC first',
		],
	],
	[
		9999,
		['GCSEs including English and maths', 'eight GCSEs, grades 4 to 7', 'seven GCSEs at grade 5 and above'],
		['five GCSEs, grades 2 to 4', 'GCSEs and a BTEC first', 'GCSEs in English, science and PE'],
	],
];

/** What somebody left school with in a year, well or not so well. */
export const leftWith = (year: number, well: boolean): readonly string[] =>
	LEFT_WITH.find(([until]) => year <= until)![well ? 1 : 2];

/** What is said about hours, by pattern. */
export const ABOUT_HOURS: Readonly<Record<string, readonly string[]>> = {
	days: ['I am looking for days.', 'Looking for day work, Monday to Friday.', 'Days preferred.'],
	evenings: ['Afternoons and evenings suit me.', 'Happy to work lates.'],
	nights: ['I prefer nights.', 'Regular nights would suit me best.', 'Used to night shifts and looking for more.'],
	weekends: ['Available weekends.', 'Weekends are no problem.'],
	rotating: ['Happy with rotating shifts.', 'Used to shifts, any pattern.'],
	part_time: ['Looking for part-time hours.', 'I need part-time hours that fit round school.'],
};

export const ABOUT_DRIVING: Readonly<Record<string, readonly string[]>> = {
	none: ['I travel by bus or train.', 'No car, good bus routes.', ''],
	car: [
		'Full clean driving licence and own car.',
		'Full UK driving licence.',
		'Own transport.',
		'Car driver with own vehicle.',
	],
	van: ['Full driving licence, used to vans up to 3.5 tonnes.', 'Clean licence, van and car.'],
	hgv2: ['Category C licence, clean, DCPC and digi card in date.', 'Class 2 licence, CPC and tacho card.'],
	hgv1: [
		'C+E licence, CPC and digital tachograph card.',
		'Class 1, clean licence, DCPC and digi card.',
		'LGV C+E with no points.',
	],
};

/** Headings of the same part in different hands. */
export const HEADINGS = {
	profile: ['PERSONAL PROFILE', 'Profile', 'About me', 'PERSONAL STATEMENT', 'Summary'],
	skills: ['KEY SKILLS', 'Skills', 'What I can do', 'SKILLS AND EXPERIENCE', 'Core skills'],
	work: ['EMPLOYMENT HISTORY', 'Work experience', 'Employment', 'CAREER HISTORY', 'WORK HISTORY', 'Jobs'],
	training: [
		'EDUCATION AND TRAINING',
		'Qualifications',
		'Training and certificates',
		'QUALIFICATIONS AND LICENCES',
		'Tickets and training',
	],
	school: ['EDUCATION', 'Education', 'School'],
	more: ['MORE ABOUT ME', 'Additional information', 'Other', 'Why me'],
	interests: ['INTERESTS', 'Hobbies', 'Interests', 'Outside work'],
} as const;
