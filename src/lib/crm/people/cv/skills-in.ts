import type { CvWords, Finding, Line } from './reading.ts';

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * Skills of the agency's list by every name they go by, longest name first; once each, where they first stand. Names of
 * up to three letters count only as they are written in the list, so that “ad” is no Active Directory.
 */
export function skillsIn(text: string, lines: readonly Line[], words: CvWords): Finding[] {
	if (words.skills.length === 0) return [];
	const named = new Map(words.skills.map(({ word, skill }) => [word.toLowerCase(), { word, skill }]));
	const rx = new RegExp(
		`(?<![\\p{L}\\d+#])(?:${[...named.keys()]
			.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
			.map((word) => escape(word).replace(/[\s-]+/g, '[\\s-]+'))
			.join('|')})(?![\\p{L}\\d+#])`,
		'giu',
	);
	const listed = lines.filter((line) => line.section === 'skills');
	const found = new Map<string, Finding>();
	for (const match of text.matchAll(rx)) {
		const key = match[0].toLowerCase().replace(/\s+/g, ' ');
		const hit = named.get(key) ?? named.get(key.replace(/-/g, ' ')) ?? named.get(key.replace(/ /g, '-'));
		if (!hit || found.has(hit.skill)) continue;
		if (hit.word.length <= 3 && match[0] !== hit.word) continue;
		const inList = listed.some((line) => match.index >= line.at && match.index < line.at + line.text.length);
		found.set(hit.skill, {
			field: 'skill',
			value: hit.skill,
			start: match.index,
			end: match.index + match[0].length,
			confidence: inList ? 85 : 70,
		});
	}
	return [...found.values()];
}
