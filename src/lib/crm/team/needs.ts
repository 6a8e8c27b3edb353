import type { Verb } from './may.ts';

/** A right: what is done, and to what kind of record, as the agency's table of roles names them. */
export type Right = readonly [verb: Verb, object: string];

const of = (verb: Verb, object: string, ...commands: string[]): [string, Right][] =>
	commands.map((name) => [name, [verb, object]]);

/**
 * The right that each command needs. What is not here is everybody's: searching, undoing, working with the trainer.
 * A command is refused where the agency's table gives its right to others and not to the role of the seat.
 */
export const NEEDS: ReadonlyMap<string, Right> = new Map([
	...of('read', 'candidate', 'candidate.view', 'sensitive.view'),
	...of('create', 'candidate', 'candidate.register'),
	...of('update', 'candidate', 'candidate.amend', 'suppression.add', 'skill.set', 'skill.remove', 'basis.record'),
	...of('update', 'candidate', 'employment.add', 'employment.amend', 'employment.remove', 'document.add'),
	...of('update', 'candidate', 'qualification.add', 'qualification.amend', 'vetting.right-to-work', 'vetting.record'),
	...of('update', 'candidate', 'referee.add', 'referee.amend', 'pool.add', 'pool.remove'),
	...of('update', 'candidate', 'consent.record', 'consent.withdraw', 'special.record'),
	...of('archive', 'candidate', 'candidate.archive', 'candidate.restore', 'retention.keep'),
	...of('anonymise', 'candidate', 'candidate.anonymise'),
	...of('delete', 'candidate', 'candidate.erase'),
	...of('merge', 'candidate', 'duplicate.dismiss', 'candidate.merge', 'candidate.unmerge'),
	...of('send', 'candidate', 'consent.ask', 'notice.send'),
	...of('export', 'candidate', 'dsar.export'),
	...of('create', 'client', 'client.register'),
	...of('read', 'client', 'client.view'),
	...of('update', 'client', 'client.amend', 'contact.add', 'contact.amend'),
	...of('create', 'vacancy', 'vacancy.open'),
	...of('read', 'vacancy', 'vacancy.view', 'match.run'),
	...of('update', 'vacancy', 'vacancy.amend', 'vacancy.close'),
	...of('update', 'vacancy', 'requirement.add', 'requirement.amend', 'requirement.remove'),
	...of('create', 'application', 'shortlist.add'),
	...of('update', 'application', 'shortlist.remove', 'shortlist.note', 'shortlist.rationale'),
	...of('send', 'application', 'submission.send'),
	...of('create', 'interaction', 'interaction.log'),
	...of('read', 'message', 'message.view'),
	...of('send', 'message', 'message.send'),
	...of('create', 'task', 'task.add'),
	...of('update', 'task', 'task.complete', 'task.reopen'),
	...of('create', 'incident', 'incident.report'),
	...of('update', 'incident', 'incident.assess', 'incident.close'),
	...of('create', 'request', 'request.log'),
	...of(
		'update',
		'request',
		'request.identify',
		'request.pause',
		'request.resume',
		'request.collate',
		'request.decide',
	),
	...of('send', 'request', 'request.extend', 'request.answer', 'request.refuse'),
	...of('update', 'hold', 'hold.set', 'hold.lift'),
	...of('admin', 'agency', 'role.permit', 'role.field', 'colleague.amend', 'mandatory.set', 'retention.amend'),
	...of('admin', 'agency', 'reason.add', 'reason.remove'),
	...of('export', 'agency', 'audit.export'),
]);

/** The command behind each dialog, so that what a role never does is not offered there either. */
export const BEHIND: Readonly<Record<string, string>> = {
	'add-candidate': 'candidate.register',
	archive: 'candidate.archive',
	anonymise: 'candidate.anonymise',
	erase: 'candidate.erase',
	suppress: 'suppression.add',
	ask: 'consent.ask',
	answer: 'consent.record',
	withdraw: 'consent.withdraw',
	notice: 'notice.send',
	basis: 'basis.record',
	keep: 'retention.keep',
	document: 'document.add',
	'not-same': 'duplicate.dismiss',
	'add-client': 'client.register',
	'add-contact': 'contact.add',
	'change-contact': 'contact.amend',
	'add-vacancy': 'vacancy.open',
	'close-vacancy': 'vacancy.close',
	'add-requirement': 'requirement.add',
	'change-requirement': 'requirement.amend',
	'add-to-vacancy': 'shortlist.add',
	'remove-from-shortlist': 'shortlist.remove',
	send: 'submission.send',
	'log-interaction': 'interaction.log',
	'add-task': 'task.add',
	message: 'message.send',
	incident: 'incident.report',
};
