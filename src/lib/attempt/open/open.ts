import { engine } from '../../db/engine.ts';
import type { Entry } from '../../ledger/entry.ts';
import { SCENARIO_IDS, standardOf } from '../../scenario/catalogue.ts';
import type { Progress } from '../../scenario/build.ts';
import type { Files } from '../../scenario/files.ts';
import { copyToAssess, copyToWork } from '../../scenario/pack/choose.ts';
import { Faulty } from '../../scenario/problem.ts';
import { readScenario, type Scenario } from '../../scenario/scenario.ts';
import type { Standard } from '../../scenario/standard.ts';
import type { Attempt } from '../attempt.ts';
import { beginAttempt } from '../begin.ts';
import type { Header, Learner } from '../header.ts';
import { headerFacts } from '../proving-header.ts';
import { RELEASE } from '../release.ts';
import { replay } from '../replay.ts';
import type { Trial } from '../storage/database.ts';
import { attemptId, keepAttempt, keptAttempt, keptEntries } from '../storage/ledgers.ts';
import { copiesHere, copiesTried } from './copies.ts';
import { letGo, worldOf } from './make-world.ts';
import { WASM } from './wasm.ts';

/** An attempt with all that belongs to it: its scenario in this variant, and the standard its criteria are from. */
export interface Opened {
	readonly id: string;
	readonly attempt: Attempt;
	readonly scenario: Scenario;
	readonly files: Files;
	readonly standard: Standard;
	/** The world before the first act, for rebuilding the CRM as it stood. */
	readonly image: Uint8Array;
	/** Where a tutor does it to write its checks. */
	readonly trial?: Trial | undefined;
}

/** An attempt that can't be opened here, in words. */
export class CannotOpen extends Error {
	override readonly name = 'CannotOpen';
	readonly remedy: string;

	constructor(message: string, remedy: string) {
		super(message);
		this.remedy = remedy;
	}
}

export interface Start {
	/** The scenario's files: built in, or out of a pack. */
	readonly files: Files;
	readonly variant: string;
	readonly mode: Header['mode'];
	readonly learner: Learner;
	readonly centre: string | null;
	readonly follows: string | null;
	/** What is adjusted for this learner, never why. */
	readonly adjustments: readonly string[];
	/** The code that an invigilator gave out; null outside a supervised sitting. */
	readonly sitting: string | null;
	/** By the device, UTC. */
	readonly startedAt: string;
	/** Where a tutor does it to write its checks. */
	readonly trial?: Trial | undefined;
}

/** Starts an attempt and keeps its header. @throws {Faulty} when the scenario is not right */
export async function startAttempt(start: Start, onProgress: Progress): Promise<string> {
	const { files } = start;
	const scenario = readScenario(files, start.variant);
	if (!scenario.front.modes.includes(start.mode)) {
		throw new Faulty([
			{
				file: 'scenario.md',
				line: null,
				message: `This scenario has no mode “${start.mode}”.`,
				remedy: `Its modes are: ${scenario.front.modes.join(', ')}.`,
			},
		]);
	}
	const standard = await standardOf(scenario.front.criteria);
	const world = await worldOf(scenario, files, onProgress);
	const header: Header = {
		...headerFacts(scenario, standard.version),
		learner: start.learner,
		centre: start.centre,
		mode: start.mode,
		adjustments: [...start.adjustments],
		sitting: start.sitting,
		follows: start.follows,
		startedAt: start.startedAt,
		worldDigest: world.digest,
	};
	const id = attemptId(header);
	await keepAttempt({
		id,
		header,
		entries: 0,
		handedIn: false,
		touchedAt: start.startedAt,
		summary: [],
		trial: start.trial,
	});
	return id;
}

/**
 * Opens an attempt that is kept here, as its ledger leaves it.
 *
 * @throws {CannotOpen} in words that say what to do
 */
export async function resumeAttempt(id: string, onProgress: Progress): Promise<Opened> {
	const kept = await keptAttempt(id);
	if (!kept)
		throw new CannotOpen(
			'This attempt is not on this computer.',
			'Open the work file that you saved, or start the scenario again.',
		);
	return { ...(await openLedger(kept.header, await keptEntries(id), onProgress)), trial: kept.trial };
}

/**
 * Opens an attempt from its header and entries: the world is made from the seed, and every act is done again.
 *
 * @throws {CannotOpen} in words that say what to do
 */
export async function openLedger(header: Header, entries: readonly Entry[], onProgress: Progress): Promise<Opened> {
	const { files, scenario, standard } = await scenarioFor(header);
	const sqlite = await engine(WASM);
	for (const fresh of [false, true]) {
		// a cached world that can't be opened, or does not lead to the ledger, is thrown away and made again, once
		const world = await worldOf(scenario, files, onProgress, fresh);
		const attempt = begun(() => beginAttempt(sqlite, world.image, header, scenario), fresh);
		if (attempt && world.digest === header.worldDigest && replay(attempt, entries) === null) {
			letGo(scenario);
			return { id: attemptId(header), attempt, scenario, files, standard, image: world.image };
		}
		attempt?.db.close();
	}
	throw new CannotOpen(
		'This attempt does not come out the same here as when it was made.',
		'It may have been made with another version of Practice Desk. Your work is still kept: save a copy, and open it there.',
	);
}

/** An attempt in a cached world, or null where that is no database any more; one that was just made has to open. */
function begun(begin: () => Attempt, fresh: boolean): Attempt | null {
	try {
		return begin();
	} catch (error) {
		if (fresh) throw error;
		return null;
	}
}

/**
 * The scenario that a header names, in its variant.
 *
 * @param who - the learner's copy of an assessed attempt holds no checks; the assessor's does, where it is here
 * @throws {CannotOpen} when it is not here, or has changed
 */
export async function scenarioFor(
	header: Header,
	who: 'learner' | 'assessor' = 'learner',
): Promise<{ files: Files; scenario: Scenario; standard: Standard }> {
	if (header.release !== RELEASE) {
		throw new CannotOpen(
			`This attempt was made with release ${header.release}, and this is release ${RELEASE}.`,
			`Open it in release ${header.release}.`,
		);
	}
	try {
		const choose = who === 'learner' ? copyToWork : copyToAssess;
		const files =
			choose(header, await copiesHere(header.scenario.id)) ?? choose(header, await copiesTried(header.scenario.id));
		if (!files) throw missing(header);
		const scenario = readScenario(files, header.variant);
		return { files, scenario, standard: await standardOf(scenario.front.criteria) };
	} catch (error) {
		if (error instanceof Faulty)
			throw new CannotOpen(
				`The scenario “${header.scenario.id}” can’t be opened here.`,
				error.problems[0]?.remedy ?? '',
			);
		throw error;
	}
}

/** Why an attempt's scenario is not to be had here, and what to do. */
function missing({ scenario, mode }: Header): CannotOpen {
	if (mode === 'assessed')
		return new CannotOpen(
			'The sealed pack of this attempt is not on this computer, or is another version of it.',
			'Open the pack that your tutor gave you, on the start page. Then come back here.',
		);
	return SCENARIO_IDS.includes(scenario.id)
		? new CannotOpen(
				`The scenario “${scenario.id}” has changed since this attempt was made.`,
				'Open it where it was made, or start the scenario again.',
			)
		: new CannotOpen(
				`The scenario “${scenario.id}” is not on this computer.`,
				'Open the pack that it came in, on the start page. Then come back here.',
			);
}
