import type { Command } from '../define.ts';
import { amendClient, registerClient, viewClient } from './client-commands.ts';
import { addContact, amendContact } from './contact-commands.ts';
import { addSite, removeSite } from './site-commands.ts';
import { addRequirement, amendRequirement, removeRequirement } from './requirement-commands.ts';
import { closeVacancy } from './vacancy-close.ts';
import { amendVacancy, openVacancyCommand, viewVacancy } from './vacancy-commands.ts';

/** All that is done to clients, their contacts, their vacancies and the lines of a job specification. */
export const CLIENT_COMMANDS: readonly Command[] = [
	registerClient,
	amendClient,
	viewClient,
	addContact,
	amendContact,
	addSite,
	removeSite,
	openVacancyCommand,
	amendVacancy,
	viewVacancy,
	closeVacancy,
	addRequirement,
	amendRequirement,
	removeRequirement,
];
