import type { Part } from '../../scenario/checks.ts';

/** Values by column, as a tutor writes them. */
export type Values = Readonly<Record<string, string>>;

/** What a check asks, as it is written in `checks.yaml`: one kind, with plain values. */
export interface AskDraft {
	readonly record?: { readonly in: string; readonly where: Values; readonly has?: Values };
	readonly no_record?: { readonly in: string; readonly where: Values; readonly has?: Values };
	readonly untouched?: { readonly in: string; readonly columns: readonly string[]; readonly except: readonly string[] };
	readonly happened?: PatternDraft;
	readonly shortlisted?: { readonly vacancy: string; readonly people: number | string };
	readonly found?: { readonly vacancy: string; readonly precision: number; readonly recall: number };
	readonly copied?: {
		readonly from: string;
		readonly to: { readonly in: string };
		readonly fields: Values;
	};
	readonly sql?: string;
}
/** Every kind here is one of the format's. */
export type DraftKind = keyof AskDraft & keyof Part;

export interface PatternDraft {
	readonly event: string;
	readonly with?: Values;
	readonly refused?: true;
}

/** A check that is proposed, before anybody has ticked it. */
export interface CheckDraft {
	readonly id: string;
	readonly title: string;
	readonly criteria: readonly string[];
	readonly step?: number;
	readonly points?: number;
	readonly ask: AskDraft;
	readonly missed?: string;
}

/** Something that was done, in a tutor's words, and the check that would ask for it. */
export interface Item {
	readonly id: string;
	readonly says: string;
	readonly check: CheckDraft;
	/** What most scenarios would ask for: a change, rather than a look. */
	readonly usual: boolean;
	/** What to know before it is ticked; empty where there is nothing. */
	readonly warns: string;
}

/** Small letters, digits and hyphens, of what a sentence says. */
export function slugOf(text: string, taken: ReadonlySet<string>): string {
	const plain =
		text
			.normalize('NFD')
			.toLowerCase()
			.replace(/\{\{[^}]*\}\}/g, ' ')
			.replace(/\((?:[a-z]+-\d+)\)|[’']s?(?![a-z])/g, ' ')
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^(?:[^a-z]+|an?-|the-)+|-+$/g, '')
			.slice(0, 44)
			.replace(/-[^-]*$/, (end) => (end.length < 4 ? '' : end))
			.replace(/-+$/, '') || 'done';
	return untaken(
		plain,
		(one) => taken.has(one),
		(n) => `${plain}-${n}`,
	);
}

/** A name, or the first with a number, from 2, that is not taken. */
export function untaken(name: string, taken: (one: string) => boolean, numbered: (n: number) => string): string {
	if (!taken(name)) return name;
	for (let n = 2; ; n++) if (!taken(numbered(n))) return numbered(n);
}
