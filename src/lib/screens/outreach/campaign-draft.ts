import { TypedDay } from '../../crm/fields.ts';
import type { CampaignDraft } from '../../crm/outreach/campaign-fields.ts';
import type { View } from '../../crm/place.ts';

/** What is typed into the form of a campaign. A step is a template and the days before it, at the same place of two lists. */
export interface CampaignTyped extends Record<string, string | boolean | string[]> {
	name: string;
	kind: string;
	purpose: string;
	audience: string;
	pool: string;
	words: string;
	/** The chips of a search that was saved with it, as JSON: shown, and kept. */
	filters: string;
	refs: string;
	exclude: string;
	templates: string[];
	waits: string[];
	skip: boolean;
	stop: boolean;
	cap: string;
	client: string;
	vacancies: string;
	news: string;
	stated: string;
	/** Whose copy is looked at. */
	as: string;
	later: string;
	day: string;
	clock: string;
}

/** The form as the record has it. */
export function typedFrom(draft: CampaignDraft): CampaignTyped {
	const { audience } = draft;
	return {
		name: draft.name,
		kind: draft.kind,
		purpose: draft.purpose,
		audience: audience.kind,
		pool: audience.kind === 'pool' ? audience.pool : '',
		words: audience.kind === 'search' ? audience.words : '',
		filters: JSON.stringify(audience.kind === 'search' ? audience.filters : []),
		refs: audience.kind === 'people' ? audience.refs.join(' ') : '',
		exclude: draft.exclude ?? '',
		templates: draft.steps.length > 0 ? draft.steps.map(({ template }) => template) : [''],
		waits: draft.steps.length > 0 ? draft.steps.map(({ wait_days }) => String(wait_days)) : ['0'],
		skip: draft.skip_if_open_application,
		stop: draft.stop_on_reply,
		cap: String(draft.max_per_person_days),
		client: draft.client ?? '',
		vacancies: draft.vacancies.join(' '),
		news: draft.news,
		stated: draft.stated_purpose,
		as: '',
		later: 'now',
		day: '',
		clock: '09:00',
	};
}

const list = (text: string) =>
	text
		.trim()
		.toUpperCase()
		.split(/[\s,;]+/)
		.filter(Boolean);
const whole = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);

function audienceOf({ audience, pool, words, filters, refs }: CampaignTyped): unknown {
	if (audience === 'pool') return { kind: 'pool', pool };
	if (audience === 'search') return { kind: 'search', words, filters: JSON.parse(filters) as View['filters'] };
	if (audience === 'near_misses') return { kind: 'near_misses' };
	return { kind: 'people', refs: list(refs) };
}

/** What is typed, as the command takes it. */
export const draftFrom = (typed: CampaignTyped): unknown => ({
	name: typed.name,
	kind: typed.kind,
	purpose: typed.purpose,
	audience: audienceOf(typed),
	exclude: typed.exclude || null,
	steps: typed.templates.flatMap((template, i) =>
		template === '' ? [] : [{ template, wait_days: i === 0 ? 0 : whole(typed.waits[i] ?? '') }],
	),
	skip_if_open_application: typed.skip,
	stop_on_reply: typed.stop,
	max_per_person_days: whole(typed.cap),
	client: typed.client || null,
	vacancies: list(typed.vacancies),
	news: typed.news,
	stated_purpose: typed.stated,
});

/** When it goes: null for now, undefined where what is typed is no time. */
export function goesAt({
	later,
	day,
	clock,
}: {
	later: string;
	day: string;
	clock: string;
}): string | null | undefined {
	if (later !== 'later') return null;
	const date = TypedDay.safeParse(day).data;
	return date !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(clock.trim()) ? `${date}T${clock.trim()}` : undefined;
}

/** What to write where a time is not right. */
export const GOES_AT = 'Write the day like 03/03/2026 and the time like 09:00.';
