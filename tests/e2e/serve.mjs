import { serve } from '../../src/cli/serve.mjs';

/** Serves the built app for the whole run, on whatever port is free, and names its address to the tests. */
export default async function start() {
	const { address, stop } = await serve(0);
	process.env.DESK_ADDRESS = address;
	return stop;
}
