import type { Chance } from '../chance.ts';

/** Words that are often misspelt, and how. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
	[/\bexperience\b/g, 'experiance'],
	[/\breceiv/g, 'reciev'],
	[/\bmanagement\b/g, 'managment'],
	[/\bdefinitely\b/g, 'definately'],
	[/\bresponsib/g, 'responsab'],
	[/\bavailable\b/g, 'availible'],
	[/\bmaintenance\b/g, 'maintainance'],
	[/\bwarehouse\b/g, 'warehose'],
	[/\bmachinery\b/g, 'machinary'],
	[/\bleisure\b/g, 'liesure'],
	[/\bseparate/g, 'seperate'],
	[/\blicence\b/g, 'license'],
	[/\bcustomers\b/g, 'customer’s'],
	[/\bdeliveries\b/g, 'delivery’s'],
	[/\bI am\b/g, 'i am'],
	[/\bI have\b/g, 'i have'],
	[/\bkeeping\b/g, 'keepin'],
	[/\band\b/, 'adn'],
	[/\bthe\b/, 'teh'],
	[/\bwith\b/, 'wiht'],
	[/\. /, '.'],
	[/, /, ' ,'],
];

/** A CV typed in a hurry: a handful of slips, no more than a reader would meet. */
export function withSlips(text: string, chance: Chance): string {
	return chance.some(SLIPS, chance.whole(4, 8)).reduce((typed, [right, wrong]) => typed.replace(right, wrong), text);
}
