// npm start: installs what is missing, builds what is old, serves the app and prints its address.
import { install, tool } from './install.mjs';

install();
const { stale } = await import('./newer.mjs');
if (stale('build/index.html')) {
	console.log('Building …');
	tool('vite/bin/vite.js', 'build', '--logLevel', 'warn');
}
const { serve } = await import('./serve.mjs');
const { address } = await serve(Number(process.env.PORT ?? 4173));
console.log(`\nPractice Desk is at ${address}\nStop it with Ctrl C. Your work stays in the browser.`);
