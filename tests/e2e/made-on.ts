import { expect, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';

/** A screen on which a portfolio is made. */
export interface Setting {
	readonly name: string;
	readonly width: number;
	readonly height: number;
	/** What a browser makes of its zoom: fewer pixels, and finer ones. */
	readonly zoom: 1 | 2;
	readonly kept: Readonly<Record<string, string>>;
}

/** Light and dark, at 100 % and at 200 %, and one of them a phone. */
export const SETTINGS: readonly Setting[] = [
	{ name: 'phone, dark, roomy', width: 360, height: 740, zoom: 1, kept: { theme: 'dark', density: 'roomy' } },
	{ name: 'desk, light, 200 %', width: 1440, height: 900, zoom: 2, kept: { theme: 'light' } },
	{ name: 'desk, dark, roomy, 200 %', width: 1440, height: 900, zoom: 2, kept: { theme: 'dark', density: 'roomy' } },
	{ name: 'desk, light', width: 1440, height: 900, zoom: 1, kept: { theme: 'light' } },
];

/** Sets the screen, and loads the page anew on it. */
export async function putUnder(page: Page, { width, height, zoom, kept }: Setting): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setDeviceMetricsOverride', {
		width: width / zoom,
		height: height / zoom,
		deviceScaleFactor: zoom,
		mobile: false,
	});
	await page.evaluate((kept) => {
		localStorage.clear();
		for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, value);
	}, kept);
	await page.reload();
	const seen = await page.evaluate(() => [innerWidth, devicePixelRatio, document.documentElement.dataset['theme']]);
	expect(seen).toEqual([width / zoom, zoom, kept['theme']]);
}

/** What the command line says of each file: whether it is intact, and which questions were not answered with yes. */
export function answersOf(files: readonly string[]): { intact: boolean | null; no: string[] }[] {
	const { stdout } = spawnSync(process.execPath, ['src/cli/desk.mjs', 'verify', '--json', ...files], {
		encoding: 'utf8',
	});
	const reports = JSON.parse(stdout) as {
		intact: boolean | null;
		questions: { ok: boolean | null; detail: string }[];
	}[];
	return reports.map(({ intact, questions }) => ({
		intact,
		no: questions.filter(({ ok }) => ok !== true).map(({ detail }) => detail),
	}));
}
