import type { Component } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Place } from '../crm/place.ts';

type Fetch<Props extends Record<string, unknown>> = () => Promise<{ default: Component<Props> }>;
type ScreenProps = { ref: string };
type DialogProps = { about: Readonly<Record<string, string>> };

/**
 * Screens that are fetched once the CRM can be used, so that a learner waits for no more than the first one needs.
 * All are here a moment later: see {@link fetchAll}.
 */
const SCREENS: Partial<Record<Place['screen'], Fetch<ScreenProps>>> = {};

/** Dialogs that are fetched with them, by the name they are opened with. */
const DIALOGS: Readonly<Record<string, Fetch<DialogProps>>> = {
	special: () => import('./protection/SpecialDialog.svelte'),
	'take-role': () => import('./team/TakeRole.svelte'),
	judge: () => import('./clients/dialogs/JudgeDialog.svelte'),
};

const screens = new SvelteMap<string, Component<ScreenProps>>();
const dialogs = new SvelteMap<string, Component<DialogProps>>();
let fetching: Promise<void> | undefined;

/** A screen, as soon as it is here. */
export const laterScreen = (screen: Place['screen']) => screens.get(screen);

/** A dialog, as soon as it is here. */
export const laterDialog = (name: string) => dialogs.get(name);

export const isLater = (screen: Place['screen']) => screen in SCREENS;

/**
 * Has every screen and dialog here. Whatever shows a CRM waits for it or calls it: a picture is drawn of what is there.
 *
 * @throws {Error} with what to do, when the host can't be reached; the next call tries again
 */
export function fetchAll(): Promise<void> {
	fetching ??= Promise.all([
		...Object.entries(SCREENS).map(async ([name, fetch]) => screens.set(name, (await fetch()).default)),
		...Object.entries(DIALOGS).map(async ([name, fetch]) => dialogs.set(name, (await fetch()).default)),
	]).then(
		() => undefined,
		() => {
			fetching = undefined;
			throw new Error('A part of the CRM could not be fetched. See that you are connected, then reload the page.');
		},
	);
	return fetching;
}
