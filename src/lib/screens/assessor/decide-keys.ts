import { TESTS, type Test, type Verdict } from '../../evidence/decision/words.ts';
import { keysAreTaken, singleKeys } from '../shortcuts.ts';

/** What a key asks for while deciding. */
export type KeyAct =
	| { readonly kind: 'step'; readonly by: 1 | -1 }
	| { readonly kind: 'decide'; readonly decision: Verdict }
	| { readonly kind: 'test'; readonly test: Test }
	| { readonly kind: 'all' }
	| { readonly kind: 'next' };

const DECIDE: Readonly<Record<string, Verdict>> = {
	'1': 'met',
	'2': 'not-yet-met',
	'3': 'more-evidence',
	m: 'met',
	n: 'not-yet-met',
	e: 'more-evidence',
};

/** Null: the key is none of ours, or somebody is typing. */
export function decideKey(event: KeyboardEvent): KeyAct | null {
	if (event.defaultPrevented || event.altKey) return null;
	if (event.ctrlKey || event.metaKey)
		return event.key === 'Enter' && !elsewhere(event.target) ? { kind: 'next' } : null;
	if (!singleKeys() || typing(event.target) || keysAreTaken()) return null;
	const key = event.key.toLowerCase();
	if (key === 'j' || key === 'k') return { kind: 'step', by: key === 'j' ? 1 : -1 };
	if (key === '5') return { kind: 'all' };
	const decision = DECIDE[key];
	if (decision) return { kind: 'decide', decision };
	const test = TESTS.find((t) => t.startsWith(key));
	return test && key.length === 1 ? { kind: 'test', test } : null;
}

/** Whether somebody is typing in another form of the page. */
const elsewhere = (target: EventTarget | null): boolean =>
	target !== null && typing(target) && (target as Element).closest('.decide-form') === null;

/** Whether keys are letters to whatever has the focus. */
export const typing = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement &&
	(target.isContentEditable ||
		target instanceof HTMLTextAreaElement ||
		target instanceof HTMLSelectElement ||
		(target instanceof HTMLInputElement && !/^(checkbox|radio|button)$/.test(target.type)));
