import type { z } from 'zod';
import { AgencyFile } from './agency-file.ts';
import { plainText, type Files } from './files.ts';
import { LawFile } from './law.ts';
import { readPolicies, type Policy } from './policies.ts';
import { Faulty } from './problem.ts';
import { readYaml } from './yaml.ts';

export type { Mess } from './agency-file/mess.ts';

/** A made-up agency: what it is, who works there, what its rules are, and what its people are like. */
export type Agency = z.infer<typeof AgencyFile> & { readonly policies: readonly Policy[]; readonly law: LawFile };

type FileName = 'agency.yaml' | 'policies.md' | 'law.yaml';

/** The three files of an agency, as text: by name, or as its folder holds them. */
export type AgencyFiles = Readonly<Record<FileName, string>> | Files;

function textOf(files: AgencyFiles, name: FileName): string {
	// safe: a map has `get`, and a record of text has not
	const text = 'get' in files ? (files as Files).get(name) : (files as Readonly<Record<string, string>>)[name];
	if (text !== undefined) return plainText(text);
	throw new Faulty([
		{
			file: name,
			line: null,
			message: 'This file of the agency is missing.',
			remedy: 'Copy it from scenarios/agencies/harbour-lane and change it.',
		},
	]);
}

/**
 * Reads an agency from its files.
 *
 * @throws {Faulty} with everything that is wrong in its files, each with file, line, reason and remedy
 */
export function parseAgency(files: AgencyFiles): Agency {
	const faults: Faulty[] = [];
	const attempt = <T>(read: () => T): T | undefined => {
		try {
			return read();
		} catch (error) {
			if (!(error instanceof Faulty)) throw error;
			faults.push(error);
			return undefined;
		}
	};
	const agency = attempt(() => readYaml('agency.yaml', textOf(files, 'agency.yaml'), AgencyFile));
	const policies = attempt(() => readPolicies('policies.md', textOf(files, 'policies.md')));
	const law = attempt(() => readYaml('law.yaml', textOf(files, 'law.yaml'), LawFile));
	if (!agency || !policies || !law) throw new Faulty(faults.flatMap((fault) => fault.problems));
	return { ...agency, policies, law };
}
