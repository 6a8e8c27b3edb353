import type { Command } from '../define.ts';
import { addReason, amendRetention, permitRole, setMandatory } from './admin.ts';
import { exportAudit } from './audit-log.ts';
import { citePolicy } from '../law/cite.ts';
import { readMentions } from './mentions.ts';
import { transferOwner } from './owner.ts';
import { takeRole } from './role.ts';

/** What is done to the agency itself: its seats, its people and its rules. */
export const TEAM_COMMANDS: readonly Command[] = [
	takeRole,
	transferOwner,
	readMentions,
	citePolicy,
	permitRole,
	setMandatory,
	amendRetention,
	addReason,
	exportAudit,
];
