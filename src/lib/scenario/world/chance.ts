import { SimpleFaker } from '@faker-js/faker';
import { sha256 } from '../../ledger/hash.ts';

/**
 * Chance that falls the same way on every machine. Each strand of the world (names, careers, vacancies …) draws from
 * its own, so that a change to one leaves the others as they were.
 */
export class Chance {
	readonly #faker: SimpleFaker;

	constructor(seed: number, strand: string) {
		// without faker's own lists of words, which would travel with the CRM: ours are of this trade
		this.#faker = new SimpleFaker({
			seed: Number.parseInt(sha256(`${seed} ${strand}`).slice(0, 8), 16),
		});
	}

	/** A whole number from `min` to `max`, both possible. */
	whole(min: number, max: number): number {
		return this.#faker.number.int({ min, max });
	}

	/** Yes, so many times in a hundred; tenths count. */
	of100(share: number): boolean {
		return this.#faker.number.int({ min: 0, max: 999 }) < Math.round(share * 10);
	}

	one<T>(list: readonly T[]): T {
		return this.#faker.helpers.arrayElement(list);
	}

	/** One of several, each with its weight in whole numbers. */
	weighted<T>(list: readonly (readonly [weight: number, value: T])[]): T {
		let left = this.#faker.number.int({ min: 1, max: total(list) });
		for (const [weight, value] of list) {
			left -= weight;
			if (left <= 0) return value;
		}
		throw new Error('These weights add up to nothing');
	}

	/** So many different ones, in an order of chance; all of them where there are fewer. */
	some<T>(list: readonly T[], count: number): T[] {
		return this.#faker.helpers.arrayElements(list, Math.min(count, list.length));
	}

	shuffled<T>(list: readonly T[]): T[] {
		return this.#faker.helpers.shuffle(list);
	}
}

const totals = new WeakMap<object, number>();

function total(list: readonly (readonly [number, unknown])[]): number {
	let sum = totals.get(list);
	if (sum === undefined) {
		sum = list.reduce((n, [weight]) => n + weight, 0);
		totals.set(list, sum);
	}
	return sum;
}
