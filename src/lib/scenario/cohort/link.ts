import { CohortLearner } from './learner.ts';
import { variantFor } from './variant-for.ts';

/** What a tutor's link says: who is meant, and which variant they are given. */
export interface Invitation {
	readonly learner: CohortLearner;
	readonly variant: string;
}

/**
 * The end of a learner's link to a scenario. It stands behind `#`, which a browser keeps to itself: no name goes to
 * the host of the app.
 */
export function linkFor(scenario: string, { learner, variant }: Invitation): string {
	const said = new URLSearchParams({ for: learner.name });
	if (learner.number) said.set('number', learner.number);
	if (learner.cohort) said.set('cohort', learner.cohort);
	said.set('variant', variant);
	return `/learner/start/${scenario}#${said.toString()}`;
}

/** The longest end of a link that is read. */
export const MOST_LETTERS = 2_000;

/** Who and which variant the end of a link names; null where it is not whole. */
export function invitationIn(said: URLSearchParams): Invitation | null {
	const learner = CohortLearner.safeParse({
		name: said.get('for') ?? '',
		number: said.get('number') ?? '',
		cohort: said.get('cohort') ?? '',
	});
	const variant = said.get('variant') ?? '';
	return learner.success && variant !== '' ? { learner: learner.data, variant } : null;
}

const CUT = 'This link is not whole: it may have been cut in two.';
const AGAIN = 'Ask your tutor for it again, or choose the variant yourself.';

/**
 * What a link says, once it is opened; null where the address has no such end. What does not hold is said in a
 * sentence, and the page goes on without it.
 *
 * @param hash - from `#` on
 */
export function readLink(
	hash: string,
	scenario: string,
	variants: readonly string[],
): { readonly invitation: Invitation | null; readonly says: string } | null {
	const said = new URLSearchParams(hash.replace(/^#/, ''));
	if (!said.has('for') && !said.has('variant')) return null;
	const wrong = (says: string) => ({ invitation: null, says: `${says} ${AGAIN}` });
	if (hash.length > MOST_LETTERS) return wrong('This link is much longer than a tutor’s.');
	const invitation = invitationIn(said);
	if (!invitation) return wrong(CUT);
	const { learner, variant } = invitation;
	if (!variants.includes(variant))
		return wrong(`This link names variant ${variant.slice(0, 20)}, which this scenario does not have.`);
	const due = variantFor(scenario, learner, variants);
	return {
		invitation,
		says:
			due === variant
				? ''
				: `This link names variant ${variant}, and by the rule for cohorts ${learner.name} would have ${due}. Your tutor may mean it so: ask, if you are not sure.`,
	};
}
