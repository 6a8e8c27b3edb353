import { fold, nameKey } from '../../../db/fold.ts';
import type { Chance } from '../chance.ts';
import type { Name } from '../names/people.ts';
import type { Town } from '../places/towns.ts';

/** Numbers and addresses that belong to nobody. Source: Ofcom, numbers for drama use; RFC 2606. */
const MOBILES = 1000;
/** Shares no factor with a thousand, so that every number is used once before any is used twice. */
const STRIDE = 389;

const AREAS: Record<string, string> = {
	Leeds: '0113 496 0',
	Pudsey: '0113 496 0',
	Morley: '0113 496 0',
	Rothwell: '0113 496 0',
	Garforth: '0113 496 0',
	Sheffield: '0114 496 0',
	Rotherham: '0114 496 0',
	Nottingham: '0115 496 0',
	Leicester: '0116 496 0',
	Bristol: '0117 496 0',
	Reading: '0118 496 0',
	Birmingham: '0121 496 0',
	Edinburgh: '0131 496 0',
	Glasgow: '0141 496 0',
	Liverpool: '0151 496 0',
	Manchester: '0161 496 0',
	London: '020 7946 0',
	Croydon: '020 7946 0',
	'Newcastle upon Tyne': '0191 498 0',
	Cardiff: '029 2018 0',
};

/** Gives out telephone numbers and e-mail addresses. */
export class Directory {
	readonly #chance: Chance;
	readonly #offset: number;
	#given = 0;
	readonly #names = new Map<string, Set<string>>();
	readonly #emails = new Set<string>();

	constructor(chance: Chance) {
		this.#chance = chance;
		this.#offset = chance.whole(0, MOBILES - 1);
	}

	/**
	 * A mobile number, `07700 900123`. There are a thousand for everybody, so in a large world some people share one;
	 * two who do never have the same name, unless they are one person twice.
	 */
	mobile(name: Name): string {
		for (;;) {
			const number = (this.#offset + this.#given++ * STRIDE) % MOBILES;
			const value = `07700 900${String(number).padStart(3, '0')}`;
			const names = this.#names.get(value) ?? new Set();
			const key = nameKey(name.given, name.family);
			if (names.has(key)) continue;
			this.#names.set(value, names.add(key));
			return value;
		}
	}

	landline(town: Town): string {
		const area = AREAS[town.name] ?? '01632 960';
		return `${area}${String(this.#chance.whole(0, 999)).padStart(3, '0')}`;
	}

	/** An address made of the name, as people make them; nobody else's. */
	email(name: Name, born: string): string {
		const given = plain(name.given);
		const family = plain(name.family);
		const year = born.slice(2, 4);
		for (let tries = 0; ; tries++) {
			const local = this.#chance.weighted([
				[34, `${given}.${family}`],
				[16, `${given}${family}`],
				[12, `${given[0]}.${family}`],
				[10, `${given}.${family}${year}`],
				[9, `${given}${year}`],
				[7, `${family}.${given}`],
				[6, `${given}_${family}`],
				[6, `${given}${family[0]}${this.#chance.whole(1, 99)}`],
			] as const);
			const email = `${local}${tries > 2 ? this.#chance.whole(1, 999) : ''}@example.${this.#chance.weighted(DOMAINS)}`;
			if (this.#emails.has(email)) continue;
			this.#emails.add(email);
			return email;
		}
	}

	/** An address at work: `t.naylor@kestrelstorage.example.com` would be a second host, so the firm stands in front. */
	workEmail(name: Name, firm: string): string {
		for (let tries = 0; ; tries++) {
			const email = `${plain(name.given)}.${plain(name.family)}${tries > 0 ? tries : ''}.${plain(firm)}@example.com`;
			if (this.#emails.has(email)) continue;
			this.#emails.add(email);
			return email;
		}
	}
}

const DOMAINS = [
	[60, 'com'],
	[20, 'org'],
	[20, 'net'],
] as const;

const plain = (text: string) => fold(text).replace(/[^a-z]/g, '') || 'x';

/** A British number as it is dialled from anywhere: `+447700900123`. */
export const dialled = (value: string): string => `+44${value.replace(/\D/g, '').slice(1)}`;
