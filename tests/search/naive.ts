import { addDays, addMonths, dayIn, type Day } from '../../src/lib/ledger/story-time.ts';
import type { FieldNode, Tree } from '../../src/lib/crm/search/tree.ts';
import { fold } from '../../src/lib/db/fold.ts';
import { wordsIn } from '../../src/lib/crm/search/words.ts';
import { NOW, PLACES, SKILLS } from './office.ts';
import { type Consent, type Someone } from './someone.ts';

/** The simplest thing that could be right: each person looked at in turn, in TypeScript, with no index and no SQL. */
export function holds(tree: Tree, s: Someone): boolean {
	switch (tree.kind) {
		case 'everything':
			return true;
		case 'and':
			return tree.of.every((part) => holds(part, s));
		case 'or':
			return tree.of.some((part) => holds(part, s));
		case 'not':
			return !holds(tree.of, s);
		case 'word':
		case 'phrase': {
			const words = wordsIn(tree.text);
			const short = tree.prefix && words.at(-1)!.length < 3;
			if (short && words.length === 1) {
				const begins = (name: string) => name.startsWith(words[0]!);
				if (s.lifecycle !== 'anonymised' && fold(`${s.family} ${s.given}`).split(' ').some(begins)) return true;
			}
			const text = short && words.length > 1 ? words.slice(0, -1).join(' ') : tree.text;
			return Object.values(entries(s)).some((list) => stands(text, tree.prefix && !short, list));
		}
		case 'field':
			return fieldHolds(tree, s);
	}
}

/** Whom a whole search finds: without the archive, unless it says where to look. */
export function finds(tree: Tree, s: Someone): boolean {
	const says = JSON.stringify(tree).includes('"field":"in"');
	return s.lifecycle !== 'anonymised' && (says || s.lifecycle === 'active') && holds(tree, s);
}

/** Words next to each other within one entry. */
function stands(text: string, prefix: boolean, list: readonly string[]): boolean {
	const wanted = wordsIn(text);
	return list.some((entry) => {
		const words = wordsIn(entry);
		return words.some((_, at) =>
			wanted.every((w, i) => (prefix && i === wanted.length - 1 ? words[at + i]?.startsWith(w) : words[at + i] === w)),
		);
	});
}

/** What can be found of a person, by where it stands. */
export function entries(s: Someone): Record<string, string[]> {
	if (s.lifecycle === 'anonymised') return { name: [] };
	return {
		name: [`${s.given} ${s.family}`, s.known ?? ''],
		headline: [s.headline, s.summary],
		skills: s.skills.flatMap(([name]) => [name, ...SKILLS.find(([n]) => n === name)![1]]),
		qualification: [...s.qualifications],
		title: s.jobs.map((j) => j.title),
		employer: [s.employerNow ?? '', ...s.jobs.map((j) => j.employer)],
		duties: s.jobs.map((j) => j.duties),
		cv: [s.cv ?? ''],
		notes: s.notes.filter((n) => !n.private).map((n) => n.body),
		place: [s.town ?? ''],
	};
}

const TODAY = dayIn(NOW);

function ago(span: string): Day {
	const n = Number.parseInt(span);
	if (span.endsWith('d')) return addDays(TODAY, -n);
	return span.endsWith('w') ? addDays(TODAY, -7 * n) : addMonths(TODAY, span.endsWith('m') ? -n : -12 * n);
}

function dayHolds(op: string, value: string, moment: string | null): boolean {
	if (value === 'never') return moment === null;
	if (moment === null) return false;
	const day = dayIn(moment);
	const date = /\d{4}-/.test(value);
	if (op === 'between') {
		const [a = '', b = ''] = value.split('..');
		if (date) return (a === '' || day >= a) && (b === '' || day <= b);
		return (a === '' || day <= ago(a)) && (b === '' || day >= ago(b));
	}
	const limit = date ? value : ago(value);
	if (op === 'is') return day === limit;
	// more days ago is an earlier day
	const earlier = date ? op.startsWith('<') : op.startsWith('>');
	return (op.endsWith('=') && day === limit) || (earlier ? day < limit : day > limit);
}

function numberHolds(op: string, value: string, n: number | null): boolean {
	if (n === null) return false;
	if (op === 'between') {
		const [a = '', b = ''] = value.split('..');
		return (a === '' || n >= Number(a)) && (b === '' || n <= Number(b));
	}
	const limit = Number(value);
	return { is: n === limit, '<': n < limit, '<=': n <= limit, '>': n > limit, '>=': n >= limit }[op]!;
}

const LICENCES = ['none', 'car', 'van', 'hgv2', 'hgv1'];
const CHECKS = ['none', 'basic', 'standard', 'enhanced'];
const covers = (list: readonly string[], has: string, wanted: string) =>
	wanted === 'none' ? has === 'none' : list.indexOf(has) >= list.indexOf(wanted);

