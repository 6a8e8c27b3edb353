/** What is wrong, in which file, and every word that the tutor is told. */
export type Fault = readonly [
	where: string,
	what: string,
	changes: Readonly<Record<string, string | null>>,
	says: readonly string[],
];
