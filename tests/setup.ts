import { afterAll } from 'vitest';
import { engine } from '../src/lib/db/engine.ts';

/**
 * The test files of a worker share their modules, and with them one SQLite (see vite.config.ts): what a file opened is
 * closed after it, or the memory of that one fills up. What files share among them is images, and no open database.
 */
const sqlite = await engine();
const { Database } = sqlite;
const opened = new Set<InstanceType<typeof Database>>();

sqlite.Database = class extends Database {
	constructor(...image: ConstructorParameters<typeof Database>) {
		super(...image);
		opened.add(this);
	}

	override close(): void {
		opened.delete(this);
		super.close();
	}
};

afterAll(() => {
	for (const one of opened) one.close();
	sqlite.Database = Database;
});
