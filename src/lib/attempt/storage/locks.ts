/** Which tab may write in an attempt. One at a time; another may take over, and the first is told. */
export interface Hold {
	/** Resolves when another tab has taken over. */
	readonly lost: Promise<void>;
	release(): void;
}

/** Where the browser gives no lock. */
const UNLOCKED: Hold = { lost: new Promise(() => undefined), release: () => undefined };

/**
 * Takes hold of an attempt in this tab.
 *
 * @param take - take it from another tab that has it
 * @returns null when another tab has it and `take` was not asked
 */
export async function holdAttempt(id: string, take: boolean): Promise<Hold | null> {
	// without the Web Locks API the ledger's own rule (an entry is added once) still keeps two tabs apart
	if (!('locks' in navigator)) return UNLOCKED;
	let letGo: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (letGo = resolve));
	return new Promise((resolve) => {
		let lost: () => void = () => undefined;
		const taken = new Promise<void>((r) => (lost = r));
		navigator.locks
			.request(`attempt ${id}`, take ? { steal: true } : { ifAvailable: true }, (lock) => {
				if (lock === null) {
					resolve(null);
					return undefined;
				}
				resolve({ lost: taken, release: () => letGo() });
				return held;
			})
			.catch(() => {
				// stolen by another tab; or, where nothing was held yet, refused by the browser
				lost();
				resolve(UNLOCKED);
			});
	});
}
