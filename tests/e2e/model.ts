import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const text = readFileSync('scenarios/monday-desk/tests/good.yaml', 'utf8');
const { expect } = parse(text.slice(text.search(/^expect:/m))) as { expect: { criteria: Record<string, string> } };
const words = (status: string) => status.charAt(0).toUpperCase() + status.slice(1).replaceAll('-', ' ');

/** What the model answer of *Monday on the industrial desk* is expected to show: as statuses, and as the learner reads them. */
export const MODEL = {
	statuses: expect.criteria,
	words: Object.fromEntries(Object.entries(expect.criteria).map(([code, status]) => [code, words(status)])),
};
