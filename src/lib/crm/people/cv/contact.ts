import type { CvWords, Finding, Line } from './reading.ts';

const find = (field: Finding['field'], value: string, start: number, length: number, confidence: number): Finding => ({
	field,
	value,
	start,
	end: start + length,
	confidence,
});

/** E-mail addresses that are the person's own: not the one that the letter went to. */
export function emailsIn(lines: readonly Line[]): Finding[] {
	return lines
		.filter((line) => !/^(to|cc)\s*:/i.test(line.bare))
		.flatMap((line) =>
			[...line.text.matchAll(/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g)].map((m) =>
				find('email', m[0].toLowerCase().replace(/\.$/, ''), line.at + m.index, m[0].length, 95),
			),
		)
		.slice(0, 1);
}

/** One mobile and one landline, in national spelling without spaces for the form to set. */
export function phonesIn(text: string): Finding[] {
	const all = [...text.matchAll(/(?<![\d/])(?:\(?\+44\)?|\(?0044\)?|\(?0)[\d\s().-]{8,16}\d/g)].flatMap((m) => {
		let digits = m[0].replace(/\(0\)/, '').replace(/\D/g, '');
		if (digits.startsWith('0044')) digits = digits.slice(2);
		if (digits.startsWith('44')) digits = `0${digits.slice(2)}`;
		if (digits.length !== 11) return [];
		return [find(digits.startsWith('07') ? 'mobile' : 'landline', digits, m.index, m[0].length, 95)];
	});
	return (['mobile', 'landline'] as const).flatMap((kind) => all.filter((f) => f.field === kind).slice(0, 1));
}

/** The first postcode, and the town: beside it, in an address, at the head, or where somebody says that they live. */
export function homeIn(text: string, lines: readonly Line[], words: CvWords): Finding[] {
	const code = /\b([A-Z]{1,2}\d[A-Z\d]?)\s?(\d[ABD-HJLNP-UW-Z]{2})\b/i.exec(text);
	const found: Finding[] = code
		? [find('postcode', `${code[1]!.toUpperCase()} ${code[2]!.toUpperCase()}`, code.index, code[0].length, 95)]
		: [];
	const codeLine = code ? lines.findLastIndex((line) => line.at <= code.index) : -1;
	const places = [
		...(codeLine >= 0 ? [lines[codeLine]!, lines[codeLine - 1], lines[codeLine - 2]] : []),
		...lines.filter((line) => /^(address|lives?|location|home|town|based)\b/i.test(line.bare)),
		...lines.filter((line) => line.section === 'top').slice(0, 12),
		...lines.filter((line) => /\bI(?:’m| am| live)\b.*\b(?:in|from)\b/.test(line.bare)),
	];
	for (const line of places) {
		if (!line || /^(dear|to:|subject)/i.test(line.bare)) continue;
		// where a town stands beside its postcode, the last one before it is the address’s
		const near =
			line.text.length > 140 && code
				? {
						from: Math.max(0, code.index - line.at - 60),
						text: line.text.slice(Math.max(0, code.index - line.at - 60), code.index - line.at),
					}
				: { from: 0, text: line.text };
		const town = words.towns
			.flatMap((name) => {
				const at = near.text.search(new RegExp(`(?<![\\w-])${name.replace(/[-/]/g, '.')}(?![\\w-])`, 'i'));
				return at < 0 ? [] : [{ name, at }];
			})
			.sort((a, b) => b.at - a.at || b.name.length - a.name.length)[0];
		if (town) return [...found, find('town', town.name, line.at + near.from + town.at, town.name.length, 85)];
	}
	return found;
}
