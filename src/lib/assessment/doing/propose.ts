import { COMMANDS } from '../../attempt/registry.ts';
import { withNames } from '../../crm/named.ts';
import type { Json } from '../../ledger/canonical.ts';
import type { Entry } from '../../ledger/entry.ts';
import { sourceSays } from '../../scenario/compare.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Standard } from '../../scenario/standard.ts';
import type { Row } from '../rows.ts';
import type { Difference, Outcome } from './differences.ts';
import { slugOf, type AskDraft, type CheckDraft, type Item, type Values } from './draft.ts';
import { allCriteria, criterionFor, stepFor } from './guess.ts';
import type { Variables } from './variables.ts';
import { changeWords, columnWords, isFree, lineWords, valueOf, whoOf } from './words.ts';

/** What a proposal is made of. */
export interface Doing {
	readonly scenario: Scenario;
	readonly standard: Standard;
	readonly variables: Variables;
	readonly entries: readonly Entry[];
	readonly outcome: Outcome;
	/** Who truly fits each vacancy that the scenario brings or names. */
	readonly fits: (vacancy: string, ref: string) => boolean;
}

/** Adds something that was done, with what would ask for it and the acts that did it. */
type Add = (
	says: string,
	draft: Omit<CheckDraft, 'id' | 'criteria' | 'step'> & { readonly view: string; readonly writers: readonly number[] },
) => void;

/** What tells one line of a view from another, beside whose it is. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
	skills: ['skill'],
	work: ['title', 'employer'],
	qualifications: ['title'],
	documents: ['kind'],
	consents: ['purpose', 'vacancy'],
	notices: ['version'],
	retention: ['rule'],
	requests: ['kind'],
	requirements: ['vacancy', 'line'],
	shortlist: ['vacancy'],
	match_notes: ['vacancy', 'line'],
	applications: ['vacancy'],
	submissions: ['vacancy'],
	placements: ['vacancy'],
	interactions: ['kind', 'direction'],
	tasks: ['due'],
	messages: ['direction', 'channel'],
	incidents: ['about'],
	contacts: ['client'],
};
/** What the CRM fills in by itself when a line comes: nobody chose it. */
const FILLED: Readonly<Record<string, readonly string[]>> = {
	people: [
		'status',
		'owner',
		'state',
		'incomplete',
		'legal_hold',
		'lawful_basis',
		'notice_days',
		'driving',
		'right_to_work',
	],
	skills: ['evidence', 'last_used', 'years'],
	consents: ['expires', 'evidence'],
	documents: ['text', 'current', 'file_name'],
	interactions: ['author', 'client', 'vacancy', 'at', 'body'],
	tasks: ['task', 'done', 'client', 'vacancy', 'title', 'assignee'],
	messages: ['message', 'from', 'subject', 'body', 'vacancy'],
	applications: ['category'],
	shortlist: ['stage', 'outcome'],
	submissions: ['submission', 'contact', 'decision'],
	incidents: ['incident'],
	requests: ['request', 'status', 'outcome', 'due'],
	vacancies: ['vacancy', 'status', 'opened', 'contact', 'closes_on'],
	clients: ['client', 'status'],
	requirements: ['weight'],
	retention: [],
};

/**
 * What was done, each with the check that would ask for it: changes of the records first, in the order of the views,
 * then what was only looked at or refused, in the order of the ledger.
 */
