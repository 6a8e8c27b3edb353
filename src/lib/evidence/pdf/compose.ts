import type { PortfolioDocument } from '../document.ts';
import type { Faces } from './fonts.ts';
import type { Kit } from './kit.ts';
import type { Put } from './ops.ts';
import { paginate, type Paged } from './paginate.ts';
import { contents, type Listed } from './parts/contents.ts';
import { cover } from './parts/cover.ts';
import { DECLARATION, declaration } from './parts/declaration.ts';
import { foot, runningHead } from './parts/foot.ts';
import { items, ITEMS } from './parts/items.ts';
import { LOG, logs } from './parts/logs.ts';
import { matches, MATCHES } from './parts/matches.ts';
import { matrix, MATRIX } from './parts/matrix.ts';
import { protection, PROTECTION } from './parts/protection.ts';
import { questions, QUESTIONS } from './parts/questions.ts';
import { reflections, REFLECTIONS } from './parts/reflections.ts';
import { testimonies, TESTIMONIES } from './parts/testimonies.ts';
import type { Strip } from './strip.ts';
import { elem, type Elem } from './tree.ts';

export interface Composed extends Paged {
	readonly root: Elem;
}

/** Page numbers settle in two goes; a portfolio in which they never did would go on for ever. */
const GOES = 6;

/** Lays the whole portfolio out. */
export function compose(document: PortfolioDocument, faces: Faces): Composed {
	const right = document.receipt ? `Receipt ${document.receipt}` : 'Draft, no receipt yet';
	return layOut(
		faces,
		(kit, root) => strips(kit, root, document),
		(kit, page, pages, put) => foot(kit, { left: document.footer, page: `Page ${page} of ${pages}`, right }, put),
	);
}

/**
 * Lays strips out on pages with a foot. Links name pages, and pages are known only afterwards, so it is done again until
 * the numbers printed are the numbers found.
 */
export function layOut(
	faces: Faces,
	set: (kit: Kit, root: Elem) => Strip[],
	foot: (kit: Kit, page: number, pages: number, put: Put) => void,
): Composed {
	let places: Paged['places'] = new Map();
	for (let go = 0; ; go++) {
		const known = places;
		const kit: Kit = { faces, pageOf: (place) => known.get(place)?.page ?? null };
		const root = elem(null, 'Document');
		const paged = paginate(set(kit, root), (name, x, y, put) => runningHead(kit, name, x, y, put));
		if (go > 0 && (same(paged.places, known) || go === GOES)) {
			const footed = paged.pages.map((ops, i) => {
				const all = [...ops];
				foot(kit, i + 1, paged.pages.length, (op) => void all.push(op));
				return all;
			});
			return { ...paged, root, pages: footed };
		}
		places = paged.places;
	}
}

const same = (a: Paged['places'], b: Paged['places']) =>
	a.size === b.size && [...a].every(([name, place]) => b.get(name)?.page === place.page);

function strips(kit: Kit, root: Elem, document: PortfolioDocument): Strip[] {
	const parts = partsOf(document);
	return [
		...cover(kit, document, root),
		...contents(kit, root, parts, document),
		...parts.flatMap((part) => (part.empty ? [] : part.set(kit, root))),
	];
}

interface Part extends Listed {
	readonly set: (kit: Kit, root: Elem) => Strip[];
}

/** What comes in which order. A part with nothing in it has no page, but the contents say so. */
function partsOf(document: PortfolioDocument): Part[] {
	const part = (title: string, count: number, one: string, many: string, set: Part['set']): Part => ({
		title,
		empty: count === 0,
		holds: count === 0 ? `No ${many} in this portfolio` : `${count} ${count === 1 ? one : many}`,
		set,
	});
	const { criteria, items: all, matches: match, reflections: log, protection: acts, questions: asked } = document;
	const entries = document.log.reduce((sum, { lines }) => sum + lines.length, 0);
	const declared = document.declaration ? 'Own work, and what this document shows' : 'Not made yet: this is a draft';
	return [
		part(MATRIX, criteria.length, 'criterion', 'criteria', (kit, root) => matrix(kit, root, document)),
		part(ITEMS, all.length, 'item', 'items', (kit, root) => items(kit, root, document)),
		part(MATCHES, match.length, 'vacancy', 'vacancies', (kit, root) => matches(kit, root, match)),
		part(REFLECTIONS, log.length, 'prompt', 'prompts', (kit, root) => reflections(kit, root, log, all)),
		part(TESTIMONIES, document.testimonies.length, 'statement', 'statements', (kit, root) =>
			testimonies(kit, root, document.testimonies),
		),
		part(PROTECTION, acts.length, 'act', 'acts', (kit, root) => protection(kit, root, acts)),
		part(QUESTIONS, asked.length, 'question', 'questions', (kit, root) => questions(kit, root, asked)),
		part(LOG, entries, 'entry', 'entries', (kit, root) => logs(kit, root, document.log)),
		{ title: DECLARATION, holds: declared, empty: false, set: (kit, root) => declaration(kit, root, document) },
	];
}
