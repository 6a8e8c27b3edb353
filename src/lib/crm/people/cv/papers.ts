import { rangesIn } from './dates.ts';
import type { Finding, Line } from './reading.ts';

/** What makes words a qualification. */
const NAMED =
	/\b(?:NVQ|GCSES?|A[- ]levels?|BTEC|BSc|BA|BEng|MSc|MA|PhD|HND|HNC|diploma|certificate|level \d|city & guilds|\d{2}th edition|AAT|CIPD|CIPP|ILM|NEBOSH|IOSH|ITIL|CompTIA|Azure Fundamentals|ESOL|functional skills|manual handling|abrasive wheels|first aid at work|personal licence|basic life support|safeguarding|moving and handling|food safety|food hygiene|transport manager CPC|degree|prince2)(?![\w])/i;
const FIRST =
	/^(?:NVQ|GCSES?|A[- ]levels?|BTEC|BSc|BA|BEng|MSc|PhD|HND|HNC|city & guilds|level \d|AAT level|CIPD level|ILM level|NEBOSH|IOSH|ESOL)\b/i;
const IN_PROSE =
	/(?:NVQ |BTEC )?Level \d (?:in |Diploma in |Certificate in )?[A-Z]\w+(?: (?:and |of |in )?[A-Z]\w+)*|\bCare Certificate\b/g;
const LONG = 120;

/** Qualifications: under a heading for them, first on a line anywhere, or in a sentence by a level or a known name. */
export function qualificationsIn(lines: readonly Line[]): Finding[] {
	const found: Finding[] = [];
	const add = (line: Line, value: string, confidence: number) => {
		const start = line.at + Math.max(0, line.text.indexOf(value));
		if (!found.some((f) => f.value.toLowerCase() === value.toLowerCase()))
			found.push({ field: 'qualification', value, start, end: start + value.length, confidence });
	};
	for (const line of lines) {
		if (line.text.length > LONG || / (?:I|I’ve|I've) |^I(?:'ve| have)/.test(line.text)) {
			for (const match of line.text.matchAll(IN_PROSE)) add(line, match[0], 75);
			continue;
		}
		const school = line.section === 'learning' || /^(?:school|education|college|qualifications?)\s*:/i.test(line.bare);
		if (!school && !FIRST.test(line.bare)) continue;
		for (const part of partsOf(line))
			if (NAMED.test(part) && !/^level \d$/i.test(part)) add(line, part, school ? 85 : 75);
	}
	return found.slice(0, 20);
}

/** What stands between commas, wide gaps and bars, without years around it. */
function partsOf(line: Line): string[] {
	let text = line.bare;
	for (const range of rangesIn(text).reverse()) text = `${text.slice(0, range.start)}   ${text.slice(range.end)}`;
	return text
		.split(/\s*,\s*|\t+|\s{3,}|\s*\|\s*|\s*·\s*|^[a-z]+:\s+(?=gcse)/iu)
		.map((part) =>
			part
				.replace(/^\s*[[(]?(?:19|20)\d{2}[\])]?\s+/, '')
				.replace(/\s*[[(]?(?:19|20)\d{2}[\])]?\s*$/, '')
				.replace(/^[\s•*·-]+|[\s:;.]+$/gu, ''),
		)
		.filter((part) => part.length > 2 && part.length < 90);
}

/** Licences, cards and registrations, by the words that they are known by. */
const LICENCES: readonly RegExp[] = [
	/\bC\s?\+\s?E\b(?:[^.\n]{0,14}licen[cs]e)?/i,
	/\b(?:driving licen[cs]e\s*[:.]*\s*)?cat(?:egory|egories|\.)?\s+[ABCD]1?(?:\+?E)?(?:\s*,\s*[ABCD]1?(?:\+?E)?)*\b/i,
	/\b(?:(?:full|clean|current|valid|UK)\s+)*driving licen[cs]e(?:\s*[:.]*\s*[ABCD]1?(?:\+E)?(?![\w]))?/i,
	/\bcar driver\b|\bI (?:can )?drive\b/i,
	/\bdriver cpc\b/i,
	/\b(?:digital )?tacho(?:graph)?(?: card)?\b/i,
	/\bADR\b/i,
	/\bHIAB\b/i,
	/\b(?:forklift )?counterbalance(?: flt| forklift| truck)?(?: licen[cs]e)?/i,
	/\breach(?: truck| forklift| flt)(?: licen[cs]e)?/i,
	/\bVNA(?: truck)?\b/,
	/\b(?:LLOP|PPT)\b/,
	/\bIPAF\b/i,
	/\bPASMA\b/i,
	/\bECS(?: gold)?(?: card)?\b/,
	/\bCSCS(?: \w+)?(?: card)?\b/i,
	/\bSIA (?:licen[cs]e|badge)\b/i,
	/\bNMC(?: registered| pin)?\b/,
	/\b(?:enhanced |basic |standard )?DBS\b/i,
];

export function licencesIn(text: string): Finding[] {
	return LICENCES.flatMap((rx): Finding[] => {
		const match = rx.exec(text);
		if (!match || /\b(?:no|without|need|lost my)\s+(?:an? )?$/i.test(text.slice(0, match.index))) return [];
		const value = match[0].replace(/\s+/g, ' ').trim();
		return [{ field: 'licence', value, start: match.index, end: match.index + match[0].length, confidence: 80 }];
	});
}
