import type { Place } from '../crm/place.ts';

/** One thing that the palette can do. */
export interface PaletteAct {
	readonly words: string;
	/** The keys that do the same, if any. */
	readonly keys?: string;
	readonly dialog: string;
	readonly about?: Readonly<Record<string, string>>;
	/** Another tab of the record that is open, in the place of a dialog. */
	readonly tab?: string;
}

/** What can be made from anywhere. */
export const CREATE: readonly PaletteAct[] = [
	{ words: 'Add a candidate', keys: 'C C', dialog: 'add-candidate' },
	{ words: 'Add a vacancy', keys: 'C J', dialog: 'add-vacancy' },
	{ words: 'Add a client', dialog: 'add-client' },
	{ words: 'Log a call or a note', keys: 'C N', dialog: 'log-interaction' },
	{ words: 'Add a task', keys: 'C T', dialog: 'add-task' },
	{ words: 'Write a message', dialog: 'message' },
	{ words: 'Report an incident', dialog: 'incident' },
	{ words: 'Hand records over', dialog: 'hand-over' },
	{ words: 'Cite a policy for an act', dialog: 'cite' },
	{ words: 'Take another role', dialog: 'take-role' },
	{ words: 'Show all keys', keys: '?', dialog: 'shortcuts' },
];

/** What can be done with the record that is open. Taking it out of use stays where it says what goes and what stays. */
export function actsOn({ screen, ref }: Pick<Place, 'screen' | 'ref'>, name: string): PaletteAct[] {
	if (ref === null) return [];
	if (screen === 'candidate')
		return [
			{ words: 'Write a message', keys: 'M', dialog: 'message', about: { ref, name } },
			{ words: 'Log a call or a note', keys: 'N', dialog: 'log-interaction', about: { ref, name } },
			{ words: 'Add to a vacancy', keys: 'L', dialog: 'add-to-vacancy', about: { refs: ref, name } },
			{ words: 'Add a task', dialog: 'add-task', about: { ref, name } },
			{ words: 'Arrange an interview', dialog: 'interview-propose', about: { ref } },
			{ words: 'Read the CV', dialog: '', tab: 'cv' },
			{ words: 'Data protection and permissions', dialog: '', tab: 'protection' },
		];
	if (screen === 'vacancy')
		return [
			{ words: 'Match candidates', dialog: '', tab: 'match' },
			{ words: 'Open the shortlist', dialog: '', tab: 'shortlist' },
			{ words: 'Open the pipeline', dialog: '', tab: 'pipeline' },
			{ words: 'Add a person to the pipeline', dialog: 'add-to-pipeline', about: { vacancy: ref } },
			{ words: 'Interviews, scorecards and offers', dialog: '', tab: 'interviews' },
			{ words: 'Arrange an interview', dialog: 'interview-propose', about: { vacancy: ref } },
			{ words: 'Make an offer', dialog: 'placement-offer', about: { vacancy: ref } },
			{ words: 'Change the stages', dialog: 'stages', about: { vacancy: ref } },
			{ words: 'Add a line to the job specification', dialog: 'add-requirement', about: { vacancy: ref, name } },
			{ words: 'Log a call or a note', keys: 'N', dialog: 'log-interaction', about: { vacancy: ref, name } },
			{ words: 'Add a task', dialog: 'add-task', about: { vacancy: ref, name } },
			{ words: 'Close the vacancy', dialog: 'close-vacancy', about: { vacancy: ref, name: `${name}, ${ref}` } },
		];
	if (screen === 'client')
		return [
			{ words: 'Add a vacancy', dialog: 'add-vacancy', about: { client: ref } },
			{ words: 'Add a contact', dialog: 'add-contact', about: { client: ref, name } },
			{ words: 'Log a call or a note', keys: 'N', dialog: 'log-interaction', about: { client: ref, name } },
			{ words: 'Add a task', dialog: 'add-task', about: { client: ref, name } },
		];
	return [];
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Whether words are meant by what is typed: the letters in their order, each run of them at the beginning of a word.
 * `addcl` means *Add a client*.
 */
export function means(typed: string, words: string): boolean {
	const wanted = plain(typed).replace(/\s+/g, '');
	if (wanted === '') return true;
	const of = plain(words)
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
	const from = (place: number, word: number): boolean => {
		if (place === wanted.length) return true;
		for (let next = word; next < of.length; next++) {
			let same = 0;
			while (place + same < wanted.length && of[next]![same] === wanted[place + same]) same++;
			for (let taken = same; taken > 0; taken--) if (from(place + taken, next + 1)) return true;
		}
		return false;
	};
	return from(0, 0);
}

/** Where a reference is opened, for the records that were looked at last. */
export const placeOf = (ref: string): Place | null => {
	const screen = ref.startsWith('CLI-') ? 'client' : ref.startsWith('VAC-') ? 'vacancy' : 'candidate';
	return /^(?:CAND|CON|CLI|VAC)-\d+$/.test(ref) ? { screen, ref, tab: null } : null;
};
