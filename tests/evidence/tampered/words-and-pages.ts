import { codes } from '../tamper.ts';
import { resealed, type Row } from './whole.ts';

/** What pages say, where they say it, and which pages there are. */
export const WORDS_AND_PAGES: readonly Row[] = [
	[
		'a figure in the learner’s reflection is another',
		resealed((f) => f.say(6, '31 months', '13 months')),
		'unedited',
		/Page 6 says “[^”]*13 months ago[^”]*”, and the data inside says “[^”]*31 months ago/,
	],
	[
		'a finding on the claim matrix is a better one',
		resealed((f) => f.say(3, 'Read by the assessor', 'Evidenced')),
		'unedited',
		/Page 3 says “Evidenced”, and the data inside says “Read by the assessor”/,
	],
	[
		'another learner’s name is on the cover',
		resealed((f) => f.say(1, 'Siân Howells, L-2041', 'Siân Rowells, L-2041')),
		'unedited',
		/Page 1 says “Siân Rowells, L-2041”/,
	],
	[
		'the receipt on the cover is another',
		resealed((f) => f.draw(1, (c) => swapped(c, codes('Receipt ')))),
		'unedited',
		/Page 1 /,
	],
	[
		'a sentence of the cover is taken out',
		resealed((f) => f.draw(1, (c) => without(c, codes('CRM; 6 entries'), codes('in the CRM; 6 entries.')))),
		'unedited',
		/Page 1 leaves out “in the CRM; 6 entries.”, which the data inside says/,
	],
	[
		'a sentence is written into a page',
		resealed((f) => f.draw(9, (c) => `${c}\nBT /F15 9 Tf 60 60 Td <${codes('the assessor agreed')}> Tj ET`)),
		'unedited',
		/Page 9 says “the assessor agreed”, and the data inside says nothing there/,
	],
	[
		'the label at the foot of a page is painted over',
		resealed((f) => f.draw(2, (c) => `${c}\nq 1 1 1 rg 0 0 600 60 re f Q`)),
		'unedited',
		/Page 2 has the same words, but they or the lines are drawn in another place, size or colour/,
	],
	[
		'words are made white',
		resealed((f) => f.draw(3, (c) => c.replace('0.141 0.122 0.102 rg', '1 1 1 rg'))),
		'unedited',
		/Page 3 has the same words, but/,
	],
	[
		'words are moved off the page',
		resealed((f) => f.draw(5, (c) => c.replace(/48\.19 (\d)/, '9048.19 $1'))),
		'unedited',
		/Page 5 has the same words, but/,
	],
	[
		'two pages say each other’s words',
		resealed((f) => {
			const kids = f.find('/Type /Pages');
			f.edit(kids, '7 0 R 9 0 R', '9 0 R 7 0 R');
		}),
		'unedited',
		/Page 3 says “Claim matrix, continued/,
	],
	[
		'a page is added',
		resealed((f) => {
			const own = f.addStream(`BT /F15 9 Tf 60 700 Td <${codes('the learner did very well')}> Tj ET`);
			const page = f.add(
				`<</Type /Page /Parent 1 0 R /Resources 2 0 R /MediaBox [0 0 595.28 841.89] /Contents ${own} 0 R>>\n`,
			);
			f.edit(f.find('/Type /Pages'), '9 0 R', `9 0 R ${page} 0 R`).edit(
				f.find('/Type /Pages'),
				'/Count 9',
				'/Count 10',
			);
		}),
		'unedited',
		/Page 5 was added: the data inside gives no such page/,
	],
	[
		'a page is taken out',
		resealed((f) => f.edit(f.find('/Type /Pages'), '13 0 R ', '').edit(f.find('/Type /Pages'), '/Count 9', '/Count 8')),
		'unedited',
		/A page is missing after page 5/,
	],
	[
		'a page is there twice under another number',
		resealed((f) => {
			const copy = f.add(f.objects.get(13)!);
			f.edit(f.find('/Type /Pages'), '13 0 R', `13 0 R ${copy} 0 R`);
		}),
		'unedited',
		/was added/,
	],
	[
		'a page is turned',
		resealed((f) => f.edit(11, '/Type /Page', '/Type /Page /Rotate 90')),
		'unedited',
		/Page 5 is cut, turned or sized in another way/,
	],
	[
		'all pages are cut, from the branch that they hang on',
		resealed((f) => f.edit(1, '/Type /Pages', '/Type /Pages /CropBox [0 0 595 700]')),
		'unedited',
		/Page 1 is cut, turned or sized/,
	],
];

/** Puts what is said after some words before them: the next piece of text and the one after it change places. */
function swapped(content: string, after: string): string {
	const at = content.indexOf(after);
	const [, one] = /<([0-9a-f]+)> Tj/.exec(content.slice(at + after.length))!;
	return content.replace(
		one!,
		[...one!.matchAll(/.{4}/g)]
			.map(([code]) => code)
			.toReversed()
			.join(''),
	);
}

/** A page without one piece of text. */
function without(content: string, _: string, piece: string): string {
	const after = content.replace(`<${piece}> Tj`, '');
	if (after === content) throw new Error('The page does not say this');
	return after;
}
