import { at, viewOf, type View } from '../../src/lib/crm/place.ts';
import type { Fullest } from './fullest.ts';

/** A screen of the CRM in a state that a learner can have it in. */
export interface Scene {
	readonly name: string;
	readonly view: View;
}

const scene = (name: string, place: Parameters<typeof at>, view: Partial<View> = {}): Scene => ({
	name,
	view: { ...viewOf(at(...place)), ...view },
});

const IMPORTING = {
	text: 'Name,Email,Phone,City,Job title\nIDA QUIST,ida.quist@example.org,07700 900777,leeds,picker\nOtto Vane,otto@example.org,12345,Leeds,Clerk',
	file_name: 'job-fair.csv',
	mapping: [],
	policy: 'skip',
	source: '',
	obtained_on: '02/03/2026',
	lawful_basis: 'legitimate_interests',
};
/** A CV that has been read into the form of a new candidate. */
const FROM_CV = {
	given_name: 'Ida',
	family_name: 'Quist',
	cv_text: 'Ida Quist\nida.quist@example.org\n\nPicker, Aldwick Foods, 2019 to 2023\nNVQ Level 2 in Warehousing',
	cv_name: 'ida-quist.txt',
	cv_read: true,
	cv_left: [],
	cv_fixed: [],
};

/** Every screen with its fullest record, and every tab of it. */
export function screens(full: Fullest): Scene[] {
	const { candidate, archived, vacancy, client, message } = full;
	const forklift = [{ field: 'skill', op: 'is', value: 'Forklift Counterbalance' }];
	return [
		scene('home', ['home']),
		scene('candidates', ['candidates']),
		scene('candidates, scrolled and chosen', ['candidates'], {
			scroll: { list: 1_230 },
			chosen: Array.from({ length: 60 }, (_, i) => `CAND-${10_001 + i}`),
		}),
		scene('candidates, filters, facets and panel', ['candidates'], {
			words: '(forklift OR "reach truck") AND NOT manager',
			filters: [{ field: 'status', op: 'is', value: 'available' }],
			sort: '-spoken',
			panel: candidate.ref,
		}),
		scene('candidates, held against a vacancy', ['candidates'], {
			words: 'office OR administrator',
			drafts: { 'candidate-list': { against: vacancy } },
		}),
		scene('candidates, nobody', ['candidates'], { words: 'xylophone', filters: forklift }),
		...['timeline', 'cv', 'applications', 'documents', 'protection', 'audit'].map((tab) =>
			scene(`candidate, ${tab}`, ['candidate', candidate.ref, tab]),
		),
		scene('candidate, a document unfolded', ['candidate', candidate.ref, 'documents'], {
			unfolded: [`document ${full.document}`],
		}),
		scene('candidate, further down', ['candidate', candidate.ref, 'timeline'], { scroll: { view: 700 } }),
		scene('candidate, fields half typed', ['candidate', candidate.ref, 'timeline'], {
			drafts: { ...typing(candidate.ref, 'mobile', '0770'), ...typing(candidate.ref, 'preferred_channel', 'phone') },
		}),
		scene('candidate, more fields half typed', ['candidate', candidate.ref, 'timeline'], {
			scroll: { view: 760 },
			drafts: {
				...typing(candidate.ref, 'headline', 'Picker, packer, and'),
				...typing(candidate.ref, 'summary', 'Four years in\nwarehousing'),
				...typing(candidate.ref, 'work_types', '', ['temporary']),
				...typing(candidate.ref, 'remote_ok', ''),
			},
		}),
		scene('candidate, archived', ['candidate', archived.ref, 'protection'], {
			notice: {
				kind: 'refused',
				message: 'The record is archived.',
				remedy: 'Restore it first, then change it.',
				undo: null,
			},
		}),
		scene('portal', ['portal', candidate.ref]),
		scene('client’s page', ['client-page', full.submission]),
		scene('saved searches', ['searches']),
		scene('pools', ['pools']),
		...['members', 'suggestions', 'calls'].map((tab) => scene(`pool, ${tab}`, ['pool', 'POOL-1006', tab])),
		...['tray', 'sources', 'adverts', 'channels'].map((tab) => scene(`sourcing, ${tab}`, ['sourcing', null, tab])),
		scene('source', ['source', 'CV Yard']),
		...['conflicts', 'log', 'links'].map((tab) => scene(`ats, ${tab}`, ['ats', null, tab])),
		scene('source, nobody', ['source', 'CV Yard'], { words: 'xylophone' }),
		scene('events', ['events']),
		scene('event to come', ['event', 'EVT-1003']),
		scene('event, follow up', ['event', 'EVT-1001', 'follow-up']),
		...['duplicates', 'figure', 'settled'].map((tab) => scene(`data quality, ${tab}`, ['quality', null, tab])),
		scene('import, nothing yet', ['import']),
		scene('import, lines looked at', ['import'], { drafts: { import: IMPORTING } }),
		scene('vacancies', ['vacancies']),
		...['details', 'match', 'shortlist', 'pipeline', 'submissions', 'timeline'].map((tab) =>
			scene(`vacancy, ${tab}`, ['vacancy', vacancy, tab]),
		),
		scene('vacancy, match, side by side', ['vacancy', vacancy, 'match'], {
			chosen: [full.applicant.ref, candidate.ref],
		}),
		scene('vacancy, match, further down', ['vacancy', vacancy, 'match'], { scroll: { view: 500 } }),
		scene('vacancy, pipeline in review', ['vacancy', vacancy, 'pipeline'], { options: { layout: 'review' } }),
		scene('vacancy, pipeline as a table', ['vacancy', vacancy, 'pipeline'], { options: { layout: 'table' } }),
		...['acknowledge', 'update', 'decline', 'near-misses', 'stuck'].map((tab) =>
			scene(`candidates to tell, ${tab}`, ['telling', null, tab], { options: { whose: 'all' } }),
		),
		scene('vacancy, interviews', ['vacancy', vacancy, 'interviews']),
		scene('interview to come', ['interview', full.coming]),
		scene('interview held', ['interview', full.held]),
		scene('placement accepted', ['placement', full.accepted]),
		scene('placement started', ['placement', full.started]),
		...['day', 'week', 'month', 'agenda'].map((layout) =>
			scene(`calendar, ${layout}`, ['calendar'], { options: { layout } }),
		),
		scene('clients', ['clients']),
		...['timeline', 'contacts', 'vacancies', 'care', 'tasks'].map((tab) =>
			scene(`client, ${tab}`, ['client', client.ref, tab], tab === 'contacts' ? { notice: DONE } : {}),
		),
		scene('messages, with thread', ['messages', message]),
		scene('messages, chat with a colleague', ['messages', 'COL-2']),
		scene('messages, sent', ['messages', null, 'sent']),
		scene('messages, calls', ['messages', null, 'calls']),
		...[null, 'automations', 'templates'].map((tab) => scene(`campaigns, ${tab ?? 'list'}`, ['campaigns', null, tab])),
		scene('campaign, finished', ['campaign', 'CAMP-1001']),
		scene('campaign, drafted', ['campaign', 'CAMP-1003'], { unfolded: ['held no_consent'] }),
		scene('automation', ['automation', 'AUTO-1002']),
		scene('tasks', ['tasks']),
		...['review', 'requests', 'notices', 'looks', 'permissions', 'do-not-contact', 'incidents'].map((tab) =>
			scene(`data protection, ${tab}`, ['protection', null, tab]),
		),
		scene('data protection, a request', ['protection', 'REQ-1001']),
		...['marks', 'answers', 'ask', 'complaints', 'survey'].map((tab) =>
			scene(`feedback, ${tab}`, ['feedback', null, tab]),
		),
		...REPORTS.map((tab) => scene(`reports, ${tab}`, ['reports', null, tab])),
		scene('reports, as tables', ['reports', null, 'time'], { unfolded: ['table spread', 'table months'] }),
		...['colleagues', 'mentions', 'activity'].map((tab) => scene(`team, ${tab}`, ['team', null, tab])),
		scene('policies', ['policies']),
		...['roles', 'fields', 'retention', 'reasons', 'audit'].map((tab) =>
			scene(`settings, ${tab}`, ['settings', null, tab]),
		),
	];
}

