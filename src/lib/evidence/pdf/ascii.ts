/** JSON with every letter outside ASCII escaped: the same value, safe in any encoding. */
export function ascii(json: string): string {
	return json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
