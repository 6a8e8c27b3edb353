import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/lib/ledger/story-time.ts';
import { isClosed } from '../../src/lib/scenario/world/calendar.ts';
import { Chance } from '../../src/lib/scenario/world/chance.ts';
import { KINDS } from '../../src/lib/scenario/world/employers/kinds.ts';
import { tenthsBetween } from '../../src/lib/scenario/world/places/distance.ts';
import { postcodeIn, postcodeSectors } from '../../src/lib/scenario/world/places/postcode.ts';
import { TOWNS } from '../../src/lib/scenario/world/places/towns.ts';
import { paperTitled } from '../../src/lib/scenario/world/skills/papers.ts';
import { SKILLS, skillNamed } from '../../src/lib/scenario/world/skills/skill.ts';
import { STARTS, TRADES } from '../../src/lib/scenario/world/trades/all.ts';

test('no two skills answer to the same word', () => {
	const words = SKILLS.flatMap((skill) => [skill.name, ...skill.aliases].map((word) => word.toLowerCase()));
	expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
	expect(SKILLS.filter((skill) => skill.did.length === 0 || skill.asked === '')).toEqual([]);
	expect(SKILLS.filter(({ id, parent }) => parent !== null && (parent < 1 || parent >= id))).toEqual([]);
});

describe.each(TRADES.map((trade) => [trade.id, trade] as const))('%s', (_, trade) => {
	test('names skills, papers, employers and first jobs that there are', () => {
		for (const name of [
			...trade.core,
			...trade.most,
			...trade.some,
			...trade.rungs.flatMap((rung) => rung.skills ?? []),
		])
			skillNamed(name);
		for (const [, title] of trade.papers) paperTitled(title);
		expect(trade.employers.filter((id) => !KINDS.some((kind) => kind.id === id))).toEqual([]);
		expect(trade.before.filter((id) => !(id in STARTS))).toEqual([]);
	});

	test('climbs: each step takes longer and pays more', () => {
		trade.rungs.slice(1).forEach((rung, i) => {
			const below = trade.rungs[i]!;
			expect(rung.from).toBeGreaterThan(below.from);
			expect(rung.pay[0]).toBeGreaterThan(below.pay[0]);
			expect(rung.pay[1]).toBeGreaterThan(below.pay[1]);
		});
		expect(trade.rungs[0]!.from).toBe(0);
	});

	test('is known by its job titles, and has hours by day', () => {
		const words = trade.named.split(', ').map((word) => word.toLowerCase().replaceAll('-', ' '));
		const unknown = trade.rungs
			.flatMap((rung) => rung.titles)
			.filter((title) => !words.some((word) => title.toLowerCase().replaceAll('-', ' ').includes(word)));
		expect(unknown).toEqual([]);
		expect(trade.named.length).toBeLessThanOrEqual(120);
		expect(trade.hours.days?.length).toBeGreaterThan(0);
	});
});

test('miles between towns are those of the globe, within one in a hundred', () => {
	const radians = (millionths: number) => (millionths / 1_000_000) * (Math.PI / 180);
	for (const a of TOWNS) {
		for (const b of TOWNS) {
			const half =
				Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
				Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
			const miles = 3958.8 * 2 * Math.asin(Math.sqrt(half));
			expect(Math.abs(tenthsBetween(a, b) / 10 - miles)).toBeLessThan(Math.max(0.2, miles / 100));
		}
	}
});

test('every town has postcodes of its own, and none is another’s', () => {
	const sectors = postcodeSectors();
	expect(new Set(Object.values(sectors)).size).toBe(TOWNS.length);
	const chance = new Chance(1, 'test');
	for (const town of TOWNS) {
		for (let i = 0; i < 20; i++) {
			const postcode = postcodeIn(town, chance);
			expect(postcode).toMatch(/^ZZ99 \d[ABD-HJLNP-UW-Z]{2}$/);
			expect(sectors[postcode.slice(5, 7)]).toBe(town.id);
		}
	}
});

test('the office is shut on weekends and bank holidays of England and Wales', () => {
	const shut = (year: number) => {
		const days: string[] = [];
		for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1))
			if (isClosed(day) && ![0, 6].includes(new Date(`${day}T12:00Z`).getUTCDay())) days.push(day.slice(5));
		return days;
	};
	// Source: gov.uk/bank-holidays
	expect(shut(2024)).toEqual(['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26']);
	expect(shut(2026)).toEqual(['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']);
	expect(shut(2027)).toEqual(['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28']);
});

test('chance falls the same way for the same seed and strand, and another way for another', () => {
	const draw = (seed: number, strand: string) => {
		const chance = new Chance(seed, strand);
		return Array.from({ length: 20 }, () => chance.whole(0, 999));
	};
	expect(draw(1, 'a')).toEqual(draw(1, 'a'));
	expect(draw(1, 'a')).not.toEqual(draw(1, 'b'));
	expect(draw(1, 'a')).not.toEqual(draw(2, 'a'));
});
