/** What a candidate has not been told, on a card. */
export const OWED_WORDS = { acknowledge: 'not thanked yet', update: 'not told yet', decline: 'not told yet' } as const;

/** Whom an application waits on, on a card. */
export const WAITS_ON = { us: 'waiting on us', candidate: 'on candidate', client: 'on client' } as const;
