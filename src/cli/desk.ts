import { pack } from './pack.ts';
import { prove } from './prove.ts';
import { sample } from './sample/sample.ts';
import { verifyFiles } from './verify.ts';
import { world } from './world.ts';
import { WrongCall, type Verb } from './verb.ts';

/**
 * What the command line can do. Exit 0 when all is well, 1 when what was asked about is not, 2 when the call is wrong or
 * could not be done.
 */
const VERBS: Readonly<Record<string, Verb>> = { verify: verifyFiles, prove, sample, world, pack };

const USAGE = `Practice Desk, the command line.

  desk verify FILE…  [--pack FILE.zip] [--json]          check portfolios: do they re-perform to the same result?
  desk prove  [SCENARIO…]                                prove scenarios: all of them, or the ones named
  desk sample SCENARIO --out FILE.pdf                    do a scenario's model answer in a browser; write its portfolio
  desk world  --seed N --candidates N --out FILE.sqlite  write a seeded CRM as a SQLite file
  desk pack   SCENARIO --format FORMAT --out FILE.zip    pack a scenario: sealed, or for the assessor

desk VERB --help says more. Exit codes: 0 all is well, 1 it is not, 2 the call was wrong or could not be done.`;

const asksForHelp = (args: readonly string[]) => args.includes('--help') || args.includes('-h');

async function main(): Promise<number> {
	const [name, ...args] = process.argv.slice(2);
	if (name === undefined) {
		console.error(USAGE);
		return 2;
	}
	if (name === 'help' || asksForHelp([name])) {
		console.log(VERBS[args[0] ?? '']?.help ?? USAGE);
		return 0;
	}
	const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
	if (!verb) throw new WrongCall(`There is no verb “${name}”. The verbs are: ${Object.keys(VERBS).join(', ')}.`);
	if (asksForHelp(args)) {
		console.log(verb.help);
		return 0;
	}
	return verb.run(args);
}

try {
	process.exitCode = await main();
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 2;
}
