/** The act after which an attempt gets no more entries. By itself, so that the start page need not load every act. */
export const HAND_IN = 'attempt.hand-in';
