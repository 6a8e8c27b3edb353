import { rebuildIndex } from '../../src/lib/crm/search/index-text.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { emptyCrm } from '../kit.ts';
import { COLLEAGUES, NOW, PLACES, POOLS, SKILLS, SOURCES, TAGS, VACANCIES } from './office.ts';
import { addPerson, SOMEONE, type Insert, type Someone } from './someone.ts';

/** A small agency with these people, CAND-1 the first of them. */
export async function agency(...people: readonly Partial<Someone>[]): Promise<Database> {
	const db = await emptyCrm();
	const insert: Insert = (table, row) => {
		const columns = Object.keys(row);
		const text = `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
		db.run({ text, values: Object.values(row) });
	};
	for (const place of PLACES) insert('place', { ...place, region: 'England' });
	insert('role', { name: 'resourcer' });
	COLLEAGUES.forEach((name, i) =>
		insert('colleague', { ref: `COL-${i + 1}`, role_id: 1, name, email: `c${i}@example.org` }),
	);
	SKILLS.forEach(([name, aliases], i) => {
		insert('skill', { name, category: 'any' });
		for (const alias of aliases) insert('skill_alias', { alias, skill_id: i + 1 });
	});
	POOLS.forEach((name, i) =>
		insert('pool', { ref: `POOL-${i + 1}`, name, kind: 'static', created_at: '2025-01-01T09:00' }),
	);
	for (const name of TAGS) insert('tag', { name });
	for (const name of SOURCES) insert('source', { name, kind: 'other' });
	insert('client', {
		ref: 'CLI-31',
		name: 'Moor Foods',
		name_key: 'moor foods',
		place_id: 2,
		postcode: 'ZZ99 6AB',
		created_at: NOW,
		updated_at: NOW,
	});
	insert('pipeline', { name: 'Usual' });
	insert('stage', { pipeline_id: 1, name: 'Longlist', category: 'lead', position: 1 });
	insert('close_reason', { outcome: 'rejected', label: 'Too far' });
	for (const ref of VACANCIES)
		insert('vacancy', {
			ref,
			client_id: 1,
			pipeline_id: 1,
			title: 'Goods-in clerk',
			place_id: 1,
			work_type: 'temporary',
			created_at: NOW,
			updated_at: NOW,
		});
	people.forEach((some, i) => addPerson(insert, i + 1, { ...SOMEONE, ...some }));
	rebuildIndex(db);
	return db;
}
