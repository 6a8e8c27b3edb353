import type { SqlJsStatic } from 'sql.js';

let loading: Promise<SqlJsStatic> | undefined;

/**
 * SQLite itself, loaded once.
 *
 * @param wasm - where the browser finds `sql-wasm-browser.wasm`; Node finds its own
 */
export function engine(wasm?: string): Promise<SqlJsStatic> {
	loading ??= import('sql.js').then(({ default: load }) =>
		// `useOldExtensionFunctions` would put JavaScript in the place of SQLite's own sqrt, cos and others
		load({ useOldExtensionFunctions: false, ...(wasm ? { locateFile: () => wasm } : {}) } as Parameters<
			typeof load
		>[0]),
	);
	return loading;
}
