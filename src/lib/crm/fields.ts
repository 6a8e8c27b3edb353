import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { z } from 'zod';
import { Day } from '../ledger/story-time.ts';
import { thousands } from './numbers.ts';

/**
 * How each kind of value is written. Every schema takes what a person types and gives the house style back, so that
 * the same value is always stored in the same spelling; giving it the house style again changes nothing.
 *
 * Everyone here is made up, so numbers and addresses that could belong to somebody are not taken.
 * Source: Ofcom, numbers for drama use; RFC 2606, example domains; HMRC NIM39110, the QQ prefix.
 */

const FICTION =
	/^\+44(7700900\d{3}|113496\d{4}|114496\d{4}|115496\d{4}|116496\d{4}|117496\d{4}|118496\d{4}|121496\d{4}|131496\d{4}|141496\d{4}|151496\d{4}|161496\d{4}|2079460\d{3}|1914980\d{3}|2920180\d{3}|1632960\d{3}|8081570\d{3}|3069990\d{3})$/;

/** A UK telephone number in national spelling: `07700 900123`. */
export const Phone = z.string().transform((text, context) => {
	const number = parsePhoneNumberFromString(text.trim(), 'GB');
	if (!number || number.countryCallingCode !== '44' || number.nationalNumber.length !== 10) {
		context.addIssue({ code: 'custom', message: 'A UK number has 11 digits and begins with 0, like 07700 900123.' });
		return z.NEVER;
	}
	if (!FICTION.test(number.number)) {
		context.addIssue({
			code: 'custom',
			message:
				'This could be somebody’s real number. Everyone here is made up: use one from 07700 900000 to 07700 900999.',
		});
		return z.NEVER;
	}
	return nationalPhone(number.number);
});

/** `+447700900123`: the one spelling in which numbers are compared. */
export function phoneKey(national: string): string {
	return parsePhoneNumberFromString(national, 'GB')!.number;
}

function nationalPhone(e164: string): string {
	const national = parsePhoneNumberFromString(e164)!.formatNational();
	// libphonenumber writes 07700 900123 for mobiles already; this keeps the house style whatever its metadata says
	return /^07\d{9}$/.test(national.replace(/\s/g, ''))
		? national.replace(/\s/g, '').replace(/^(\d{5})(\d{6})$/, '$1 $2')
		: national;
}

/** Whether a number is a mobile, which can take text messages. */
export const isMobile = (national: string) => national.startsWith('07');

/** `ZZ99 6AB`. No real place has it, so no real house is named. */
export const Postcode = z.string().transform((text, context) => {
	const tight = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
	const match = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[ABD-HJLNP-UW-Z]{2})$/.exec(tight);
	if (!match) {
		context.addIssue({
			code: 'custom',
			message: 'A postcode ends with a number and two letters, like 6AB. Write it like ZZ99 6AB.',
		});
		return z.NEVER;
	}
	if (match[1] !== 'ZZ99') {
		context.addIssue({
			code: 'custom',
			message: 'This could be a real place. Everyone here is made up: use a postcode that begins ZZ99, like ZZ99 6AB.',
		});
		return z.NEVER;
	}
	return `${match[1]} ${match[2]}`;
});

/** An e-mail address in lower case, at a domain that belongs to nobody. */
export const Email = z
	.string()
	.trim()
	.toLowerCase()
	.pipe(z.email('An e-mail address has a name, an @ and a domain, like amira.solis@example.org.'))
	.refine(
		(address) => /@example\.(org|com|net)$/.test(address),
		'This could be somebody’s real address. Everyone here is made up: end it with @example.org.',
	);

/** A National Insurance number that nobody has: `QQ 12 34 56 A`. */
export const NiNumber = z.string().transform((text, context) => {
	const tight = text.toUpperCase().replace(/\s/g, '');
	if (!/^[A-Z]{2}\d{6}[A-D]$/.test(tight)) {
		context.addIssue({
			code: 'custom',
			message: 'A National Insurance number has two letters, six digits and a letter from A to D, like QQ 12 34 56 A.',
		});
		return z.NEVER;
	}
	if (!tight.startsWith('QQ')) {
		context.addIssue({
			code: 'custom',
			message:
				'This could be somebody’s real number. Everyone here is made up: use one that begins QQ, like QQ 12 34 56 A.',
		});
		return z.NEVER;
	}
	return tight.replace(/^(..)(..)(..)(..)(.)$/, '$1 $2 $3 $4 $5');
});

/** A day typed as 02/03/2026 (or already 2026-03-02), stored as `2026-03-02`. */
export const TypedDay = z.string().transform((text, context) => {
	const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
	const day = match ? `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}` : text.trim();
	if (!Day.safeParse(day).success) {
		context.addIssue({ code: 'custom', message: 'Write the date as day, month and year, like 02/03/2026.' });
		return z.NEVER;
	}
	return day;
});

/** `£13.20`, `13.2` or `13200`: pounds as typed, stored in pence. */
export const TypedMoney = z.string().transform((text, context) => {
	const match = /^£?\s*(\d{1,3}(?:,?\d{3})*)(?:\.(\d{1,2}))?$/.exec(text.trim());
	if (!match) {
		context.addIssue({
			code: 'custom',
			message: 'Write pounds, with pence after a point where there are any, like 13.20 or 26,500.',
		});
		return z.NEVER;
	}
	return Number(match[1]!.replace(/,/g, '')) * 100 + Number((match[2] ?? '0').padEnd(2, '0'));
});

/** `£13.20` or `£26,500`. */
export function money(pence: number): string {
	const pounds = thousands(Math.floor(pence / 100));
	return pence % 100 === 0 && pence >= 100_000 ? `£${pounds}` : `£${pounds}.${String(pence % 100).padStart(2, '0')}`;
}

/** `£13.20 an hour`. */
export const pay = (pence: number, unit: string) => `${money(pence)} ${unit === 'hour' ? 'an hour' : `a ${unit}`}`;

/** A name as people write it: letters of any script, with the marks that names have. Capitals are not forced. */
export const PersonName = z
	.string()
	.trim()
	.transform((text) => text.replace(/\s+/g, ' '))
	.pipe(
		z
			.string()
			.min(1, 'Write the name.')
			.max(60, 'Keep the name under 60 characters.')
			.regex(/^[\p{L}\p{M}][\p{L}\p{M} '’.-]*$/u, 'A name has letters, spaces, hyphens and apostrophes.'),
	);

export const ShortText = (max: number) => z.string().trim().max(max, `Keep this under ${max} characters.`);
