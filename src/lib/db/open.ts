import type { SqlJsStatic } from 'sql.js';
import { database, type Database } from './database.ts';

const FILES = import.meta.glob<string>('./schema/*.sql', { query: '?raw', import: 'default', eager: true });

/** Every table, in the order in which the files are numbered. */
export const SCHEMA = Object.keys(FILES)
	.sort()
	.map((name) => FILES[name])
	.join('\n');

/**
 * Per connection: SQLite keeps none of these in the file.
 * `recursive_triggers`, because the hidden delete of a replace escapes the change log otherwise;
 * `secure_delete`, because a deleted name stays readable in the bytes of the image otherwise (both measured).
 */
const PRAGMAS =
	'pragma foreign_keys = on; pragma recursive_triggers = on; pragma secure_delete = on; pragma journal_mode = memory; pragma temp_store = memory;';

/** An empty CRM: all tables, no rows. */
export function emptyWorld(sqlite: SqlJsStatic): Database {
	const db = database(new sqlite.Database());
	db.exec(PRAGMAS + SCHEMA);
	return db;
}

/** A CRM from its image, as `Database.image` gave it. */
export function worldFrom(sqlite: SqlJsStatic, image: Uint8Array): Database {
	const db = database(new sqlite.Database(image));
	db.exec(PRAGMAS);
	return db;
}
