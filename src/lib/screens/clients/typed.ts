import type { z } from 'zod';
import { money, TypedDay, TypedMoney } from '../../crm/fields.ts';
import { ukDay } from '../../ledger/story-time.ts';

/** How a value is typed: `tenths` is a figure with one place after the point, stored in tenths. */
export type Typed = 'text' | 'long' | 'day' | 'money' | 'number' | 'tenths' | 'choice';

/** A value as a person would type it. */
export function asTyped(typed: Typed, value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typed === 'day') return ukDay(String(value));
	if (typed === 'money') return money(Number(value)).slice(1);
	if (typed === 'tenths') return String(Number(value) / 10);
	return String(value);
}

export type Read<V = unknown> =
	{ readonly ok: true; readonly value: V } | { readonly ok: false; readonly error: string };

const no = (error: string) => ({ ok: false, error }) as const;

/** What a person typed, as a command's schema takes it, or the sentence that says what a right one looks like. */
export function readTyped<V>(typed: Typed, schema: z.ZodType<V>, text: string): Read<V> {
	const plain = text.trim();
	if (plain === '') {
		const empty = schema.safeParse(null);
		const blank = empty.success ? empty : schema.safeParse('');
		if (blank.success) return { ok: true, value: blank.data };
		const said = blank.error.issues[0]!;
		return no(
			said.code === 'invalid_type' || said.code === 'invalid_value' ? 'This can’t be left empty.' : said.message,
		);
	}
	const raw = rawValue(typed, plain);
	if (!raw.ok) return raw;
	const parsed = schema.safeParse(raw.value);
	return parsed.success ? { ok: true, value: parsed.data } : no(parsed.error.issues[0]!.message);
}

function rawValue(typed: Typed, text: string): Read {
	if (typed === 'day' || typed === 'money') {
		const parsed = (typed === 'day' ? TypedDay : TypedMoney).safeParse(text);
		return parsed.success ? { ok: true, value: parsed.data } : no(parsed.error.issues[0]!.message);
	}
	if (typed === 'number')
		return /^\d{1,6}$/.test(text) ? { ok: true, value: Number(text) } : no('Write a whole number, like 7.');
	if (typed === 'tenths') {
		const match = /^(\d{1,3})(?:\.(\d))?\s*%?$/.exec(text);
		return match
			? { ok: true, value: Number(match[1]) * 10 + Number(match[2] ?? '0') }
			: no('Write per cent, with one figure after the point at most, like 15 or 17.5.');
	}
	return { ok: true, value: text };
}
