import type { Db } from '../../../db/database.ts';
import { fold, nameKey } from '../../../db/fold.ts';
import { addDays, addMonths, dayIn, type StoryTime } from '../../../ledger/story-time.ts';
import type { Chance } from '../chance.ts';
import type { Client, Vacancy } from '../desk/desk.ts';
import { descriptionOf } from '../desk/vacancies.ts';
import { dialled, type Directory } from '../people/contact.ts';
import { businessAddress } from '../places/address.ts';
import { postcodeIn } from '../places/postcode.ts';
import { townsWithin } from '../places/distance.ts';
import { Rows } from '../write.ts';
import type { PeopleWriter } from './write-people.ts';

/**
 * Persons who are contacts at clients and nobody's candidates. After the candidates: their rows come next.
 *
 * @returns the e-mail address of each, by row
 */
export function writeContacts(
	people: PeopleWriter,
	clients: readonly Client[],
	directory: Directory,
	chance: Chance,
): Map<number, string> {
	let number = 1001;
	const added: { id: number; email: string; phone: string; mobile: string | null }[] = [];
	for (const client of clients) {
		for (const { person, name } of client.contacts) {
			if (name === null) continue;
			const since = `${client.since}T09:30`;
			people.person.add(
				`CON-${number++}`,
				name.given,
				name.family,
				name.knownAs,
				nameKey(name.given, name.family),
				client.town.id,
				null,
				null,
				chance.one(['email', 'phone', null]),
				null,
				'active',
				null,
				null,
				null,
				since,
				since,
			);
			added.push({
				id: person,
				email: directory.workEmail(name, client.name),
				phone: directory.landline(client.town),
				mobile: chance.of100(40) ? directory.mobile(name) : null,
			});
		}
	}
	people.flushPeople();
	for (const { id, email, phone, mobile } of added) {
		people.contact.add(id, 'email', email, email, 1, 'ok');
		people.contact.add(id, 'landline', phone, dialled(phone), 1, 'ok');
		if (mobile !== null) people.contact.add(id, 'mobile', mobile, dialled(mobile), 1, 'ok');
	}
	return new Map(added.map(({ id, email }) => [id, email]));
}

export function writeClients(db: Db, clients: readonly Client[], clock: StoryTime, chance: Chance): void {
	const client = new Rows(
		db,
		'client',
		'ref name name_key sector place_id address postcode website terms_status terms_agreed_on fee_tenths owner_id status update_channel update_days notes created_at updated_at',
	);
	const site = new Rows(db, 'client_site', 'client_id name place_id address postcode', client);
	const contact = new Rows(db, 'client_contact', 'person_id client_id job_title is_decision_maker left_on', client);
	for (const c of clients) {
		const agreed = c.status === 'active' || c.status === 'dormant';
		const on = addDays(c.since, chance.whole(3, 30));
		const ranOut = agreed && addMonths(on, 36) < dayIn(clock) && chance.of100(30);
		client.add(
			`CLI-${100 + c.id}`,
			c.name,
			fold(c.name),
			c.kind.sector,
			c.town.id,
			businessAddress(c.kind.street === true, chance),
			postcodeIn(c.town, chance),
			`www.example.com/${fold(c.name)
				.replace(/[^a-z]+/g, '-')
				.replace(/^-|-$/g, '')}`,
			ranOut ? 'expired' : agreed ? 'agreed' : chance.one(['none', 'sent']),
			agreed ? on : null,
			c.feeTenths,
			c.owner + 1,
			c.status,
			chance.weighted([
				[50, 'email'],
				[34, 'phone'],
				[4, 'sms'],
				[12, null],
			] as const),
			chance.weighted([
				[40, 7],
				[24, 3],
				[16, 14],
				[6, 1],
				[14, null],
			] as const),
			c.status === 'off_limits'
				? 'Off limits: we have agreed not to approach people who work there.'
				: chance.weighted([
						[60, ''],
						[10, 'Wants two or three names, not ten.'],
						[10, 'Site induction on Monday mornings only.'],
						[10, 'Invoices to head office, timesheets signed on site.'],
						[10, 'Likes a call on Friday with how things stand.'],
					] as const),
			`${c.since}T09:30`,
			`${c.since}T09:30`,
		);
		if (chance.of100(26)) {
			const town = chance.one(townsWithin(c.town, 18));
			site.add(
				c.id,
				town === c.town ? 'Second site' : `${town.name} site`,
				town.id,
				businessAddress(c.kind.street === true, chance),
				postcodeIn(town, chance),
			);
		}
		for (const { person, title, decides, leftOn } of c.contacts)
			contact.add(person, c.id, title, decides ? 1 : 0, leftOn);
	}
	for (const rows of [client, site, contact]) rows.flush();
}

export function writeVacancies(
	db: Db,
	vacancies: readonly Vacancy[],
	clock: StoryTime,
	chance: Chance,
	say: (text: string) => string,
): void {
	const vacancy = new Rows(
		db,
		'vacancy',
		`ref client_id contact_id owner_id pipeline_id title sector description* place_id postcode remote work_type ir35 pay_min pay_max pay_unit hours openings
		start_by closes_on status opened_at filled_at health_and_safety* expenses created_at updated_at`,
	);
	const requirement = new Rows(
		db,
		'requirement',
		'vacancy_id line kind text* skill_id min_level text_value num_value importance weight justification',
		vacancy,
	);
	for (const v of vacancies) {
		const ended =
			v.status === 'filled'
				? v.filledAt!
				: v.status === 'cancelled'
					? `${addDays(dayIn(v.opened), chance.whole(12, 50))}T11:10`
					: null;
		const live = v.status === 'open' || v.status === 'on_hold';
		vacancy.add(
			`VAC-${1000 + v.id}`,
			v.client.id,
			v.contact.person,
			v.owner + 1,
			1,
			v.title,
			v.trade.sector,
			descriptionOf(v, chance),
			v.client.town.id,
			postcodeIn(v.client.town, chance),
			v.trade.remote && chance.of100(30) ? 'hybrid' : 'onsite',
			v.workType,
			v.workType === 'contract' ? chance.one(['inside', 'outside', 'undetermined']) : 'n/a',
			v.payMin,
			v.payMax,
			v.unit,
			v.hours,
			v.openings,
			v.startBy,
			live ? addDays(dayIn(clock), chance.whole(3, 30)) : addDays(dayIn(v.opened), 30),
			v.status,
			v.status === 'draft' ? null : v.opened,
			v.status === 'filled' ? ended : null,
			v.trade.risks,
			chance.weighted([
				[70, ''],
				[14, 'Mileage at 45p a mile between sites.'],
				[16, 'Safety shoes up to £40 a year.'],
			] as const),
			v.opened,
			ended !== null && ended < clock ? ended : v.opened,
		);
		v.firstRequirement = requirement.count + 1;
		v.requirements.forEach((line, i) =>
			requirement.add(
				v.id,
				i + 1,
				line.kind,
				say(line.text),
				line.skill?.id ?? null,
				line.level,
				line.value,
				line.number,
				line.importance,
				line.weight,
				say(line.justification),
			),
		);
	}
	vacancy.flush();
	requirement.flush();
}
