import type { Files } from '../files.ts';

/** A copy that can stand beside the first: with an id and a title of its own, and everything else to the letter. */
export function copyOf(files: Files): Files {
	const text = files.get('scenario.md') ?? '';
	const copied = text
		.replace(/^(id:[ \t]*)([a-z][a-z0-9-]*)/m, (_, key: string, id: string) => `${key}${id.slice(0, 53)}-copy`)
		.replace(/^(title:[ \t]*)(["']?)(.+?)\2[ \t]*$/m, (_, key: string, quote: string, title: string) => {
			const longer = `${title} (copy)`;
			return `${key}${quote}${longer.length > 80 ? title : longer}${quote}`;
		})
		.replace(/^(version:[ \t]*)\S+/m, (_, key: string) => `${key}0.1.0`);
	return new Map([...files, ['scenario.md', copied]]);
}
