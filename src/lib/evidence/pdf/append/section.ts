/** A new section at the end of a PDF: objects that are new, or stand in the place of older ones. */
export class Section {
	readonly #start: number;
	readonly #places = new Map<number, number>();
	#text = '';
	#next: number;

	/** @param start - how long the file is so far; its last byte may be anything */
	constructor(start: number, next: number) {
		this.#start = start;
		this.#next = next;
		this.#text = '\n';
	}

	/** A number that no object has yet. */
	take(): number {
		return this.#next++;
	}

	put(id: number, body: string): void {
		this.#places.set(id, this.#start + this.#text.length);
		this.#text += `${id} 0 obj\n${body}\nendobj\n`;
	}

	putStream(id: number, dict: string, raw: string): void {
		this.put(id, `${dict}\nstream\n${raw}\nendstream`);
	}

	/** The section with its table of objects. Source: ISO 32000-1, 7.5.4 to 7.5.6. */
	ended(trailer: { readonly root: number; readonly info: string; readonly id: string; readonly prev: number }): string {
		const at = this.#start + this.#text.length;
		const ids = [...this.#places.keys()].sort((a, b) => a - b);
		let table = '';
		for (let i = 0; i < ids.length;) {
			let end = i + 1;
			while (end < ids.length && ids[end] === ids[end - 1]! + 1) end++;
			table += `${ids[i]} ${end - i}\n`;
			for (; i < end; i++) table += `${String(this.#places.get(ids[i]!)).padStart(10, '0')} 00000 n \n`;
		}
		const words = [
			`/Size ${this.#next}`,
			`/Root ${trailer.root} 0 R`,
			trailer.info,
			trailer.id,
			`/Prev ${trailer.prev}`,
		];
		return `${this.#text}xref\n${table}trailer\n<<${words.filter(Boolean).join('')}>>\nstartxref\n${at}\n%%EOF\n`;
	}
}
