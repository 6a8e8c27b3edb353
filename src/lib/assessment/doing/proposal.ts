import { COMMANDS } from '../../attempt/registry.ts';
import type { Doing } from './doing.ts';
import { slugOf, type AskDraft, type Item } from './draft.ts';
import { allCriteria, criterionFor, stepFor } from './guess.ts';

/** Something that was done, and what would ask for it. */
export interface Proposal {
	/** In a tutor's words, without a full stop. */
	readonly says: string;
	/** What the check is called, as this variant has it. */
	readonly title: string;
	readonly ask: AskDraft;
	/** The view whose line changed, or the command. */
	readonly of: string;
	/** Words that tell which step of the brief this is about. */
	readonly words: string;
	readonly usual: boolean;
}

/** Makes items of proposals, one after another: each has an id of its own. */
export function proposer(doing: Doing): (proposal: Proposal) => Item {
	const { scenario, standard, variables } = doing;
	const taken = new Set([...scenario.checks, ...scenario.traps].map(({ id }) => id));
	const criteria = allCriteria(standard);
	return ({ says, title, ask, of, words, usual }) => {
		const shown = variables.sentence(title).slice(0, 140);
		const id = slugOf(shown, taken);
		taken.add(id);
		const step = stepFor(nameless(words, doing), scenario.steps);
		return {
			id,
			says,
			check: {
				id,
				title: shown,
				criteria: [criterionFor(of, ask, criteria)],
				...(step === null ? {} : { step }),
				ask,
			},
			usual,
			warns: strangerIn(ask, doing),
		};
	};
}

/** What the acts are called that did something: `Archive`. */
export const actsOf = (seqs: readonly number[], { entries }: Doing): string =>
	seqs.map((seq) => COMMANDS.get(entries[seq - 1]?.command ?? '')?.title ?? '').join(' ');

/** A sentence without the names of people: they say of a step whom it is about, and not what is done. */
const nameless = (text: string, { outcome }: Doing) =>
	Object.values(outcome.names).reduce((rest, name) => rest.replaceAll(name, ' '), text);

const STRANGER = /\bCAND-\d{5,}\b/;

/** A check of one of the agency's own people holds in one variant alone. */
function strangerIn(ask: AskDraft, { scenario, outcome }: Doing): string {
	const ref = STRANGER.exec(JSON.stringify(ask))?.[0];
	if (ref === undefined || scenario.variants.length < 2) return '';
	return `${outcome.names[ref] ?? ref} is one of the agency’s own people: in another variant ${ref} is somebody else. Bring a person of your own for this.`;
}
