/** Why somebody is left out of something that goes to many, in the order in which it is looked at: each counts once. */
export const HELD = {
	archived: 'Record out of use',
	suppressed: 'Do not contact',
	excluded: 'In the pool that is left out',
	no_consent: 'Has not said yes to offers this way',
	no_talent_pool: 'Has not said yes to staying in a talent pool',
	open_application: 'In process for a vacancy',
	no_date: 'No such day on record',
	no_address: 'No address for this channel',
	bounced: 'Messages came back',
	quiet_hours: 'Asked for other hours',
	frequency_cap: 'Written to just now',
	merge_field_missing: 'A field would stay empty',
	duplicate: 'Same address as somebody above',
} as const;
export type HeldReason = keyof typeof HELD;

/** What can be done about it. */
export const HELD_REMEDY: Readonly<Record<HeldReason, string>> = {
	archived: 'Restore the record first, if there is a reason to.',
	suppressed: 'Nothing. They asked to be left alone.',
	excluded: 'Take them out of that pool, or leave none out.',
	no_consent: 'Ask first, and record the answer. A no stays a no.',
	no_talent_pool: 'Ask whether they want to be kept in mind, and record the answer.',
	open_application: 'Write to them about their own vacancy instead.',
	no_date: 'Nothing. It is not asked for without a reason.',
	no_address: 'Ring, or find the address and put it on record.',
	bounced: 'Find the right address another way.',
	quiet_hours: 'Choose a time that suits them.',
	frequency_cap: 'Wait some days.',
	merge_field_missing: 'Fill in the record, or write without the field.',
	duplicate: 'Look whether the two records are one person.',
};
