import { Phone, NiNumber } from '../crm/fields.ts';
import { swap, type Problem } from './problem.ts';

/**
 * Everyone in a scenario is made up, so nothing in it may reach a real person: no number, address or postcode that
 * could be somebody's, in any of its files.
 *
 * Source: Ofcom, numbers for drama use; RFC 2606, example domains; HMRC NIM39110, the QQ prefix.
 */
export function unsafeIn(file: string, text: string): Problem[] {
	return text.split('\n').flatMap((line, i) =>
		KINDS.flatMap(({ looks, safe, message, remedy, made }) =>
			[...line.matchAll(looks)]
				.filter(([found]) => !safe(found))
				.map(([found]) => ({
					file,
					line: i + 1,
					message: `${found.trim()} ${message}`,
					remedy,
					...swap(`Write ${made(found.trim())}`, file, i + 1, found.trim(), made(found.trim())),
				})),
		),
	);
}

/** The same last digits, in the range that belongs to nobody. */
export const madeUpPhone = (found: string): string => `07700 900${found.replace(/\D/g, '').slice(-3).padStart(3, '0')}`;
export const madeUpMail = (found: string): string => `${found.split('@')[0]}@example.org`;
export const madeUpPostcode = (found: string): string =>
	`ZZ99 ${/\d[ABD-HJLNP-UW-Z]{2}$/i.exec(found)?.[0].toUpperCase() ?? '6AB'}`;

const KINDS: readonly {
	readonly looks: RegExp;
	readonly safe: (found: string) => boolean;
	readonly message: string;
	readonly remedy: string;
	/** One that belongs to nobody, as like it as may be. */
	readonly made: (found: string) => string;
}[] = [
	{
		looks: /(?<![\d@.-])(?:\+44 ?|0)\d(?:[ -]?\d){8,9}(?![\d-])/g,
		safe: (found) => Phone.safeParse(found).success,
		message: 'could be somebody’s number.',
		remedy: 'Use 07700 900000 to 07700 900999.',
		made: madeUpPhone,
	},
	{
		looks: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
		safe: (found) => /@example\.(org|com|net)$/i.test(found),
		message: 'could be somebody’s address.',
		remedy: 'End it with @example.org, @example.com or @example.net.',
		made: madeUpMail,
	},
	{
		looks: /\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b/g,
		safe: (found) => found.startsWith('ZZ99 '),
		message: 'could be a real place.',
		remedy: 'Write ZZ99, a space, a digit and two letters, like ZZ99 6AB.',
		made: madeUpPostcode,
	},
	{
		looks: /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g,
		safe: (found) => NiNumber.safeParse(found).success,
		message: 'could be somebody’s National Insurance number.',
		remedy: 'Begin it with QQ, like QQ 12 34 56 A.',
		made: (found) => `QQ${found.slice(2)}`,
	},
];
