import type { z } from 'zod';
import { townNamed } from '../world/places/towns.ts';
import { SECTORS } from '../world/trades/all.ts';
import { TOWN_ADVICE } from './fields.ts';
import type { AgencyParts } from './parts.ts';
import { CATEGORIES, NEEDED_REASONS } from './pipeline.ts';

/** Whether the parts name one another rightly, and come to a whole. */
export function hangTogether(agency: AgencyParts, context: z.RefinementCtx): void {
	const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
	const roles = new Set(agency.roles.map((role) => role.name));
	agency.team.forEach(({ role, ref }, i) => {
		if (!roles.has(role))
			fault(['team', i, 'role'], `There is no role “${role}”. Choose one of ${[...roles].join(', ')}.`);
		if (agency.team.findIndex((c) => c.ref === ref) !== i)
			fault(['team', i, 'ref'], `${ref} is two people. Give one of them another reference.`);
	});
	if (agency.team.filter((c) => c.learner).length !== 1)
		fault(['team'], 'Exactly one seat is the learner’s: write learner: true beside it.');
	for (const sector of Object.keys(agency.sectors)) {
		if (!SECTORS.includes(sector))
			fault(['sectors', sector], `There is no sector ${sector}. Choose from ${SECTORS.join(', ')}.`);
		else if (!agency.team.some((c) => c.desk.includes(sector)))
			fault(['sectors', sector], `Nobody’s desk is ${sector}. Add it to a colleague’s desk.`);
	}
	for (const name of Object.keys(agency.towns)) {
		if (!townNamed(name)) fault(['towns', name], TOWN_ADVICE);
	}
	hundred(agency.sectors, 100, ['sectors'], 'exactly', fault);
	hundred(agency.towns, 95, ['towns'], 'at most', fault);
	hundred(Object.fromEntries(agency.sources.map((s) => [s.name, s.share])), 100, ['sources'], 'exactly', fault);
	const has = agency.pipeline.stages.map((stage) => stage.category);
	for (const category of CATEGORIES) {
		if (!has.includes(category))
			fault(['pipeline', 'stages'], `No stage has the category ${category}. Add one, or give it to a stage.`);
	}
	agency.pipeline.stages.forEach((stage, i) => {
		if (stage.category === 'submitted' && !stage.needs_consent)
			fault(
				['pipeline', 'stages', i],
				'Nobody’s details go to a client without permission: write needs_consent: true.',
			);
		const { template } = stage;
		if (
			template !== undefined &&
			!agency.templates.some((t) => t.name === template && t.channel === 'email' && t.purpose === 'service')
		)
			fault(
				['pipeline', 'stages', i, 'template'],
				`There is no service template by e-mail called “${template}”. Add it to the templates, or leave this out.`,
			);
	});
	agency.clients.forEach(({ owner }, i) => {
		if (!agency.team.some((c) => c.ref === owner)) fault(['clients', i, 'owner'], `${owner} is nobody on the team.`);
	});
	if (agency.books.open_vacancies > agency.books.vacancies)
		fault(['books', 'open_vacancies'], 'There cannot be more open vacancies than vacancies.');
	for (const label of NEEDED_REASONS) {
		if (!agency.close_reasons.some((r) => r.label === label))
			fault(['close_reasons'], `The world needs the reason “${label}”. Add it.`);
	}
}

function hundred(
	shares: Record<string, number>,
	whole: number,
	path: string[],
	how: 'exactly' | 'at most',
	fault: (path: string[], message: string) => void,
): void {
	const sum = Object.values(shares).reduce((a, b) => a + b, 0);
	if (how === 'exactly' ? sum !== whole : sum > whole)
		fault(path, `These shares come to ${sum}; they should come to ${how} ${whole}.`);
}
