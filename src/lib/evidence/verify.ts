import type { SqlJsStatic } from 'sql.js';
import type { Results } from '../assessment/finding.ts';
import { refold, receipt, type Portfolio } from '../attempt/portfolio/portfolio.ts';
import { portfolioFault } from '../attempt/portfolio/whole.ts';
import { RELEASE } from '../attempt/release.ts';
import { canonical } from '../ledger/canonical.ts';
import { firstBreak, genesis } from '../ledger/entry.ts';
import { doAgain, type Again, type FindSetting } from './again.ts';
import { assessmentFound, type AssessmentFound } from './assessed/found.ts';
import { readAssessed } from './assessed/read.ts';
import { picturesShown } from './pack-of.ts';
import { readPack, type Pack } from './pack.ts';
import { sayDifference, type Difference } from './pdf/compare/difference.ts';
import type { FontFiles } from './pdf/fonts.ts';
import { readPdf } from './pdf/read.ts';
import { writeAgain, type SecondWriting } from './second-writing.ts';
import { allOf, intact, no, QUESTIONS, unasked, type Answer, type Question, type Verdict } from './verdict.ts';

export interface Verification {
	readonly intact: boolean | null;
	readonly questions: readonly Verdict[];
	/** The data inside, where it could be read. */
	readonly pack: Pack | null;
	readonly pictures: readonly { readonly sha256: string; readonly bytes: Uint8Array }[];
	/** What scoring finds here, attempt by attempt; null where it could not be done. */
	readonly results: readonly (Results | null)[];
	/** Attempt by attempt, the names of what its acts refer to. */
	readonly names: readonly Readonly<Record<string, string>>[];
	/** Of the portfolio's own ledger, where it holds and is declared. */
	readonly receipt: string | null;
	/** The pages written again from the data; null where that was not asked for. */
	readonly writing: SecondWriting | null;
	/** What an assessor decided and signed, in an assessed PDF; null in a learner's own. */
	readonly assessment: AssessmentFound | null;
}

export interface Way {
	/** Does one attempt again; whoever checks the same attempt many times may remember what it came to. */
	readonly again?: typeof doAgain;
	/** To write the pages again with; without them that is not asked. */
	readonly fonts?: FontFiles | null;
}

/**
 * Does all the work of a portfolio again and answers the seven questions; in an assessed PDF, of the portfolio that was
 * assessed. Never throws on what is in the file.
 *
 * It shows that the file is whole, and that these acts lead to these records and this result. It does not show who
 * did them: see `NOT_PROVEN`.
 */
export async function verify(
	sqlite: SqlJsStatic,
	bytes: Uint8Array,
	find: FindSetting,
	way: Way = {},
): Promise<Verification> {
	const assessed = await readAssessed(bytes);
	if (assessed.kind === 'none') return verifyPortfolio(sqlite, bytes, find, way);
	const portfolio = assessed.kind === 'signed' ? assessed.portfolio : bytes;
	const verification = await verifyPortfolio(sqlite, portfolio, find, way);
	const assessment = await assessmentFound(bytes, assessed, way.fonts ?? null);
	return { ...verification, assessment, intact: worse(verification.intact, assessment.ok) };
}

/** False where one is, else null where one is. */
const worse = (a: boolean | null, b: boolean | null) => (a === false || b === false ? false : a === null ? null : b);

async function verifyPortfolio(
	sqlite: SqlJsStatic,
	bytes: Uint8Array,
	find: FindSetting,
	{ again = doAgain, fonts = null }: Way,
): Promise<Verification> {
	const pdf = readPdf(bytes);
	if (!pdf.ok) return notChecked(false, pdf.why);
	const read = readPack(pdf.data);
	// another release may well read it: that is no fault of the file
	if (!read.ok) return notChecked(read.release === null ? false : null, read.why);
	const { pack } = read;

	const ledger = ownLedger(pack);
	const done: Again[] = [];
	for (const packed of pack.attempts) done.push(await again(sqlite, packed, find, fonts !== null));
	const held = done.map((one) => one.held);
	const { portfolio } = ledger;
	const writing =
		fonts && (await writeAgain({ bytes, pack, data: pdf.data, portfolio, held, pictures: pdf.pictures, fonts }));
	for (const one of held) one?.close();
	const each = (of: (one: Again) => Answer, yes: string): Answer =>
		done.length === 0
			? unasked('There is no attempt in it, so there is nothing to do again.')
			: allOf(done.map(of), yes);
	const acts = pack.attempts.reduce((sum, a) => sum + a.entries.length, 0);

	const performed = {
		'same-world': each((a) => a.world, 'The records made again from the seed have the same fingerprint.'),
		'same-acts': each((a) => a.acts, `${many(acts, 'act')} done again, each with the same outcome.`),
		'same-end': each((a) => a.end, 'The records end with the same fingerprint.'),
		'same-result': each((a) => a.result, 'Scoring gives the same findings.'),
	};
	const reperforms = allOf(Object.values(performed), '')[0];
	const answers: Readonly<Record<Question, Answer>> = {
		readable: [true, contents(pack)],
		unedited: unedited(pack, pdf.sealHolds, ledger, writing, reperforms),
		...performed,
		screenshots: screenshots(pack, ledger.portfolio, pdf.pictures),
	};
	const questions = QUESTIONS.map((id): Verdict => ({ id, ok: answers[id][0], detail: answers[id][1] }));
	return {
		intact: intact(questions),
		questions,
		pack,
		pictures: pdf.pictures,
		results: done.map((a) => a.found),
		names: done.map((a) => a.names),
		receipt: portfolio && receipt(portfolio),
		writing,
		assessment: null,
	};
}

