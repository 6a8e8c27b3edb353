import type { SqlJsStatic } from 'sql.js';
import type { Results } from '../assessment/finding.ts';
import { openJudge, type Judge } from '../assessment/judge.ts';
import { storyTime } from '../attempt/attempt.ts';
import { headerFacts } from '../attempt/proving-header.ts';
import { RELEASE } from '../attempt/release.ts';
import { replay } from '../attempt/replay.ts';
import { named, namesIn } from '../crm/named.ts';
import { digestOf, digestPartsSince } from '../db/digest.ts';
import { canonical, saysTheSame, type Json } from '../ledger/canonical.ts';
import { firstBreak, genesis } from '../ledger/entry.ts';
import type { MadeWorld } from '../scenario/build.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Standard } from '../scenario/standard.ts';
import type { PackedAttempt } from './pack.ts';
import type { AttemptTold } from './portfolio/told.ts';
import { no, unasked, YES, type Answer } from './verdict.ts';

/** What an attempt started from, made again here. */
export interface Setting {
	readonly scenario: Scenario;
	/** As the learner had it: in an assessed attempt without checks and answers. Their pages are written from it. */
	readonly learners: Scenario;
	readonly standard: Standard;
	readonly world: MadeWorld;
}

/** Null where the scenario, or this version of it, is not known. */
export type FindSetting = (attempt: PackedAttempt) => Promise<Setting | null>;

/** What came of doing one attempt again. */
export interface Again {
	readonly world: Answer;
	readonly acts: Answer;
	readonly end: Answer;
	readonly result: Answer;
	/** What scoring finds here; null where it could not be done. */
	readonly found: Results | null;
	/** Names of what the acts refer to, as the records stand at the end. */
	readonly names: Readonly<Record<string, string>>;
	/** The attempt as its pages are written from it, where that was asked for and the acts come out the same. */
	readonly held: Held | null;
}

/** An attempt with its records at the end, open until it is closed. */
export interface Held {
	readonly told: AttemptTold;
	close(): void;
}

/**
 * Does one attempt again, from its seed to its result. What a question rests on is asked first. Never throws.
 *
 * @param hold - leaves its records open, for its pages to be written again; whoever asks for that closes them
 */
export async function doAgain(
	sqlite: SqlJsStatic,
	packed: PackedAttempt,
	find: FindSetting,
	hold = false,
): Promise<Again> {
	try {
		return await begin(sqlite, packed, find, hold);
	} catch (error) {
		// the scenario's fault, or ours: nothing that speaks against the file
		return nothing(`It could not be done again here: ${error instanceof Error ? error.message : String(error)}`);
	}
}

async function begin(sqlite: SqlJsStatic, packed: PackedAttempt, find: FindSetting, hold: boolean): Promise<Again> {
	const { header, entries } = packed;
	if (header.release !== RELEASE)
		return nothing(`It was made with release ${header.release}, and this is release ${RELEASE}. Open it there.`);
	const setting = await find(packed);
	if (!setting)
		return nothing(
			`The scenario “${header.scenario.id}”, version ${header.scenario.version}, is not here as it was. Open the file where the scenario is.`,
		);
	if (setting.standard.version !== header.standard.version)
		return nothing(
			`It was made with version ${header.standard.version} of the criteria, and here is version ${setting.standard.version}. Open it where it was made.`,
		);
	if (!startsHere(packed, setting)) {
		const world = no('The records that the attempt started from are not those of this scenario and variant.');
		return { ...nothing('Not asked: the acts would start from other records.'), world };
	}
	const broken = firstBreak(entries, genesis(header));
	if (broken !== null)
		return { ...nothing(`Not asked: the ledger does not hold together from entry ${broken} on.`), world: YES };
	const judge = openJudge(sqlite, setting.world.image, header, setting.scenario);
	let held = null;
	try {
		const again = actAgain(judge, packed, setting);
		held = hold && again.acts[0] ? heldOf(judge, packed, setting) : null;
		return { ...again, world: YES, held };
	} finally {
		if (!held) judge.close();
	}
}

/** What the learner's pages were written from. Findings are those that the file says. */
function heldOf(judge: Judge, { header, entries, results }: PackedAttempt, { learners, standard }: Setting): Held {
	const { db } = judge.attempt;
	return {
		told: {
			id: genesis(header),
			header,
			entries,
			scenario: learners,
			standard,
			results,
			end: storyTime(judge.attempt),
			named: (text) => db.readOnly((db) => named.run(db, { text })),
			show: (query, input) => db.readOnly((db) => query.run(db, query.input.parse(input))),
		},
		close: () => judge.close(),
	};
}

/** Whether the header says of its start what this scenario and variant say. */
function startsHere({ header }: PackedAttempt, { scenario, standard, world }: Setting): boolean {
	// what the checks are is asked with the result, and a sealed learner's copy does not hold them
	const facts = {
		...headerFacts(scenario, standard.version),
		worldDigest: world.digest,
		checksHash: header.checksHash,
	};
	return Object.entries(facts).every(([name, fact]) => saysTheSame(fact, header[name as keyof typeof facts]));
}

function actAgain(judge: Judge, packed: PackedAttempt, { scenario, world }: Setting): Omit<Again, 'world' | 'held'> {
	const difference = replay(judge.attempt, packed.entries);
	if (difference) {
		const acts = no(`Entry ${difference.seq} turns out differently when it is done again.`);
		return { ...nothing(`Not asked: the acts could be followed only to entry ${difference.seq - 1}.`), acts };
	}
	const end =
		digestOf(digestPartsSince(judge.attempt.db, world.parts)) === packed.endDigest
			? YES
			: no('The records end up different from what the file says.');
	const names = judge.attempt.db.readOnly((db) => namesIn(db, canonical(packed.entries as unknown as Json)));
	return { acts: YES, end, names, ...resultOf(judge, packed, scenario) };
}

/** Scores again, where the checks are here, and compares. */
function resultOf(
	judge: Judge,
	{ header, results }: PackedAttempt,
	scenario: Scenario,
): Pick<Again, 'result' | 'found'> {
	const here = scenario.sealed === null;
	const sealed = header.mode === 'assessed' || !here;
	if (!here || scenario.checksHash !== header.checksHash) {
		// a learner without the checks can't have a result, and one in practice always has them
		const result = !sealed
			? no('The result is from other checks than this scenario’s.')
			: results !== null
				? no('The file says a result, and the learner’s copy had no checks to find one.')
				: unasked('The checks of this scenario are sealed: load the assessor’s pack to score it.');
		return { result, found: null };
	}
	const found = judge.results();
	if (results === null && sealed)
		return { result: [true, 'The file says none, since its checks were sealed; it was scored here.'], found };
	return { result: saysTheSame(found, results) ? YES : no('Scoring gives another result than the file says.'), found };
}

const nothing = (why: string): Again => ({
	world: unasked(why),
	acts: unasked(why),
	end: unasked(why),
	result: unasked(why),
	found: null,
	names: {},
	held: null,
});