export function itemsOf(doing: Doing): Item[] {
	const taken = new Set([...doing.scenario.checks, ...doing.scenario.traps].map(({ id }) => id));
	const items: Item[] = [];
	const add: Add = (says, draft) => {
		const { view, writers, ...rest } = draft;
		const title = doing.variables.sentence(rest.title.replace(/: “.*$/, '')).slice(0, 140);
		const id = slugOf(title, taken);
		taken.add(id);
		const step = stepFor(nameless(`${rest.title} ${says} ${actsOf(writers, doing)}`, doing), doing.scenario.steps);
		items.push({
			id,
			says,
			check: {
				id,
				criteria: [criterionFor(view, rest.ask, allCriteria(doing.standard))],
				...(step === null ? {} : { step }),
				...rest,
				title,
			},
			usual: true,
			warns: strangerIn(rest.ask, doing),
		});
	};
	const { differences, names } = doing.outcome;
	const listed = new Set(
		differences.filter(({ view }) => view === 'shortlist').map(({ before, after }) => keyOf(after ?? before!)),
	);
	const told = new Set<string>();
	for (const difference of differences) {
		const { view, before, after } = difference;
		const row = after ?? before!;
		// a place on the shortlist is told as that
		if (view === 'applications' && listed.has(keyOf(row))) continue;
		if (view === 'messages' && row['direction'] !== 'out') continue;
		if (before && after) {
			// why stands with what: an archived record and its reason are one
			const why = view === 'people' && difference.columns.includes('state');
			for (const column of difference.columns.filter((c) => !(why && c === 'reason')))
				add(changeWords(difference, column, names), {
					view,
					writers: difference.writers[column] ?? [],
					title: `${titleOf(view, row, names)} ${column === 'state' ? `is ${valueOf('', row['state'])}${row['reason'] ? ', with a reason' : ''}` : `shows the right ${columnWords(column)}`}`,
					ask: {
						record: {
							in: view,
							where: whereOf(difference, doing),
							has: { ...hasOf(view, row, [column], doing), ...(why && row['reason'] ? { reason: '*' } : {}) },
						},
					},
				});
			continue;
		}
		const together = view === 'shortlist' && after ? shortlistOf(difference, doing, told) : undefined;
		if (together === null) continue;
		if (view === 'match_notes' && after) {
			const vacancy = String(row['vacancy']);
			if (told.has(`notes ${vacancy}`)) continue;
			told.add(`notes ${vacancy}`);
			add(`Reasons were written for the people on the shortlist of ${vacancy}`, {
				view,
				writers: difference.writers[''] ?? [],
				title: `Everyone on the shortlist of ${vacancy} has a reason against each essential line`,
				ask: { sql: reasonsFor(doing.variables.value(vacancy, 'vacancy')) },
			});
			continue;
		}
		const says = lineWords(difference, names);
		add(together?.says ?? says, {
			view,
			writers: difference.writers[''] ?? [],
			title: together?.title ?? says,
			ask: together?.ask ?? askFor(difference, doing),
		});
	}
	leftAlone(doing, add);
	items.push(...looksOf(doing, taken, items));
	return withIdleSteps(items, doing.scenario.steps.length);
}

/** What the acts are called that did something: `Archive`. */
const actsOf = (seqs: readonly number[], doing: Doing) =>
	seqs.map((seq) => COMMANDS.get(doing.entries[seq - 1]?.command ?? '')?.title ?? '').join(' ');

/** A sentence without the names of people: they say of a step whom it is about, and not what is done. */
const nameless = (text: string, { outcome }: Doing) =>
	Object.values(outcome.names).reduce((rest, name) => rest.replaceAll(name, ' '), text);

/** A step that no change serves is served by the look that is most like it. */
function withIdleSteps(items: readonly Item[], steps: number): Item[] {
	const served = new Set(items.filter(({ usual }) => usual).map(({ check }) => check.step));
	const serving = new Set<string>();
	for (let step = 1; step <= steps; step++) {
		const look = items.find(
			({ check, usual, warns }) => !usual && warns === '' && check.step === step && check.ask.happened,
		);
		if (!served.has(step) && look) serving.add(look.id);
	}
	return items.map((item) => (serving.has(item.id) ? { ...item, usual: true } : item));
}

/** That the same columns of everybody else read as before: where other people of the scenario's own could be mistaken. */
function leftAlone(doing: Doing, add: Add): void {
	const changed = doing.outcome.differences.filter(({ view, before, after }) => view === 'people' && before && after);
	const own = doing.scenario.data.find(({ view }) => view === 'people')?.rows ?? [];
	const refs = changed.map(({ after }) => String(after!['ref']));
	if (changed.length === 0 || own.every(({ values }) => refs.includes(values['ref'] ?? ''))) return;
	const columns = [...new Set(changed.flatMap((d) => d.columns.filter((column) => column !== 'reason')))];
	add(`Nobody else’s ${columns.map(columnWords).join(' or ')} changed`, {
		view: 'people',
		writers: [],
		title: `No other record’s ${columns.map(columnWords).join(' or ')} was changed`.slice(0, 140),
		ask: { untouched: { in: 'people', columns, except: refs.map((ref) => doing.variables.value(ref, 'ref')) } },
	});
}

