import type { Command } from '../define.ts';
import {
	amendAutomation,
	draftAutomation,
	dryRunAutomation,
	switchOffAutomation,
	switchOnAutomation,
} from './automation-commands.ts';
import { amendCampaign, draftCampaign } from './campaign-commands.ts';
import { cancelCampaign, logTouches, pauseCampaign, resumeCampaign, scheduleCampaign } from './campaign-send.ts';
import { addTemplate, amendTemplate, archiveTemplate } from './template-commands.ts';

/** What goes to many, and what goes by itself. */
export const OUTREACH_COMMANDS: readonly Command[] = [
	addTemplate,
	amendTemplate,
	archiveTemplate,
	draftCampaign,
	amendCampaign,
	scheduleCampaign,
	pauseCampaign,
	resumeCampaign,
	cancelCampaign,
	logTouches,
	draftAutomation,
	amendAutomation,
	dryRunAutomation,
	switchOnAutomation,
	switchOffAutomation,
];
