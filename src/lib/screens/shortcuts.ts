/** Every key of the CRM, for the sheet that `?` opens. */
export const SHORTCUTS: readonly {
	readonly group: string;
	readonly keys: readonly (readonly [keys: string, does: string])[];
}[] = [
	{
		group: 'Anywhere',
		keys: [
			['/', 'Search'],
			['Ctrl K', 'Find anything, do anything'],
			['Ctrl Z', 'Undo'],
			['Ctrl Shift Z', 'Redo'],
			['Alt P', 'Take a picture'],
			['Esc', 'Close what is open'],
			['?', 'This sheet'],
		],
	},
	{
		group: 'Create: C, then',
		keys: [
			['C', 'a candidate'],
			['J', 'a vacancy'],
			['N', 'a call or a note'],
			['T', 'a task'],
		],
	},
	{
		group: 'Go: G, then',
		keys: [
			['H', 'Home'],
			['C', 'Candidates'],
			['J', 'Vacancies'],
			['K', 'Clients'],
			['U', 'Sourcing'],
			['O', 'Messages'],
			['I', 'Calendar'],
			['T', 'Tasks'],
			['F', 'Feedback'],
			['D', 'Data protection'],
			['P', 'Policies'],
		],
	},
	{
		group: 'In a list',
		keys: [
			['J, K', 'Next, previous'],
			['Enter', 'Open'],
			['R', 'Reply to a message'],
			['X', 'Choose'],
			['F', 'Add a filter'],
			['L', 'Add to a vacancy'],
			['M', 'Write a message'],
		],
	},
	{
		group: 'On the board',
		keys: [
			['J, K', 'Down, up'],
			['H, L', 'Column'],
			['Space', 'Hold, drop'],
			['[ ]', 'Move the card'],
			['R', 'Reject, with a reason'],
			['M', 'Tell the candidate'],
			['N', 'Log a call or a note'],
		],
	},
	{
		group: 'In a review',
		keys: [
			['J, K', 'Next, previous'],
			['S', 'To the shortlist'],
			['1 to 9', 'Move to that stage'],
			['R', 'Reject, with a reason'],
			['N', 'Log a call or a note'],
		],
	},
	{
		group: 'In the calendar',
		keys: [
			['J, K', 'Next, previous entry'],
			['[ ]', 'Back, forward'],
			['T', 'Today'],
			['D, W, M, L', 'Day, week, month, list'],
			['I', 'Arrange an interview'],
		],
	},
	{
		group: 'On a record',
		keys: [
			['E', 'Edit'],
			['N', 'Log a call or a note'],
			['L', 'Add to a vacancy'],
			['M', 'Write a message'],
		],
	},
];

const KEY = 'single-keys';

/** Single keys can be switched off, for people who speak to their computer. Source: WCAG 2.1.4. */
export function singleKeys(): boolean {
	try {
		return localStorage.getItem(KEY) !== 'off';
	} catch {
		return true;
	}
}

/** Whether a dialog or a menu has the keyboard. One that was closed takes no key while it is going. */
export function keysAreTaken(): boolean {
	return document.querySelector(':is([role=dialog], [role=menu]):not([data-state=closed])') !== null;
}

export function setSingleKeys(on: boolean): void {
	try {
		localStorage.setItem(KEY, on ? 'on' : 'off');
	} catch {
		// kept for this visit only
	}
}