/** More than these in one answer would not be read. */
const SAID = 3;
const many = (n: number, one: string, more = `${one}s`) => `${n === 0 ? 'no' : n} ${n === 1 ? one : more}`;
const ASK = 'Ask the learner for the PDF as it was exported.';

function contents({ release, attempts, pictures }: Pack): string {
	return `Release ${release}, with ${many(attempts.length, 'attempt')} and ${many(pictures.length, 'picture')}.`;
}

/** All seven questions of a file that could not be read (false), or not be looked at here (null). */
export function notChecked(ok: false | null, why: string): Verification {
	const questions = QUESTIONS.map((id): Verdict =>
		id === 'readable'
			? { id, ok, detail: why }
			: { id, ok: null, detail: 'It could not be asked, since the file could not be read here.' },
	);
	return {
		intact: intact(questions),
		questions,
		pack: null,
		pictures: [],
		results: [],
		names: [],
		receipt: null,
		writing: null,
		assessment: null,
	};
}

/** The portfolio's own acts done again: what they came to, or what is wrong, or why it can't be known here. */
interface OwnLedger {
	readonly portfolio: Portfolio | null;
	readonly fault: string | null;
	readonly elsewhere: string | null;
}

function ownLedger({ portfolio: { header, entries }, attempts }: Pack): OwnLedger {
	const nothing = { portfolio: null, fault: null, elsewhere: null };
	const at = firstBreak(entries, genesis(header));
	if (at !== null)
		return { ...nothing, fault: `Entry ${at} of the portfolio’s own ledger does not follow from the one before.` };
	if (header.release !== RELEASE)
		return {
			...nothing,
			elsewhere: `The portfolio was put together with release ${header.release}, and this is release ${RELEASE}. Open it there.`,
		};
	const { portfolio, differs } = refold(header, entries);
	if (differs !== null)
		return {
			...nothing,
			fault: `Entry ${differs} of the portfolio’s own ledger turns out differently when it is done again.`,
		};
	return { portfolio, fault: portfolioFault(portfolio, attempts), elsewhere: null };
}

function unedited(
	pack: Pack,
	sealHolds: boolean,
	ledger: OwnLedger,
	writing: SecondWriting | null,
	reperforms: boolean | null,
): Answer {
	for (const [i, { header, entries }] of pack.attempts.entries()) {
		const at = firstBreak(entries, genesis(header));
		if (at !== null) return no(`Entry ${at} of attempt ${i + 1} does not follow from the one before. ${ASK}`);
	}
	if (ledger.fault !== null) return no(`${ledger.fault} ${ASK}`);
	const inside =
		reperforms === true
			? 'The ledger inside is whole and still re-performs.'
			: reperforms === false
				? 'The ledger inside does not re-perform either.'
				: 'The ledger inside is whole; whether it re-performs could not be asked here.';
	const changed = writing?.ok ? changes(writing.differences) : '';
	if (!sealHolds)
		return no(
			`The file’s seal does not hold: something in the PDF was changed after it was exported, or another program saved it again. ${changed}${inside} ${ASK}`,
		);
	if (changed !== '') return no(`The pages are not what the data inside gives. ${changed}${inside} ${ASK}`);
	if (ledger.elsewhere !== null) return unasked(ledger.elsewhere);
	if (writing?.ok === false)
		return unasked(`The seal and the ledgers hold, but the pages could not be written again here. ${writing.why}`);
	const again = writing
		? 'Written again from the data inside, the file is the same to the byte.'
		: 'The pages were not written again.';
	const entries = pack.attempts.reduce((sum, a) => sum + a.entries.length, pack.portfolio.entries.length);
	return [
		true,
		`The seal holds over every byte, and ${many(entries, 'entry', 'entries')} follow${entries === 1 ? 's' : ''} one from the other. ${again}`,
	];
}

/** The first few differences in words, and how many more there are. */
function changes(differences: readonly Difference[]): string {
	const more = differences.length - SAID;
	const said = differences.slice(0, SAID).map(sayDifference).join(' ');
	return said === ''
		? ''
		: `${said}${more > 0 ? ` There ${more === 1 ? 'is 1 more change' : `are ${more} more changes`}.` : ''} `;
}

/** The pictures in the file against those that the portfolio's ledger names. */
function screenshots(pack: Pack, portfolio: Portfolio | null, found: readonly { sha256: string }[]): Answer {
	if (portfolio && canonical(picturesShown(portfolio.state)) !== canonical(pack.pictures))
		return no('The pictures that the file lists are not those that the portfolio’s ledger names.');
	const inFile = new Set(found.map((p) => p.sha256));
	const named = new Set<string>(pack.pictures.map((p) => p.sha256));
	const missing = [...named].filter((sha) => !inFile.has(sha)).length;
	if (missing > 0)
		return no(`${many(missing, 'picture')} that the ledger names ${missing === 1 ? 'is' : 'are'} missing or changed.`);
	const foreign = [...inFile].filter((sha) => !named.has(sha)).length;
	if (foreign > 0)
		return no(`${many(foreign, 'picture')} in the file ${foreign === 1 ? 'is' : 'are'} not named by the ledger.`);
	if (!portfolio) return unasked('The ledger that names the pictures could not be done again here.');
	return [
		true,
		named.size === 0
			? 'There is no picture in it.'
			: `${many(named.size, 'picture')}, each with the fingerprint that the ledger names.`,
	];
}
