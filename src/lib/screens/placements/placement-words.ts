import type { PlacementStatus } from '../../crm/placements/placement.ts';

export const PLACEMENT_TONE: Readonly<Record<PlacementStatus, string>> = {
	offered: ' tag--warn',
	accepted: ' tag--info',
	started: ' tag--ok',
	completed: '',
	ended_early: ' tag--bad',
	declined: '',
};
