import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What axe is asked for: `rules` alone in place of all but `but`, and what stands in `within` in place of the page. */
interface Asked {
	readonly rules?: readonly string[];
	readonly but?: readonly string[];
	readonly within?: string;
}

/**
 * What axe finds, one line each. It is put into the page once and stays there: to send it anew for each look costs as
 * much as a look at a dialog does.
 */
export async function axeFaults(page: Page, { rules, but, within }: Asked = {}): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	return page.evaluate(
		async ({ rules, but, within }) => {
			const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(within ?? document, {
				resultTypes: ['violations'],
				...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}),
				...(but ? { rules: Object.fromEntries(but.map((rule) => [rule, { enabled: false }])) } : {}),
			});
			return violations.flatMap(({ id, nodes }) =>
				nodes.map(({ target, failureSummary }) => {
					const why = failureSummary?.split('\n')[1]?.trim() ?? '';
					return `${id} at ${target.join(' ')}: ${why}`;
				}),
			);
		},
		{ rules, but, within },
	);
}
