import { FIELD_LABELS, type CandidateField } from '../../../crm/people/candidate-fields.ts';
import { duplicatesOfDraft, mandatory, recordChoices } from '../../../crm/people/record.ts';
import { phoneKey } from '../../../crm/fields.ts';
import { houseHint, houseStyle } from '../../../crm/people/house-style.ts';
import { suppressedDraft } from '../../../crm/people/suppress.ts';
import type { Desk } from '../../desk.svelte.ts';
import { asTyped, read } from '../edit.ts';
import { cvOf, NO_CV } from './cv-draft.ts';

/** The form as it opens. */
export const emptyForm = (desk: Desk) => ({
	given_name: '',
	family_name: '',
	known_as: '',
	mobile: '',
	landline: '',
	email: '',
	address: '',
	town: '',
	postcode: '',
	preferred_channel: '',
	headline: '',
	source: '',
	source_detail: '',
	obtained_on: asTyped('obtained_on', desk.today),
	work_types: [] as string[],
	working_pattern: [] as string[],
	desired_pay: '',
	pay_unit: 'hour',
	notice_days: '',
	available_from: '',
	travel_miles: '',
	driving: 'none',
	current_employer: '',
	lawful_basis: '',
	incomplete: false,
	not_same_as: [] as string[],
	left_alone_reason: '',
	...NO_CV,
});
export type Form = ReturnType<typeof emptyForm>;

const TEXT: readonly (keyof Form & CandidateField)[] = [
	'given_name',
	'family_name',
	'known_as',
	'mobile',
	'landline',
	'email',
	'address',
	'town',
	'postcode',
	'headline',
	'source',
	'source_detail',
	'obtained_on',
	'desired_pay',
	'notice_days',
	'available_from',
	'travel_miles',
	'current_employer',
];

/** What a form that is half filled means: what the command would take, what is wrong, what lacks, and who it may be. */
export function newCandidate(desk: Desk) {
	const choices = () => desk.show(recordChoices, {});

	/** What is typed, as the command takes it; fields left empty are left out. */
	function build(d: Form): unknown {
		const typed = TEXT.flatMap((field) => {
			const text = d[field] as string;
			if (text.trim() === '' && field !== 'given_name' && field !== 'family_name') return [];
			const value = read(field, houseStyle(field, text, choices()) ?? text);
			return [[field, value.ok ? value.value : text] as const];
		});
		return {
			...Object.fromEntries(typed),
			...(d.preferred_channel === '' ? {} : { preferred_channel: d.preferred_channel }),
			work_types: d.work_types,
			working_pattern: d.working_pattern,
			pay_unit: d.pay_unit,
			driving: d.driving,
			lawful_basis: d.lawful_basis || null,
			incomplete: d.incomplete,
			not_same_as: d.not_same_as,
			...(leftAlone(d) && d.left_alone_reason.trim() !== '' ? { left_alone_reason: d.left_alone_reason } : {}),
			...cvOf(desk, d),
		};
	}

	function errorsOf(d: Form): Record<string, string> {
		const found: Record<string, string> = {};
		for (const field of TEXT) {
			const text = d[field] as string;
			const needed = field === 'given_name' || field === 'family_name';
			if (text.trim() === '' && !needed) continue;
			const value = read(field, text);
			if (!value.ok)
				found[field] = needed && text.trim() === '' ? `Write the ${FIELD_LABELS[field].toLowerCase()}.` : value.error;
		}
		if (houseStyle('town', d.town, choices()) === null)
			found['town'] = 'Choose a town from the list, the nearest one to the address.';
		if (houseStyle('source', d.source, choices()) === null)
			found['source'] = 'Choose from the list where the details came from.';
		return found;
	}

	/** What the agency must have and is not there yet. */
	function missing(d: Form): string[] {
		const there: Record<string, boolean> = {
			given_name: d.given_name.trim() !== '',
			family_name: d.family_name.trim() !== '',
			contact_route: d.mobile.trim() !== '' || d.email.trim() !== '',
			town: d.town.trim() !== '',
			postcode: d.postcode.trim() !== '',
			source: d.source.trim() !== '',
			obtained_on: d.obtained_on.trim() !== '',
			work_types: d.work_types.length > 0,
			lawful_basis: d.lawful_basis !== '',
			headline: d.headline.trim() !== '',
			// seen on paper, so never while somebody is added
			right_to_work: false,
		};
		return desk.show(mandatory, {}).filter((key) => there[key] === false);
	}

	/** Whether the addresses typed are those of somebody who asked to be left alone. */
	const leftAlone = (d: Form) =>
		desk.show(suppressedDraft, {
			email: keyOf(d, 'email'),
			mobile: keyOf(d, 'mobile'),
			landline: keyOf(d, 'landline'),
		});
	/** The address as the record would hold it, once it can be read. */
	function keyOf(d: Form, field: 'email' | 'mobile' | 'landline'): string {
		const value = d[field].trim() === '' ? null : read(field, d[field]);
		return value?.ok ? String(value.value ?? '') : '';
	}
	const alike = (d: Form) => {
		const mobile = keyOf(d, 'mobile');
		return desk.show(duplicatesOfDraft, {
			given_name: d.given_name.trim(),
			family_name: d.family_name.trim(),
			known_as: d.known_as.trim() || null,
			mobile: mobile === '' ? null : phoneKey(mobile),
			email: d.email.trim().toLowerCase() || null,
			postcode: d.postcode.trim().toUpperCase() || null,
			date_of_birth: null,
		});
	};
	/** What is under a field while it is typed in: how the agency would write it, or what a right one looks like. */
	const hint = (d: Form, field: keyof Form & CandidateField, example = '') =>
		houseHint(field, String(d[field]), choices()) || example;
	/** On leaving a field, it is put into house style where that is sure. */
	function tidy(d: Form, field: keyof Form & CandidateField) {
		const style = houseStyle(field, String(d[field]), choices());
		if (style) Object.assign(d, { [field]: style });
	}

	return { build, errorsOf, missing, leftAlone, alike, hint, tidy };
}
