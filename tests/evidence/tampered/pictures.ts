import { drawn } from '../../pdf/picture.ts';
import { exported } from '../exported.ts';
import { stream } from '../tamper.ts';
import { resealed, type Row } from './whole.ts';

const OTHER = drawn(2, 186, 140, 50);

/** Pictures exchanged, taken out, drawn twice and laid over. */
export const PICTURES: readonly Row[] = [
	[
		'another picture is in the place of the first, with its name kept',
		({ work }) => exported([work], undefined, OTHER.bytes),
		'screenshots',
		/1 picture that the ledger names is missing or changed/,
	],
	[
		'the picture is exchanged in the file, and the seal set anew',
		resealed((f) => {
			const image = f.find('/DCTDecode');
			f.restream(image, () => OTHER.bytes);
		}),
		'screenshots',
		/missing or changed/,
	],
	[
		'the picture is not drawn any more',
		resealed((f) => f.draw(5, (c) => c.replace(/\/I0 Do/, ''))),
		'screenshots',
		/missing or changed/,
	],
	[
		'the picture is drawn twice',
		resealed((f) => f.draw(4, (c) => `${c}\nq 100 0 0 75 60 60 cm /I0 Do Q`)),
		'unedited',
		/Page 4 /,
	],
	[
		'another picture is laid over a page',
		resealed((f) => {
			const image = f.add(
				stream(
					OTHER.bytes,
					'/Type /XObject /Subtype /Image /Width 186 /Height 140 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode ',
				),
			);
			f.edit(2, '/I0 45 0 R', `/I0 45 0 R /I1 ${image} 0 R`).draw(4, (c) => `${c}\nq 100 0 0 75 60 60 cm /I1 Do Q`);
		}),
		'screenshots',
		/1 picture in the file is not named by the ledger/,
	],
];
