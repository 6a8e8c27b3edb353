import { strToU8, zipSync } from 'fflate';
import type { PersonFile } from '../../crm/protection/dsar.ts';
import { longDay } from '../../ledger/story-time.ts';

const LABEL = 'Simulated environment, fictitious data';

const escaped = (text: string) =>
	text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1).replaceAll('_', ' ')}`;

/** Somebody's whole file as a page that reads on any device. */
export function pageOf(file: PersonFile, agency: string, now: string): string {
	const parts = file.parts.map(
		({ table, rows, withheld }) =>
			`<section><h2>${escaped(capital(table))}</h2>${rows
				.map(
					(row) =>
						`<dl>${Object.entries(row)
							.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`)
							.join('')}</dl>`,
				)
				.join('')}${withheld > 0 ? `<p>${withheld} withheld, to protect somebody else.</p>` : ''}</section>`,
	);
	return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>What ${escaped(agency)} holds about ${escaped(file.name)}</title>
<style>body{font:16px/1.5 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}dl{border-top:1px solid #999;padding-top:.5rem}dt{font-weight:bold}dd{margin:0 0 .5rem;white-space:pre-wrap}</style></head>
<body><p><b>${LABEL}</b></p><h1>What ${escaped(agency)} holds about ${escaped(file.name)} (${file.ref})</h1>
<p>Taken out on ${longDay(now.slice(0, 10))}. If something is wrong, tell us and we will put it right. You may complain to us, and to the Information Commissioner.</p>
${parts.join('\n')}<p><b>${LABEL}</b></p></body></html>\n`;
}

/** The bundle that answers a request: a page to read and the same as data, zipped. Same file, same bytes. */
export function bundleOf(file: PersonFile, agency: string, now: string): Uint8Array<ArrayBuffer> {
	const data = JSON.stringify({ label: LABEL, agency, taken_out: now, ...file }, null, '\t');
	// a zip knows no zone: the hour of the story would come out differently by device
	const options = { mtime: '1980-01-01T12:00:00' } as const;
	const zipped = zipSync({
		'read-me-first.html': [strToU8(pageOf(file, agency, now)), options],
		'data.json': [strToU8(`${data}\n`), options],
	});
	// safe: fflate allocates the buffer itself
	return zipped as Uint8Array<ArrayBuffer>;
}
