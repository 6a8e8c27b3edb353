import type { SqlJsStatic } from 'sql.js';
import type { Results } from '../assessment/finding.ts';
import { openJudge } from '../assessment/judge.ts';
import { portfolioFault } from '../attempt/portfolio/whole.ts';
import { refold, receipt } from '../attempt/portfolio/portfolio.ts';
import { RELEASE } from '../attempt/release.ts';
import { replay } from '../attempt/replay.ts';
import { worldDigest } from '../db/digest.ts';
import { canonical, type Json } from '../ledger/canonical.ts';
import { firstBreak, genesis } from '../ledger/entry.ts';
import type { World } from '../scenario/build.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Standard } from '../scenario/standard.ts';
import { readPack, type Pack, type PackedAttempt } from './pack.ts';
import { readPdf } from './pdf/read.ts';
import { intact, QUESTIONS, type Question, type Verdict } from './verdict.ts';

/** What an attempt started from, made again here: null where the scenario, or this version of it, is not known. */
export interface Setting {
	readonly scenario: Scenario;
	readonly standard: Standard;
	readonly world: World;
}

export interface Verification {
	readonly intact: boolean | null;
	readonly questions: readonly Verdict[];
	/** The data inside, where it could be read. */
	readonly pack: Pack | null;
	readonly pictures: readonly { readonly sha256: string; readonly bytes: Uint8Array }[];
	/** What scoring finds here, attempt by attempt; null where it could not be done. */
	readonly results: readonly (Results | null)[];
	readonly receipt: string | null;
}

export type FindSetting = (attempt: PackedAttempt) => Promise<Setting | null>;

/**
 * Does all the work of a portfolio again and answers the seven questions. Never throws on what is in the file.
 *
 * It shows that the file is whole, and that these acts lead to these records and this result. It does not show who
 * did them: see `NOT_PROVEN`.
 */
export async function verify(sqlite: SqlJsStatic, bytes: Uint8Array, find: FindSetting): Promise<Verification> {
	const pdf = readPdf(bytes);
	if (!pdf.ok) return unread(pdf.why);
	const read = readPack(pdf.data);
	if (!read.ok) return unread(read.why);
	const { pack } = read;

	const answers = new Map<Question, Verdict>();
	const answer = (id: Question, ok: boolean | null, detail: string) => void answers.set(id, { id, ok, detail });
	answer(
		'readable',
		true,
		`Release ${pack.release}. ${many(pack.attempts.length, 'attempt')}, ${many(pack.pictures.length, 'picture')}, all parts there.`,
	);

	const broken = chainFault(pack) ?? portfolioFault(pack);
	const total = pack.attempts.reduce((sum, a) => sum + a.entries.length, 0);

	const again: Again[] = [];
	for (const packed of pack.attempts) again.push(await doAgain(sqlite, packed, find));
	answer(
		'same-world',
		...allOf(
			again.map((a) => a.world),
			`The records made again from the seed have the same fingerprint.`,
		),
	);
	answer(
		'same-acts',
		...allOf(
			again.map((a) => a.acts),
			`${many(total, 'act')} done again, each with the same outcome.`,
		),
	);
	answer(
		'same-end',
		...allOf(
			again.map((a) => a.end),
			`The records end with the same fingerprint.`,
		),
	);
	answer(
		'same-result',
		...allOf(
			again.map((a) => a.result),
			`Scoring gives the same findings.`,
		),
	);

	const reperforms = [...answers.values()].every((v) => v.ok !== false);
	answer('unedited', ...unedited(pdf.sealHolds, broken, reperforms, total));
	answer('screenshots', ...screenshots(pack, pdf.pictures));

	const questions = QUESTIONS.map((id) => answers.get(id)!);
	return {
		intact: intact(questions),
		questions,
		pack,
		pictures: pdf.pictures,
		results: again.map((a) => a.found),
		receipt: receipt(refold(pack.portfolio.header, pack.portfolio.entries).portfolio),
	};
}

type Answer = readonly [ok: boolean | null, detail: string];
const YES: Answer = [true, ''];

const many = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;

function unread(why: string): Verification {
	const questions = QUESTIONS.map((id): Verdict =>
		id === 'readable'
			? { id, ok: false, detail: why }
			: { id, ok: null, detail: 'It could not be asked, since the file could not be read.' },
	);
	return { intact: false, questions, pack: null, pictures: [], results: [], receipt: null };
}

/** The first no, else the first that could not be asked, else yes with these words. */
function allOf(answers: readonly Answer[], yes: string): Answer {
	return (
		answers.find(([ok]) => ok === false) ??
		answers.find(([ok]) => ok === null) ??
		(answers.length === 0 ? [true, 'There is no attempt in it.'] : [true, yes])
	);
}

