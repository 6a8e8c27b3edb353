/** `1,204`. Without the browser’s own means: those differ from one to another, and records have to replay. */
export const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** `£13`, `£12.50`, `£28,000`. */
export function pounds(pence: number): string {
	const rest = pence % 100;
	return `£${thousands(Math.trunc(pence / 100))}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}
