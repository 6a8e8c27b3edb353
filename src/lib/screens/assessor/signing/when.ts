const TYPED = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})[ ,]+(\d{1,2})[:.](\d{2})\s*$/;

/** A day and time of this computer as a person types it, `04/03/2026 09:30`, in UTC. Null where it is none. */
export function utcOf(text: string): string | null {
	const [, day, month, year, hour, minute] = (TYPED.exec(text) ?? []).map(Number);
	if (year === undefined || day === undefined || month === undefined) return null;
	const at = new Date(year, month - 1, day, hour, minute);
	const same = at.getDate() === day && at.getMonth() === month - 1 && at.getHours() === hour && minute! < 60;
	return same ? at.toISOString() : null;
}

/** The same the other way round. */
export function typedWhen(at: Date): string {
	const two = (n: number) => String(n).padStart(2, '0');
	return `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
