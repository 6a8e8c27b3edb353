import FileText from '@lucide/svelte/icons/file-text';
import Files from '@lucide/svelte/icons/files';
import FlaskConical from '@lucide/svelte/icons/flask-conical';
import type { Component } from 'svelte';
import type { Studio } from './studio.svelte.ts';

/** A part of the studio: a line on the left, and what is shown beside it. */
export interface Part {
	/** In the address: `?part=checks`. */
	readonly key: string;
	readonly words: string;
	readonly icon: Component<{ class?: string }>;
	/** How many there are, behind its name. */
	readonly count?: (studio: Studio) => number | null;
	/** The files that it is about: their problems are counted at its name. */
	readonly holds: (path: string) => boolean;
	/** It takes no props: `useStudio()` has the scenario. */
	readonly load: () => Promise<{ default: Component }>;
}

/** All parts, in their order. A new one is a line here. */
export const PARTS: readonly Part[] = [
	{
		key: 'brief',
		words: 'Brief',
		icon: FileText,
		holds: (path) => path === 'scenario.md',
		load: () => import('./brief/Brief.svelte'),
	},
	{
		key: 'files',
		words: 'Files',
		icon: Files,
		count: (studio) => studio.files.size,
		holds: () => false,
		load: () => import('./files/FilesPart.svelte'),
	},
	{
		key: 'proof',
		words: 'Proof',
		icon: FlaskConical,
		holds: () => false,
		load: () => import('./proof/ProofPart.svelte'),
	},
];
