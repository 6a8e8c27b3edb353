import type { Db } from '../../../db/database.ts';
import { addDays, addMonths, dayIn, type Day, type StoryTime } from '../../../ledger/story-time.ts';
import type { Agency } from '../../agency.ts';
import { nextOfficeDay } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import type { Person } from '../people/person.ts';
import { Rows } from '../write.ts';
import type { Hold } from './write-people.ts';

/** Reviews that have been done, requests that are open, things that went wrong and were reported, and pools. */
export function writeProtection(
	db: Db,
	people: readonly Person[],
	holds: readonly Hold[],
	agency: Agency,
	clock: StoryTime,
	chance: Chance,
): void {
	const today = dayIn(clock);
	const lead = agency.team.findIndex((c) => c.role === 'data protection lead') + 1 || 2;
	const rule = (starts: string, action: string) =>
		agency.retention.findIndex((r) => r.starts === starts && r.action === action) + 1;
	const review = new Rows(db, 'retention_review', 'person_id rule_id due_on decision rationale decided_by decided_at');
	const archive = rule('last_contact', 'archive');
	const anonymise = rule('archived', 'anonymise');
	for (const p of people) {
		if (p.fate === 'archived' && archive > 0)
			review.add(
				p.id,
				archive,
				addMonths(dayIn(p.lastContact), 24),
				'archive',
				'No contact for 24 months, no open application, nothing placed in the last 12 months.',
				p.owner + 1,
				`${p.closed!}T10:20`,
			);
		if (p.fate === 'anonymised' && anonymise > 0)
			review.add(
				p.id,
				anonymise,
				p.closed!,
				'anonymise',
				'Archived for 12 months, nothing to keep the name for.',
				lead,
				`${p.closed!}T10:20`,
			);
	}

	const request = new Rows(
		db,
		'data_request',
		'ref person_id kind channel words received_on due_on identity_checked_on status outcome answered_on',
	);
	const complaint = new Rows(db, 'complaint', 'ref raised_by body* received_at owner_id');
	for (const { person, kind, received } of holds) {
		if (kind === 'access') {
			const checked = addDays(received, 2);
			const seen = checked < today && chance.of100(60) ? checked : null;
			request.add(
				`REQ-${1001 + request.count}`,
				person.id,
				'access',
				'email',
				'Please send me everything that you have about me.',
				received,
				answerBy(received),
				seen,
				seen === null ? 'received' : 'collating',
				'',
				null,
			);
		}
		if (kind === 'complaint')
			complaint.add(
				`CMP-${1001 + complaint.count}`,
				person.id,
				'Says that we sent a CV to a company without asking.',
				`${received}T11:30`,
				lead,
			);
	}
	for (const p of chance.some(
		people.filter((p) => p.fate === 'usual' && p.lastContact < addDays(today, -120)),
		Math.min(4, Math.floor(people.length / 400)),
	)) {
		const received = addDays(dayIn(p.lastContact), 9);
		request.add(
			`REQ-${1001 + request.count}`,
			p.id,
			chance.one(['access', 'rectification']),
			'phone',
			'',
			received,
			answerBy(received),
			addDays(received, 1),
			'answered',
			'Copy sent by e-mail after identity check.',
			addDays(received, chance.whole(8, 27)),
		);
	}

	const incident = new Rows(db, 'incident', 'ref about what action reported_by at');
	incident.add(
		'INC-1001',
		null,
		'A timesheet with names and hours was left on the printer overnight.',
		'Shredded. Desk reminded to collect prints. Logged, no notification needed.',
		5 <= agency.team.length ? 5 : 1,
		`${addDays(today, -210)}T09:12`,
	);
	incident.add(
		'INC-1002',
		null,
		'An interview letter went to another candidate with the same first name.',
		'Rang both, letter deleted by the one who got it. Address book entries now shown with reference.',
		2,
		`${addDays(today, -74)}T14:40`,
	);

	const pool = new Rows(db, 'pool', 'ref name kind purpose owner_id created_at');
	const member = new Rows(db, 'pool_member', 'pool_id person_id note added_by added_at', pool);
	for (const { name, purpose, is } of POOLS) {
		const some = chance.some(
			people.filter((p) => p.fate === 'usual' && is(p)),
			Math.min(24, Math.ceil(people.length / 100)),
		);
		if (some.length === 0) continue;
		const id = pool.add(`POOL-${1001 + pool.count}`, name, 'static', purpose, 2, `${addDays(today, -300)}T10:00`);
		for (const p of some) member.add(id, p.id, '', p.owner + 1, p.lastContact);
	}
	for (const rows of [review, request, complaint, incident, pool, member]) rows.flush();
}

/** A month from the day of receipt, or the first working day after. Source: ICO, time limits for responding. */
const answerBy = (received: Day): Day => nextOfficeDay(addMonths(received, 1));

const POOLS: readonly { name: string; purpose: string; is: (p: Person) => boolean }[] = [
	{
		name: 'Night shift drivers',
		purpose: 'Lorry and forklift drivers who want nights',
		is: (p) => p.patterns.includes('nights') && (p.trade.id === 'forklift' || p.trade.id.startsWith('hgv')),
	},
	{
		name: 'Near misses',
		purpose: 'Good at interview, somebody else was chosen',
		is: (p) => p.applications > 1 && p.status !== 'placed',
	},
	{
		name: 'School hours office',
		purpose: 'Part-time administrators',
		is: (p) => p.trade.sector === 'Office' && p.patterns.includes('part_time'),
	},
	{
		name: 'Bank carers',
		purpose: 'Carers who take shifts at short notice',
		is: (p) => p.trade.sector === 'Care' && p.workTypes.includes('temporary'),
	},
	{
		name: 'Rung before eight',
		purpose: 'Teachers and assistants who take a day at an hour’s notice',
		is: (p) => /Teaching|Classroom/.test(p.trade.sector) && p.workTypes.includes('temporary') && p.noticeDays === 0,
	},
	{
		name: 'Bank nursery staff',
		purpose: 'Nursery staff who cover a room when the ratio is short',
		is: (p) => p.trade.sector === 'Early years' && p.workTypes.includes('temporary'),
	},
];
