import { HAND_IN } from '../../attempt/hand-in.ts';

/** Acts of an attempt that are about the attempt itself, and no part of a run. */
const ASIDE = new Set([HAND_IN, 'evidence.mark', 'hint.open', 'step.tick', 'knowledge.check']);
/** Acts that a run has, and that no check or trap is proposed for: they do nothing at the desk by themselves. */
const BETWEEN = new Set(['clock.advance', 'undo.act', 'question.answer', 'checklist.answer']);

/** Whether an act is part of a run. */
export const isOfRun = (command: string): boolean => !ASIDE.has(command);

/** Whether an act did something at the desk that could be asked for. */
export const isDeed = (command: string): boolean => isOfRun(command) && !BETWEEN.has(command);

/** Whether a value is a record's reference: `CAND-1001`. */
export const isReference = (value: unknown): value is string =>
	typeof value === 'string' && /^[A-Z]{2,4}-\d+$/.test(value);
