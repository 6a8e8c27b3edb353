import type { Db } from '../../../db/database.ts';
import { addDays, addMonths, dayIn, type Day } from '../../../ledger/story-time.ts';
import type { Agency } from '../../agency.ts';
import type { Chance } from '../chance.ts';
import { nameOfSomeone } from '../names/people.ts';
import type { Directory } from '../people/contact.ts';
import type { Person } from '../people/person.ts';
import { Rows } from '../write.ts';

/** Writes what was checked about candidates, who speaks for them, how they are tagged, and their answers for statistics. */
export class ChecksWriter {
	readonly #agency: Agency;
	readonly #today: Day;
	readonly #directory: Directory;
	readonly #chance: Chance;
	readonly #vetting: Rows;
	readonly #referee: Rows;
	readonly #diversity: Rows;
	readonly #tag: Rows;

	constructor(db: Db, agency: Agency, today: Day, directory: Directory, chance: Chance) {
		this.#agency = agency;
		this.#today = today;
		this.#directory = directory;
		this.#chance = chance;
		this.#vetting = new Rows(db, 'vetting', 'person_id kind status checked_by checked_on expires_on note');
		this.#referee = new Rows(
			db,
			'referee',
			'person_id name relationship organisation email phone is_relative status received_on',
		);
		this.#diversity = new Rows(db, 'diversity_response', 'person_id answers* captured_at');
		this.#tag = new Rows(db, 'person_tag', 'person_id tag_id');
	}

	add(p: Person): void {
		this.#addChecks(p);
		this.#addReferees(p);
		this.#addTags(p);
		this.#addAnswers(p);
	}

	#addChecks(p: Person): void {
		const chance = this.#chance;
		const owner = p.owner + 1;
		const day = dayIn(p.registered);
		if (p.rightToWorkSeen !== null && chance.of100(40))
			this.#vetting.add(p.id, 'identity', 'passed', owner, p.rightToWorkOn, null, p.rightToWorkSeen);
		if (p.dbs !== 'none') {
			const on = addDays(day, -chance.whole(20, 900));
			this.#vetting.add(
				p.id,
				'dbs',
				addMonths(on, 36) < this.#today ? 'expired' : 'passed',
				owner,
				on,
				addMonths(on, 36),
				`${p.dbs} certificate`,
			);
		}
		if (p.driving !== 'none' && p.driving !== 'car') {
			if (chance.of100(62))
				this.#vetting.add(
					p.id,
					'driving',
					'passed',
					owner,
					day,
					addMonths(day, 6),
					chance.one(['Licence check, no points', 'Licence check, no points', 'Licence check, three points']),
				);
		}
		if (p.workTypes.includes('temporary') && chance.of100(20))
			this.#vetting.add(p.id, 'wtr_opt_out', 'received', owner, day, null, 'Signed 48-hour opt-out');
	}

	/** Two referees, more often where the work is with vulnerable people. Source: Conduct Regulations 2003, reg. 22 */
	#addReferees(p: Person): void {
		const chance = this.#chance;
		const day = dayIn(p.registered);
		if (!chance.of100(p.trade.regulated !== undefined ? 70 : 18)) return;
		for (let n = 0; n < 2; n++) {
			const name = nameOfSomeone(chance, 1955 + chance.whole(0, 40));
			const relative = chance.of100(4);
			const job = p.jobs[Math.min(n, p.jobs.length - 1)]!;
			const status = chance.weighted([
				[34, 'not_asked'],
				[22, 'requested'],
				[40, 'received'],
				[4, 'declined'],
			] as const);
			this.#referee.add(
				p.id,
				`${name.given} ${name.family}`,
				relative
					? chance.one(['Aunt', 'Cousin', 'Brother-in-law'])
					: chance.one(['Line manager', 'Supervisor', 'Shift manager', 'Colleague']),
				relative ? null : job.employer,
				this.#directory.workEmail(name, relative ? 'home' : job.employer),
				this.#directory.landline(p.town),
				relative ? 1 : 0,
				status,
				status === 'received' ? (addDays(day, 9) < this.#today ? addDays(day, chance.whole(2, 9)) : day) : null,
			);
		}
	}

	#addTags(p: Person): void {
		const chance = this.#chance;
		this.#agency.tags.forEach((tag, i) => {
			if (TAGGED[tag] ? TAGGED[tag](p) && chance.of100(22) : chance.of100(4)) this.#tag.add(p.id, i + 1);
		});
	}

	/** Answers that are only ever shown in totals. */
	#addAnswers(p: Person): void {
		const chance = this.#chance;
		if (!chance.of100(12)) return;
		const age = Math.floor((Number(this.#today.slice(0, 4)) - Number(p.born.slice(0, 4))) / 10) * 10;
		this.#diversity.add(
			p.id,
			JSON.stringify({
				age: age < 20 ? 'under 20' : age >= 60 ? '60 and over' : `${age} to ${age + 9}`,
				sex: chance.weighted([
					[47, 'female'],
					[49, 'male'],
					[4, 'prefer not to say'],
				] as const),
				ethnicity: chance.weighted([
					[74, 'white'],
					[11, 'Asian or Asian British'],
					[5, 'black or black British'],
					[3, 'mixed'],
					[2, 'other'],
					[5, 'prefer not to say'],
				] as const),
				disability: chance.weighted([
					[14, 'yes'],
					[80, 'no'],
					[6, 'prefer not to say'],
				] as const),
			}),
			p.registered,
		);
	}

	flush(): void {
		for (const rows of [this.#vetting, this.#referee, this.#diversity, this.#tag]) rows.flush();
	}
}

const TAGGED: Readonly<Record<string, (p: Person) => boolean>> = {
	'Immediate start': (p) => p.noticeDays === 0,
	'Own transport': (p) => p.driving !== 'none',
	'Nights preferred': (p) => p.patterns.includes('nights') && p.patterns.length === 1,
	'School hours': (p) => p.patterns.includes('part_time'),
	'Weekend work': (p) => p.patterns.includes('weekends'),
	'Team leader potential': (p) => p.rung > 0 && p.years > 3,
	'Long assignments': (p) => p.workTypes.includes('temporary'),
};
