import ChartColumn from '@lucide/svelte/icons/chart-column';
import Briefcase from '@lucide/svelte/icons/briefcase';
import Building2 from '@lucide/svelte/icons/building-2';
import BookOpen from '@lucide/svelte/icons/book-open';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import House from '@lucide/svelte/icons/house';
import Layers from '@lucide/svelte/icons/layers';
import HeartHandshake from '@lucide/svelte/icons/heart-handshake';
import ListTodo from '@lucide/svelte/icons/list-todo';
import Mail from '@lucide/svelte/icons/mail';
import Megaphone from '@lucide/svelte/icons/megaphone';
import Radar from '@lucide/svelte/icons/radar';
import Settings from '@lucide/svelte/icons/settings';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import UsersRound from '@lucide/svelte/icons/users-round';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import type { Place } from '../crm/place.ts';

export interface RailItem {
	readonly screen: Place['screen'];
	readonly words: string;
	readonly icon: Component<{ class?: string }>;
	/** Screens that belong under it. */
	readonly holds: readonly Place['screen'][];
	/** The letter after G. */
	readonly key: string;
}

/** The CRM's rooms, in the order of the rail. */
export const RAIL: readonly RailItem[] = [
	{ screen: 'home', words: 'Home', icon: House, holds: ['home'], key: 'h' },
	{
		screen: 'candidates',
		words: 'Candidates',
		icon: Users,
		holds: ['candidates', 'candidate', 'portal', 'quality', 'import'],
		key: 'c',
	},
	{
		screen: 'vacancies',
		words: 'Vacancies',
		icon: Briefcase,
		holds: ['vacancies', 'vacancy', 'telling', 'client-page'],
		key: 'j',
	},
	{ screen: 'clients', words: 'Clients', icon: Building2, holds: ['clients', 'client'], key: 'k' },
	{ screen: 'pools', words: 'Pools', icon: Layers, holds: ['pools', 'pool', 'events', 'event', 'searches'], key: 'l' },
	{ screen: 'sourcing', words: 'Sourcing', icon: Radar, holds: ['sourcing', 'source', 'ats'], key: 'u' },
	{ screen: 'messages', words: 'Messages', icon: Mail, holds: ['messages'], key: 'o' },
	{
		screen: 'campaigns',
		words: 'Campaigns',
		icon: Megaphone,
		holds: ['campaigns', 'campaign', 'automation'],
		key: 'a',
	},
	{
		screen: 'calendar',
		words: 'Calendar',
		icon: CalendarDays,
		holds: ['calendar', 'interview', 'placement'],
		key: 'i',
	},
	{ screen: 'tasks', words: 'Tasks', icon: ListTodo, holds: ['tasks'], key: 't' },
	{ screen: 'feedback', words: 'Feedback', icon: HeartHandshake, holds: ['feedback'], key: 'f' },
	{ screen: 'reports', words: 'Reports', icon: ChartColumn, holds: ['reports'], key: 'r' },
	{ screen: 'protection', words: 'Data protection', icon: ShieldCheck, holds: ['protection'], key: 'd' },
	{ screen: 'team', words: 'Team', icon: UsersRound, holds: ['team'], key: 'm' },
	{ screen: 'policies', words: 'Policies', icon: BookOpen, holds: ['policies'], key: 'p' },
	{ screen: 'settings', words: 'Settings', icon: Settings, holds: ['settings'], key: 's' },
];
