/** When the device says that something was, for the start page: `today at 15:12`, `on 2 March at 15:12`. */
export function deviceTime(at: string): string {
	const then = new Date(at);
	const clock = then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
	if (then.toDateString() === new Date().toDateString()) return `today at ${clock}`;
	return `on ${then.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })} at ${clock}`;
}
