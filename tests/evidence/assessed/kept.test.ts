import { beforeAll, expect, test } from 'vitest';
import { assessmentIn, toKeep } from '../../../src/lib/evidence/assessed/kept.ts';
import { emptyPortfolio } from '../../../src/lib/attempt/portfolio/portfolio.ts';
import { acceptDecision } from '../../../src/lib/attempt/portfolio/accept.ts';
import { portfolioDocument } from '../../../src/lib/evidence/portfolio/document.ts';
import { smallPdf } from '../../pdf/pdf-of.ts';
import { keyOf } from '../sign/someone.ts';
import { assessed } from './kit.ts';

const HEADER = {
	format: 1,
	release: '0.1.0',
	learner: { name: 'Siân Howells', id: 'L-2041', cohort: null },
	centre: null,
	standard: { id: 'vtct-l2-recruitment-resourcing', version: '1.0.0' },
	startedAt: '2026-11-27T09:00:00Z',
} as const;

let made: Awaited<ReturnType<typeof assessed>>;
beforeAll(async () => {
	made = await assessed(await smallPdf(), await keyOf('Martin Adeyemi'));
});

test('a decision that is kept is read again, with its signature', async () => {
	const kept = toKeep(HEADER, made.decision, made.signed, '2026-11-28T09:00:00Z');

	expect(await assessmentIn(kept)).toEqual({ id: kept.id, decision: made.decision, signed: made.signed });
	expect(kept).toMatchObject({ round: 1, portfolio: expect.stringMatching(/^portfolio-[0-9a-f]{16}$/) });
});

test('a decision that was changed where it is kept is none any more', async () => {
	const kept = toKeep(HEADER, made.decision, made.signed, '2026-11-28T09:00:00Z');

	expect(await assessmentIn({ ...kept, decision: kept.decision.replaceAll('more-evidence', 'met') })).toBeNull();
	expect(await assessmentIn({ ...kept, signature: '{}' })).toBeNull();
	expect(await assessmentIn({ ...kept, id: 'e'.repeat(64) })).toBeNull();
	expect(await assessmentIn({ ...kept, decision: '' })).toBeNull();
});

test('a portfolio whose learner accepted a decision names it on its cover', () => {
	const input = acceptDecision.input.parse({
		decision: 'd'.repeat(64),
		round: 1,
		assessor: 'Martin Adeyemi',
		key: made.signed.fingerprint,
		comment: 'I will file two more.',
	});
	const empty = emptyPortfolio(HEADER);
	const { state } = acceptDecision.run(empty.state, input, { at: '2026-11-28T09:00:00Z', learner: 'Siân Howells' });

	const { facts } = portfolioDocument({ portfolio: { ...empty, state }, attempts: [] });

	expect(facts.find(({ label }) => label === 'Follows round 1')?.value).toBe(
		`The decision of Martin Adeyemi, signed with the key ${made.signed.fingerprint}, accepted by the learner on 28 November 2026. The learner says: “I will file two more.”`,
	);
});