/** What was said last, for each purpose and vacancy. */
function current(s: Someone, purpose: string): Consent[] {
	const last = new Map<string, Consent>();
	// an insert of a known key keeps its place: taken out first, so that the map ends in the last said
	for (const c of s.consents.filter((x) => x.purpose === purpose)) {
		const key = c.vacancy ?? 'VAC-208';
		const before = last.get(key)?.decision;
		// a no stands until there is a yes: asking again does not lift it
		if (c.decision === 'requested' && (before === 'refused' || before === 'withdrawn')) continue;
		last.delete(key);
		last.set(key, c);
	}
	return [...last.values()];
}
const live = (c: Consent) => c.decision === 'given' && (c.expires === null || c.expires >= TODAY);

export function permissionOf(s: Someone): string {
	const said = current(s, 'represent');
	const alive = said.filter(live);
	if (alive.some((c) => c.expires === null || c.expires > addDays(TODAY, 14))) return 'yes';
	if (alive.length > 0) return 'ends_soon';
	const last = said.at(-1);
	if (!last) return 'not_asked';
	return { requested: 'asked', refused: 'refused', withdrawn: 'withdrawn', given: 'ran_out', expired: 'ran_out' }[
		last.decision
	];
}

function miles(a: string | null, b: string): number {
	const [here, there] = [a, b].map((town) => PLACES.find((p) => p.town === town));
	if (!here || !there) return Infinity;
	const radians = Math.PI / 180 / 1e6;
	const north = (here.lat - there.lat) * radians;
	const east = (here.lon - there.lon) * radians * Math.cos(((here.lat + there.lat) / 2) * radians);
	return Math.hypot(north, east) * 3958.76;
}

function fieldHolds({ field, op, value }: FieldNode, s: Someone): boolean {
	const star = value.endsWith('*');
	switch (field) {
		case 'name':
		case 'headline':
		case 'qualification':
		case 'title':
		case 'employer':
		case 'cv':
		case 'notes': {
			const words = wordsIn(value);
			const short = star && field !== 'name' && words.at(-1)!.length < 3;
			const text = short && words.length > 1 ? words.slice(0, -1).join(' ') : value;
			return stands(text, star && !short, entries(s)[field] ?? []);
		}
		case 'skill': {
			const [, name, level = '1'] = /^(.*?)(?: level (\d))?$/.exec(value)!;
			return s.skills.some(([skill, has]) => skill === name && has >= Number(level));
		}
		case 'town':
			return s.town === value;
		case 'within':
			return miles(s.town, value.split(' of ')[1]!) <= Number(value.split(' of ')[0]);
		case 'status':
			return s.status === value;
		case 'owner':
			return value === 'Nobody' ? s.owner === null : s.owner === value;
		case 'source':
			return s.source === value;
		case 'pool':
			return s.pools.some(([pool, state]) => pool === value && state === 'in');
		case 'tag':
			return s.tags.includes(value);
		case 'work':
			return s.work.includes(value);
		case 'pattern':
			return s.pattern.includes(value);
		case 'licence':
			return covers(LICENCES, s.driving, value);
		case 'dbs':
			return covers(CHECKS, s.dbs, value);
		case 'incomplete':
			return s.incomplete === (value === 'yes');
		case 'notice':
			return numberHolds(op, value, s.notice);
		case 'experience':
			return numberHolds(op, value, s.years);
		case 'travel':
			return numberHolds(op, value, s.travel);
		case 'pay': {
			const [figures = '', unit] = value.split('/');
			const pence = figures
				.split('..')
				.map((n) => (n === '' ? '' : String(Math.round(Number(n) * 100))))
				.join('..');
			return s.unit === unit && numberHolds(op, pence, s.pay);
		}
		case 'spoken':
			return dayHolds(op, value, s.spoken);
		case 'registered':
			return dayHolds(op, value, s.created);
		case 'righttowork': {
			const over =
				(s.right === 'verified' && s.rightExpires !== null && s.rightExpires < TODAY) ||
				(s.right === 'time_limited' && (s.rightExpires ?? '2027-01-01') < TODAY);
			return (over ? 'expired' : s.right) === value;
		}
		case 'permission':
			return value.startsWith('VAC')
				? current(s, 'represent').some((c) => (c.vacancy ?? 'VAC-208') === value && live(c))
				: permissionOf(s) === value;
		case 'marketing':
			return current(s, `marketing_${value}`).some(live);
		case 'vacancy': {
			const open = s.vacancies.filter(([, outcome]) => outcome === 'open');
			if (value === 'none' || value === 'any') return (open.length === 0) === (value === 'none');
			return open.some(([ref]) => ref === value);
		}
		case 'in':
			return { use: s.lifecycle === 'active', archive: s.lifecycle === 'archived', everywhere: true }[value] ?? false;
		case 'available': {
			const by = value === 'now' ? TODAY : value;
			if (s.status === 'unavailable' || s.status === 'do_not_contact') return false;
			if (s.availableFrom !== null) return s.availableFrom <= by;
			if (s.status === 'placed') return false;
			return s.notice === null ? s.status === 'available' : addDays(TODAY, s.notice) <= by;
		}
		case 'postcode':
			if (s.postcode === null) return false;
			if (/ \d[A-Z]{2}$/.test(value)) return s.postcode === value;
			return value.includes(' ') ? s.postcode.startsWith(value) : s.postcode.split(' ')[0] === value;
		default:
			throw new Error(`The naive search knows no field ${field}`);
	}
}
