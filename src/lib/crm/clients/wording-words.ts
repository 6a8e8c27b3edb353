/** A word or phrase that shuts people out for who they are, why, and what says the same about the work. */
export interface Excluding {
	/** Set apart by commas. Matched as whole words in folded text; `*` lets the word go on. */
	readonly words: string;
	/** Not when what follows is one of these: `young people` are who the work is for. */
	readonly unless?: string;
	readonly characteristic: string;
	readonly why: string;
	readonly instead: string;
}

const SERVED = 'people, person, persons, adult, adults, offender*, carer*, children, child, famil*';
const AGED = `${SERVED}, care, resident*, patient*, client*, home*, service*, relative*`;

/**
 * Words that a job specification must not use.
 *
 * Source: Equality Act 2010, ss. 4, 13, 19 and 55; EHRC, advertising: what equality law means for advertisers.
 */
export const EXCLUDING: readonly Excluding[] = [
	{
		words: 'young, younger, youthful, youngster*',
		unless: SERVED,
		characteristic: 'age',
		why: 'It shuts out people who are older.',
		instead: 'Say what the work needs, like “lifts up to 15 kg” or “keen to learn”.',
	},
	{
		words: `recent graduate*, new graduate*, recently graduated, school leaver*, college leaver*,
			digital native*, junior person, student wanted`,
		characteristic: 'age',
		why: 'Nearly everyone it describes is young, so it shuts out older people who can do the job.',
		instead: 'Ask for the qualification or the skill itself, whenever it was gained.',
	},
	{
		words: 'mature, older, elderly, too old, over 50, over 40, under 30, under 25, under 35, under 40, aged',
		unless: AGED,
		characteristic: 'age',
		why: 'It chooses people by how old they are.',
		instead: 'Say what the work needs, like “deals calmly with complaints”.',
	},
	{
		words: 'years old, date of birth, retired, near retirement, no older than, no younger than',
		characteristic: 'age',
		why: 'It chooses people by how old they are.',
		instead: 'Leave the age out. If the law sets one, as for serving alcohol, say which law.',
	},
	{
		words: `native speaker*, native english, mother tongue, english as a first language, first language english,
			no accent*, without an accent, foreign accent, clear english accent`,
		characteristic: 'race',
		why: 'It shuts out people born elsewhere who speak the language very well.',
		instead: 'Say how well the job needs the language, like “writes clear e-mails in English”.',
	},
	{
		words: `british only, british born, born in the uk, born in britain, english only applicants,
			uk nationals only, british nationals only, eu nationals only, no foreign*, no immigrant*,
			no migrants, local people only`,
		characteristic: 'race',
		why: 'It chooses people by nationality or where they come from.',
		instead: 'Use the line “Right to work in the UK”, and check everyone the same way.',
	},
	{
		words: `white british, white people, white candidate*, must be white, must be british, must be english,
			european looking, eastern european*, polish worker*, polish people, polish only, romanian*,
			asian candidate*, asian people, black candidate*, black people`,
		characteristic: 'race',
		why: 'It chooses people by race or nationality.',
		instead: 'If the job needs a language, name the language and how well.',
	},
	{
		words: `christian, muslim, jewish, hindu, sikh, atheist, churchgoing, no headscar*, no hijab*, no turban*,
			no beards`,
		characteristic: 'religion or belief',
		why: 'It chooses people by what they believe, or by what their belief asks them to wear.',
		instead: 'Say what the work needs. If clothing matters for safety, name the risk.',
	},
	{
		words: `no mum*, no mother*, no parents, mums, no children, without children, no kids, no childcare,
			childcare commitments, no family commitments, family commitments, not pregnant, no pregnan*,
			pregnan*, planning a family, maternity leave risk`,
		characteristic: 'pregnancy and maternity, or sex',
		why: 'It shuts out parents, and mothers most of all.',
		instead: 'Write the hours that the job has, and let people say whether they can work them.',
	},
	{
		words: `male, males, female, females, man, men, woman, women, ladies, lady, girl, girls, boys, gentleman,
			gentlemen, bloke*, lads, guys, he must, she must, his or, waitress, barmaid, handyman, foreman,
			salesman, cleaning lady, masculine, feminine, manpower`,
		unless: "'s, s refuge, refuge, in need, wear, clothing, shelter, aid, hours, fashion",
		characteristic: 'sex',
		why: 'It names one sex, or reads as if it did.',
		instead: 'Use a word for anyone, like “server”, “supervisor”, “sales assistant” or “the person”.',
	},
	{
		words: `able-bodied, able bodied, no disabilit*, not disabled, disabled need not, no health problem*,
			no health issue*, good health, perfect health, excellent health, no sick leave, good sickness record,
			low sickness, no mental health, physically fit, fit and healthy, fully fit, no medication,
			perfect eyesight, energetic`,
		unless: 'and safety, & safety',
		characteristic: 'disability',
		why: 'It shuts out disabled people who could do the job, perhaps with an adjustment. Health may not be asked about before an offer.',
		instead: 'Say what the work is, like “lifts up to 15 kg, many times a shift”.',
	},
	{
		words: 'single people, must be single, unmarried, married, no husband*, no wives, divorced',
		characteristic: 'marriage and civil partnership',
		why: 'It chooses people by whether they are married.',
		instead: 'Leave it out. If the job has nights away, say how many.',
	},
	{
		words: 'straight, heterosexual*, no gay*, not gay, homosexual*, lesbian*',
		unless: 'edge*, line*, away, cut*, answer*, truck*, talking, after, to, from, into',
		characteristic: 'sexual orientation',
		why: 'It chooses people by whom they love.',
		instead: 'Leave it out. The work does not need it.',
	},
	{
		words: `no trans people, no transgender*, transsexual*, transgender*, biological male*, biological female*,
			real woman, real man`,
		characteristic: 'gender reassignment',
		why: 'It chooses people by their gender history.',
		instead: 'Leave it out. The work does not need it.',
	},
];
