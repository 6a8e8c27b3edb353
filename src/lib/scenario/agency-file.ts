import { hangTogether } from './agency-file/hang-together.ts';
import { AgencyParts } from './agency-file/parts.ts';

/** `agency.yaml`. */
export const AgencyFile = AgencyParts.superRefine(hangTogether);
