import FileText from '@lucide/svelte/icons/file-text';
import Files from '@lucide/svelte/icons/files';
import FlaskConical from '@lucide/svelte/icons/flask-conical';
import Inbox from '@lucide/svelte/icons/inbox';
import ListChecks from '@lucide/svelte/icons/list-checks';
import MessageCircleQuestion from '@lucide/svelte/icons/message-circle-question-mark';
import Route from '@lucide/svelte/icons/route';
import Settings from '@lucide/svelte/icons/settings';
import Users from '@lucide/svelte/icons/users';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import MousePointerClick from '@lucide/svelte/icons/mouse-pointer-click';
import Globe from '@lucide/svelte/icons/globe';
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

const under = (studio: Studio, folder: RegExp) => [...studio.files.keys()].filter((path) => folder.test(path)).length;

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
		key: 'settings',
		words: 'Settings and variants',
		icon: Settings,
		holds: (path) => path === 'variants.csv',
		load: () => import('./settings/Settings.svelte'),
	},
	{
		key: 'messages',
		words: 'Messages and calls',
		icon: Inbox,
		count: (studio) => under(studio, /^(inbox|calls)\//),
		holds: (path) => /^(inbox|calls)\//.test(path),
		load: () => import('./messages/Messages.svelte'),
	},
	{
		key: 'records',
		words: 'Records',
		icon: Users,
		count: (studio) => under(studio, /^data\//),
		holds: (path) => path.startsWith('data/'),
		load: () => import('./records/Records.svelte'),
	},
	{
		key: 'checks',
		words: 'Checks and traps',
		icon: ListChecks,
		count: ({ scenario }) => scenario && scenario.checks.length + scenario.traps.length,
		holds: (path) => path === 'checks.yaml' || path === 'evidence.yaml',
		load: () => import('./checks/ChecksPart.svelte'),
	},
	{
		key: 'questions',
		words: 'Questions',
		icon: MessageCircleQuestion,
		count: ({ scenario }) => scenario && scenario.questions.length + scenario.reflections.length,
		holds: (path) => path === 'questions.md' || path === 'reflections.md',
		load: () => import('./questions/Questions.svelte'),
	},
	{
		key: 'runs',
		words: 'Runs',
		icon: Route,
		count: ({ scenario }) => scenario && scenario.tests.length,
		holds: (path) => path.startsWith('tests/'),
		load: () => import('./runs/Runs.svelte'),
	},
	{
		key: 'files',
		words: 'Files',
		icon: Files,
		count: (studio) => studio.files.size,
		holds: (path) => path.startsWith('files/'),
		load: () => import('./files/FilesPart.svelte'),
	},
	{
		key: 'proof',
		words: 'Proof',
		icon: FlaskConical,
		holds: () => false,
		load: () => import('./proof/ProofPart.svelte'),
	},
	{
		key: 'doing',
		words: 'By doing',
		icon: MousePointerClick,
		holds: () => false,
		load: () => import('./doing/DoingPart.svelte'),
	},
	{
		key: 'world',
		words: 'World',
		icon: Globe,
		holds: () => false,
		load: () => import('./world/WorldPart.svelte'),
	},
	{
		key: 'cohort',
		words: 'Cohort',
		icon: GraduationCap,
		holds: () => false,
		load: () => import('./cohort/CohortPart.svelte'),
	},
];
