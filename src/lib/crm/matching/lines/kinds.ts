import type { RequirementKind } from '../../clients/requirement-fields.ts';
import type { PlainKind, RowsKind } from '../line.ts';
import { availability } from './availability.ts';
import { pattern, workType } from './choices.ts';
import { experience } from './experience.ts';
import { location } from './location.ts';
import { dbs, driving, rightToWork } from './papers.ts';
import { pay } from './pay.ts';
import { qualification } from './qualification.ts';
import { skill } from './skill.ts';

/** How each kind of line is compared. */
export const KINDS: Readonly<Record<RequirementKind, { readonly plain: PlainKind } | { readonly rows: RowsKind }>> = {
	skill: { rows: skill },
	experience: { rows: experience },
	qualification: { rows: qualification },
	location: { plain: location },
	availability: { plain: availability },
	pattern: { plain: pattern },
	work_type: { plain: workType },
	pay: { plain: pay },
	driving: { plain: driving },
	dbs: { plain: dbs },
	right_to_work: { plain: rightToWork },
};
