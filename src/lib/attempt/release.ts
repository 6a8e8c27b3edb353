/** The release that stands in every header. The same as in package.json; a test holds them together. */
export const RELEASE = '0.1.0';
