import { z } from 'zod';
import { reasons } from '../../crm/refusal.ts';
import { Hash } from '../../ledger/hash.ts';
import { CriterionCode } from '../../scenario/codes.ts';
import { acceptDecision } from './accept.ts';
import { act, changed, type PortfolioAct } from './act.ts';
import { STATEMENT, type Item, type PortfolioState } from './state.ts';
import { addTestimony, removeTestimony } from './testimony.ts';

export type { PortfolioAct } from './act.ts';

const refuse = reasons({
	'attempt-not-in-portfolio': (_: object) => ({
		message: 'This attempt is not in the portfolio.',
		remedy: 'Add the attempt first.',
	}),
	'no-such-item': (p: { ref: string }) => ({
		message: `There is no evidence ${p.ref} in this portfolio.`,
		remedy: 'Choose it from the list.',
	}),
	'picture-twice': (p: { ref: string }) => ({
		message: `This moment is in the portfolio already, as ${p.ref}.`,
		remedy: 'Open it from the list.',
	}),
	'portfolio-empty': (_: object) => ({
		message: 'There is nothing in this portfolio yet to declare.',
		remedy: 'Add an attempt and at least one piece of evidence.',
	}),
	'other-name': (p: { name: string; learner: string }) => ({
		message: `You typed “${p.name}”, and this portfolio belongs to ${p.learner}.`,
		remedy: 'Type your name as it stands on the portfolio.',
	}),
});

const ItemRef = z.string().regex(/^E\d{2,3}$/, 'Write the reference of the evidence, like E01.');
const MarkRef = { attempt: Hash, mark: z.int().positive() };
const Words = (max: number) => z.string().trim().max(max, `Keep this under ${max} characters.`);
const Pixels = z.int().min(-4_000).max(20_000);

function changeItem(state: PortfolioState, ref: string, change: (item: Item) => Item): PortfolioState {
	if (!state.items.some((item) => item.ref === ref)) throw refuse('no-such-item', { ref });
	return changed(state, { items: state.items.map((item) => (item.ref === ref ? change(item) : item)) });
}

export const includeAttempt = act({
	name: 'portfolio.include',
	input: z.strictObject({ attempt: Hash, lastHash: Hash }),
	run: (state, { attempt, lastHash }) => ({
		state: changed(state, {
			attempts: [...state.attempts.filter((a) => a.attempt !== attempt), { attempt, lastHash }],
		}),
		outcome: null,
	}),
	says: () => 'Added an attempt',
});

/** A picture has been developed: its hash stands here from now on. Developing it again replaces it. */
export const addPicture = act({
	name: 'portfolio.picture',
	input: z.strictObject({
		...MarkRef,
		sha256: Hash,
		width: z.int().positive().max(4_000),
		height: z.int().positive().max(20_000),
		boxes: z.array(z.strictObject({ name: z.string().max(60), x: Pixels, y: Pixels, w: Pixels, h: Pixels })).max(12),
	}),
	run(state, picture) {
		if (!state.attempts.some((a) => a.attempt === picture.attempt)) throw refuse('attempt-not-in-portfolio', {});
		const others = state.pictures.filter((p) => p.attempt !== picture.attempt || p.mark !== picture.mark);
		return { state: changed(state, { pictures: [...others, picture] }), outcome: null };
	},
	says: ({ mark }) => `Developed the picture of entry ${mark}`,
});

export const addItem = act({
	name: 'portfolio.item',
	input: z.strictObject({
		...MarkRef,
		title: Words(120).pipe(z.string().min(3, 'Give the evidence a title.')),
		criteria: z.array(CriterionCode).max(20),
	}),
	run(state, { attempt, mark, title, criteria }) {
		if (!state.attempts.some((a) => a.attempt === attempt)) throw refuse('attempt-not-in-portfolio', {});
		const twice = state.items.find((item) => item.attempt === attempt && item.mark === mark);
		if (twice) throw refuse('picture-twice', { ref: twice.ref });
		const ref = `E${String(state.numbered + 1).padStart(2, '0')}`;
		const item: Item = { ref, attempt, mark, title, criteria, words: '', notes: {}, alt: '' };
		return { state: changed(state, { items: [...state.items, item], numbered: state.numbered + 1 }), outcome: { ref } };
	},
	says: ({ title }) => `Added evidence: ${title}`,
});

