import { z } from 'zod';
import { Results } from '../assessment/finding.ts';
import { Header } from '../attempt/header.ts';
import { PortfolioHeader } from '../attempt/portfolio/header.ts';
import { Entry } from '../ledger/entry.ts';
import { Hash } from '../ledger/hash.ts';

/** More than any learner does; files from strangers are bounded. */
const MOST_ENTRIES = 20_000;

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
		.max(40),
	pictures: z.array(z.strictObject({ sha256: Hash, attempt: Hash, entry: z.int().positive() })).max(2_000),
});
export type Pack = z.infer<typeof Pack>;
export type PackedAttempt = Pack['attempts'][number];

export type PackRead = { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly why: string };

/** Reads the data of a portfolio. Never throws: it comes from a stranger. */
export function readPack(text: string): PackRead {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return { ok: false, why: 'The data inside the PDF is damaged. Ask the learner to export it again.' };
	}
	const format = z.object({ format: z.number() }).safeParse(json);
	if (format.success && format.data.format !== 1) {
		return {
			ok: false,
			why: `The data inside is of format ${format.data.format}, and this release reads format 1. Open it in the release that made it.`,
		};
	}
	const parsed = Pack.safeParse(json);
	if (parsed.success) return { ok: true, pack: parsed.data };
	const issue = parsed.error.issues[0]!;
	return {
		ok: false,
		why: `The data inside the PDF is not as Practice Desk writes it, at “${issue.path.join('.')}”. Ask the learner for the PDF as it was exported.`,
	};
}