const keyOf = (row: Row) => `${String(row['ref'])} ${String(row['vacancy'])}`;
const titleOf = (view: string, row: Row, names: Readonly<Record<string, string>>) =>
	view === 'vacancies' || view === 'requirements' ? String(row['vacancy']) : `${whoOf(row, names)}’s record`;

/** A line that came or went. */
function askFor(difference: Difference, doing: Doing): AskDraft {
	const { view, before, after, columns } = difference;
	const row = after ?? before!;
	if (view === 'people' && after) return registered(row, columns, doing);
	const made =
		after !== null && typeof row['ref'] === 'string' && !doing.outcome.known.has(row['ref']) && view !== 'people';
	const where = whereOf(difference, doing);
	if (after === null) {
		if (view === 'people') return { happened: { event: 'candidate.erase', with: where } };
		return { no_record: { in: view, where } };
	}
	const keys = new Set(['ref', ...(KEYS[view] ?? []), ...(FILLED[view] ?? [])]);
	const has = hasOf(
		view,
		row,
		columns.filter((column) => !keys.has(column)),
		doing,
	);
	const whose = made ? nameOf(String(row['ref']), doing) : null;
	if (whose) return { sql: lineOfSomebodyNew(view, { ...where, ...has }, whose) };
	// somebody new has another reference with each learner: what they are known by is asked of their line
	return {
		record: {
			in: view,
			where: made ? Object.fromEntries(Object.entries(where).filter(([c]) => c !== 'ref')) : where,
			...(Object.keys(has).length > 0 ? { has } : {}),
		},
	};
}

/** The name of somebody whom the run put on the books, as the scenario says it. */
function nameOf(ref: string, { outcome, variables }: Doing): Values | null {
	const row = outcome.differences.find(({ view, after }) => view === 'people' && after?.['ref'] === ref)?.after;
	if (!row || row['first_name'] === null || row['last_name'] === null) return null;
	return {
		first_name: variables.value(String(row['first_name']), 'first_name'),
		last_name: variables.value(String(row['last_name']), 'last_name'),
	};
}

/** A line of theirs. Their reference is another with each learner, so they are found by their name. */
function lineOfSomebodyNew(view: string, line: Values, whose: Values): string {
	const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
	const asked = Object.entries(line)
		.filter(([column]) => column !== 'ref')
		.map(([column, value]) =>
			column === 'at'
				? `"at" like '${value}%'`
				: value === '*'
					? `length("${column}") > 0`
					: `"${column}" = ${text(value)}`,
		);
	const named = Object.entries(whose).map(([column, value]) => `${column} = ${text(value)} collate nocase`);
	return `select 1.0 as score, ref from ${view}
where ${asked.map((one) => `${one} and `).join('')}ref in (
  select ref from people where ${named.join(' and ')})
`;
}

/** Somebody new, field by field: against the message that tells of them, where one does. */
function registered(row: Row, columns: readonly string[], doing: Doing): AskDraft {
	const filled = new Set(['ref', ...FILLED['people']!]);
	const has = hasOf(
		'people',
		row,
		columns.filter((column) => !filled.has(column) && !isFree('people', column)),
		doing,
	);
	const plain = Object.fromEntries(Object.keys(has).map((column) => [column, String(row[column])]));
	for (const { id, body } of doing.scenario.messages) {
		const fields = Object.entries(has).filter(([column]) => sourceSays(body, plain[column]!, column));
		if (fields.length >= 3) return { copied: { from: id, to: { in: 'people' }, fields: Object.fromEntries(fields) } };
	}
	const { first_name, last_name, ...rest } = has;
	const where = { ...(first_name ? { first_name } : {}), ...(last_name ? { last_name } : {}) };
	return { record: { in: 'people', where, has: rest } };
}

