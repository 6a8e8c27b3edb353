import { z } from 'zod';

/** What a check, a trap or a usual mistake is called. */
export const Id = z
	.string()
	.regex(/^[a-z][a-z0-9-]*$/, 'Use small letters, digits and hyphens, for example record-updated');

export const CriterionCode = z
	.string()
	.regex(/^[A-Z]{2,5}-[A-Z]{1,3}\d{1,2}$/, 'Write a criterion as its code, for example CRM-AC1');
