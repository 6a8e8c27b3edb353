import { DIMENSIONS, type Audience, type SurveyAnswers } from '../../crm/feedback/questions.ts';

export interface Treated {
	readonly audience: Audience;
	readonly placed: boolean;
	/** Whole days until a rejected candidate was told. */
	readonly waited: number;
}

const COMMENTS: Readonly<Record<Audience, Readonly<Record<'low' | 'middle' | 'high', readonly string[]>>>> = {
	candidate: {
		low: [
			'Nobody rang me back. I had to ask three times how it stood.',
			'I was asked the same questions twice, by two people.',
			'The answer came late and did not say why.',
		],
		middle: ['Friendly people, but I did not hear much.', 'Fine. I would have liked to know my hours earlier.', ''],
		high: [
			'Rang when you said you would.',
			'You told me what they asked for, and why not this time.',
			'Honest and quick.',
		],
	},
	client: {
		low: [
			'Two of the three had not seen the start times.',
			'I had to ring for news every time.',
			'The first names came too late for the start.',
		],
		middle: ['Good people, slow paperwork.', 'All right. More updates between would help.', ''],
		high: [
			'The notes against each line saved me an hour.',
			'You told us before we had to ask.',
			'Right people, first time.',
		],
	},
};

const within = (n: number, from: number, to: number) => Math.min(to, Math.max(from, n));

/** What somebody answers, by chance, and by how it went for them: placed people are glad, and waiting costs marks. */
export function answersFrom(
	draw: (...about: string[]) => number,
	{ audience, placed, waited }: Treated,
): SurveyAnswers {
	const mood = (placed ? 8 : audience === 'client' ? 7 : 6) - Math.min(3, Math.floor(waited / 3));
	const nps = within(mood + (draw('nps') % 5) - 2 + (draw('luck') < 25 ? 2 : 0), 0, 10);
	const band = nps <= 6 ? 'low' : nps <= 8 ? 'middle' : 'high';
	const marks = DIMENSIONS.map((key) => {
		const lost = key === 'responsiveness' ? Math.min(2, Math.floor(waited / 4)) : 0;
		return [key, within(Math.floor((nps * 7) / 10) + (draw(key) % 3) - lost, 1, 7)] as const;
	});
	const said = COMMENTS[audience][band];
	return {
		nps,
		csat: within(Math.floor(nps / 2) + (draw('csat') % 2), 1, 5),
		// safe: one for each dimension
		...(Object.fromEntries(marks) as Record<(typeof DIMENSIONS)[number], number>),
		comment: said[draw('comment') % said.length]!,
	};
}