/** Which line: whose, and what tells it from others of theirs. */
function whereOf({ view, before, after }: Difference, doing: Doing): Values {
	const row = after ?? before!;
	const own = { vacancies: ['vacancy'], clients: ['client'], requirements: [], incidents: [] }[view] ?? ['ref'];
	const keys = [...own, ...(KEYS[view] ?? [])].filter((column) => row[column] !== null && row[column] !== undefined);
	const isNew = (column: string) =>
		/^[A-Z]{2,4}-\d+$/.test(String(row[column])) && !doing.outcome.known.has(String(row[column])) && before === null;
	// an earlier one like it is not meant
	const day = view === 'interactions' && before === null ? { at: String(row['at']).slice(0, 10) } : {};
	return {
		...Object.fromEntries(
			keys
				.filter((column) => !isNew(column))
				.map((column) => [column, doing.variables.value(String(row[column]), column)]),
		),
		...day,
	};
}

/** What it must say, column by column. What somebody wrote in their own words only has to be there. */
function hasOf(view: string, row: Row, columns: readonly string[], doing: Doing): Values {
	return Object.fromEntries(
		columns
			.filter((column) => row[column] !== null && row[column] !== undefined && row[column] !== '')
			.map((column) => [column, isFree(view, column) ? '*' : doing.variables.value(String(row[column]), column)]),
	);
}

/**
 * A shortlist on which everyone truly fits is asked for as that, whoever they are: once for all. Undefined where
 * somebody does not fit; null where it was told already.
 */
function shortlistOf(
	{ after }: Difference,
	doing: Doing,
	told: Set<string>,
): { says: string; title: string; ask: AskDraft } | null | undefined {
	const vacancy = String(after!['vacancy']);
	const all = doing.outcome.differences.filter(
		(d) => d.view === 'shortlist' && d.after !== null && d.before === null && d.after['vacancy'] === vacancy,
	);
	if (!all.every((d) => doing.fits(vacancy, String(d.after!['ref'])))) return undefined;
	if (told.has(vacancy)) return null;
	told.add(vacancy);
	const who = all.map((d) => whoOf(d.after!, doing.outcome.names));
	return {
		says: `${who.join(', ')} ${who.length === 1 ? 'was' : 'were'} put on the shortlist of ${vacancy}, and truly fit${who.length === 1 ? 's' : ''} it`,
		title: `The people on the shortlist of ${vacancy} truly fit it`,
		ask: { shortlisted: { vacancy: doing.variables.value(vacancy, 'vacancy'), people: who.length } },
	};
}

const reasonsFor = (vacancy: string) => `select coalesce(avg(done), 0) as score, ref from (
  select s.ref, (select count(*) from match_notes n join requirements r using (vacancy, line)
      where n.vacancy = s.vacancy and n.ref = s.ref and r.importance = 'essential' and length(trim(n.note)) >= 15) * 1.0
    / max(1, (select count(*) from requirements r where r.vacancy = s.vacancy and r.importance = 'essential')) as done
  from shortlist s where s.vacancy = '${vacancy}') group by ref
`;

/** Acts that changed no record of a view: looks, searches, and what the CRM said no to. */
function looksOf(doing: Doing, taken: Set<string>, before: readonly Item[]): Item[] {
	const wrote = new Set(doing.outcome.differences.flatMap(({ writers }) => Object.values(writers).flat()));
	const items: Item[] = [];
	const seen = new Set(before.map(({ says }) => says));
	for (const entry of doing.entries) {
		const command = COMMANDS.get(entry.command);
		if (!command || entry.command === 'clock.advance' || entry.command === 'attempt.hand-in') continue;
		if (/^(evidence|hint|step|question|knowledge|checklist|undo)\./.test(entry.command)) continue;
		if (entry.refusal === null && wrote.has(entry.seq)) continue;
		const done = toldOf(command.says(entry.input, entry.outcome), doing);
		const says = entry.refusal === null ? done : `The CRM said no: ${done}`;
		if (seen.has(says)) continue;
		seen.add(says);
		const search = entry.command === 'search.run' ? foundBy(entry, doing) : null;
		const facts =
			entry.command === 'search.run' ? fewFound(entry, doing) : withOf(entry.input as Record<string, Json>, doing);
		const ask: AskDraft = search
			? { found: { vacancy: doing.variables.value(search, 'vacancy'), precision: 0.1, recall: 0.5 } }
			: {
					happened: {
						event: entry.command,
						...(Object.keys(facts).length > 0 ? { with: facts } : {}),
						...(entry.refusal === null ? {} : { refused: true as const }),
					},
				};
		const title = search ? `A search found people who fit ${search}` : done;
		const shown = doing.variables.sentence(title.replace(/ \((?:CAND|CON|CLI|COL)-\d+\)/g, '')).slice(0, 140);
		const id = slugOf(shown, taken);
		taken.add(id);
		const step = stepFor(
			entry.command === 'message.view' ? 'read message' : nameless(`${says} ${actsOf([entry.seq], doing)}`, doing),
			doing.scenario.steps,
		);
		items.push({
			id,
			says,
			check: {
				id,
				title: shown,
				criteria: [criterionFor(entry.command, ask, allCriteria(doing.standard))],
				...(step === null ? {} : { step }),
				ask,
			},
			usual: entry.refusal === null && search !== null,
			warns: strangerIn(ask, doing),
		});
	}
	return items;
}

