import { z } from 'zod';
import { Results } from '../assessment/finding.ts';
import { Header } from '../attempt/header.ts';
import { PortfolioHeader } from '../attempt/portfolio/header.ts';
import { Entry } from '../ledger/entry.ts';
import { RELEASE } from '../attempt/release.ts';
import { Hash } from '../ledger/hash.ts';
import { boundsFault } from './bounds.ts';

/** More than any learner does; files from strangers are bounded. */
const MOST_ENTRIES = 20_000;
const MOST_ATTEMPTS = 40;
const MOST_PICTURES = 2_000;
/** Looked at before anything else is, since a list of millions would take long to be found wrong one by one. */
const MOST = {
	attempts: MOST_ATTEMPTS,
	'attempts.entries': MOST_ENTRIES,
	'portfolio.entries': MOST_ENTRIES,
	pictures: MOST_PICTURES,
} as const;

/** `portfolio.json`: what the PDF carries for the computer, enough to do all the work again. */
export const Pack = z.strictObject({
	format: z.literal(1),
	/** The release that wrote the PDF. */
	release: z.string().max(20),
	portfolio: z.strictObject({ header: PortfolioHeader, entries: z.array(Entry).max(MOST_ENTRIES) }),
	attempts: z
		.array(
			z.strictObject({
				header: Header,
				entries: z.array(Entry).max(MOST_ENTRIES),
				/** The records as the learner left them. */
				endDigest: Hash,
				/** What the machine found; null where the checks are sealed. */
				results: Results.nullable(),
			}),
		)
		.max(MOST_ATTEMPTS),
	pictures: z.array(z.strictObject({ sha256: Hash, attempt: Hash, entry: z.int().positive() })).max(MOST_PICTURES),
});
export type Pack = z.infer<typeof Pack>;
export type PackedAttempt = Pack['attempts'][number];

export type PackRead =
	| { readonly ok: true; readonly pack: Pack }
	/** `release`: the other release that made it, where it can be opened; null where it can be opened nowhere. */
	| { readonly ok: false; readonly why: string; readonly release: string | null };

const ASK = 'Ask the learner for the PDF as it was exported.';
const Told = z.object({ format: z.number(), release: z.string().max(20) });

/** Reads the data of a portfolio. Never throws: it comes from a stranger. */
export function readPack(text: string): PackRead {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return { ok: false, release: null, why: `The data inside the PDF is damaged. ${ASK}` };
	}
	const fault = boundsFault(json, MOST);
	if (fault !== null)
		return {
			ok: false,
			release: null,
			why: `The data inside the PDF is not as Practice Desk writes it: ${fault}. It was not read any further. ${ASK}`,
		};
	const told = Told.safeParse(json);
	const other = told.success && told.data.release !== RELEASE ? told.data.release : null;
	if (told.success && told.data.format !== 1) {
		return {
			ok: false,
			release: other,
			why: `It was made with release ${told.data.release}, as format ${told.data.format}; this is release ${RELEASE}, which reads format 1. Open it there.`,
		};
	}
	const parsed = Pack.safeParse(json);
	if (parsed.success) return { ok: true, pack: parsed.data };
	const path = parsed.error.issues[0]!.path.join('.');
	const place = path === '' ? 'its very beginning' : `“${path}”`;
	return other === null
		? {
				ok: false,
				release: null,
				why: `The data inside the PDF is not as Practice Desk writes it, at ${place}. ${ASK}`,
			}
		: {
				ok: false,
				release: other,
				why: `It was made with release ${other}, and this is release ${RELEASE}, which can’t read it, at ${place}. Open it there.`,
			};
}
