import type { Db } from '../../../db/database.ts';
import type { Agency } from '../../agency.ts';
import { TOWNS } from '../places/towns.ts';
import { postcodeSectors } from '../places/postcode.ts';
import { fieldOf } from '../field.ts';
import type { Step } from '../desk/chronicle.ts';
import { Rows } from '../write.ts';

/** Rows that other rows point at, by the words the world is made with. */
export interface Keys {
	readonly stage: ReadonlyMap<Step, number>;
	/** By outcome and label. */
	readonly closeReason: ReadonlyMap<string, number>;
	readonly template: ReadonlyMap<string, number>;
}

/** Writes the agency itself: its people, rules, lists and places. */
export function writeAgency(db: Db, agency: Agency): Keys {
	const all: Rows[] = [];
	const into = (table: string, columns: string, ...after: Rows[]) => {
		const rows = new Rows(db, table, columns, ...after);
		all.push(rows);
		return rows;
	};
	const setting = into('setting', 'key value*');
	for (const [key, value] of Object.entries(settingsOf(agency))) setting.add(key, JSON.stringify(value));

	const role = into('role', 'name description');
	const permission = into('role_permission', 'role_id object verb scope', role);
	const field = into('role_field', 'role_id object field access', role);
	for (const { name, description, may, fields } of agency.roles) {
		const id = role.add(name, description);
		for (const [object, verbs] of Object.entries(may))
			for (const [verb, scope] of Object.entries(verbs)) permission.add(id, object, verb, scope);
		for (const [object, masks] of Object.entries(fields))
			for (const [name, access] of Object.entries(masks)) field.add(id, object, name, access);
	}
	const colleague = into('colleague', 'ref role_id name email is_learner', role);
	for (const c of agency.team)
		colleague.add(c.ref, agency.roles.findIndex((r) => r.name === c.role) + 1, c.name, c.email, c.learner ? 1 : 0);

	const policy = into('policy', 'ref title version effective_from');
	const clause = into('policy_clause', 'policy_id number title body* governs*', policy);
	for (const { ref, title, version, from, clauses } of agency.policies) {
		const id = policy.add(ref, title, version, from);
		for (const c of clauses) clause.add(id, c.number, c.title, c.body, JSON.stringify(c.governs));
	}

	const place = into('place', 'town region lat lon');
	for (const town of TOWNS) place.add(town.name, town.region, town.lat, town.lon);
	const source = into('source', 'name kind cost_pence also');
	for (const s of agency.sources) source.add(s.name, s.kind, s.cost, JSON.stringify(s.also));
	const tag = into('tag', 'name');
	for (const name of agency.tags) tag.add(name);
	const skill = into('skill', 'id name category parent_id');
	const alias = into('skill_alias', 'alias skill_id', skill);
	for (const s of fieldOf(agency).skills) {
		skill.add(s.id, s.name, s.category, s.parent);
		for (const word of s.aliases) alias.add(word, s.id);
	}

	const template = into('template', 'channel name subject body* purpose');
	const templates = new Map(
		agency.templates.map((t) => [t.name, template.add(t.channel, t.name, t.subject, t.body, t.purpose)]),
	);
	const pipeline = into('pipeline', 'name is_template');
	pipeline.add(agency.pipeline.name, 1);
	const stage = into(
		'stage',
		'pipeline_id name category position target_days needs_consent checklist template_id',
		pipeline,
		template,
	);
	const stages = new Map<Step, number>();
	agency.pipeline.stages.forEach((s, i) => {
		const id = stage.add(
			1,
			s.name,
			s.category,
			i + 1,
			s.target_days ?? null,
			s.needs_consent ? 1 : 0,
			JSON.stringify(s.checklist),
			s.template === undefined ? null : templates.get(s.template)!,
		);
		if (!stages.has(s.category)) stages.set(s.category, id);
	});
	const reason = into('close_reason', 'outcome label lawful');
	const reasons = new Map(
		agency.close_reasons.map((r) => [`${r.outcome} ${r.label}`, reason.add(r.outcome, r.label, r.lawful ? 1 : 0)]),
	);
	const notice = into('privacy_notice', 'version body* effective_from');
	for (const n of agency.notices) notice.add(n.version, n.body, n.from);
	const rule = into('retention_rule', 'name starts months action basis');
	for (const r of agency.retention) rule.add(r.name, r.starts, r.months, r.action, r.basis);
	for (const rows of all) rows.flush();
	return { stage: stages, closeReason: reasons, template: templates };
}

/** What the CRM reads of the agency's own settings. */
function settingsOf({ id, name, about, office, mandatory, service_days, law }: Agency) {
	return {
		'agency.name': name,
		'agency.about': about,
		'agency.office': office,
		'agency.id': id,
		mandatory,
		service_days,
		law,
		minimum_wage: law.minimum_wage,
		// digit and letter after ZZ99, and the place they are in: how a postcode becomes a point on the map
		postcode_sectors: postcodeSectors(),
	};
}
