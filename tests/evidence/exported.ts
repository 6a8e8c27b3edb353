import {
	addItem,
	addPicture,
	declare,
	includeAttempt,
	reflect,
	writeItem,
	type PortfolioAct,
} from '../../src/lib/attempt/portfolio/acts.ts';
import { act, emptyPortfolio, type Portfolio } from '../../src/lib/attempt/portfolio/portfolio.ts';
import { STATEMENT } from '../../src/lib/attempt/portfolio/state.ts';
import { RELEASE } from '../../src/lib/attempt/release.ts';
import { packOf, packText } from '../../src/lib/evidence/pack-of.ts';
import type { Pack } from '../../src/lib/evidence/pack.ts';
import { writePdf } from '../../src/lib/evidence/pdf/write.ts';
import { portfolioDocument } from '../../src/lib/evidence/portfolio/document.ts';
import { drawn } from '../pdf/picture.ts';
import { fonts } from '../pdf/sample.ts';
import { AT, LEARNER, type Worked } from './worked.ts';

/** A picture for the mark of {@link worked}, small so that a file is quick to read a thousand times. */
export const PICTURE = drawn(1, 186, 140, 60);

/** The portfolio of some attempts, each with one picture, put together as its pages do, and declared. */
export function portfolioOf(attempts: readonly Worked[]): Portfolio {
	const [first] = attempts;
	let portfolio = emptyPortfolio({
		format: 1,
		release: RELEASE,
		learner: LEARNER,
		centre: 'Northgate College',
		standard: first?.header.standard ?? { id: 'vtct-l2-recruitment-resourcing', version: '1.0.0' },
		startedAt: AT,
	});
	const does = <I>(command: PortfolioAct<I>, input: NoInfer<I>) => {
		const acted = act(portfolio, command, input, AT);
		if (!acted.ok) throw acted.refusal;
		portfolio = acted.portfolio;
	};
	for (const { id, entries } of attempts) {
		does(includeAttempt, { attempt: id, lastHash: entries.at(-1)!.hash });
		const { sha256, width, height } = PICTURE;
		const boxes = [{ name: 'candidate.state', x: 40, y: 20, w: 90, h: 14 }];
		does(addPicture, { attempt: id, mark: 5, sha256, width, height, boxes });
		does(addItem, { attempt: id, mark: 5, title: 'An old record is filed', criteria: ['CRM-AC4'] });
	}
	if (attempts.length === 0) return portfolio;
	does(writeItem, {
		item: 'E01',
		title: 'An old record is filed',
		criteria: ['CRM-AC4'],
		words: 'I looked when Lena was last in touch before I filed her record.',
		notes: { 'candidate.state': 'The reason that I gave' },
		alt: '',
	});
	does(reflect, {
		attempt: first!.id,
		reflection: 'R1',
		text: 'Her last contact was 31 months ago, and the house rule says 24.',
		links: ['E01'],
	});
	does(declare, { name: LEARNER.name, statement: STATEMENT, help: '' });
	return portfolio;
}

export const packed = (attempts: readonly Worked[], portfolio = portfolioOf(attempts)): Pack =>
	packOf({ portfolio, attempts }, new Map(attempts.map((a) => [a.id, a.endDigest])));

/** The PDF of some attempts, with this data inside and these pictures; sealed as an export is. */
export function exported(
	attempts: readonly Worked[],
	data: string = packText(packed(attempts)),
	picture: Uint8Array = PICTURE.bytes,
): Promise<Uint8Array> {
	const document = portfolioDocument({ portfolio: portfolioOf(attempts), attempts });
	return writePdf(document, { pictures: new Map([[PICTURE.sha256, picture]]), data, fonts });
}
