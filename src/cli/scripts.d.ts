// What the plain scripts give to TypeScript: they run before anything is installed, so they are JavaScript.

declare module '*/install.mjs' {
	/** The folder that holds package.json. */
	export const ROOT: string;
}

declare module '*/newer.mjs' {
	/** True when `built`, a path from the root, is missing or older than any source. */
	export function stale(built: string): boolean;
}

declare module '*/browser.mjs' {
	/** A browser's path, installing one where none is found. @throws {Error} with what to do */
	export function findBrowser(): Promise<string>;
}

declare module '*/serve.mjs' {
	/** Serves the built app on loopback; on any free port for 0. */
	export function serve(port: number): Promise<{ address: string; stop: () => void }>;
}
