import { z } from 'zod';
import { townNamed } from '../world/places/towns.ts';
import { SECTORS } from '../world/trades/all.ts';

/** Words that may not be left out. */
export const text = (what: string) => z.string(`Write ${what}`).trim().min(1, `Write ${what}`);
export const SafeEmail = z
	.string()
	.regex(/^[a-z0-9.]+@example\.(com|org|net)$/, 'Use an address that belongs to nobody, like dee.marlow@example.com');
export const SafePhone = z
	.string()
	.regex(/^0(113|114|121|131|141|151|161) 496 0\d{3}$/, 'Use a number that is kept for stories, like 0113 496 0123');
export const TOWN_ADVICE = 'Choose one of the towns in src/lib/scenario/world/places/towns.ts.';
export const TownName = z.string().refine((name) => townNamed(name), TOWN_ADVICE);
export const Sector = z.string().refine((name) => SECTORS.includes(name), `Choose one of ${SECTORS.join(', ')}`);
export const ColleagueRef = z.string().regex(/^COL-\d{1,3}$/, 'Write a reference like COL-2');
