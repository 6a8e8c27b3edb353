import { createHash } from 'node:crypto';
import { hashWith } from '../lib/ledger/hash.ts';

/** Import this first: from then on Node's own SHA-256 does the hashing of this thread. */
hashWith((data) => createHash('sha256').update(data).digest('hex'));
