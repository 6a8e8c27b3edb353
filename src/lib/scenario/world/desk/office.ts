import type { StoryTime } from '../../../ledger/story-time.ts';
import type { Agency } from '../../agency.ts';
import type { Chance } from '../chance.ts';
import type { Person } from '../people/person.ts';
import type { Chronicle } from './chronicle.ts';
import type { Client, Vacancy } from './desk.ts';

/** Everything there is, for those who fill the desk with a morning's work. */
export interface Office {
	readonly agency: Agency;
	readonly clock: StoryTime;
	readonly people: readonly Person[];
	readonly clients: readonly Client[];
	readonly vacancies: readonly Vacancy[];
	readonly chronicle: Chronicle;
	readonly chance: Chance;
}
