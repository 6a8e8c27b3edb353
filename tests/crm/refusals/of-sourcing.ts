import { pullAts, settleAts } from '../../../src/lib/crm/ats/commands.ts';
import { postVacancy, takeDownAdvert } from '../../../src/lib/crm/sourcing/advert.ts';
import { bringIn, ignoreOutside } from '../../../src/lib/crm/sourcing/bring-in.ts';
import { unwatchSource, watchSource } from '../../../src/lib/crm/sourcing/watch.ts';
import { suppressionHash } from '../../../src/lib/crm/people/suppress.ts';
import { atsLinkOf, outside, OUTSIDE, row } from '../outside.ts';
import { YUSUF } from '../world.ts';
import { listed, setting, type Reached } from './given.ts';

const AT = '2026-01-05T10:00';
const there = setting(`insert into source (name, kind) values ('ShiftQuay', 'job_board'), ('Network', 'careers_site');
	insert into external_record (source_id, external_id, kind, payload, available_from) values ${OUTSIDE},
		${row(2, 'EXT-1010', 'cv', outside({ family_name: '' }))};
	insert into suppression (channel, norm_hash, reason, at) values ('any', '${suppressionHash('any', 'una@example.net')}', 'erased', '${AT}');
	insert into saved_search (ref, name, query, owner_id, visibility, created_at) values
		('SRCH-1', 'Forklift', '{"words":"forklift","filters":[],"sort":null}', 1, 'team', '${AT}'),
		('SRCH-2', 'Free now', '{"words":"","filters":[{"field":"status","op":"is","value":"available"}],"sort":null}', 1, 'team', '${AT}')`);
const body = 'Goods-in administrator in Leeds, days, with SAP and a kind team.';
const watch = { search: 'SRCH-1', source: 'ShiftQuay' };
const advert = { vacancy: 'VAC-208', source: 'ShiftQuay', body };

export const OF_SOURCING: Readonly<Record<string, Reached>> = {
	'no-such-outside-record': [bringIn, { record: 'EXT-9' }, there],
	'outside-record-decided': [
		ignoreOutside,
		{ record: 'EXT-1001', reason: 'Too far away' },
		there,
		[[bringIn, { record: 'EXT-1001' }]],
	],
	'not-to-be-passed-on': [bringIn, { record: 'EXT-1004' }, there],
	'on-the-do-not-contact-list': [bringIn, { record: 'EXT-1003' }, there],
	'outside-looks-like': [bringIn, { record: 'EXT-1002' }, there],
	'outside-has-no-name': [bringIn, { record: 'EXT-1010' }, there],
	'no-such-place-to-look': [watchSource, { search: 'SRCH-1', source: 'Nowhere' }, there],
	'nothing-to-ask-a-source': [watchSource, { search: 'SRCH-2', source: 'ShiftQuay' }, there],
	'watched-already': [watchSource, watch, there, [[watchSource, watch]]],
	'not-watched': [unwatchSource, watch, there],
	'no-such-ats-record': [pullAts, { record: 'ATS-9' }, there],
	'ats-agrees-already': [
		settleAts,
		{ record: 'ATS-3001', field: 'outcome', keep: 'ours' },
		(db) => {
			listed(db);
			db.exec(`insert into source (name, kind) values ('Past', 'ats'); ${atsLinkOf(1, YUSUF.ref)}`);
		},
	],
	'takes-no-adverts': [postVacancy, { ...advert, source: 'Job fair' }, there],
	'advertised-already': [postVacancy, advert, there, [[postVacancy, advert]]],
	'no-such-advert': [takeDownAdvert, { advert: 'ADV-9' }, there],
	'advert-down-already': [
		takeDownAdvert,
		{ advert: 'ADV-1001' },
		there,
		[
			[postVacancy, advert],
			[takeDownAdvert, { advert: 'ADV-1001' }],
		],
	],
};
