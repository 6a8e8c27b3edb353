import { linesSpokenTo } from '../../crm/matching/rationale.ts';

interface Line {
	readonly line: number;
	readonly text: string;
	readonly importance: string;
}

const listed = (numbers: readonly number[]) =>
	numbers.length <= 1 ? `line ${numbers[0]}` : `lines ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;

/** Which lines of a job specification a reason speaks to, and what it says nothing of yet. */
export function speaks(text: string, lines: readonly Line[]) {
	const spoken = linesSpokenTo(text, lines);
	const silent = lines.filter(({ line }) => !spoken.includes(line));
	const essential = silent.filter((l) => l.importance === 'essential').map((l) => l.line);
	const desirable = silent.filter((l) => l.importance !== 'essential').map((l) => l.line);
	const not = [
		...(essential.length > 0 ? [listed(essential)] : []),
		...(desirable.length > 0 ? [`${listed(desirable)} (desirable)`] : []),
	].join(' and ');
	return {
		spoken,
		to: spoken.length === 0 ? 'Speaks to no line yet.' : `Speaks to ${listed(spoken)}.`,
		not: silent.length === 0 || spoken.length === 0 ? '' : `Nothing yet on ${not}.`,
	};
}
