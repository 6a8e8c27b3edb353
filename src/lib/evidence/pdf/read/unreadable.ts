/** Why a file cannot be read: a sentence for the assessor, with what to do. Anything else thrown is a bug. */
export class Unreadable extends Error {
	override readonly name = 'Unreadable';
}

const ASK = 'Ask the learner for the PDF as Practice Desk exported it.';

/** All that can be wrong with a file as a whole. */
export const WHY = {
	tooLarge: (megabytes: number) =>
		`This file has ${megabytes} MB; a portfolio has at most 200. It was not opened. ${ASK}`,
	empty: `This file is empty: nothing of it arrived. Fetch it again. ${ASK}`,
	notPdf:
		'This is not a PDF: it does not begin as one. Choose the file that Practice Desk exported; its name ends in .pdf.',
	cutShort: (bytes: number) =>
		`The end of this PDF is missing or damaged; ${bytes} bytes are here. Fetch the file again, and see that all of it arrives.`,
	locked: `This PDF is locked or encrypted, so its data cannot be read. ${ASK} Practice Desk sets no password.`,
	notOurs: `There is no portfolio in this PDF. It was made by another program, or printed to a new file. ${ASK}`,
	attachmentGone:
		'This portfolio was saved again by another program, and the attached portfolio.json is gone. ' +
		`Its pages can be read, but nothing can be checked. ${ASK}`,
	otherShape: (what: string) =>
		`This portfolio was saved again by another program: ${what}. Nothing can be checked. ${ASK}`,
	tooMuch: (what: string) => `${what}, more than a portfolio has. The file was not read any further. ${ASK}`,
	damaged: (where: string) => `This PDF is damaged: ${where}. Fetch the file again. If that does not help: ${ASK}`,
} as const;

export const damaged = (where: string) => new Unreadable(WHY.damaged(where));
