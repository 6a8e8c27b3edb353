import { matches, sameValue, type Pattern } from '../scenario/pattern.ts';
import { before, seqs, type Moment } from './seen.ts';

/**
 * The acts that put slips right: every slip needs a later act that repairs it, for each record that it was about. Of
 * two people wrongly chosen in one act, taking one off again repairs half, which is not repaired.
 *
 * @param slips - in the ledger
 * @param rights - acts of the kind that repairs; one that was itself taken back repairs nothing
 * @param wanted - the patterns by which the slips were found, which may name one record out of many
 * @returns `seq` of each; none where anything is left
 */
export function putRight(
	slips: readonly Moment[],
	rights: readonly Moment[],
	wanted: readonly Pattern[] = [],
): number[] {
	const standing = rights.filter((right) => !right.undone);
	const later = (slip: Moment) => standing.filter((right) => before(slip, right));
	const repaired = (slip: Moment) => {
		const records = recordsOf(slip, wanted);
		const about = (right: Moment, record: string) => {
			const refs = refsIn(right);
			return refs.length === 0 || refs.includes(record) || refs.some((ref) => ref === slip.with['other']);
		};
		return records.length === 0
			? later(slip).length > 0
			: records.every((record) => later(slip).some((right) => about(right, record)));
	};
	if (slips.length === 0 || !slips.every(repaired)) return [];
	return seqs(
		slips.flatMap((slip) =>
			later(slip)
				.filter((right) => sameRecord(slip, right))
				.map((right) => right.seq),
		),
	);
}

/** The records that a moment is about. Two that became one are both meant: whoever parts them names either. */
const refsIn = ({ with: facts }: Moment): string[] =>
	[facts['ref'], facts['about'], facts['other']].flat().filter((ref) => typeof ref === 'string');

/** Of the records that a slip was about, those that the pattern minds. */
function recordsOf(slip: Moment, wanted: readonly Pattern[]): string[] {
	const refs = refsIn(slip);
	const minded = wanted
		.filter((pattern) => matches(pattern, slip))
		.flatMap(({ with: facts }) =>
			refs.filter((ref) => facts['ref'] === undefined || sameValue(facts['ref'], ref, 'ref')),
		);
	return [...new Set(minded.length > 0 ? minded : refs)];
}

/** Whether two moments are about the same record; one that names none is about all. */
export function sameRecord(a: Moment, b: Moment): boolean {
	const [left, right] = [refsIn(a), refsIn(b)];
	return left.length === 0 || right.length === 0 || left.some((ref) => right.includes(ref));
}