/** The learner's own words about a piece of evidence. They never mix with what the ledger says. */
export const writeItem = act({
	name: 'portfolio.caption',
	input: z.strictObject({
		item: ItemRef,
		title: Words(120).pipe(z.string().min(3, 'Give the evidence a title.')),
		criteria: z.array(CriterionCode).max(20),
		words: Words(3_000),
		notes: z.record(z.string().max(60), Words(500)),
		alt: Words(1_000),
	}),
	run: (state, { item, ...words }) => ({
		state: changeItem(state, item, (old) => ({ ...old, ...words })),
		outcome: null,
	}),
	says: ({ item }) => `Wrote about ${item}`,
});

export const removeItem = act({
	name: 'portfolio.remove',
	input: z.strictObject({ item: ItemRef }),
	run(state, { item }) {
		if (!state.items.some((i) => i.ref === item)) throw refuse('no-such-item', { ref: item });
		return { state: changed(state, { items: state.items.filter((i) => i.ref !== item) }), outcome: null };
	},
	says: ({ item }) => `Took ${item} out`,
});

/** Moves a piece of evidence up or down the list. References stay. */
export const moveItem = act({
	name: 'portfolio.move',
	input: z.strictObject({ item: ItemRef, by: z.int().min(-200).max(200) }),
	run(state, { item, by }) {
		const from = state.items.findIndex((i) => i.ref === item);
		if (from < 0) throw refuse('no-such-item', { ref: item });
		const items = [...state.items];
		const [moved] = items.splice(from, 1);
		items.splice(Math.max(0, Math.min(items.length, from + by)), 0, moved!);
		return { state: changed(state, { items }), outcome: null };
	},
	says: ({ item, by }) => `Moved ${item} ${by < 0 ? 'up' : 'down'}`,
});

export const reflect = act({
	name: 'portfolio.reflect',
	input: z.strictObject({
		attempt: Hash,
		reflection: z.string().max(10),
		text: Words(6_000).pipe(z.string().min(1, 'Write something first.')),
		links: z.array(ItemRef).max(20),
	}),
	run(state, { attempt, reflection, text, links }, { at }) {
		if (!state.attempts.some((a) => a.attempt === attempt)) throw refuse('attempt-not-in-portfolio', {});
		const key = `${attempt} ${reflection}`;
		const earlier = state.reflections[key]?.written ?? [];
		return {
			state: changed(state, {
				reflections: { ...state.reflections, [key]: { written: [...earlier, { at, text }], links } },
			}),
			outcome: null,
		};
	},
	says: ({ reflection }) => `Wrote in the reflective log: ${reflection}`,
});

/** The learner says that the work is theirs. Typing the name is the signature. */
export const declare = act({
	name: 'portfolio.declare',
	input: z.strictObject({ name: Words(120), statement: z.literal(STATEMENT), help: Words(1_000) }),
	run(state, { name, statement, help }, { at, learner }) {
		if (state.attempts.length === 0) throw refuse('portfolio-empty', {});
		if (name.toLowerCase() !== learner.toLowerCase()) throw refuse('other-name', { name, learner });
		return { state: { ...state, declaration: { name: learner, statement, help, at } }, outcome: null };
	},
	says: () => 'Declared that the work is theirs',
});

export const PORTFOLIO_ACTS: ReadonlyMap<string, PortfolioAct> = new Map(
	[
		includeAttempt,
		addPicture,
		addItem,
		writeItem,
		removeItem,
		moveItem,
		reflect,
		addTestimony,
		removeTestimony,
		acceptDecision,
		declare,
	].map((a): [string, PortfolioAct] => [a.name, a]),
);
