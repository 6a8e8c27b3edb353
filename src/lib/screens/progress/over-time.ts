import type { KeptAttempt } from '../../attempt/storage/database.ts';
import type { Figures } from '../feedback/figures.ts';

/** One line of own figures, a cell for each attempt. */
export interface FigureLine {
	readonly name: string;
	/** How it is counted. */
	readonly about: string;
	readonly cells: readonly string[];
}

const percent = (part: number, whole: number) => `${Math.round((part / whole) * 100)} %`;
const NONE = '–';

/**
 * Own figures by attempt, for the learner and the reflective log. They describe the work; none stands for competence.
 *
 * @param figures - of each attempt, in the same order
 */
export function figuresOver(attempts: readonly KeptAttempt[], figures: readonly Figures[]): FigureLine[] {
	const line = (name: string, about: string, cell: (f: Figures, a: KeptAttempt) => string): FigureLine => ({
		name,
		about,
		cells: figures.map((f, i) => cell(f, attempts[i]!)),
	});
	const searched = (a: KeptAttempt, tell: (s: { count: number; good: number; all: number }) => string) =>
		a.seen?.search ? tell(a.seen.search) : NONE;
	const mistakes = (a: KeptAttempt, right: boolean) =>
		a.seen ? String(a.seen.mistakes.filter((m) => !right || m.putRight).length) : NONE;
	return [
		line('Time in the story', 'minutes from the start to the last act', (f) => `${f.minutes} min`),
		line('Acts in the CRM', 'without pictures, hints and questions', (f) => String(f.acts)),
		line('First search', 'how many people it found', (f) => (f.firstSearch === null ? NONE : String(f.firstSearch))),
		line('Best search: the right ones in it', 'of those found, who truly fit (precision)', (_, a) =>
			searched(a, (s) => `${s.good} of ${s.count}, ${percent(s.good, s.count)}`),
		),
		line('Best search: none left out', 'of those who truly fit, who were found (recall)', (_, a) =>
			searched(a, (s) => `${s.good} of ${s.all}, ${percent(s.good, s.all)}`),
		),
		line('Mistakes', 'with a name', (_, a) => mistakes(a, false)),
		line('Put right', 'of those mistakes', (_, a) => mistakes(a, true)),
		line('Taken back', 'with undo', (f) => String(f.undone)),
		line('Refused', 'by the CRM', (f) => String(f.refused)),
		line('Hints', 'opened and noted', (f) => String(f.hints)),
	];
}
