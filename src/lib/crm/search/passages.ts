import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { query } from '../define.ts';
import { CandidateRef } from '../refs.ts';
import { hitsIn, joined, wantedBy, type Hit, type Range, type Wanted } from './marks.ts';
import { Tree } from './tree.ts';
import { textsOf, type Source } from './texts.ts';
import { windowsOf } from './window.ts';

/** One reason why somebody is in a list: words of the record as they are written, and what to mark in them. */
export interface Passage {
	readonly source: Source;
	/** Where it stands: “CV”, “Skill”, “Note, 3 Feb 2026”. */
	readonly label: string;
	readonly text: string;
	readonly marks: readonly Range[];
}

interface Possible extends Passage {
	/** Which leaves of the search it shows. */
	readonly leaves: ReadonlySet<number>;
	readonly entry: string | undefined;
}

/** Of two that show as much, the one whose source comes first here says more about fitness for a job. */
const ORDER: readonly Source[] = ['skill', 'job', 'qualification', 'headline', 'cv', 'note', 'name', 'town'];

/**
 * Why a person is in this list. Few passages that together show every word, phrase and skill that hits; then, up to
 * `most`, more of the best.
 */
export const searchPassages = query({
	name: 'search-passages',
	input: z.strictObject({ tree: Tree, ref: CandidateRef, most: z.int().min(1).max(50) }),
	run(db, { tree, ref, most }): Passage[] {
		const wanted = wantedBy(tree);
		if (wanted.every((want) => want === null)) return [];
		const left = possiblePassages(db, ref, wanted);
		const chosen: Possible[] = [];
		const shown = new Set<number>();
		while (chosen.length < most && left.length > 0) {
			const gain = (p: Possible) => [...p.leaves].filter((leaf) => !shown.has(leaf)).length;
			left.sort(
				(a, b) =>
					gain(b) - gain(a) || b.leaves.size - a.leaves.size || ORDER.indexOf(a.source) - ORDER.indexOf(b.source),
			);
			const best = left.shift()!;
			const again = chosen.some((p) => sameWords(p.text, best.text) || (best.entry && p.entry === best.entry));
			if (again && gain(best) === 0) continue;
			for (const leaf of best.leaves) shown.add(leaf);
			chosen.push(best);
		}
		return chosen.map(({ source, label, text, marks }) => ({ source, label, text, marks }));
	},
});

/** A CV often says word for word what the job history says: once is enough. */
function sameWords(a: string, b: string): boolean {
	const bare = (text: string) => text.replace(/^… | …$|[.;]$/g, '');
	return bare(a).includes(bare(b)) || bare(b).includes(bare(a));
}

function possiblePassages(db: ReadDb, ref: string, wanted: readonly (Wanted | null)[]): Possible[] {
	const id = db.column(sql`select id from person where ref = ${ref}`)[0];
	if (id === undefined) return [];
	return textsOf(db, Number(id)).flatMap(({ source, label, parts, entry }) => {
		const text = parts.map((part) => part.text).join('');
		let start = 0;
		const hits = parts.flatMap((part) => {
			const here =
				part.column === null
					? []
					: hitsIn(part.text, wanted, part.column, part.column === 'name' && !part.nickname).map((hit) =>
							moved(hit, start),
						);
			start += part.text.length;
			return here;
		});
		return windowsOf(text, hits).map((window) => ({
			source,
			label,
			text: window.text,
			marks: joined(window.hits.map(({ from, to }): Range => [from, to])),
			leaves: new Set(window.hits.map((hit) => hit.leaf)),
			entry,
		}));
	});
}

const moved = (hit: Hit, by: number): Hit => ({ ...hit, from: hit.from + by, to: hit.to + by });
