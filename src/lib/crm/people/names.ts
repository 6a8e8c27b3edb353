/** First names that are the same name, in folded spelling. One line a name; the first is the long one. */
const SHORT_FORMS = [
	'alexander alex sandy xander',
	'alexandra alex sandra lexi',
	'andrew andy drew',
	'anthony tony',
	'benjamin ben benji',
	'catherine kate cath cathy katie',
	'katherine kate kath kathy katie kat',
	'charles charlie chuck',
	'charlotte charlie lottie',
	'christina chris tina chrissie',
	'christopher chris kit',
	'daniel dan danny',
	'david dave davey dai',
	'deborah debbie deb debs',
	'edward ed eddie ted teddy',
	'elizabeth liz lizzie beth betty eliza libby',
	'emily em emmy',
	'frederick fred freddie',
	'gareth gaz',
	'gregory greg',
	'harold harry',
	'henry harry hal',
	'isabella bella izzy',
	'jacqueline jackie',
	'james jim jimmy jamie',
	'jennifer jen jenny',
	'jessica jess jessie',
	'john jack johnny',
	'jonathan jon jonny',
	'joseph joe joey',
	'joshua josh',
	'kenneth ken kenny',
	'leonard len lenny leo',
	'margaret maggie meg peggy',
	'matthew matt',
	'megan meg',
	'michael mike mick micky',
	'mohammed muhammad mohammad mohamed mo',
	'natalie nat',
	'nicholas nick nicky',
	'nicola nicky nic',
	'oliver ollie',
	'olivia liv livvy',
	'patricia pat trish tricia',
	'patrick pat paddy',
	'peter pete',
	'philip phil',
	'rebecca becky becca bex',
	'richard rich rick dick ricky',
	'robert rob bob bobby robbie bert',
	'ronald ron ronnie',
	'samantha sam sammy',
	'samuel sam sammy',
	'sarah sara',
	'stephen steven steve',
	'susan sue susie',
	'thomas tom tommy',
	'timothy tim',
	'victoria vicky tori',
	'vincent vince',
	'william will bill billy liam',
	'zachary zach zak',
].map((line) => line.split(' '));

/** Whether two folded first names are the same name: equal, or one the short form of the other. */
export function sameGivenName(a: string, b: string): boolean {
	return a === b || SHORT_FORMS.some((forms) => forms.includes(a) && forms.includes(b));
}

/** Whether two folded names differ by one letter changed, left out or put in. Short names must be equal. */
export function alike(a: string, b: string): boolean {
	if (a === b) return a !== '';
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length < 4 || long.length - short.length > 1) return false;
	let i = 0;
	while (i < short.length && short[i] === long[i]) i++;
	const rest = long.length === short.length ? short.slice(i + 1) : short.slice(i);
	// two letters changed places
	const swapped =
		long.length === short.length &&
		short[i] === long[i + 1] &&
		short[i + 1] === long[i] &&
		short.slice(i + 2) === long.slice(i + 2);
	return rest === long.slice(i + 1) || swapped;
}
