import { z } from 'zod';
import { MANDATORY } from '../../crm/people/completeness.ts';
import { StoryTime } from '../../ledger/story-time.ts';
import { SafeEmail, SafePhone, text, TownName } from './fields.ts';
import { NamedClient, Notice, Retention, Source, Template } from './lists.ts';
import { Shares } from './mess.ts';
import { CloseReason, Stage } from './pipeline.ts';
import { Colleague, Role } from './team.ts';

/** `agency.yaml`, each part of it by itself. */
export const AgencyParts = z.strictObject({
	id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'Write a short name in small letters, like harbour-lane'),
	name: text('the name of the agency'),
	about: text('what the agency does'),
	office: z.strictObject({
		address: text('the street and number'),
		town: TownName,
		postcode: z.string().regex(/^ZZ99 \d[ABD-HJLNP-UW-Z]{2}$/, 'Use a postcode that belongs to nobody, like ZZ99 1HL'),
		phone: SafePhone,
		email: SafeEmail,
		website: z
			.string()
			.regex(/^[a-z.]*example\.(com|org|net)$/, 'Use an address that belongs to nobody, like www.example.com'),
	}),
	books: z.strictObject({
		clients: z.int().min(10).max(400),
		vacancies: z.int().min(20).max(800),
		open_vacancies: z.int().min(5).max(400),
		months: z.int().min(12, 'Look back at least 12 months').max(36),
	}),
	/** The minute at which a world stands when no scenario says another. */
	morning: StoryTime,
	/** How the work is spoken of: of shifts and sites, or of classes and schools. */
	words: z.enum(['sites', 'schools'], 'Choose sites or schools').default('sites'),
	lowest_pay_an_hour: z.int('Write whole pence, like 1271').min(800).max(3000),
	team: z.array(Colleague).min(2, 'Name the learner’s seat and at least one colleague'),
	roles: z.array(Role).min(1),
	pipeline: z.strictObject({ name: text('the name of the pipeline'), stages: z.array(Stage).min(2) }),
	/** Within how many days people who applied, were moved or were turned down hear of it. */
	service_days: z
		.strictObject({
			acknowledge: z.int().min(1).max(30),
			update: z.int().min(1).max(30),
			decline: z.int().min(1).max(30),
		})
		.default({ acknowledge: 2, update: 3, decline: 3 }),
	close_reasons: z.array(CloseReason),
	/** Fields that a record must have, by the CRM's names for them. */
	mandatory: z
		.array(z.string().refine((key) => key in MANDATORY, `Choose from ${Object.keys(MANDATORY).join(', ')}`))
		.min(1),
	sources: z.array(Source).min(1),
	tags: z.array(text('a tag')),
	templates: z.array(Template),
	notices: z.array(Notice).min(1, 'There is always a privacy notice'),
	retention: z.array(Retention).min(1),
	sectors: z.record(z.string(), z.int('Write how many of a hundred, like 12').min(0).max(100)),
	towns: z.record(z.string(), z.int('Write how many of a hundred, like 12').min(0).max(100)),
	clients: z.array(NamedClient),
	mess: Shares,
});

export type AgencyParts = z.infer<typeof AgencyParts>;
