import { binary } from '../../../src/lib/evidence/pdf/engine.ts';
import { bytesOf } from '../../pdf/pdf-of.ts';
import { resealed, type Row } from './whole.ts';

/** What the pages do not say themselves: letters of the font, notes, links, names, and what the file does by itself. */
export const ABOUT_PAGES: readonly Row[] = [
	[
		'the font shows other letters under the same codes',
		resealed((f) => f.edit(2, '/F15 34 0 R', '/F15 39 0 R')),
		'unedited',
		/is set in other letters/,
	],
	[
		'the font says that its codes stand for other letters',
		resealed((f) => {
			const number = Number(/\/ToUnicode (\d+) 0 R/.exec(f.objects.get(34)!)![1]);
			f.restream(number, (b) =>
				bytesOf(
					binary(b)
						.replace(/<0001> *<0061>|<0001><0061>/, '<0001><0065>')
						.replace('begincmap', 'begincmap '),
				),
			);
		}),
		'unedited',
		/is set in other letters|Page 1 /,
	],
	[
		'a note is stuck on a page',
		resealed((f) => {
			const note = f.add(
				'<</Type/Annot/Subtype/FreeText/Rect[100 100 300 140]/DA(/Helv 12 Tf)/Contents(Excellent)>>\n',
			);
			f.edit(9, '/Annots [', `/Annots [${note} 0 R `);
		}),
		'unedited',
		/Page 4 has a note, a stamp, a form or a link that Practice Desk did not write/,
	],
	['a link leads elsewhere', resealed((f) => f.edit(21, '[7 0 R', '[19 0 R')), 'unedited', /Page 2 has a note/],
	[
		'a screen reader is told another picture',
		resealed((f) => f.edit(f.find('/Alt'), /\/Alt *<FEFF[0-9A-F]{8}/, '/Alt<FEFF00580058')),
		'unedited',
		/What a screen reader is told of the pages was changed/,
	],
	[
		'a bookmark has another name',
		resealed((f) => f.edit(59, '<FEFF0044', '<FEFF0058')),
		'unedited',
		/The bookmarks were changed/,
	],
	[
		'the file’s metadata name another author',
		resealed((f) => f.restream(f.find('/Subtype /XML'), (b) => bytesOf(binary(b).replace('Howells', 'Rowells')))),
		'unedited',
		/properties were changed: the metadata \(XMP\)/,
	],
	[
		'the file’s properties give another day',
		resealed((f) => f.edit(f.find('/CreationDate'), 'D:20260901', 'D:20250901')),
		'unedited',
		/properties were changed: creationdate/,
	],
	[
		'the file runs a script when it is opened',
		resealed((f) => f.edit(f.root, '/OpenAction [3 0 R /Fit]', '/OpenAction <</S/JavaScript/JS(app.alert(1))>>')),
		'unedited',
		/given something to do by itself: \/OpenAction/,
	],
	[
		'the file has a form',
		resealed((f) => f.edit(f.root, '/Type /Catalog', '/Type /Catalog /AcroForm <</Fields[]>>')),
		'unedited',
		/given something to do by itself: \/AcroForm/,
	],
	[
		'a second file is attached',
		resealed((f) => {
			const file = f.addStream('hello', '/Type/EmbeddedFile');
			const spec = f.add(`<</Type/Filespec/F(more.txt)/EF<</F ${file} 0 R>>>>\n`);
			f.edit(f.root, /\(portfolio\.json\) (\d+) 0 R/, `(more.txt) ${spec} 0 R(portfolio.json) $1 0 R`);
		}),
		'unedited',
		/The attachments were changed/,
	],
	[
		'its objects stand in another order, with a seal set anew',
		({ opened }) => opened().bytes(),
		'unedited',
		/Every page is the same, but the file is not, from byte \d+ on/,
	],
	[
		'something that no page shows is hidden in the file',
		resealed((f) => f.addStream('a note between friends')),
		'unedited',
		/Every page is the same, but the file is not, from byte \d+ on/,
	],
];
