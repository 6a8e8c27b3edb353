import { METHODS, PURPOSES } from '../../crm/options.ts';
import type { ConsentLine } from '../../crm/protection/views.ts';
import { addDays, ukDay, type Day } from '../../ledger/story-time.ts';
import { shortDate } from '../words.ts';

export interface LightWords {
	readonly state: 'yes' | 'soon' | 'no' | 'asked' | 'unknown';
	readonly words: string;
}

/** Permission ends soon from a fortnight before its day. */
const SOON_DAYS = 14;

export function permissionState(line: Pick<ConsentLine, 'decision' | 'expires_on'>, today: Day): LightWords['state'] {
	if (line.decision === 'requested') return 'asked';
	if (line.decision !== 'given') return 'no';
	if (line.expires_on === null) return 'yes';
	if (line.expires_on < today) return 'no';
	return line.expires_on <= addDays(today, SOON_DAYS) ? 'soon' : 'yes';
}

const SHORT: Record<string, string> = {
	represent: '',
	marketing_email: 'E-mail offers',
	marketing_sms: 'Text offers',
	marketing_phone: 'Phone offers',
	special_data: 'Special details',
	references: 'References',
	talent_pool: 'Talent pool',
};

/** A few words beside a light: `VAC-208: yes, to 1 Jun`. */
export function permissionLight(line: ConsentLine, today: Day): LightWords {
	const state = permissionState(line, today);
	const about = line.vacancy ?? SHORT[line.purpose] ?? line.purpose;
	const said = {
		yes: line.expires_on ? `yes, to ${shortDate(line.expires_on, today)}` : 'yes',
		soon: `ends ${shortDate(line.expires_on, today)}`,
		no:
			line.decision === 'given'
				? `ran out ${shortDate(line.expires_on, today)}`
				: line.decision === 'withdrawn'
					? 'withdrawn'
					: 'no',
		asked: 'asked',
		unknown: 'not asked',
	}[state];
	return { state, words: `${about}: ${said}` };
}

/** The whole line: `Yes, by e-mail, 02/03/2026. Holds to 01/06/2026.` */
export function permissionSentence(line: ConsentLine): string {
	const how = `by ${(METHODS[line.method as keyof typeof METHODS] ?? line.method).toLowerCase()}`;
	const when = ukDay(line.at.slice(0, 10));
	const words = {
		requested: `Asked ${how}, ${when}. No answer on record yet.`,
		given: `Yes, ${how}, ${when}.`,
		refused: `No, ${how}, ${when}.`,
		withdrawn: `Taken back ${how}, ${when}.`,
		expired: `Ran out, ${when}.`,
	};
	const until = line.decision === 'given' && line.expires_on ? ` Holds to ${ukDay(line.expires_on)}.` : '';
	return `${words[line.decision as keyof typeof words] ?? line.decision}${until}`;
}

/** `Be put forward, VAC-208`. */
export const permissionTitle = (line: ConsentLine) =>
	`${PURPOSES[line.purpose as keyof typeof PURPOSES] ?? line.purpose}${line.vacancy ? `, ${line.vacancy}` : ''}`;
