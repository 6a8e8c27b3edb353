import { tick } from 'svelte';
import { giveRationale } from '../../../crm/matching/shortlist-write.ts';
import type { Desk } from '../../desk.svelte.ts';
import { kept } from '../../kept.ts';

const START = { text: '', tried: false };

/** The reason for one person as it is typed, before it is on record. */
export const reasonDraft = (desk: Desk, vacancy: () => string, ref: () => string) =>
	kept(desk, () => `why ${vacancy()} ${ref()}`, START);

/** What is not right yet about a reason; nothing where none is typed. */
export function reasonError(vacancy: string, ref: string, text: string): string {
	if (text.trim() === '') return '';
	const parsed = giveRationale.input.safeParse({ vacancy, ref, text });
	return parsed.success ? '' : parsed.error.issues[0]!.message;
}

/** Whether the reasons typed for these people can be saved; shows the first that can't. */
export function checkReasons(desk: Desk, vacancy: string, refs: readonly string[]): boolean {
	const wrong = refs.find((ref) => reasonError(vacancy, ref, textFor(desk, vacancy, ref)) !== '');
	if (wrong === undefined) return true;
	reasonDraft(
		desk,
		() => vacancy,
		() => wrong,
	).set({ tried: true });
	desk.view.drafts[`match ${vacancy}`] = { ...desk.view.drafts[`match ${vacancy}`], why: wrong };
	void tick().then(() => document.getElementById(`why-${wrong}`)?.focus());
	return false;
}

/** Puts the reasons typed for these people on record. */
export async function saveReasons(desk: Desk, vacancy: string, refs: readonly string[], said: string): Promise<void> {
	for (const ref of refs) {
		const text = textFor(desk, vacancy, ref).trim();
		if (text === '') continue;
		const done = await desk.do(giveRationale, { vacancy, ref, text }, said);
		if (done.ok) desk.forget(`why ${vacancy} ${ref}`);
	}
}

const textFor = (desk: Desk, vacancy: string, ref: string) =>
	reasonDraft(
		desk,
		() => vacancy,
		() => ref,
	).value.text;
