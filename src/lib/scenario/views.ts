import oneFit from '../db/schema/views/1-fit.sql?raw';
import one from '../db/schema/views/1.sql?raw';
import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { StoryTime } from '../ledger/story-time.ts';

/** The tutor views by version: the stable words in which scenarios read and add records. */
const VIEWS: Readonly<Record<number, { views: string; fit: string }>> = { 1: { views: one, fit: oneFit } };

/** What a scenario may add, by view, with the columns it may give. Others refer to the earlier ones. */
export const INSERTABLE: Readonly<Record<string, readonly string[]>> = {
	clients: [
		'client',
		'name',
		'sector',
		'town',
		'address',
		'postcode',
		'status',
		'terms_status',
		'update_channel',
		'update_days',
		'notes',
	],
	contacts: ['ref', 'client', 'first_name', 'last_name', 'job_title', 'email', 'phone'],
	vacancies: [
		'vacancy',
		'client',
		'contact',
		'title',
		'sector',
		'description',
		'town',
		'work_type',
		'pay_min',
		'pay_max',
		'pay_unit',
		'hours',
		'openings',
		'start_by',
		'closes_on',
		'opened',
		'status',
		'health_and_safety',
	],
	requirements: ['vacancy', 'line', 'importance', 'kind', 'text', 'asks', 'level', 'number', 'weight'],
	people: [
		'ref',
		'first_name',
		'last_name',
		'phone',
		'email',
		'address',
		'postcode',
		'town',
		'status',
		'headline',
		'work_types',
		'working_pattern',
		'current_employer',
		'pay',
		'pay_unit',
		'notice_days',
		'available_from',
		'travel_miles',
		'driving',
		'right_to_work',
		'right_to_work_expires',
		'dbs',
		'source',
		'obtained_on',
		'lawful_basis',
		'owner',
		'incomplete',
		'preferred_channel',
		'legal_hold',
		'state',
		'reason',
		'state_on',
		'last_contact',
		'registered',
	],
	skills: ['ref', 'skill', 'level', 'years', 'last_used', 'evidence'],
	work: ['ref', 'employer', 'title', 'started', 'ended', 'duties'],
	qualifications: ['ref', 'title', 'level', 'awarding_body', 'year', 'expires', 'seen_on'],
	vettings: ['ref', 'kind', 'status', 'note', 'on', 'expires', 'by'],
	referees: ['ref', 'name', 'relationship', 'organisation', 'email', 'phone', 'relative', 'status', 'received'],
	documents: ['ref', 'kind', 'file_name'],
	notices: ['ref', 'version', 'channel', 'on'],
	consents: ['ref', 'purpose', 'vacancy', 'decision', 'method', 'evidence', 'on', 'expires'],
	suppressions: ['channel', 'address', 'reason', 'on'],
	requests: ['request', 'ref', 'kind', 'channel', 'words', 'received', 'due', 'status', 'outcome', 'answered'],
	applications: ['vacancy', 'ref', 'stage', 'on', 'source', 'applied', 'thanked', 'told'],
	interviews: ['interview', 'vacancy', 'ref', 'kind', 'at', 'location', 'status', 'team'],
	scorecards: ['interview', 'by', 'line', 'rating', 'evidence', 'recommendation', 'summary'],
	ats: [
		'record',
		'vacancy',
		'ref',
		'stage',
		'outcome',
		'phone',
		'email',
		'note',
		'agreed_stage',
		'agreed_outcome',
		'agreed_phone',
		'agreed_email',
	],
	placements: ['placement', 'ref', 'vacancy', 'started', 'ended', 'pay', 'pay_unit', 'status'],
	adverts: ['advert', 'vacancy', 'source', 'body', 'posted', 'down'],
	outside: [
		'record',
		'source',
		'kind',
		'first_name',
		'last_name',
		'phone',
		'email',
		'postcode',
		'town',
		'headline',
		'sector',
		'years',
		'skills',
		'text',
		'via',
		'vacancy',
		'at',
	],
	interactions: ['ref', 'client', 'vacancy', 'kind', 'direction', 'outcome', 'body', 'author', 'at'],
	tasks: ['task', 'title', 'ref', 'client', 'vacancy', 'due', 'assignee'],
};

/** Opens the tutor views of a version beside a CRM and its book. `now` is when a scenario's records are added. */
export function openViews(db: Database, version: number, now: StoryTime): void {
	db.exec(scriptsOf(version).views);
	db.run(sql`insert into story values (${now})`);
}

/**
 * Opens `fit` beside the views: a copy of how things stand now, for the judge. Before the first act.
 *
 * @param vacancies - those that it is worked out for; of others it says nothing
 */
export function openFit(db: Database, version: number, vacancies: readonly string[]): void {
	db.exec(scriptsOf(version).fit);
	db.run(sql`insert into start_fit select vacancy, ref, hard, essentials_met, essentials from fit_of
	           where vacancy in (select value from json_each(${JSON.stringify(vacancies)}))`);
}

function scriptsOf(version: number) {
	const scripts = VIEWS[version];
	if (scripts === undefined) throw new Error(`There are no tutor views of version ${version}`);
	return scripts;
}

/** Names of all views of a version, `fit` among them, which the scorer opens. */
export function viewNames(version: number): readonly string[] {
	return [...(scriptsOf(version).views + scriptsOf(version).fit).matchAll(/create temp view (\w+)/g)].map((m) => m[1]!);
}
