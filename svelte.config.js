import adapter from '@sveltejs/adapter-static';

/** A static site with one fallback page: nothing runs on a server. `precompress` lets `npm start` send brotli. */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ fallback: 'index.html', precompress: true }),
		alias: { $scenarios: 'scenarios' },
	},
};
