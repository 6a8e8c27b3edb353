// A small server for the built app: static files, sent compressed, on this computer alone.
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { ROOT } from './install.mjs';

/**
 * Serves `build/` on loopback. A port that is taken is passed over for the next.
 *
 * @returns the address, and how to stop
 */
export async function serve(port) {
	const files = sirv(join(ROOT, 'build'), {
		brotli: true,
		gzip: true,
		single: true,
		dev: false,
		etag: true,
		setHeaders(response, path) {
			if (path.includes('/immutable/') || path.startsWith('/fonts/'))
				response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
			else response.setHeader('Cache-Control', 'no-cache');
		},
	});
	for (let tries = 0; ; tries++) {
		const server = createServer((request, response) =>
			files(request, response, () => {
				response.statusCode = 404;
				response.end('There is nothing at this address.');
			}),
		);
		const listening = await new Promise((resolve, reject) => {
			server.once('error', (error) => (error.code === 'EADDRINUSE' && tries < 20 ? resolve(false) : reject(error)));
			server.listen(port === 0 ? 0 : port + tries, '127.0.0.1', () => resolve(true));
		});
		if (listening) return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
	}
}