const REPORTS = [
	'overview',
	'time',
	'conversion',
	'drop-out',
	'sources',
	'satisfaction',
	'activity',
	'records',
	'diversity',
	'own',
];

/** A field of a record that is open, with what is typed in it, after a try to save. */
const typing = (ref: string, field: string, typed: string, many: string[] = []): View['drafts'] => ({
	[`edit ${ref} ${field}`]: { typed, many, flag: true, tried: true, refused: '' },
});

const DONE: View['notice'] = { kind: 'done', message: 'Sam Tilley moved to Longlist.', remedy: '', undo: 3 };

/** Every kind of dialog, open over the screen that it belongs to. */
export function dialogs(full: Fullest): Scene[] {
	const { candidate, applicant, vacancy, client, contact } = full;
	const over =
		(place: Parameters<typeof at>) =>
		(name: string, about: Record<string, string | number> = {}) =>
			scene(`dialog ${name}`, place, { dialog: { name, about } });
	const list = over(['candidates']);
	const record = over(['candidate', candidate.ref, 'protection']);
	const job = over(['vacancy', vacancy, 'shortlist']);
	const match = over(['vacancy', vacancy, 'match']);
	const firm = over(['client', client.ref, 'contacts']);
	const him = { ref: candidate.ref, name: candidate.name };
	const them = { refs: candidate.ref, name: candidate.name };
	const at_ = { client: client.ref, name: client.name };
	return [
		...['new-campaign', 'template', 'automation'].map((name) => over(['campaigns'])(name)),
		over(['campaign', 'CAMP-1003'])('cancel-campaign', { campaign: 'CAMP-1003', name: 'Night shifts, spring' }),
		list('add-candidate'),
		...['search-save', 'columns', 'facets', 'view-save', 'view-rename'].map((name) => list(name)),
		...['change-field', 'tag', 'export'].map((name) => list(name, them)),
		scene('dialog add-candidate, from a CV', ['candidates'], {
			dialog: { name: 'add-candidate', about: {} },
			drafts: { 'add-candidate': FROM_CV },
		}),
		scene('dialog revert-import', ['import'], {
			dialog: { name: 'revert-import', about: { batch: 1, name: 'job-fair.csv' } },
		}),
		over(['searches'])('search-change', { search: 'SRCH-1001' }),
		over(['pools'])('pool-form'),
		...['pool-reject', 'pool-note'].map((name) =>
			over(['pool', 'POOL-1006'])(name, { ...him, pool: 'POOL-1006', pool_name: 'Referrals' }),
		),
		...['bring-in', 'ignore-outside'].map((name) => over(['sourcing'])(name, { record: 'EXT-1001', name: 'Somebody' })),
		over(['sourcing'])('post-advert', { vacancy }),
		over(['ats', null, 'links'])('ats-note', { record: 'ATS-3001', name: 'Somebody' }),
		over(['source', 'CV Yard'])('watch-source', { source: 'CV Yard' }),
		over(['events'])('event-form'),
		over(['event', 'EVT-1003'])('event-invite', { event: 'EVT-1003' }),
		list('filter'),
		over(['client-page', full.submission])('client-answer', {
			submission: full.submission,
			ref: candidate.ref,
			name: candidate.name,
			contact: 'Somebody',
		}),
		over(['reports', null, 'conversion'])('report-behind', {
			report: 'conversion',
			chart: 'stages',
			line: 'interview',
			column: 'entered',
			title: 'Entered, Interview',
		}),
		list('shortcuts'),
		...['archive', 'anonymise', 'erase', 'suppress'].map((name) => record(name, them)),
		...['ask', 'answer', 'notice', 'basis', 'referred-by'].map((name) => record(name, him)),
		match('judge', { ...him, vacancy, line: 1, asked: 'Goods in', state: 'missing', judged: 'true' }),
		record('withdraw', { ...him, purpose: 'marketing_email' }),
		record('sensitive', { ...him, field: 'ni_number' }),
		record('special', him),
		record('hold', him),
		record('lift-hold', him),
		record('log-request', him),
		record('dsar', { ...him, request: '' }),
		...['identify', 'pause', 'resume', 'extend', 'decide', 'answer', 'refuse'].map((name) =>
			over(['protection', 'REQ-1001'])(`request-${name}`, {
				request: 'REQ-1001',
				name: candidate.name,
				part: 1,
				why: 'Names Ann Hall',
			}),
		),
		over(['protection', null, 'incidents'])('assess-incident', { incident: 'INC-1001' }),
		over(['protection', null, 'incidents'])('close-incident', { incident: 'INC-1001' }),
		list('take-role'),
		list('move-clock'),
		list('cite'),
		list('retention-rule', { rule: 'No contact for two years', months: '24', basis: 'Policy 3.1' }),
		list('add-reason'),
		list('hand-over', { to: 'COL-2', refs: '' }),
		...['skill', 'job', 'qualification', 'right-to-work', 'referee', 'document', 'vetting'].map((name) =>
			record(name, him),
		),
		record('reference', { ...him, line: 1 }),
		record('pool', them),
		record('not-same', { ...him, other: applicant.ref, otherName: applicant.name }),
		record('merge', { ref: candidate.ref, other: applicant.ref }),
		record('unmerge', { ref: applicant.ref, into: candidate.ref }),
		...['log-interaction', 'add-task', 'message', 'keep'].map((name) => record(name, him)),
		over(['protection', null, 'incidents'])('incident'),
		...['portal-details', 'portal-cv', 'portal-data', 'portal-feedback'].map((name) =>
			over(['portal', candidate.ref])(name, him),
		),
		over(['home'])('portal-decline', { request: 'PRT-1001', name: candidate.name }),
		firm('add-site', at_),
		firm('also-candidate', { ref: contact.ref, name: contact.name }),
		over(['feedback', null, 'ask'])('survey-send', { ...him, vacancy }),
		over(['feedback', null, 'answers'])('survey-follow', { survey: 'SVR-1001', name: candidate.name }),
		...['complaint-log', 'complaint-act', 'complaint-close'].map((name) =>
			over(['feedback', null, 'complaints'])(name, { complaint: 'CMP-1001' }),
		),
		firm('add-client'),
		firm('add-contact', at_),
		firm('change-contact', { ...at_, ref: contact.ref, name: contact.name }),
		firm('add-vacancy', { client: client.ref }),
		job('add-requirement', { vacancy, name: vacancy }),
		job('change-requirement', { vacancy, line: 1 }),
		job('close-vacancy', { vacancy, name: vacancy }),
		job('add-to-vacancy', them),
		job('remove-from-shortlist', { vacancy, ref: applicant.ref, name: applicant.name }),
		job('add-to-pipeline', { vacancy }),
		...['rejected', 'withdrawn'].map((how) => ({
			...job('end-application', { vacancy, refs: applicant.ref, name: applicant.name, how }),
			name: `dialog end-application, ${how}`,
		})),
		...['reopen-application', 'raise-risk', 'application', 'decline'].map((name) =>
			job(name, { vacancy, ref: applicant.ref, name: applicant.name }),
		),
		job('tell-candidate', { vacancy, refs: applicant.ref, name: applicant.name, what: 'update' }),
		job('stages', { vacancy }),
		...['confirm', 'move', 'cancel', 'adjust', 'attend', 'prepare'].map((name) =>
			over(['interview', full.coming])(`interview-${name}`, { interview: full.coming, name: applicant.name }),
		),
		job('interview-propose', { vacancy }),
		over(['interview', full.held])('scorecard', { interview: full.held, name: applicant.name }),
		job('placement-offer', { vacancy, ref: applicant.ref, name: applicant.name }),
		...['accept', 'decline', 'end'].map((name) =>
			over(['placement', full.accepted])(`placement-${name}`, { placement: full.accepted, name: applicant.name }),
		),
		job('send', { vacancy, refs: applicant.ref, name: applicant.name }),
	];
}
