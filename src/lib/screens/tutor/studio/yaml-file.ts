import type { Json } from '../../../ledger/canonical.ts';
import { withYaml, yamlOf } from '../../../scenario/edit/front-part.ts';
import {
	isYaml,
	linesAt,
	valueAt,
	withItem,
	withMoved,
	withoutItem,
	withValue,
	type YamlPath,
} from '../../../scenario/edit/yaml-edit.ts';
import { linesBefore, partsOfYaml, withPart } from '../../../scenario/edit/yaml-parts.ts';
import type { Studio } from './studio.svelte.ts';

/** YAML in one of a scenario's files, as forms read and change it: a file of its own, a part of one, or the settings on top of one. */
export class YamlFile {
	readonly path: string;
	readonly #studio: Studio;
	readonly #onTop: boolean;
	/** Of a file whose parts are divided by `---`, which one. */
	readonly #part: number | null;
	#last: { readonly text: string; readonly value: Json | undefined } = { text: '', value: undefined };

	constructor(studio: Studio, path: string, part: number | null = null) {
		this.#studio = studio;
		this.path = path;
		this.#part = part;
		this.#onTop = path.endsWith('.md');
	}

	get own(): boolean {
		return this.#studio.own;
	}
	get text(): string {
		const text = this.#studio.text(this.path) ?? '';
		if (this.#part !== null) return partsOfYaml(text)[this.#part] ?? '';
		return this.#onTop ? yamlOf(text) : text;
	}
	get readable(): boolean {
		return isYaml(this.text);
	}

	get(path: YamlPath): Json | undefined {
		const { text } = this;
		if (text !== this.#last.text) this.#last = { text, value: valueAt(text, []) };
		let value: Json | undefined = this.#last.value;
		for (const step of path) {
			if (value === null || typeof value !== 'object') return undefined;
			value = (value as Record<string, Json>)[step];
		}
		return value;
	}

	/** As words in a field; nothing where nothing stands. */
	words(path: YamlPath): string {
		const value = this.get(path);
		return value === undefined || value === null
			? ''
			: typeof value === 'object'
				? JSON.stringify(value)
				: String(value);
	}

	set(path: YamlPath, value: Json | undefined): void {
		this.#write(withValue(this.text, path, value));
	}
	add(list: YamlPath, item: Json, at?: number): void {
		this.#write(withItem(this.text, list, item, at));
	}
	remove(list: YamlPath, at: number): void {
		this.#write(withoutItem(this.text, list, at));
	}
	move(list: YamlPath, from: number, to: number): void {
		this.#write(withMoved(this.text, list, from, to));
	}

	/** The lines of the whole file that a value takes up. */
	lines(path: YamlPath): readonly [number, number] | null {
		const lines = linesAt(this.text, path);
		const before =
			this.#part === null ? (this.#onTop ? 1 : 0) : linesBefore(this.#studio.text(this.path) ?? '', this.#part);
		return lines && [lines[0] + before, lines[1] + before];
	}

	#write(yaml: string): void {
		const text = this.#studio.text(this.path) ?? '';
		this.#studio.change(
			this.path,
			this.#part !== null ? withPart(text, this.#part, yaml) : this.#onTop ? withYaml(text, yaml) : yaml,
		);
	}
}
