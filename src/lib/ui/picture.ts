import { getContext, setContext } from 'svelte';

const KEY = Symbol('picture');

/** Inside this component everything is drawn for a picture: native fields as boxes with their text, nothing takes focus. */
export const drawAsPicture = (): void => void setContext(KEY, true);

/** Whether this is being drawn for a picture. html2canvas draws native fields wrongly, and a picture must not steal focus. */
export const inPicture = (): boolean => getContext<boolean | undefined>(KEY) ?? false;
