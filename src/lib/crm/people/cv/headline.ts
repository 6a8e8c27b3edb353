import { isTitle } from './jobs.ts';
import { headingOf, type CvWords, type Finding, type Line } from './reading.ts';

const LABEL =
	/^(?:job title|objective|headline|current position|position wanted|desired job)\s*(?::|\.{2,}:?|\s{3,})\s*(.+)$/i;
const WISH = /^(?:desired employment|objective|personal statement|profile|summary|about me)\b[\s\-_:]*$/i;
const CONTACT = /@|\d{4}|^(?:tel|mobile|home|address|email|e-mail|phone|to|from|subject|dear|name|cv)\b/i;

/** What they are or want to be, in a line: said, at the head, under a profile, in a sentence, or the last job's title. */
export function headlineIn(lines: readonly Line[], jobs: readonly Finding[], words: CvWords): Finding[] {
	const shown = lines.filter((line) => line.bare.trim() !== '');
	for (const line of shown) {
		const match = LABEL.exec(line.bare.trim());
		if (match) return [from(line, match[1]!.split(/,| at /)[0]!, 85)];
	}
	const wished = shown.findIndex((line) => /^desired employment/i.test(line.bare));
	if (wished >= 0 && shown[wished + 1]) return [from(shown[wished + 1]!, shown[wished + 1]!.bare.trim(), 85)];
	for (const line of shown.slice(0, 9)) {
		const part = line.bare.split(/\s*\|\s*|\t|\s{3,}/)[0]!.trim();
		if (
			part.length > 90 ||
			CONTACT.test(part) ||
			headingOf(line.bare) !== null ||
			!isTitle(part) ||
			/ I | - .*\d{4}/.test(line.bare)
		)
			continue;
		if (words.towns.some((town) => part.endsWith(`, ${town}`))) continue;
		return [from(line, part.split(/,\s/)[0]!, 80)];
	}
	const profile = shown.findIndex((line) => WISH.test(line.bare.replace(/[-_]{3,}.*$/, '')));
	const told = profile >= 0 ? shown[profile + 1] : undefined;
	if (told && isTitle(told.bare))
		return [from(told, told.bare.split(/[.,](?:\s|$)| leaving | turning | with /)[0]!.slice(0, 90), 70)];
	for (const line of shown) {
		const match =
			/\bI(?:’m| am|'m) (?:an? )([a-z][a-z -]{4,40}?)(?= from| at| with| who|,|\.)/i.exec(line.text) ??
			/\blooking for (?:my first |an? )?([a-z][a-z -]{4,40}?)(?= role| job| post| position|,|\.)/i.exec(line.text);
		if (match && isTitle(match[1]!)) return [from(line, match[1]!, 75)];
	}
	const last = jobs.find((f) => f.job?.ended === null) ?? jobs[0];
	return last?.job
		? [{ field: 'headline', value: last.job.title, start: last.start, end: last.end, confidence: 60 }]
		: [];
}

function from(line: Line, said: string, confidence: number): Finding {
	const value = said.replace(/\s+/g, ' ').trim();
	const start = line.at + Math.max(0, line.text.indexOf(said.trim()));
	return { field: 'headline', value, start, end: start + said.trim().length, confidence };
}
