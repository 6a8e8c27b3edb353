import { createContext } from 'svelte';
import type { Opened } from '../../attempt/open/open.ts';

/** The attempt at hand with its scenario, standard and world. */
export const [useOpened, provideOpened] = createContext<Opened>();
