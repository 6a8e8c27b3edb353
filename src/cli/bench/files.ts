import '../node-hash.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { ledgerOf, type Attempt } from '../../lib/attempt/attempt.ts';
import { beginAttempt } from '../../lib/attempt/begin.ts';
import { commit } from '../../lib/attempt/commit.ts';
import { headerFacts } from '../../lib/attempt/proving-header.ts';
import { RELEASE } from '../../lib/attempt/release.ts';
import { at, viewOf } from '../../lib/crm/place.ts';
import { engine } from '../../lib/db/engine.ts';
import { sql } from '../../lib/db/sql.ts';
import { WORK_JSON, type WorkFile } from '../../lib/evidence/work-file/format.ts';
import type { Json } from '../../lib/ledger/canonical.ts';
import { parseAgency } from '../../lib/scenario/agency.ts';
import { buildWorld } from '../../lib/scenario/build.ts';
import { agencyFiles, builtInFiles, standardOf } from '../../lib/scenario/catalogue.ts';
import { variantsOf } from '../../lib/scenario/folder.ts';
import { readScenario } from '../../lib/scenario/scenario.ts';
import { read, whole } from '../verb.ts';

/** By the device: nothing reads it, and it is the same in every run. */
const STARTED = '2026-01-01T00:00:00Z';

/**
 * Writes the attempts that the bench opens, as a learner's work file: one of many acts, still open, and one that is
 * handed in with moments marked for pictures. Every act goes through `commit()`, like a learner's.
 *
 * `--candidates N` is the size of the world; the scenario's first variant must be served with the same number.
 */
const { values } = read(process.argv.slice(2), {
	candidates: { type: 'string' },
	acts: { type: 'string' },
	marks: { type: 'string' },
	out: { type: 'string' },
});
const candidates = whole('candidates', values.candidates, 200, 50_000);
const acts = whole('acts', values.acts, 1, 5_000);
const marks = whole('marks', values.marks, 0, 200);
const out = values.out ?? '.';

const sqlite = await engine();
const builtIn = await builtInFiles('monday-desk');
const first = variantsOf(builtIn)[0]!;
const files = new Map(builtIn).set(
	'variants.csv',
	builtIn
		.get('variants.csv')!
		.replace(`${first.name},${first.seed},${first.candidates},`, `${first.name},${first.seed},${candidates},`),
);
const scenario = readScenario(files, first.name);
const standard = await standardOf(scenario.front.criteria);
const world = buildWorld(sqlite, scenario, parseAgency(await agencyFiles(scenario.front.base)));

function begin(name: string): Attempt {
	return beginAttempt(
		sqlite,
		world.image,
		{
			...headerFacts(scenario, standard.version),
			learner: { name, id: null, cohort: null },
			centre: null,
			mode: 'practice',
			adjustments: [],
			sitting: null,
			follows: null,
			startedAt: STARTED,
			worldDigest: world.digest,
		},
		scenario,
	);
}

function act(attempt: Attempt, command: string, input: Json): number {
	const done = commit(attempt, attempt.commands.get(command)!, input, STARTED);
	if (!done.ok) throw new Error(`${command} was refused: ${done.refusal.message}`);
	return done.entry.seq;
}

const people = (attempt: Attempt, most: number) =>
	attempt.db
		.column(
			sql`select p.ref from person p join candidate c on c.person_id = p.id where p.lifecycle = 'active' order by p.id limit ${most}`,
		)
		.map(String);

/** A morning of looking, searching and writing down, over and over. */
function work(attempt: Attempt, number: number): void {
	const refs = people(attempt, 400);
	for (let i = 0; i < number; i++) {
		const ref = refs[i % refs.length]!;
		if (i % 4 === 0) act(attempt, 'candidate.view', { ref });
		else if (i % 4 === 1)
			act(attempt, 'search.run', {
				words: ['forklift', 'town:Leeds', '"goods in" excel', 'driver NOT hgv'][i % 3]!,
				filters: [],
				sort: null,
			});
		else if (i % 4 === 2)
			act(attempt, 'interaction.log', { ref, kind: 'note', body: `Looked at the record, note ${i}.` });
		else act(attempt, 'candidate.amend', { ref, headline: `Checked on Monday, ${i}` });
	}
}

const kept = (attempt: Attempt): WorkFile['attempts'][number] => ({
	header: attempt.header,
	entries: ledgerOf(attempt.db),
	touchedAt: STARTED,
	summary: [],
	draft: null,
});

const long = begin('Bench, a long morning');
work(long, acts);

const marked = begin('Bench, many pictures');
work(marked, 200 - marks - 1);
for (const ref of people(marked, marks)) {
	const of = ledgerOf(marked.db).length;
	act(marked, 'evidence.mark', {
		of,
		rule: null,
		view: viewOf(at('candidate', ref)),
		show: [],
		note: `The record of ${ref} as I found it`,
	});
}
act(marked, 'attempt.hand-in', {});

const file: WorkFile = {
	format: 1,
	kind: 'practice-desk-work',
	release: RELEASE,
	me: { learner: long.header.learner, centre: null },
	attempts: [kept(long), kept(marked)],
	portfolios: [],
	assessments: [],
	pictures: [],
};
mkdirSync(out, { recursive: true });
writeFileSync(join(out, `work-${candidates}.zip`), zipSync({ [WORK_JSON]: strToU8(JSON.stringify(file)) }));
