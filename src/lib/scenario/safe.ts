import { Phone, NiNumber } from '../crm/fields.ts';
import type { Problem } from './problem.ts';

/**
 * Everyone in a scenario is made up, so nothing in it may reach a real person: no number, address or postcode that
 * could be somebody's, in any of its files.
 *
 * Source: Ofcom, numbers for drama use; RFC 2606, example domains; HMRC NIM39110, the QQ prefix.
 */
export function unsafeIn(file: string, text: string): Problem[] {
	return text.split('\n').flatMap((line, i) =>
		KINDS.flatMap(({ looks, safe, message, remedy }) =>
			[...line.matchAll(looks)]
				.filter(([found]) => !safe(found))
				.map(([found]) => ({
					file,
					line: i + 1,
					message: `${found.trim()} ${message}`,
					remedy,
				})),
		),
	);
}

const KINDS: readonly {
	readonly looks: RegExp;
	readonly safe: (found: string) => boolean;
	readonly message: string;
	readonly remedy: string;
}[] = [
	{
		looks: /(?<![\d@.-])(?:\+44 ?|0)\d(?:[ -]?\d){8,9}(?![\d-])/g,
		safe: (found) => Phone.safeParse(found).success,
		message: 'could be somebody’s number.',
		remedy: 'Use 07700 900000 to 07700 900999.',
	},
	{
		looks: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
		safe: (found) => /@example\.(org|com|net)$/i.test(found),
		message: 'could be somebody’s address.',
		remedy: 'End it with @example.org, @example.com or @example.net.',
	},
	{
		looks: /\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b/g,
		safe: (found) => found.startsWith('ZZ99 '),
		message: 'could be a real place.',
		remedy: 'Write ZZ99, a space, a digit and two letters, like ZZ99 6AB.',
	},
	{
		looks: /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g,
		safe: (found) => NiNumber.safeParse(found).success,
		message: 'could be somebody’s National Insurance number.',
		remedy: 'Begin it with QQ, like QQ 12 34 56 A.',
	},
];
