import { z } from 'zod';
import { fold } from '../../db/fold.ts';
import { TOWNS } from '../world/places/towns.ts';
import { TRADES } from '../world/trades/all.ts';
import { SPECIAL_NAMES, SPECIALS, specialIn, type Special } from './specials.ts';

/** So many people at once: a scenario is a morning, not a census. */
export const MOST_AT_ONCE = 40;

/** A kind of person that a tutor asks for. */
export const Ask = z
	.strictObject({
		count: z
			.int()
			.min(1, 'Ask for at least one person.')
			.max(MOST_AT_ONCE, `Ask for ${MOST_AT_ONCE} people at most at once.`),
		/** Id of a line of work. */
		trade: z.string().refine((id) => TRADES.some((trade) => trade.id === id), 'Choose a line of work.'),
		town: z.string().refine((name) => TOWNS.some((town) => town.name === name), 'Choose a town of the list.'),
		/** Live within so many miles of it; 0 is in the town itself. */
		miles: z.int().min(0).max(40),
		/** Each of them one person, in this order. */
		specials: z.array(z.enum(SPECIAL_NAMES as [Special, ...Special[]])),
	})
	.refine(
		({ count, specials }) => specials.length <= count,
		'There are more special people than people. Ask for more, or take some out.',
	);
export type Ask = z.infer<typeof Ask>;

/** What a sentence asks for, or what in it is not understood and how to say it. */
export type ReadAsk = { readonly ask: Ask; readonly problem: null } | { readonly ask: null; readonly problem: string };

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MORE: Readonly<Record<string, number>> = {
	a: 1,
	an: 1,
	another: 1,
	fifteen: 15,
	twenty: 20,
	thirty: 30,
	forty: 40,
	dozen: 12,
};
const EXAMPLE = 'Write it like: six HGV drivers near Hull, one with an expired licence.';

/** Everything that people say instead of a trade's own titles. */
const ALSO: Readonly<Record<string, string>> = {
	hgv: 'hgv1',
	lorry: 'hgv1',
	truck: 'hgv1',
	artic: 'hgv1',
	rigid: 'hgv2',
	flt: 'forklift',
	picker: 'warehouse',
	packer: 'warehouse',
	carer: 'care-home',
	nurse: 'nursing',
	cook: 'chef',
	welder: 'welding',
	electrician: 'electrical',
	bookkeeper: 'accounts',
	programmer: 'development',
	developer: 'development',
	tester: 'testing',
	cleaner: 'housekeeping',
	waiter: 'front-of-house',
	receptionist: 'admin',
	machinist: 'machining',
	administrator: 'admin',
};

/**
 * Reads a wish like `six HGV drivers near Hull, one with an expired licence and two who want more pay`: how many, what
 * they do, where, and who of them is special.
 */
export function readAsk(sentence: string): ReadAsk {
	const no = (problem: string): ReadAsk => ({ ask: null, problem });
	const text = fold(sentence.slice(0, 400))
		.replace(/[.!?]+$/, '')
		.replace(/\s+/g, ' ')
		.trim();
	if (text === '') return no(EXAMPLE);
	const [main = '', ...rest] = text.split(
		/,|;| and (?=(?:\d+|[a-z]+) (?:with|without|who|whose|whom|of|that|on)\b)| (?=with |without |who |whose |whom )/,
	);
	const [, many = '', what = ''] = /^(\S+) (.*)$/.exec(main) ?? [];
	const count = numberIn(many);
	if (count === null) return no(`It does not begin with how many. ${EXAMPLE}`);
	const [, who = what, near = ' in ', where = ''] =
		/^(.*?)( near | in | around | round | from | close to | within \d+ miles of )(.*)$/.exec(what) ?? [];
	const town = [...TOWNS]
		.sort((a, b) => b.name.length - a.name.length)
		.find(({ name }) => where.startsWith(fold(name)));
	if (where === '') return no(`It does not say where they live. ${EXAMPLE}`);
	if (!town) return no(`There is no town called “${where.slice(0, 30)}” in the list. Choose the nearest that is.`);
	const trade = tradeIn(who);
	if (!trade) return no(`“${who.slice(0, 40)}” is no line of work that is known here. Choose one from the list below.`);
	const specials: Special[] = [];
	let before = 1;
	for (const part of rest.map((one) => one.trim()).filter(Boolean)) {
		const [first = '', ...words] = part.replace(/^and /, '').split(' ');
		const said = numberIn(first);
		// “one, with an expired licence”: the number may stand before the comma
		if (
			said !== null &&
			words
				.join(' ')
				.replace(/^of them/, '')
				.trim() === ''
		) {
			before = said;
			continue;
		}
		const special = specialIn(part);
		if (!special) return no(`“${part.slice(0, 60)}” is not understood. What can be special: ${listed()}.`);
		for (let n = 0; n < (said ?? before); n++) specials.push(special);
		before = 1;
	}
	const miles = /within (\d+)/.exec(near)?.[1];
	const asked = Ask.safeParse({
		count,
		trade,
		town: town.name,
		miles: miles === undefined ? (/near|round|close/.test(near) ? 12 : 0) : Number(miles),
		specials,
	});
	return asked.success ? { ask: asked.data, problem: null } : no(asked.error.issues[0]!.message);
}

const listed = () =>
	Object.values(SPECIALS)
		.map(({ words }) => words)
		.join('; ');

function numberIn(word: string): number | null {
	if (/^\d{1,4}$/.test(word)) return Number(word);
	const at = NUMBERS.indexOf(word);
	return at >= 0 ? at : (MORE[word] ?? null);
}

const wordsOf = (text: string) =>
	fold(text)
		.split(/[^a-z0-9]+/)
		.filter((word) => word.length > 1)
		.map((word) => word.replace(/(?<=..[^s])s$/, ''));

/** The trade whose titles and words share most with what was asked for. */
function tradeIn(words: string): string | undefined {
	const asked = wordsOf(words);
	const also = asked.flatMap((word) => ALSO[word] ?? []);
	const counted = TRADES.map((trade) => {
		const titles = trade.rungs.flatMap((rung) => rung.titles).map((title) => new Set(wordsOf(title)));
		const own = new Set([...wordsOf(trade.work), ...wordsOf(trade.named), ...wordsOf(trade.id)]);
		const title = Math.max(...titles.map((one) => asked.filter((word) => one.has(word)).length));
		return {
			id: trade.id,
			points: title * 2 + asked.filter((word) => own.has(word)).length + (also.includes(trade.id) ? 1 : 0),
		};
	});
	const best = counted.reduce((a, b) => (b.points > a.points ? b : a));
	return best.points >= 1 && (best.points > 1 || asked.length === 1) ? best.id : also[0];
}

/** Lines of work, for a list to choose from: what most people there are called. */
export const TRADE_CHOICES: readonly (readonly [id: string, words: string])[] = TRADES.map(
	(trade) => [trade.id, `${trade.rungs[0]!.titles[0]!} (${trade.work})`] as const,
);
export const TOWN_CHOICES: readonly string[] = TOWNS.map(({ name }) => name);
