import { mount, tick, unmount } from 'svelte';
import { elementsNamed } from '../../evidence/pictures/boxes.ts';
import { PICTURE, WINDOW } from '../../evidence/pictures/develop.ts';
import { drawingsAsCanvases } from '../../evidence/pictures/drawings.ts';
import { fetchAll } from '../later.svelte.ts';
import type { Past } from '../past/past.svelte.ts';
import { scrollAs } from '../scroll.ts';
import Stage from './Stage.svelte';

/**
 * A page of its own inside this one, out of sight and out of reach, in which the CRM is set up for a picture. It has
 * the window, theme and density of every picture, whatever the learner's own are; and it holds nothing else, so that
 * copying it is quick.
 */
export class Darkroom {
	readonly #frame: HTMLIFrameElement;
	readonly #page: Document;
	readonly #stage: HTMLElement;
	#set: ReturnType<typeof mount> | null = null;

	private constructor(frame: HTMLIFrameElement, page: Document, stage: HTMLElement) {
		this.#frame = frame;
		this.#page = page;
		this.#stage = stage;
	}

	static async open(): Promise<Darkroom> {
		await fetchAll();
		const frame = document.createElement('iframe');
		frame.className = 'darkroom';
		frame.title = 'Where pictures are made';
		frame.tabIndex = -1;
		frame.inert = true;
		frame.ariaHidden = 'true';
		frame.width = String(WINDOW.width);
		frame.height = String(WINDOW.height);
		document.body.append(frame);
		// safe: a frame without an address is of this origin
		const page = frame.contentDocument!;
		page.documentElement.lang = document.documentElement.lang;
		page.documentElement.dataset['theme'] = 'light';
		await styleAs(page);
		const stage = page.createElement('div');
		stage.className = 'darkroom__stage';
		stage.style.width = `${PICTURE.width}px`;
		stage.style.height = `${PICTURE.height}px`;
		page.body.append(stage);
		try {
			await Promise.all(
				// laid out in that page, drawn by this one
				[page, document].flatMap(({ fonts }) => WEIGHTS.map((weight) => fonts.load(`${weight} 13px ${FACE}`))),
			);
		} catch {
			frame.remove();
			throw new Error('The letters for the pictures could not be loaded. Reload the page, then go on.');
		}
		return new Darkroom(frame, page, stage);
	}

	/** The CRM in one view, set up anew: nothing of an earlier picture is left in it. */
	async set(past: Past, show: readonly string[], about: string | null = null): Promise<HTMLElement> {
		await this.#clear();
		this.#set = mount(Stage, { target: this.#stage, props: { past } });
		await tick();
		await this.#drawn();
		scrollAs(this.#stage, past.desk.view.scroll);
		bringIntoSight(this.#stage, show, about);
		await this.#drawn();
		foldAway(this.#stage);
		shorten(this.#stage);
		await drawingsAsCanvases(this.#stage);
		return this.#stage;
	}

	async close(): Promise<void> {
		await this.#clear();
		this.#frame.remove();
	}

	async #clear(): Promise<void> {
		if (this.#set) await unmount(this.#set);
		this.#set = null;
		this.#stage.replaceChildren();
	}

	/** Until what was asked for is laid out. A tab in the background draws nothing, so a while is enough there. */
	async #drawn(): Promise<void> {
		await new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, 120);
			requestAnimationFrame(() => {
				clearTimeout(timer);
				setTimeout(resolve);
			});
		});
		await this.#page.fonts.ready;
	}
}

const FACE = '"IBM Plex Sans"';
const WEIGHTS = [400, 500, 600] as const;

/**
 * Gives a page the style sheets of this one, as files: read back from the browser rule by rule, a shorthand with a
 * token in it loses its value. While the app is being developed they are no files yet.
 */
async function styleAs(page: Document): Promise<void> {
	const sheets = document.querySelectorAll<HTMLLinkElement | HTMLStyleElement>('link[rel=stylesheet], style');
	await Promise.all(
		[...sheets].map(async (sheet) => {
			const link = page.createElement('link');
			link.rel = 'stylesheet';
			link.href = sheet instanceof HTMLLinkElement ? sheet.href : fileOf(sheet.textContent);
			const loaded = new Promise((resolve) => (link.onload = link.onerror = resolve));
			page.head.append(link);
			await loaded;
		}),
	);
}

const fileOf = (css: string) =>
	URL.createObjectURL(new Blob([css.replace(/url\((['"]?)\//g, `url($1${location.origin}/`)], { type: 'text/css' }));

/** Takes out what is folded away: html2canvas would draw it. */
function foldAway(stage: HTMLElement): void {
	for (const hidden of stage.querySelectorAll('details:not([open]) > :not(summary)')) hidden.remove();
}

/** Cuts texts that do not fit where the browser would set three dots: html2canvas sets none. */
function shorten(stage: HTMLElement): void {
	const cells = [...stage.querySelectorAll<HTMLElement>(CUT)].filter((cell) => cell.scrollWidth > cell.clientWidth);
	for (const cell of cells) {
		const texts = stage.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
		// safe: such a walker finds nothing but texts
		const text = texts.lastChild() as Text | null;
		if (!text) continue;
		const whole = text.data;
		let [fits, not] = [0, whole.length];
		while (not - fits > 1) {
			const length = (fits + not) >> 1;
			text.data = `${whole.slice(0, length).trimEnd()}…`;
			if (cell.scrollWidth <= cell.clientWidth) fits = length;
			else not = length;
		}
		text.data = `${whole.slice(0, fits).trimEnd()}…`;
	}
}

/** Where the style sheets say `text-overflow: ellipsis`. */
const CUT = '.table--fixed td';

/** Scrolls to the first named element when none of that name can be seen as the view was kept: there may be several. */
function bringIntoSight(stage: HTMLElement, names: readonly string[], about: string | null): void {
	const found = names.flatMap((name) => elementsNamed(stage, name, about));
	const frame = stage.getBoundingClientRect();
	const seen = (element: HTMLElement) => {
		const { top, bottom } = element.getBoundingClientRect();
		return top >= frame.top && Math.min(bottom, top + 40) <= frame.bottom;
	};
	if (found.length > 0 && !found.some(seen)) found[0]!.scrollIntoView({ block: 'center' });
}
