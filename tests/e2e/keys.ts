import type { CDPSession, Page } from '@playwright/test';

/** A role and an accessible name, as a screen reader is given them. */
export interface Named {
	readonly role: string;
	readonly name: string;
}

/** How to look for it: backwards, of one role only, and how many stops at most. */
export interface Way {
	readonly back?: boolean;
	readonly role?: string;
	readonly most?: number;
}

/** Everything by `page.keyboard`, and nothing else: no pointer, no focus set from outside. */
export class Keys {
	readonly page: Page;
	#session: CDPSession | undefined;

	constructor(page: Page) {
		this.page = page;
	}

	/** What has the focus, from the browser's own accessibility tree. */
	async here(): Promise<Named> {
		this.#session ??= await this.page.context().newCDPSession(this.page);
		const { result } = await this.#session.send('Runtime.evaluate', { expression: 'document.activeElement' });
		if (!result.objectId) return { role: '', name: '' };
		const { nodes } = await this.#session.send('Accessibility.getPartialAXTree', {
			objectId: result.objectId,
			fetchRelatives: false,
		});
		const text = (value: { value?: unknown } | undefined) => String(value?.value ?? '').trim();
		return { role: text(nodes[0]?.role), name: text(nodes[0]?.name) };
	}

	async press(...keys: string[]): Promise<this> {
		for (const key of keys) await this.page.keyboard.press(key);
		return this;
	}

	/** Types in the place of whatever stands in the field that has the focus. */
	async write(text: string): Promise<this> {
		await this.press('Control+a');
		await this.page.keyboard.type(text);
		return this;
	}

	/**
	 * Tabs on until something of this name has the focus.
	 *
	 * @throws {Error} naming what was passed, when it is not reached
	 */
	async to(name: string | RegExp, { back = false, role = '', most = 160 }: Way = {}): Promise<this> {
		const passed: string[] = [];
		const wanted = ({ role: is, name: called }: Named) =>
			(typeof name === 'string' ? called === name : name.test(called)) && (role === '' || is === role);
		for (let i = 0; i <= most; i++) {
			const here = await this.here();
			if (wanted(here)) return this;
			passed.push(`${here.role} “${here.name.slice(0, 40)}”`);
			await this.press(back ? 'Shift+Tab' : 'Tab');
		}
		throw new Error(`${String(name)} is not reached by Tab. Passed: ${passed.slice(0, 60).join(', ')}`);
	}

	/** Goes to a field of this name and writes in it. */
	async fill(name: string | RegExp, text: string): Promise<this> {
		await this.to(name);
		return this.write(text);
	}

	/** Goes to a list of choices and takes the one that begins so. */
	async choose(name: string | RegExp, begins: string): Promise<this> {
		await this.to(name);
		await this.page.keyboard.type(begins);
		return this;
	}

	/** Goes to something that is pressed, and presses it. */
	async act(name: string | RegExp, options: Way = {}): Promise<this> {
		await this.to(name, options);
		return this.press('Enter');
	}

	/**
	 * Waits until what has the focus is of this role: a menu that opens takes it a moment after the key.
	 *
	 * @throws {Error} naming what has it, when it never comes there
	 */
	async arrive(role: string): Promise<this> {
		for (let i = 0; i < 100; i++) {
			if ((await this.here()).role === role) return this;
			await this.page.waitForTimeout(50);
		}
		throw new Error(`The focus is on no ${role} but on ${JSON.stringify(await this.here())}.`);
	}

	/** Ticks a box, or takes one of several. */
	async tick(name: string | RegExp): Promise<this> {
		await this.to(name);
		return this.press('Space');
	}

	/** Takes one of several that exclude each other, moving among them as their group does. */
	async take(name: string | RegExp): Promise<this> {
		await this.to(/./, { role: 'radio' });
		return this.#along(name, 'radio', 'ArrowDown').then(() => this.press('Space'));
	}

	/** Opens a tab of the record that is open. */
	async tab(name: string): Promise<this> {
		await this.to(/./, { role: 'tab' });
		return this.#along(new RegExp(`^${name}`), 'tab', 'ArrowRight');
	}

	async #along(name: string | RegExp, role: string, key: string): Promise<this> {
		for (let i = 0; i < 12; i++) {
			const here = await this.here();
			if (here.role === role && (typeof name === 'string' ? here.name.startsWith(name) : name.test(here.name)))
				return this;
			await this.press(key);
		}
		throw new Error(`There is no ${role} ${String(name)}.`);
	}
}
