/** A document's text, or a sentence that says why there is none and what to do. */
export type TextOfFile = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly says: string };

export const no = (says: string): TextOfFile => ({ ok: false, says });

/** What to do where a file can't be read: the words can always be pasted. */
export const PASTE = 'Open it, copy its words and paste them into the box.';
