import { lexer, type Token } from 'marked';
import { Day } from '../ledger/story-time.ts';
import { Faulty, type Problem } from './problem.ts';

/** One numbered rule of the agency's own, and the acts that it governs. */
export interface Clause {
	readonly number: string;
	readonly title: string;
	readonly body: string;
	/** Command names, for example `candidate.archive`. */
	readonly governs: readonly string[];
}

export interface Policy {
	/** `POL-3` for the third. */
	readonly ref: string;
	readonly title: string;
	readonly version: string;
	readonly from: string;
	readonly clauses: readonly Clause[];
}

const POLICY = /^(\d{1,2}) (\S.*)$/;
const CLAUSE = /^(\d{1,2})\.(\d{1,2}) (\S.*)$/;
const VERSION = /^Version (\d+(?:\.\d+)*), in force from (\d{4}-\d\d-\d\d)\.?$/;
const COMMAND = /^[a-z]+\.[a-z]+(?:-[a-z0-9]+)*$/;

const EXAMPLE = {
	policy: 'Write it like “# 3 Retention and disposal”.',
	version: 'Under the heading write, for example, “Version 2.0, in force from 2025-01-06.”',
	clause: 'Write it like “## 3.1 Archive after 24 months”.',
	governs: 'End the clause with, for example, “Governs: `candidate.archive`, `candidate.restore`”.',
};

/**
 * Reads policies: `# 3 Title`, a line with version and day, then clauses `## 3.1 Title` with one to four sentences and
 * a last line `Governs:` that names commands.
 *
 * @throws {Faulty} naming the line of each fault
 */
export function readPolicies(file: string, text: string): Policy[] {
	const problems: Problem[] = [];
	const policies: Draft[] = [];
	let line = 1;
	for (const token of lexer(text)) {
		read(token, policies, (message, remedy) => problems.push({ file, line, message, remedy }));
		line += token.raw.split('\n').length - 1;
	}
	for (const policy of policies) problems.push(...lacking(file, policy));
	if (policies.length === 0)
		problems.push({ file, line: 1, message: 'There is no policy in this file.', remedy: EXAMPLE.policy });
	if (problems.length > 0) throw new Faulty(problems);
	return policies.map(({ line: _, ...policy }) => ({
		...policy,
		clauses: policy.clauses.map(({ line: __, ...clause }) => clause),
	}));

	function read(token: Token, found: Draft[], fault: Fault): void {
		if (token.type === 'space') return;
		if (token.type === 'heading') heading(token.depth, token.text, found, fault, line);
		else if (token.type === 'paragraph') paragraph(token.text.replace(/\s+/g, ' '), found.at(-1), fault);
		else fault(`A ${token.type} does not belong in a policy.`, 'Write headings and plain sentences only.');
	}
}

type Fault = (message: string, remedy: string) => void;
type DraftClause = { -readonly [K in keyof Clause]: Clause[K] } & { line: number };
type Draft = { -readonly [K in keyof Omit<Policy, 'clauses'>]: Policy[K] } & { clauses: DraftClause[]; line: number };

function heading(depth: number, text: string, policies: Draft[], fault: Fault, line: number): void {
	if (depth === 1) {
		const [, number, title] = POLICY.exec(text) ?? [];
		if (!number) return fault(`“${text}” does not begin with the policy’s number.`, EXAMPLE.policy);
		if (Number(number) !== policies.length + 1)
			fault(`Policy ${number} is number ${policies.length + 1} in this file.`, 'Number policies 1, 2, 3 in order.');
		policies.push({ ref: `POL-${number}`, title: title!, version: '', from: '', clauses: [], line });
		return;
	}
	const policy = policies.at(-1);
	const [, of, number, title] = CLAUSE.exec(text) ?? [];
	if (depth !== 2 || !number) return fault(`“${text}” is not the heading of a clause.`, EXAMPLE.clause);
	if (!policy) return fault(`Clause ${of}.${number} stands before any policy.`, EXAMPLE.policy);
	const expected = `${policies.length}.${policy.clauses.length + 1}`;
	if (`${of}.${number}` !== expected)
		fault(
			`Clause ${of}.${number} should be ${expected} here.`,
			'Number clauses in order, with their policy’s number first.',
		);
	policy.clauses.push({ number: `${of}.${number}`, title: title!, body: '', governs: [], line });
}

function paragraph(text: string, policy: Draft | undefined, fault: Fault): void {
	if (!policy) return fault('There is text before the first policy.', EXAMPLE.policy);
	const clause = policy.clauses.at(-1);
	if (!clause) {
		const [, version, from] = VERSION.exec(text) ?? [];
		if (!version || !Day.safeParse(from).success)
			return fault(`“${text}” does not say the version and its day.`, EXAMPLE.version);
		policy.version = version;
		policy.from = from!;
		return;
	}
	if (!text.startsWith('Governs:')) {
		clause.body = clause.body === '' ? text : `${clause.body}\n${text}`;
		return;
	}
	const names = text
		.slice('Governs:'.length)
		.replaceAll('`', '')
		.split(',')
		.map((name) => name.trim());
	const wrong = names.find((name) => !COMMAND.test(name));
	if (wrong !== undefined) return fault(`“${wrong}” is not the name of a command.`, EXAMPLE.governs);
	clause.governs = names;
}

const sentences = (body: string) => body.split(/[.!?](?=\s|$)/).filter((s) => s.trim() !== '').length;

function lacking(file: string, policy: Draft): Problem[] {
	const problems: Problem[] = [];
	const say = (line: number, message: string, remedy: string) => problems.push({ file, line, message, remedy });
	if (policy.version === '') say(policy.line, `“${policy.title}” has no version.`, EXAMPLE.version);
	if (policy.clauses.length === 0) say(policy.line, `“${policy.title}” has no clauses.`, EXAMPLE.clause);
	for (const clause of policy.clauses) {
		const number = sentences(clause.body);
		if (number === 0) say(clause.line, `Clause ${clause.number} says nothing.`, 'Write one to four short sentences.');
		if (number > 4)
			say(clause.line, `Clause ${clause.number} has ${number} sentences.`, 'Keep it to four: make two clauses of it.');
		if (clause.governs.length === 0)
			say(clause.line, `Clause ${clause.number} does not say what it governs.`, EXAMPLE.governs);
	}
	return problems;
}
