import { createServer } from 'vite';
import { kept } from './disk.ts';
import { expect, SCENARIO, test } from './kit.ts';

/** The fingerprint of a scenario's world as Node makes it, from the app's own modules. */
async function digestInNode(id: string, variant: string): Promise<string> {
	const vite = await createServer({ server: { middlewareMode: true, hmr: false, ws: false }, appType: 'custom' });
	const load = <M>(path: string) => vite.ssrLoadModule(`/src/lib/${path}`) as Promise<M>;
	try {
		const { agencyFiles, builtInFiles } =
			await load<typeof import('../../src/lib/scenario/catalogue.ts')>('scenario/catalogue.ts');
		const { readScenario } = await load<typeof import('../../src/lib/scenario/scenario.ts')>('scenario/scenario.ts');
		const { parseAgency } = await load<typeof import('../../src/lib/scenario/agency.ts')>('scenario/agency.ts');
		const { buildWorld } = await load<typeof import('../../src/lib/scenario/build.ts')>('scenario/build.ts');
		const { engine } = await load<typeof import('../../src/lib/db/engine.ts')>('db/engine.ts');
		const scenario = readScenario(await builtInFiles(id), variant);
		return buildWorld(await engine(), scenario, parseAgency(await agencyFiles(scenario.front.base))).digest;
	} finally {
		await vite.close();
	}
}

test('the worker of a browser makes another world than Node from the same seed, or is silent while it does', async ({
	start,
	page,
}) => {
	await start.introduce('Siân Howells');
	const brief = await start.choose(SCENARIO);
	await brief.variant('B');
	const shown = page.evaluate(
		() =>
			new Promise<string[]>((resolve) => {
				const seen = new Set<string>();
				const look = () => {
					const bar = document.querySelector('[role=progressbar]');
					const words = bar?.parentElement?.querySelector('[role=status]')?.textContent.trim();
					if (bar && words) seen.add(`${words} ${bar.getAttribute('aria-valuenow')}`);
					if (document.querySelector('.crm')) resolve([...seen]);
				};
				new MutationObserver(look).observe(document.body, {
					subtree: true,
					childList: true,
					attributes: true,
					characterData: true,
				});
			}),
	);
	await brief.sitDown();

	const [attempt] = await kept<{ header: { worldDigest: string } }>(page, 'attempts');
	const steps = await shown;

	expect(attempt!.header.worldDigest).toBe(await digestInNode('monday-desk', 'B'));
	expect(steps.length).toBeGreaterThan(3);
	expect(steps[0]).toContain('Opening the agency');
});