/** A sentence with names beside its references; without those that the run itself made, which are other ones each time. */
export const toldOf = (says: string, { outcome }: Pick<Doing, 'outcome'>): string =>
	withNames(says, (ref) => outcome.names[ref]).replace(/ \((CAND-\d+)\)/g, (all, ref: string) =>
		outcome.known.has(ref) ? all : '',
	);

/** What an act was with, as far as a check can ask for it: references and words of a list, and nothing that was typed. */
export function withOf(input: Readonly<Record<string, Json>>, doing: Pick<Doing, 'variables' | 'outcome'>): Values {
	return Object.fromEntries(
		Object.entries(input).flatMap(([key, value]) => {
			if (typeof value === 'boolean' || typeof value === 'number') return [];
			if (typeof value !== 'string' || value === '' || value.length > 40) return [];
			const reference = /^[A-Z]{2,4}-\d+$/.test(value);
			if (reference && !doing.outcome.known.has(value)) return [];
			if (!reference && !/^[a-z]+(?:[_-][a-z]+)*$/.test(value)) return [];
			return [[key, doing.variables.value(value, key)]];
		}),
	);
}

/** That a search left few enough to look at, whatever it was. */
function fewFound(entry: Entry, { variables }: Doing): Values {
	const count = (entry.outcome as { count?: number } | null)?.count ?? 0;
	const words = variables.sentence((entry.input as { words?: string }).words ?? '').match(/\{\{\w+\}\}/g) ?? [];
	// whom a scenario names is looked for by the name
	if (words.length > 0) return { words: `~${words.at(-1)}` };
	return count > 0 ? { count: `1..${Math.max(20, Math.ceil(count / 20) * 20)}` } : {};
}

/** The vacancy of the scenario's own of which a search found most who truly fit; null where it found nobody. */
function foundBy(entry: Entry, doing: Doing): string | null {
	const refs = (entry.outcome as { refs?: string[] } | null)?.refs ?? [];
	const vacancies = [
		...new Set(
			doing.scenario.data
				.filter(({ view }) => view === 'requirements')
				.flatMap(({ rows }) => rows.map(({ values }) => values['vacancy'] ?? '')),
		),
	].sort();
	const counted = vacancies.map((vacancy) => [refs.filter((ref) => doing.fits(vacancy, ref)).length, vacancy] as const);
	const [best] = counted.filter(([n]) => n > 0).sort(([a], [b]) => b - a);
	return best && refs.length <= 60 ? best[1] : null;
}

const STRANGER = /\bCAND-\d{5,}\b/;

/** A check of one of the agency's own people holds in one variant alone. */
function strangerIn(ask: AskDraft, { scenario, outcome }: Doing): string {
	const ref = STRANGER.exec(JSON.stringify(ask))?.[0];
	if (ref === undefined || scenario.variants.length < 2) return '';
	return `${outcome.names[ref] ?? ref} is one of the agency’s own people: in another variant ${ref} is somebody else. Bring a person of your own for this.`;
}
