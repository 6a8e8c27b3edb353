import type { Command } from '../define.ts';
import { postVacancy, takeDownAdvert } from './advert.ts';
import { bringIn, ignoreOutside, linkOutside } from './bring-in.ts';
import { unwatchSource, watchSource } from './watch.ts';

/** All that is done with people outside the agency's books. */
export const SOURCING_COMMANDS: readonly Command[] = [
	bringIn,
	linkOutside,
	ignoreOutside,
	watchSource,
	unwatchSource,
	postVacancy,
	takeDownAdvert,
];
