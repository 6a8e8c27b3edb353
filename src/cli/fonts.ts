import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FontFiles } from '../lib/evidence/pdf/fonts.ts';

const find = createRequire(import.meta.url);
const font = (name: string) =>
	new Uint8Array(readFileSync(find.resolve(`@expo-google-fonts/ibm-plex-sans/${name}.ttf`)));

/** The fonts that portfolios are written in. */
export const fontsHere = (): FontFiles => ({
	regular: font('400Regular/IBMPlexSans_400Regular'),
	medium: font('500Medium/IBMPlexSans_500Medium'),
	semibold: font('600SemiBold/IBMPlexSans_600SemiBold'),
});
