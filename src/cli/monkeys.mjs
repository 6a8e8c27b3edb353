// npm run monkeys: 2,000 runs of 200 random acts over the library, on two cores. MONKEYS=200 asks for fewer, and
// FIRST_MONKEY=5 for others.
import { install, tool } from './install.mjs';

install();
process.env.MONKEYS ??= '2000';
tool('@sveltejs/kit/svelte-kit.js', 'sync');
tool('vitest/vitest.mjs', 'run', 'tests/monkeys');
