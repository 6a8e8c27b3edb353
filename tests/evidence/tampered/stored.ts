import { packText } from '../../../src/lib/evidence/pack-of.ts';
import { binary } from '../../../src/lib/evidence/pdf/engine.ts';
import { bytesOf } from '../../pdf/pdf-of.ts';
import { exported, packed } from '../exported.ts';
import { Tampered, updated } from '../tamper.ts';
import { resealed, type Row } from './whole.ts';

/** The file as it is stored: its bytes, its seal, what is added at its end, and what is attached. */
export const STORED: readonly Row[] = [
	[
		'one byte of a page',
		({ pdf }) => pdf.with(binary(pdf).indexOf('/Type /Page') + 9, 0x41),
		'unedited',
		/seal does not hold/,
	],
	[
		'one digit of the seal',
		({ pdf }) => new Tampered(pdf).edit(new Tampered(pdf).root, /Seal \(./, 'Seal (g').bytes({ seal: false }),
		'unedited',
		/seal does not hold/,
	],
	[
		'the seal is taken away',
		({ opened }) => {
			const f = opened();
			return f.edit(f.root, /\/PracticeDeskSeal \([0-9a-f]*\)/, '').bytes({ seal: false });
		},
		'unedited',
		/seal does not hold/,
	],
	[
		'a letter of the learner’s words in the data',
		({ opened }) =>
			opened()
				.restream(opened().find('/EmbeddedFile'), (b) => bytesOf(binary(b).replace('31 months ago', '13 months ago')))
				.bytes(),
		'unedited',
		/Entry \d+ of the portfolio’s own ledger does not follow/,
	],
	[
		'a comment is added at the end',
		({ pdf }) => updated(pdf, [[90_000, '<</Type/Annot/Subtype/Text>>\n']]),
		'unedited',
		/seal does not hold[^]*same, but the file is not, from byte/,
	],
	[
		'an update at the end exchanges a page’s words',
		({ opened, pdf }) => {
			const f = opened();
			const before = f.objects.get(14)!;
			f.say(6, '31 months', '13 months');
			return updated(pdf, [[14, f.objects.get(14)!.replace(before, before)]]);
		},
		'unedited',
		/seal does not hold[^]*Page 6 says “[^”]*13 months/,
	],
	[
		'an update at the end adds a stamp',
		({ opened, pdf }) => {
			const f = opened();
			return updated(pdf, [
				[90_000, '<</Type/Annot/Subtype/Stamp/Rect[0 0 90 90]/Contents(Met)>>\n'],
				[9, f.objects.get(9)!.replace('/Annots [', '/Annots [90000 0 R ')],
			]);
		},
		'unedited',
		/Page 4 has a note, a stamp/,
	],
	[
		'the attachment has another name',
		resealed((f) => f.edit(f.root, '(portfolio.json)', '(portfolio.txt) ')),
		'readable',
		/attached portfolio\.json is gone/,
	],
	[
		'the attachment is emptied',
		resealed((f) => f.restream(f.find('/EmbeddedFile'), () => new Uint8Array())),
		'readable',
		/data inside the PDF is damaged/,
	],
	[
		'the attachment is another’s',
		async ({ opened, other }) => {
			const f = opened();
			const theirs = new Tampered(await exported([other]));
			return f
				.restream(f.find('/EmbeddedFile'), () => bytesOf(packText(packed([other]))))
				.bytes({ seal: theirs.root > 0 });
		},
		'unedited',
		/Page \d+ (says|has)/,
	],
	[
		'its end is missing',
		({ pdf }) => pdf.slice(0, pdf.length - 500),
		'readable',
		/The end of this PDF is missing or damaged/,
	],
	[
		'half of it is missing',
		({ pdf }) => pdf.slice(0, pdf.length / 2),
		'readable',
		/The end of this PDF is missing or damaged/,
	],
	[
		'it is locked',
		({ opened }) => {
			const f = opened();
			f.trailer = f.trailer.replace('<<', '<</Encrypt 1 0 R');
			return f.bytes();
		},
		'readable',
		/locked or encrypted/,
	],
	[
		'it was printed to a new file',
		({ opened }) => {
			const f = opened();
			f.edit(f.root, /\/Names<<.*?>>>>\/AF\[\d+ 0 R\]/, '')
				.edit(f.root, /\/PracticeDeskSeal \([0-9a-f]*\)/, '')
				.edit(f.find('/Creator'), '(Practice Desk)', '(Chromium)');
			return f.bytes({ seal: false });
		},
		'readable',
		/made by another program, or printed to a new file/,
	],
];
