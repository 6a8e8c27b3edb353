import type { Command } from '../define.ts';
import { applyPortal, declinePortal } from './portal-handle.ts';
import { sendFromPortal } from './portal-send.ts';

/** The page that a candidate has of their own, and what is asked there. */
export const PORTAL_COMMANDS: readonly Command[] = [sendFromPortal, applyPortal, declinePortal];
