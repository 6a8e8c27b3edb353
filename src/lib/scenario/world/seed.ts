import { rebuildIndex } from '../../crm/search/index-text.ts';
import type { Database } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayIn, type StoryTime } from '../../ledger/story-time.ts';
import type { Agency } from '../agency.ts';
import { Chance } from './chance.ts';
import { Chronicle } from './desk/chronicle.ts';
import { tendClients } from './desk/client-calls.ts';
import { makeClients } from './desk/clients.ts';
import { Register } from './desk/desk.ts';
import { keepInTouch } from './desk/everyday.ts';
import { makeHistory, scaled } from './desk/history.ts';
import { fillInbox } from './desk/inbox.ts';
import { fillTaskLists } from './desk/task-lists.ts';
import { tellAndAsk } from './desk/protection.ts';
import { fieldOf } from './field.ts';
import { Employers } from './employers/employers.ts';
import { PeopleMaker } from './people/make.ts';
import { writeAgency } from './record/write-agency.ts';
import { writeChronicle } from './record/write-chronicle.ts';
import { writeClients, writeContacts, writeVacancies } from './record/write-desk.ts';
import { writeFeedback } from './record/write-feedback.ts';
import { writeLists } from './record/write-lists.ts';
import { PeopleWriter } from './record/write-people.ts';
import { writeOutreach } from './record/write-outreach.ts';
import { writeProtection } from './record/write-protection.ts';
import { writeScorecards } from './record/write-scorecards.ts';
import { writeSources } from './sourcing/write-sources.ts';
import { wordsOf } from './words/words.ts';

export interface WorldOptions {
	readonly seed: number;
	/** How many candidates: 200 to 20,000 in the app, any number from 1 elsewhere. */
	readonly candidates: number;
	/** The minute at which the world stands; everything in it was before. */
	readonly clock: StoryTime;
	readonly agency: Agency;
	/** Adds records that are not made by seed, before the words of all are indexed: once, since that is dear. */
	readonly addRecords?: () => void;
	/** Called with how much is done of how much, and what is being done, about every twentieth of the way. */
	readonly onProgress?: (done: number, total: number, what: string) => void;
}

/**
 * Fills an empty world with an agency, its candidates, its clients and two years of work.
 *
 * Same options, same rows, on every machine; another seed is another agency's morning with the same agency, rules and
 * proportions. All of it is invented: names, firms, numbers and addresses belong to nobody.
 */
export function seedWorld(db: Database, options: WorldOptions): void {
	const { seed, candidates, clock, agency } = options;
	const field = fieldOf(agency);
	const progress = new Progress(candidates, options.onProgress);
	progress.now('The agency');
	withRoom(db, () => {
		const keys = writeAgency(db, agency);
		const employers = new Employers(new Chance(seed, 'employers'), field.kinds, field.home);
		const maker = new PeopleMaker(seed, agency, clock, candidates, employers);
		while (maker.people.length < candidates) {
			maker.next();
			progress.one('Candidates');
		}
		const { people, directory } = maker;

		const chronicle = new Chronicle();
		const everyday = new Chance(seed, 'everyday');
		const protection = new Chance(seed, 'protection');
		for (const person of people) {
			if (person.fate !== 'anonymised') {
				keepInTouch(person, agency, chronicle, everyday);
				tellAndAsk(person, agency, chronicle, clock, protection);
			}
		}
		progress.now('Clients and vacancies');
		const desk = new Chance(seed, 'desk');
		const clients = makeClients(
			agency,
			scaled(agency.books.clients, candidates),
			employers,
			people,
			dayIn(clock),
			candidates + 1,
			new Chance(seed, 'clients'),
		);
		const vacancies = makeHistory({ agency, clock, chronicle, chance: desk }, clients, people, new Register(people));
		const office = { agency, clock, people, clients, vacancies, chronicle, chance: new Chance(seed, 'office') };
		tendClients(office);
		fillTaskLists(office);
		fillInbox(office);

		const writer = new PeopleWriter(db, seed, agency, clock, directory);
		for (const person of people) writer.addPerson(person);
		writer.flushPeople();
		for (const person of people) writer.addCandidate(person);
		writer.flushCandidates();
		for (const person of people) {
			writer.addRest(person);
			progress.one('Records and CVs');
		}
		const records = new Chance(seed, 'client records');
		const emails = writeContacts(writer, clients, directory, records);
		writer.flushRest();
		writeClients(db, clients, clock, records);
		writeVacancies(db, vacancies, clock, records, wordsOf(agency).say);
		progress.now('Two years of work');
		writeChronicle(db, chronicle, keys, emails, { clock, chance: new Chance(seed, 'told'), say: wordsOf(agency).say });
		writeProtection(db, people, writer.holds, agency, clock, records);
		writeLists(db, people, agency, clock, new Chance(seed, 'lists'));
		writeOutreach(db, agency, clock, new Chance(seed, 'outreach'));
		writeFeedback(db, agency, candidates, clock, new Chance(seed, 'feedback'));
		writeSources(db, people, agency, clock, new Chance(seed, 'sources'));
		writeScorecards(db, clock, new Chance(seed, 'scorecards'));
		options.addRecords?.();
		progress.now('Search index');
		rebuildIndex(db, (indexed) => progress.reach(2 * candidates + indexed, 'Search index'));
	});
	progress.end();
}

/** KiB of pages that SQLite keeps while a world is written. With its usual two thousand a large one is written twice (measured). */
const ROOM = 65_536;

/** Runs work in a savepoint, with room for its pages. */
function withRoom(db: Database, work: () => void): void {
	const [before] = db.column(sql`pragma cache_size`);
	db.exec(`pragma cache_size = -${ROOM}`);
	try {
		db.savepoint(work);
	} finally {
		db.exec(`pragma cache_size = ${before}`);
	}
}

/** Counts people made, written and indexed, and tells whoever waits about every twentieth of the way. */
class Progress {
	readonly #total: number;
	readonly #tell: WorldOptions['onProgress'];
	readonly #step: number;
	#done = 0;

	constructor(candidates: number, tell: WorldOptions['onProgress']) {
		this.#total = candidates * 3;
		this.#step = Math.max(1, Math.floor(this.#total / 20));
		this.#tell = tell;
	}

	one(what: string): void {
		this.reach(this.#done + 1, what);
	}

	reach(done: number, what: string): void {
		const steps = Math.floor(done / this.#step) - Math.floor(this.#done / this.#step);
		this.#done = done;
		if (steps > 0) this.now(what);
	}

	now(what: string): void {
		this.#tell?.(this.#done, this.#total, what);
	}

	end(): void {
		this.#tell?.(this.#total, this.#total, 'Done');
	}
}