function chainFault(pack: Pack): string | null {
	for (const [i, { header, entries }] of pack.attempts.entries()) {
		const at = firstBreak(entries, genesis(header));
		if (at !== null) return `Entry ${at} of attempt ${i + 1} does not follow from the one before.`;
	}
	const at = firstBreak(pack.portfolio.entries, genesis(pack.portfolio.header));
	return at === null ? null : `Entry ${at} of the portfolio’s own ledger does not follow from the one before.`;
}

function unedited(sealHolds: boolean, broken: string | null, reperforms: boolean, entries: number): Answer {
	if (broken !== null) return [false, `${broken} Ask the learner for the PDF as it was exported.`];
	if (!sealHolds) {
		return [
			false,
			`The file’s seal does not hold: something in the PDF was changed after it was exported, or another program saved it again. ${reperforms ? 'The ledger inside is whole and still re-performs.' : 'The ledger inside does not re-perform either.'} Ask for the PDF as it was exported.`,
		];
	}
	return [
		true,
		`The seal holds over every byte, and ${many(entries, 'entry').replace('entrys', 'entries')} follow one from the other.`,
	];
}

function screenshots(pack: Pack, found: readonly { sha256: string }[]): Answer {
	const inFile = new Set(found.map((p) => p.sha256));
	const named = new Set(pack.pictures.map((p) => p.sha256));
	const inLedger = new Set(
		pack.portfolio.entries
			.filter((e) => e.command === 'portfolio.picture')
			.map((e) => (e.input as { sha256: string }).sha256),
	);
	const missing = [...named].filter((sha) => !inFile.has(sha)).length;
	const foreign = [...inFile].filter((sha) => !named.has(sha)).length;
	const unnamed = [...named].filter((sha) => !inLedger.has(sha)).length;
	if (missing > 0)
		return [
			false,
			`${many(missing, 'picture')} that the ledger names ${missing === 1 ? 'is' : 'are'} missing or changed.`,
		];
	if (foreign > 0)
		return [false, `${many(foreign, 'picture')} in the file ${foreign === 1 ? 'is' : 'are'} not named by the ledger.`];
	if (unnamed > 0)
		return [
			false,
			`${many(unnamed, 'picture')} ${unnamed === 1 ? 'was' : 'were'} never entered in the portfolio’s ledger.`,
		];
	return [true, `${many(named.size, 'picture')}, each with the fingerprint that the ledger names.`];
}

interface Again {
	readonly world: Answer;
	readonly acts: Answer;
	readonly end: Answer;
	readonly result: Answer;
	readonly found: Results | null;
}

/** Does one attempt again, from its seed to its result. */
async function doAgain(sqlite: SqlJsStatic, packed: PackedAttempt, find: FindSetting): Promise<Again> {
	const { header, entries } = packed;
	if (header.release !== RELEASE)
		return unasked(`It was made with release ${header.release}, and this is release ${RELEASE}. Open it there.`);
	const setting = await find(packed);
	if (!setting)
		return unasked(
			`The scenario “${header.scenario.id}”, version ${header.scenario.version}, is not here as it was. Open the file where the scenario is.`,
		);
	const { scenario, world } = setting;
	if (
		world.digest !== header.worldDigest ||
		scenario.front.clock !== header.clock ||
		scenario.variant.seed !== header.seed ||
		scenario.variant.candidates !== header.candidates
	) {
		const why = 'The records that the attempt started from are not those of this scenario and variant.';
		return {
			world: [false, why],
			acts: [null, 'Not asked: the acts would start from other records.'],
			end: [null, 'Not asked.'],
			result: [null, 'Not asked.'],
			found: null,
		};
	}
	const judge = openJudge(sqlite, world.image, header, scenario);
	try {
		const difference = replay(judge.attempt, entries);
		if (difference) {
			const why = `Entry ${difference.seq} turns out differently when it is done again.`;
			return {
				world: YES,
				acts: [false, why],
				end: [false, `The acts could be followed only to entry ${difference.seq - 1}.`],
				result: [null, 'Not asked: the acts come out differently.'],
				found: null,
			};
		}
		const end: Answer =
			worldDigest(judge.attempt.db) === packed.endDigest
				? YES
				: [false, 'The records end up different from what the file says.'];
		const sealed = scenario.checks.length === 0 || scenario.checksHash !== header.checksHash;
		const found = sealed ? null : judge.results();
		const same = found !== null && canonical(found as unknown as Json) === canonical(packed.results as unknown as Json);
		const result: Answer =
			found === null
				? [null, 'The checks of this scenario are sealed: load the assessor’s pack to score it.']
				: same
					? YES
					: [false, 'Scoring gives another result than the file says.'];
		return { world: YES, acts: YES, end, result, found };
	} finally {
		judge.close();
	}
}

const unasked = (why: string): Again => ({
	world: [null, why],
	acts: [null, why],
	end: [null, why],
	result: [null, why],
	found: null,
});
