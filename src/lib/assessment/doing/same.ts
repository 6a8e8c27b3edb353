import { canonical, type Json } from '../../ledger/canonical.ts';

/** Whether two plain values say the same, whatever the order of their names. */
export const saysTheSame = (a: unknown, b: unknown): boolean => canonical(a as Json) === canonical(b as Json);
