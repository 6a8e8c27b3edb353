// imported by the page's own code, so that the build puts it among the assets that are cached
import url from 'sql.js/dist/sql-wasm-browser.wasm?url';

/** Where SQLite is, for the page and for its workers. */
export const WASM: string = typeof location === 'undefined' ? url : new URL(url, location.href).href;
