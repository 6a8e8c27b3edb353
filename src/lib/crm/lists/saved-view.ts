import { z } from 'zod';
import type { ReadDb } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { command, query, type Seat } from '../define.ts';
import { ShortText } from '../fields.ts';
import { nextRef } from '../next-ref.ts';
import { at, FilterState } from '../place.ts';
import { SavedViewRef } from '../refs.ts';
import { reasons } from '../refusal.ts';

const refuse = reasons({
	'no-such-view': (p: { view: string }) => ({
		message: `There is no saved view ${p.view}.`,
		remedy: 'Choose one from the menu of views.',
	}),
	'view-of-another': (p: { name: string; owner: string }) => ({
		message: `The view “${p.name}” is ${p.owner}’s.`,
		remedy: 'Save what you see under a name of your own.',
	}),
	'view-name-taken': (p: { name: string }) => ({
		message: `You have a view called “${p.name}” already.`,
		remedy: 'Choose another name, or open that view and save the change to it.',
	}),
});

/** What can be seen in more than one way: lists, and the report that one builds oneself. */
export const VIEWED = ['candidates', 'vacancies', 'clients', 'reports'] as const;
export type Viewed = (typeof VIEWED)[number];

const ViewName = ShortText(60).pipe(z.string().min(2, 'Give the view a name.'));
const Shape = {
	/** Columns in their order, with a width where one was set: `name:220,headline`. */
	columns: z.string().max(1_000),
	words: z.string().max(2_000),
	filters: z.array(FilterState).max(40),
	sort: z.string().max(60).nullable(),
};
const Visibility = z.enum(['private', 'team']);

const Row = z
	.object({
		id: z.int(),
		view: z.string(),
		object: z.enum(VIEWED),
		name: z.string(),
		owner_id: z.int().nullable(),
		owner: z.string().nullable(),
		visibility: Visibility,
		columns: z.string(),
		words: z.string(),
		filters: z.string(),
		sort: z.string(),
	})
	.transform((row) => ({
		...row,
		columns: z.string().parse(JSON.parse(row.columns)),
		filters: z.array(FilterState).parse(JSON.parse(row.filters)),
		sort: z.string().nullable().parse(JSON.parse(row.sort)),
	}));
export type SavedView = z.infer<typeof Row>;

const SELECT = `select v.id, v.ref as view, v.object, v.name, v.owner_id, o.name as owner, v.visibility, v.columns, v.words, v.filters, v.sort
	from saved_view v left join colleague o on o.id = v.owner_id`;

/** The views of a list that the learner may choose from: own and the team's. */
export const savedViews = query({
	name: 'saved-views',
	input: z.strictObject({ object: z.enum(VIEWED) }),
	run: (db, { object }): SavedView[] =>
		db.all(Row, {
			text: `${SELECT} where v.object = ? and (v.visibility = 'team' or o.is_learner = 1) order by v.name, v.id`,
			values: [object],
		}),
});

/** @throws {Refusal} `no-such-view` */
function viewByRef(db: ReadDb, ref: string): SavedView {
	const found = db.maybe(Row, { text: `${SELECT} where v.ref = ?`, values: [ref] });
	if (!found) throw refuse('no-such-view', { view: ref });
	return found;
}

/** @throws {Refusal} `no-such-view`, `view-of-another` */
function mine(db: ReadDb, ref: string, me: Seat): SavedView {
	const view = viewByRef(db, ref);
	if (view.owner_id !== me.id) throw refuse('view-of-another', { name: view.name, owner: view.owner ?? 'the agency' });
	return view;
}

/** Where it is seen. */
const placeOf = (object: Viewed) => (object === 'reports' ? at('reports', null, 'own') : at(object));

/** @throws {Refusal} `view-name-taken` */
function mustBeFree(db: ReadDb, object: Viewed, name: string, me: Seat): void {
	const taken = db.column(
		sql`select 1 from saved_view where object = ${object} and name = ${name} collate nocase and owner_id = ${me.id}`,
	);
	if (taken.length > 0) throw refuse('view-name-taken', { name });
}

/**
 * Keeps how a list looks: its columns, words, filters and order. With `view`, over what was kept there.
 *
 * @throws {Refusal} `no-such-view`, `view-of-another`, `view-name-taken`
 */
export const saveView = command({
	name: 'view.save',
	title: 'Save a view',
	minutes: 1,
	input: z.strictObject({
		view: SavedViewRef.nullable().default(null),
		object: z.enum(VIEWED),
		name: ViewName,
		...Shape,
		visibility: Visibility.default('private'),
	}),
	outcome: z.strictObject({ view: SavedViewRef }),
	run({ db, me }, { view, object, name, columns, words, filters, sort, visibility }) {
		const [c, f, s] = [columns, filters, sort].map((value) => JSON.stringify(value)) as [string, string, string];
		if (view !== null) {
			const was = mine(db, view, me);
			if (was.name !== name) mustBeFree(db, was.object, name, me);
			db.run(sql`update saved_view set name = ${name}, columns = ${c}, words = ${words}, filters = ${f}, sort = ${s}, visibility = ${visibility}
			           where id = ${was.id}`);
			return { view };
		}
		mustBeFree(db, object, name, me);
		const ref = nextRef(db, 'VIEW');
		db.run(sql`insert into saved_view (ref, object, name, layout, columns, words, filters, sort, owner_id, visibility)
		           values (${ref}, ${object}, ${name}, 'table', ${c}, ${words}, ${f}, ${s}, ${me.id}, ${visibility})`);
		return { view: ref };
	},
	says: ({ name, object }) => `Saved the view “${name}” of the ${object}`,
	place: ({ object }) => placeOf(object),
	undo: 'rows',
});

/** Gives a view another name, or shows it to others. @throws {Refusal} `no-such-view`, `view-of-another`, `view-name-taken` */
export const renameView = command({
	name: 'view.rename',
	title: 'Rename a view',
	minutes: 1,
	input: z.strictObject({ view: SavedViewRef, name: ViewName, visibility: Visibility.optional() }),
	outcome: z.strictObject({ object: z.enum(VIEWED) }),
	run({ db, me }, { view, name, visibility }) {
		const was = mine(db, view, me);
		if (was.name !== name) mustBeFree(db, was.object, name, me);
		db.run(
			sql`update saved_view set name = ${name}, visibility = ${visibility ?? was.visibility} where id = ${was.id}`,
		);
		return { object: was.object };
	},
	says: ({ view, name }) => `Named the view ${view} “${name}”`,
	place: (_, outcome) => placeOf(outcome?.object ?? 'candidates'),
	undo: 'rows',
});

/** Takes a saved view away. No record changes. @throws {Refusal} `no-such-view`, `view-of-another` */
export const removeView = command({
	name: 'view.remove',
	title: 'Remove a view',
	minutes: 1,
	input: z.strictObject({ view: SavedViewRef }),
	outcome: z.strictObject({ name: z.string(), object: z.enum(VIEWED) }),
	run({ db, me }, { view }) {
		const { id, name, object } = mine(db, view, me);
		db.run(sql`delete from saved_view where id = ${id}`);
		return { name, object };
	},
	says: ({ view }, outcome) => `Removed the view ${outcome ? `“${outcome.name}”` : view}`,
	place: (_, outcome) => placeOf(outcome?.object ?? 'candidates'),
	undo: 'rows',
});
