import { entryChanges } from '../../crm/audit.ts';
import { ELEMENTS } from '../../crm/elements.ts';
import type { Place } from '../../crm/place.ts';
import type { Item as ItemState } from '../../attempt/portfolio/state.ts';
import { criterionIn, shownCode } from '../../scenario/standard.ts';
import { captionOf, said } from '../caption.ts';
import type { Callout, Item, Picture } from '../document.ts';
import { marksIn, type Mark } from '../moment.ts';
import { clausesFor } from './protection.ts';
import { listed, storyWhen, type AttemptRead, type PortfolioRead, type PortfolioTold } from './told.ts';

/** What a caption calls a screen. */
const SCREENS: Readonly<Record<Place['screen'], string>> = {
	home: 'Home',
	candidates: 'Candidates',
	candidate: 'Candidate record',
	quality: 'Data quality',
	import: 'Import',
	vacancies: 'Vacancies',
	vacancy: 'Vacancy',
	clients: 'Clients',
	client: 'Client record',
	telling: 'Whom we owe a word',
	messages: 'Messages',
	tasks: 'Tasks',
	calendar: 'Calendar',
	interview: 'Interview',
	placement: 'Placement',
	protection: 'Data protection',
	policies: 'Policies',
	team: 'Team',
	reports: 'Reports',
	settings: 'Settings',
	campaigns: 'Campaigns',
	campaign: 'Campaign',
	automation: 'Automation',
	searches: 'Saved searches',
	pools: 'Pools',
	pool: 'Pool',
	events: 'Events',
	event: 'Event',
	feedback: 'Feedback',
	sourcing: 'Sourcing',
	source: 'Source',
	portal: 'Candidate’s page',
	'client-page': 'Client’s page',
	ats: 'The client’s tracking system',
};

/** Changes listed under an item; a bulk act changes hundreds of fields, and its first ones say what kind. */
const MOST_CHANGES = 12;

/** The moment that an item shows, with the attempt it is of. */
export function momentOf<A extends AttemptRead>(
	told: PortfolioRead<A>,
	item: ItemState,
): { attempt: A; mark: Mark } | null {
	const attempt = told.attempts.find((a) => a.id === item.attempt);
	const mark = attempt ? marksIn(attempt.entries).find((m) => m.seq === item.mark) : undefined;
	return attempt && mark ? { attempt, mark } : null;
}

/** What the ledger says was done at a moment: the caption of its rule, then what the act says of itself. */
export function ledgerWords({ attempt, mark }: { attempt: AttemptRead; mark: Mark }): string {
	const caption = attempt.named(captionOf(mark, attempt.entries, attempt.scenario));
	const entry = attempt.entries[mark.of - 1];
	if (!entry) return sentence(caption);
	const act = attempt.named(said(entry));
	const once = bare(caption) === bare(act);
	// the words of an act are in the past tense, as if it had been done
	if (entry.refusal !== null)
		return `${once ? '' : `${sentence(caption)} `}Tried, and refused by the CRM: ${sentence(act)}`;
	return once ? sentence(act) : `${sentence(caption)} ${sentence(act)}`;
}

/** Only the letters and digits: a caption often says what its act says, with other signs. */
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** With a full stop, where it has none. */
export const sentence = (text: string) => (/[.!?]”?$/.test(text) ? text : `${text}.`);

/** Where the ledger points in a picture, in words. */
export const elementWords = (name: string) => {
	const words = ELEMENTS[name] ?? name;
	return `${words[0]!.toUpperCase()}${words.slice(1)}`;
};

export function itemsOf(told: PortfolioTold): Item[] {
	return told.portfolio.state.items.map((state) => {
		const moment = momentOf(told, state);
		const entry = moment?.attempt.entries[moment.mark.of - 1];
		const time = entry?.now ?? moment?.attempt.header.clock ?? '';
		const changes = moment && entry ? moment.attempt.show(entryChanges, { entry: entry.seq }) : [];
		return {
			ref: state.ref,
			kind: 'PR',
			origin: 'simulated',
			title: state.title,
			criteria: state.criteria.map(shownCode),
			when: time === '' ? '' : `${storyWhen(time)} in the CRM`,
			entries: entry ? `Entry ${entry.seq}` : '',
			screen: moment ? SCREENS[moment.mark.view.screen] : '',
			picture: pictureOf(told, state, moment),
			fromLedger: moment ? ledgerWords(moment) : '',
			words: state.words,
			changes: changes.slice(0, MOST_CHANGES).map(({ field, before, after }) => ({ label: field, before, after })),
			why: whyOf(moment?.attempt, state.criteria),
			protection:
				moment && entry
					? clausesFor(moment.attempt, entry)
							.map((c) => `${c.number} ${c.clause}`)
							.join('; ')
					: '',
		};
	});
}

function whyOf(attempt: AttemptRead | undefined, codes: readonly string[]): string {
	if (!attempt) return '';
	return codes
		.flatMap((code) => criterionIn(attempt.standard, code)?.criterion.why ?? [])
		.slice(0, 2)
		.join(' ');
}

function pictureOf(
	told: PortfolioRead,
	item: ItemState,
	moment: { attempt: AttemptRead; mark: Mark } | null,
): Picture | null {
	const picture = told.portfolio.state.pictures.find((p) => p.attempt === item.attempt && p.mark === item.mark);
	if (!picture || !moment) return null;
	return {
		sha256: picture.sha256,
		width: picture.width,
		height: picture.height,
		alt: item.alt.trim() || pictureWords(moment),
		caption: `The CRM as it stood after entry ${moment.mark.of}, made again from the ledger.`,
		callouts: calloutsOf(item, picture.boxes),
	};
}

/** A picture in words, from the ledger: the screen, what it shows, and what is pointed at. */
export function pictureWords(moment: { attempt: AttemptRead; mark: Mark }): string {
	const { attempt, mark } = moment;
	const screen = SCREENS[mark.view.screen];
	const record = mark.view.ref ? `, ${attempt.named(mark.view.ref)}` : '';
	const shown = mark.show.map((name) => ELEMENTS[name] ?? name);
	const points = shown.length === 0 ? '' : ` It points at ${listed(shown)}.`;
	return `The CRM’s screen “${screen}”${record}. ${sentence(attempt.named(captionOf(mark, attempt.entries, attempt.scenario)))}${points}`;
}

/** The ledger's letters on every named element, and the learner's numbers on those with a note of theirs. */
export function calloutsOf(
	item: Pick<ItemState, 'notes'>,
	boxes: readonly { name: string; x: number; y: number; w: number; h: number }[],
): Callout[] {
	let number = 0;
	return boxes.flatMap(({ name, ...box }, i): Callout[] => {
		const letter: Callout = { mark: String.fromCharCode(65 + i), by: 'ledger', box, text: `${elementWords(name)}.` };
		const note = item.notes[name]?.trim();
		return note ? [letter, { mark: String((number += 1)), by: 'learner', box, text: note }] : [letter];
	});
}
