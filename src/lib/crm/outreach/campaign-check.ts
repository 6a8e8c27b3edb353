import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { StoryTime } from '../../ledger/story-time.ts';
import { afterQuiet, isQuiet } from '../contact/hours.ts';
import { MERGE_FIELDS } from '../contact/merge.ts';
import { query } from '../define.ts';
import { audienceWords, peopleIn } from './audience.ts';
import type { Campaign } from './campaign.ts';
import { CampaignDraft } from './campaign-fields.ts';
import { Asked } from '../search/saved.ts';
import { checkAll, type Checked } from './held-back.ts';
import { HELD, HELD_REMEDY, type HeldReason } from './held-words.ts';
import { sendingOf, textNamed } from './sending.ts';

/** A social step has no address to look at: what would hold an e-mail back holds it back too. */
function checkDraft(
	db: ReadDb,
	draft: CampaignDraft,
	{ at, now, me, campaign }: { at: StoryTime; now: StoryTime; me: string; campaign: number | null },
): Checked[] {
	const first = draft.steps[0];
	const text = first && textNamed(db, first.template);
	if (!text) return [];
	return checkAll(db, peopleIn(db, draft.audience, now), sendingOf(db, draft, text, { at, me, campaign }));
}

/** Everybody a campaign is for, each looked at, by its first step. */
export const checkCampaign = (db: ReadDb, { draft, signed, id }: Campaign, at: StoryTime, now: StoryTime): Checked[] =>
	checkDraft(db, draft, { at, now, me: signed, campaign: id });

/** People shown for one reason; the number says how many there are. */
const SHOWN = 50;

export interface HeldGroup {
	readonly reason: HeldReason;
	readonly words: string;
	readonly remedy: string;
	readonly count: number;
	readonly people: readonly { readonly ref: string; readonly name: string; readonly why: string }[];
}

/** Before a campaign goes: who gets it, who is left out and why, and what it says to one of them. */
export const heldBack = query({
	name: 'held-back',
	input: z.strictObject({
		draft: CampaignDraft,
		/** When it would go; null for now. */
		at: StoryTime.nullable(),
		now: StoryTime,
		/** Whose name stands below it. */
		me: z.string().max(200),
		/** Shown as this person would get it; null for the first who does. */
		as: z.string().max(40).nullable(),
	}),
	run(db, { draft, at, now, me, as }) {
		const when = at ?? now;
		const all = checkDraft(db, draft, { at: when, now, me, campaign: null });
		const total = draft.steps.length === 0 ? peopleIn(db, draft.audience, now).length : all.length;
		const groups = (Object.keys(HELD) as HeldReason[])
			.map((reason): HeldGroup => {
				const them = all.filter((one) => one.held?.reason === reason);
				return {
					reason,
					words: HELD[reason],
					remedy: HELD_REMEDY[reason],
					count: them.length,
					people: them.slice(0, SHOWN).map(({ ref, name, held }) => ({ ref, name, why: held!.why })),
				};
			})
			.filter(({ count }) => count > 0);
		const getting = all.filter(({ held }) => held === null);
		const shown = all.find(({ ref }) => ref === as) ?? getting[0] ?? all[0] ?? null;
		return {
			who: audienceWords(db, draft.audience, now),
			total,
			goes: getting.length,
			held: all.length - getting.length,
			groups,
			/** The first of those who get it, to look at one after the other. */
			getting: getting.slice(0, SHOWN).map(({ ref, name, to }) => ({ ref, name, to })),
			/** How many lack each field. */
			missing: Object.entries(missingIn(all)).map(([field, count]) => ({
				field,
				words: MERGE_FIELDS[field] ?? field,
				count,
			})),
			preview: shown && {
				ref: shown.ref,
				name: shown.name,
				to: shown.to,
				subject: shown.subject,
				body: shown.body,
				why: shown.held?.why ?? null,
			},
			/** Where the time is quiet: when it would begin. */
			quiet: isQuiet(when) ? afterQuiet(when) : null,
		};
	},
});

function missingIn(all: readonly Checked[]): Record<string, number> {
	const found: Record<string, number> = {};
	for (const { missing, held } of all)
		if (held === null || held.reason === 'merge_field_missing')
			for (const field of missing) found[field] = (found[field] ?? 0) + 1;
	return found;
}

/** Pools to choose from, with how many are in each. */
export const poolChoices = query({
	name: 'pool-choices',
	input: z.strictObject({}),
	run: (db) =>
		db.all(
			z.object({ ref: z.string(), name: z.string(), members: z.int() }),
			sql`select p.ref, p.name, (select count(*) from pool_member m where m.pool_id = p.id and m.state = 'in') as members
			    from pool p order by p.name, p.id`,
		),
});

const SavedRow = z.object({ search: z.string(), name: z.string(), query: z.string() });

/** Saved searches to take over: the learner's own and the team's, with what each asks. */
export const searchChoices = query({
	name: 'search-choices',
	input: z.strictObject({}),
	run: (db) =>
		db
			.all(
				SavedRow,
				sql`select s.ref as search, s.name, s.query from saved_search s left join colleague o on o.id = s.owner_id
				    where s.visibility = 'team' or o.is_learner = 1 order by s.name, s.id`,
			)
			.map(({ search, name, query: text }) => {
				const { words, filters } = Asked.parse(JSON.parse(text));
				return { search, name, words, filters };
			}),
});
