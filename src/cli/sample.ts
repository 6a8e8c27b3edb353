import type { Verb } from './verb.ts';

export const sample: Verb = { help: '', run: () => Promise.resolve(2) };
