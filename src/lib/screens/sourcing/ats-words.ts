import { ATS_STAGES, type AtsField } from '../../crm/ats/copy.ts';
import { CATEGORY_WORDS } from '../../crm/pipeline/stages.ts';

const OUTCOMES: Readonly<Record<string, string>> = {
	open: 'Open',
	placed: 'Placed',
	rejected: 'Not taken',
	withdrawn: 'Withdrew',
};

/** A value of a field in the words of one of the sides. */
export function sideWords(field: AtsField, value: string | null, side: 'ours' | 'theirs'): string {
	if (value === null || value === '') return 'Nothing';
	if (field === 'outcome') return OUTCOMES[value] ?? value;
	if (field !== 'stage') return value;
	return (side === 'ours' ? CATEGORY_WORDS : ATS_STAGES)[value as keyof typeof ATS_STAGES] ?? value;
}
