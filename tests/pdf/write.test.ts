import { expect, test } from 'vitest';
import { ascii } from '../../src/lib/evidence/pdf/ascii.ts';
import { writePdf } from '../../src/lib/evidence/pdf/write.ts';
import { data, fonts, portfolio } from './sample.ts';

test('the same portfolio gives the same bytes, another gives others', async () => {
	const { document, pictures } = portfolio();

	const first = await writePdf(document, { pictures, data, fonts });
	const second = await writePdf(document, { pictures: new Map(pictures), data, fonts });
	const other = await writePdf(document, { pictures, data: data.replace('1.0.0', '1.0.1'), fonts });

	expect(Buffer.compare(first, second)).toBe(0);
	expect(Buffer.compare(first, other)).not.toBe(0);
});

test('what can’t be written is said, not left out', async () => {
	const { document } = portfolio();

	await expect(writePdf(document, { pictures: new Map(), data, fonts })).rejects.toThrow(
		'There are no bytes for picture',
	);
	const { pictures } = portfolio();
	await expect(writePdf(document, { pictures, data: '{"name":"Siân"}', fonts })).rejects.toThrow('must be ASCII');
	await expect(writePdf({ ...document, made: 'today' }, { pictures, data, fonts })).rejects.toThrow('not today');
	expect(ascii('{"name":"Siân 😀"}')).toBe('{"name":"Si\\u00e2n \\ud83d\\ude00"}');
});
