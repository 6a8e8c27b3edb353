import { emptyWorld } from '../src/lib/db/open.ts';
import { engine } from '../src/lib/db/engine.ts';

/** An empty CRM on a real SQLite. */
export const emptyCrm = async () => emptyWorld(await engine());
