import type { Trade } from './trade.ts';

/** Patterns, hours and risks that several trades share. */
export const SHIFTS: Trade['patterns'] = [
	[34, ['days']],
	[16, ['days', 'evenings']],
	[16, ['nights']],
	[20, ['rotating', 'days', 'evenings']],
	[8, ['rotating', 'days', 'evenings', 'nights']],
	[6, ['days', 'weekends']],
];
export const OFFICE_HOURS: Trade['patterns'] = [
	[78, ['days']],
	[14, ['days', 'part_time']],
	[5, ['days', 'evenings']],
	[3, ['days', 'weekends']],
];
export const ROUND_THE_CLOCK: Trade['patterns'] = [
	[26, ['days']],
	[24, ['days', 'weekends']],
	[18, ['nights']],
	[14, ['rotating', 'days', 'nights', 'weekends']],
	[12, ['days', 'part_time']],
	[6, ['evenings', 'weekends', 'part_time']],
];

export const LORRY: Trade['patterns'] = [
	[40, ['days']],
	[26, ['nights']],
	[20, ['days', 'nights', 'rotating']],
	[14, ['days', 'weekends']],
];
export const EVENINGS_TOO: Trade['patterns'] = [
	[20, ['days']],
	[30, ['evenings', 'weekends', 'days']],
	[22, ['evenings', 'weekends']],
	[16, ['days', 'weekends']],
	[12, ['evenings', 'weekends', 'part_time']],
];
export const DAYS_MOSTLY: Trade['patterns'] = [
	[62, ['days']],
	[16, ['rotating', 'days', 'evenings']],
	[14, ['nights', 'days']],
	[8, ['days', 'weekends']],
];

export const SHOP_HOURS: Trade['hours'] = {
	days: ['Mon to Thu, 07:00 to 16:00, Fri to 12:00', '39 hours, Mon to Fri'],
	evenings: ['Mon to Thu, 15:30 to 01:30'],
	nights: ['Four nights, 38 hours'],
	rotating: ['Days and afters, week about'],
	weekends: ['Three twelve-hour shifts, Fri to Sun'],
};
export const CARE_HOURS: Trade['hours'] = {
	days: ['Long days, 07:45 to 20:15, three a week', '37.5 hours, earlies and lates'],
	nights: ['Waking nights, 20:00 to 08:00'],
	weekends: ['Every other weekend, 07:00 to 15:00 or 14:00 to 22:00'],
	rotating: ['Rota of earlies, lates and nights, four weeks ahead'],
	part_time: ['22 hours, school hours where we can'],
	evenings: ['Teatime and bedtime calls, 16:00 to 22:00'],
};
export const CARE_RISKS =
	'Moving and handling people, infection, lone working on some shifts. Hoists and two carers where the plan says so; PPE supplied; on-call manager day and night.';
export const CARE_WHY = 'Regulated activity with adults at risk.';
export const IT_HOURS: Trade['hours'] = {
	days: ['37.5 hours, Mon to Fri', 'Mon to Fri, 09:00 to 17:30, two days in the office'],
	part_time: ['30 hours, four days'],
	evenings: ['Shifts between 07:00 and 22:00'],
	weekends: ['One weekend in six on call'],
};
export const IT_RISKS = 'Office work. Display screen assessment; lifting aids for servers and monitors.';

/** Schools are open by day, in term. */
export const SCHOOL_DAYS: Trade['patterns'] = [
	[66, ['days']],
	[34, ['days', 'part_time']],
];
export const SCHOOL_HOURS: Trade['hours'] = {
	days: ['Term time, Mon to Fri, 08:30 to 15:30', 'Mon to Fri, 08:15 to 15:45, term time only'],
	part_time: ['Mornings, 08:30 to 12:15', 'Three days a week, to be agreed'],
};
export const SCHOOL_RISKS =
	'Playground bumps, infection, behaviour that can challenge. Two adults in each room at first; a policy for behaviour; a first aider and a safeguarding lead on site.';
/** By the day or the week through an agency, a post of their own, or either. */
export const SUPPLY_OR_POST: Trade['wants'] = [
	[24, ['permanent']],
	[38, ['temporary']],
	[38, ['permanent', 'temporary']],
];
/** Work with children: who has a certificate already, and why one is asked for. */
export const CHILDREN = {
	dbs: [
		[16, 'none'],
		[84, 'enhanced'],
	],
	why: 'Regulated activity with children.',
} as const satisfies { dbs: Trade['dbs']; why: string };
