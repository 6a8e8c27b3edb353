import './node-hash.ts';
import { engine } from '../lib/db/engine.ts';
import { worldDigest } from '../lib/db/digest.ts';
import { emptyWorld } from '../lib/db/open.ts';
import { parseAgency } from '../lib/scenario/agency.ts';
import { AGENCY_IDS, agencyFiles } from '../lib/scenario/catalogue.ts';
import { seedWorld } from '../lib/scenario/world/seed.ts';
import { outFile, read, whole, words, write, WrongCall, type Verb } from './verb.ts';

export const world: Verb = {
	help: `desk world --seed N --candidates N --out FILE.sqlite [--agency NAME] [--force]

Writes the seeded CRM of an agency as a SQLite file that any tool opens. The same seed and size give the same
records everywhere; their fingerprint is printed. Everyone in it is invented.

  --seed N           which agency's people: any whole number from 0
  --candidates N     how many: 0 to 200000; the app itself has 2000
  --agency NAME      which agency: a folder in scenarios/agencies; harbour-lane if you say nothing
  --out FILE.sqlite  where to write it
  --force            write over a file that is there already

Exit codes: 0 the file is written, 2 it is not.`,
	async run(args) {
		const { values, positionals } = read(args, {
			seed: { type: 'string' },
			candidates: { type: 'string' },
			agency: { type: 'string', default: 'harbour-lane' },
			out: { type: 'string' },
			force: { type: 'boolean' },
		});
		words(positionals, 0);
		const seed = whole('seed', values.seed, 0, 2_147_483_647);
		const candidates = whole('candidates', values.candidates, 0, 200_000);
		const out = outFile(values.out, 'FILE.sqlite', values.force);
		if (!AGENCY_IDS.includes(values.agency))
			throw new WrongCall(`There is no agency “${values.agency}”. The agencies are: ${AGENCY_IDS.join(', ')}.`);
		const agency = parseAgency(await agencyFiles(values.agency));
		const db = emptyWorld(await engine());
		seedWorld(db, { seed, candidates, clock: agency.morning, agency });
		const digest = worldDigest(db);
		const image = db.image();
		write(out, image);
		console.log(
			`${out}: ${candidates} candidates by seed ${seed}, ${Math.round(image.length / 1024)} KB\nfingerprint ${digest}`,
		);
		return 0;
	},
};
