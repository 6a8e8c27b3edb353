import type { Files } from '../../scenario/files.ts';
import { usualMistakes } from '../../scenario/mistakes.ts';
import type { Status, TestAct } from '../../scenario/tests-file.ts';
import type { CheckDraft } from './draft.ts';
import type { TrapDraft } from './mistakes.ts';
import { withBare } from './record-run.ts';
import { addToList, yamlOf } from './write-yaml.ts';

/** A run as it is to be written, and what it comes to. */
export interface RunDraft {
	readonly test: string;
	readonly variants: 'all' | readonly string[];
	readonly model: boolean;
	readonly acts: readonly TestAct[];
	readonly criteria: Readonly<Record<string, Status>>;
	readonly traps: readonly string[];
	readonly arrived: readonly string[];
	readonly missed: readonly string[];
}

/** A check as a tutor would have written it. */
export function checkAsYaml({ id, title, criteria, step, points, ask, missed }: CheckDraft): Record<string, unknown> {
	return {
		id,
		title,
		criteria: [...criteria],
		...(step === undefined ? {} : { step }),
		...(points === undefined || points === 1 ? {} : { points }),
		...ask,
		...(missed === undefined ? {} : { missed }),
	};
}

/** A trap as a tutor would have written it; one of the usual mistakes brings its own words. */
export function trapAsYaml(trap: TrapDraft): Record<string, unknown> {
	const usual = trap.mistake === null ? undefined : usualMistakes().get(trap.mistake);
	return {
		id: trap.id,
		...(usual ? { mistake: usual.id } : { name: trap.name }),
		criteria: [...trap.criteria],
		severity: trap.severity,
		sprung_by: trap.sprung_by,
		...(trap.recovered_by === null ? {} : { recovered_by: trap.recovered_by }),
		says: trap.says,
		...(usual
			? {}
			: {
					why: 'Say here why this matters at work, to the candidate, the client or the agency.',
					next: 'Say here what to do next time, naming the record and the act.',
				}),
	};
}

/** Adds checks and traps behind those that are there. @throws {Faulty} */
export function withChecks(files: Files, checks: readonly CheckDraft[], traps: readonly TrapDraft[]): Files {
	const file = 'checks.yaml';
	const more = addToList(file, files.get(file), 'checks', checks.map(checkAsYaml));
	const all = addToList(file, more, 'traps', traps.map(trapAsYaml));
	return all === '' ? files : new Map([...files, [file, all]]);
}

/** As tutors write them, without those that were not attempted. */
const statusWords = (criteria: Readonly<Record<string, Status>>) =>
	Object.fromEntries(
		Object.entries(criteria)
			.filter(([, status]) => status !== 'not-attempted')
			.map(([code, status]) => [code, status.replaceAll('-', ' ')]),
	);

/** A run's text with what it comes to now as what is expected of it, where that stands as it was written from here. */
export function expectedAnew(text: string, came: Pick<RunDraft, 'criteria' | 'traps'>): string {
	const at = text.lastIndexOf('\nexpect:');
	const [criteria, traps] = [/^ {2}criteria: .*(?:\n {4}.*)*$/m, /^ {2}traps: ?.*(?:\n {4}- .*)*$/m];
	const expect = text.slice(at);
	if (at < 0 || !criteria.test(expect) || !traps.test(expect)) return text;
	const lines = (value: unknown) => yamlOf({ expect: value }).trimEnd().split('\n').slice(1).join('\n');
	return (
		text.slice(0, at) +
		expect
			.replace(criteria, () => lines({ criteria: statusWords(came.criteria) }))
			.replace(traps, () => lines({ traps: [...came.traps] }))
	);
}

function runAsYaml(run: RunDraft): Record<string, unknown> {
	return {
		test: run.test,
		variants: run.variants === 'all' ? 'all' : [...run.variants],
		...(run.model ? { model: true } : {}),
		do: run.acts.map(({ command, input, as }) => ({ [command]: input, ...(as === null ? {} : { as }) })),
		expect: {
			criteria: statusWords(run.criteria),
			traps: [...run.traps],
			...(run.arrived.length > 0 ? { arrived: [...run.arrived] } : {}),
			...(run.missed.length > 0 ? { missed: [...run.missed] } : {}),
		},
	};
}

/** Adds runs to a file of `tests/`, behind those that are there. */
export function withRuns(files: Files, file: string, runs: readonly RunDraft[]): Files {
	if (runs.length === 0) return files;
	const before = (files.get(file) ?? '').trimEnd();
	const text = [
		...(before === '' ? [] : [before]),
		...runs.map((run) => withBare(yamlOf(runAsYaml(run))).trimEnd()),
	].join('\n---\n');
	return new Map([...files, [file, `${text}\n`]]);
}
