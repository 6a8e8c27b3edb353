import type { Mutation } from './mutations.ts';
import type { RunReport } from './prove.ts';

/** One of the rules that a scenario has to hold before it may be published. */
export interface Rule {
	readonly says: string;
	/** Null where it could not be asked, since another does not hold. */
	readonly holds: boolean | null;
	/** How it came to that, or why not. */
	readonly why: string;
}

/** What the rules are asked of. */
export interface Found {
	readonly runs: readonly RunReport[];
	readonly mutations: readonly Mutation[];
	/** Criteria that a model answer is not evidenced on, and traps that it springs, in words. */
	readonly short: readonly string[];
	readonly sprungByModel: readonly string[];
	/** Traps that no run springs. */
	readonly unsprung: readonly string[];
	/** Variants without a model answer. */
	readonly without: readonly string[];
	/** Names and rows that nothing answers to. */
	readonly faults: number;
	readonly traps: number;
	readonly variants: readonly string[];
}

/** The publishing rules, in the order in which they are asked. */
export function rulesOf(found: Found): Rule[] {
	const { runs, mutations, variants } = found;
	const asked = found.faults === 0 && runs.length > 0;
	const where = variants.length === 1 ? `variant ${variants[0]}` : `variants ${variants.join(', ')}`;
	const rule = (says: string, no: readonly string[], why: string): Rule => ({
		says,
		holds: asked ? no.length === 0 : null,
		why: !asked ? 'Not asked yet.' : no.length > 0 ? `${no.slice(0, 6).join('; ')}.` : why,
	});
	const idle = runs.filter((run) => run.file === '(built in)');
	const own = runs.filter((run) => run.file !== '(built in)');
	const twice = runs.filter((run) => run.says.includes('done twice, it came out differently'));
	const differs = own.filter((run) => !run.ok && !twice.includes(run));
	const named = ({ test, variant }: RunReport) => `“${test}”, variant ${variant}`;
	return [
		{
			says: 'Every name and every record is there',
			holds: found.faults === 0,
			why:
				found.faults === 0 ? 'Criteria, acts, views, columns and places on the screen.' : 'See the list of problems.',
		},
		rule(
			'A good run is evidenced on every criterion',
			[...found.without.map((variant) => `Variant ${variant} has no model answer`), ...found.short],
			`In ${where}.`,
		),
		rule('No good run springs a trap', found.sprungByModel, `In ${where}.`),
		rule(
			'Doing nothing evidences nothing',
			idle.filter((run) => !run.ok).map(({ variant, says }) => `Variant ${variant}: ${says.join(', ')}`),
			'An idle run earned nothing.',
		),
		rule(
			'Every run comes to what you wrote',
			differs.map(named),
			`${own.length === 1 ? '1 run' : `${own.length} runs`}.`,
		),
		rule('The same run gives the same records', twice.map(named), 'Each was done twice.'),
		rule(
			'Each trap is sprung by some run',
			found.unsprung.map((trap) => `“${trap}” never is: record a run that makes the mistake`),
			found.traps === 1 ? '1 trap.' : `${found.traps} traps.`,
		),
		{
			says: 'Each check and trap decides some run',
			...(mutations.length === 0
				? { holds: null, why: 'Not asked yet.' }
				: mutations.every((one) => one.noticed)
					? { holds: true, why: `Each was broken on purpose, ${mutations.length} times in all, and a run noticed.` }
					: {
							holds: false,
							why: `${mutations
								.filter((one) => !one.noticed)
								.slice(0, 6)
								.map((one) => one.what)
								.join('; ')}: no run would notice.`,
						}),
		},
	];
}
