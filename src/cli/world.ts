import { writeFileSync } from 'node:fs';
import { engine } from '../lib/db/engine.ts';
import { worldDigest } from '../lib/db/digest.ts';
import { emptyWorld } from '../lib/db/open.ts';
import { parseAgency } from '../lib/scenario/agency.ts';
import { agencyFiles } from '../lib/scenario/catalogue.ts';
import { seedWorld } from '../lib/scenario/world/seed.ts';
import { read, whole, WrongCall, type Verb } from './verb.ts';

/** The morning on which a world stands when no scenario says another. */
const CLOCK = '2026-03-02T09:00';

export const world: Verb = {
	help: `desk world --seed N --candidates N --out FILE.sqlite

Writes the seeded CRM of Harbour Lane as a SQLite file that any tool opens. The same seed and size give the same
records everywhere; their fingerprint is printed.`,
	async run(args) {
		const { values } = read(args, {
			seed: { type: 'string' },
			candidates: { type: 'string' },
			out: { type: 'string' },
		});
		const seed = whole('seed', values.seed, 0, 2_147_483_647);
		const candidates = whole('candidates', values.candidates, 0, 200_000);
		if (!values.out) throw new WrongCall('Say where to write it: --out FILE.sqlite');
		const db = emptyWorld(await engine());
		seedWorld(db, { seed, candidates, clock: CLOCK, agency: parseAgency(await agencyFiles('harbour-lane')) });
		const digest = worldDigest(db);
		const image = db.image();
		writeFileSync(values.out, image);
		console.log(
			`${values.out}: ${candidates} candidates by seed ${seed}, ${Math.round(image.length / 1024)} KB\nfingerprint ${digest}`,
		);
		return 0;
	},
};
