import { TypedDay } from '../../crm/fields.ts';

/** What is typed into the form for a call, a meeting or a note. */
export interface InteractionDraft {
	[field: string]: string;
	kind: string;
	direction: string;
	outcome: string;
	body: string;
	/** What comes next, and by when. */
	next: string;
	due: string;
}

export const newInteraction = (kind: 'note' | 'call'): InteractionDraft => ({
	kind,
	direction: 'out',
	outcome: '',
	body: '',
	next: '',
	due: '',
});

/** What is typed, as the command takes it. */
export function interactionFrom(
	draft: InteractionDraft,
	about: { ref?: string; client?: string; vacancy?: string },
): unknown {
	const spoken = draft.kind !== 'note';
	return {
		...about,
		kind: draft.kind,
		direction: spoken ? draft.direction : null,
		outcome: spoken && draft.outcome !== '' ? draft.outcome : null,
		body: draft.body,
		next:
			draft.next.trim() === '' ? null : { title: draft.next, due_on: TypedDay.safeParse(draft.due).data ?? draft.due },
	};
}
