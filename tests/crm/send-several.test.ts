import { expect, test } from 'vitest';
import { sendSubmission } from '../../src/lib/crm/matching/submission-send.ts';
import { findPassage } from '../../src/lib/crm/matching/passage.ts';
import { desk } from './kit.ts';
import { chosen, said, someone, YUSUF } from './world.ts';

const GRACE = { ref: 'CAND-1003', name: ['Grace', 'Lund'] } as const;

test('when several are sent, a permission that is missing is said before a note that is missing, whoever stands first', async () => {
	const { act } = await desk((db) => {
		someone(db, YUSUF);
		someone(db, GRACE);
		chosen(db, YUSUF.ref);
		chosen(db, GRACE.ref);
		said(db, YUSUF.ref, 'given');
		db.exec(`delete from match_note where requirement_id = 1`);
	});

	const result = act(sendSubmission, {
		vacancy: 'VAC-208',
		ref: [YUSUF.ref, GRACE.ref],
		pitch: 'Both use a stock system every day.',
	});

	expect(result).toMatchObject({ ok: false, entry: { refusal: 'permission-never-asked' } });
	if (!result.ok) expect(result.refusal.message).toContain('Grace Lund');
});

test('the words that prove a line are quoted without the mark that stood before them in a list', () => {
	const cv = 'Skills\n- Goods in\n– Microsoft Excel\nPart-time - nights';

	expect(findPassage(cv, ['goods in'])).toBe('Goods in');
	expect(findPassage(cv, ['excel'])).toBe('Microsoft Excel');
	expect(findPassage(cv, ['nights'])).toBe('Part-time - nights');
});
