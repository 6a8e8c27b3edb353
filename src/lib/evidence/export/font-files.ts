import regular from '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf?url';
import medium from '@expo-google-fonts/ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf?url';
import semibold from '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf?url';
import type { FontFiles } from '../pdf/fonts.ts';

/** Where the PDF's fonts are, for whoever fetches them: a worker can't ask for a module's own address. */
export const FONT_URLS = {
	regular: new URL(regular, import.meta.url).href,
	medium: new URL(medium, import.meta.url).href,
	semibold: new URL(semibold, import.meta.url).href,
} as const;

let fetched: Promise<FontFiles> | undefined;

/** The whole fonts, fetched once. @throws {Error} in words, when they can't be had */
export function fontFiles(urls: typeof FONT_URLS = FONT_URLS): Promise<FontFiles> {
	fetched ??= Promise.all([load(urls.regular), load(urls.medium), load(urls.semibold)])
		.then(([regular, medium, semibold]): FontFiles => ({ regular, medium, semibold }))
		.catch((error: unknown) => {
			fetched = undefined;
			throw error;
		});
	return fetched;
}

async function load(url: string): Promise<Uint8Array> {
	const response = await fetch(url);
	if (!response.ok) throw new Error('The fonts of the PDF could not be loaded. Check the connection and try again.');
	return new Uint8Array(await response.arrayBuffer());
}
