import { z } from 'zod';
import { nextRef } from '../../crm/next-ref.ts';
import type { Db } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Happening } from '../../ledger/entry.ts';
import { addMinutes } from '../../ledger/story-time.ts';
import { arrive } from '../arrive.ts';
import type { Due } from '../script.ts';
import type { Actor } from './actors.ts';
import { chanceOf } from './chance-of.ts';

/** So many in a hundred look at the shortlist within two days; the others have to be asked. */
const LOOK = 90;

const Item = z.object({ application: z.int(), person: z.string(), noted: z.int(), asked: z.int() });
const Sent = z.object({
	id: z.int(),
	contact: z.string(),
	name: z.string(),
	client: z.string(),
	vacancy: z.string(),
});
type Decision = 'interview' | 'hold' | 'decline';

/**
 * The hiring manager, who is sent a shortlist: opens it some hours later and answers for each person with a reason.
 * Notes against the lines of the job specification make a yes likelier; what follows is the seed's.
 */
export const HIRING: Actor = {
	start: () => [],
	react({ name, refusal, with: given, at }, _, seed, spoken) {
		if (refusal !== null || name !== 'submission.send' || spoken) return [];
		const submission = String(given['submission']);
		if (chanceOf(seed, submission, 'looks') >= LOOK) return [];
		return [
			{
				at: addMinutes(at, 150 + chanceOf(seed, submission, 'when') * 5),
				key: `shortlist ${submission}`,
				name: 'submission.answered',
				with: { kind: 'client-feedback', submission },
			},
		];
	},
	happen: { 'client-feedback': answer },
};

const WORDS: Record<Decision, readonly string[]> = {
	interview: [
		'I would like to meet this one: the notes show the work we do here.',
		'Yes. Can we meet in the week?',
		'Good on the essentials. Please offer a time.',
	],
	hold: ['Let me see the others first.', 'Perhaps. I have to ask about the hours.'],
	decline: ['Not enough of the first line for us.', 'The notice is too long for our start.'],
};

function answer(db: Db, due: Due, seed: number): Happening | null {
	const submission = String(due.with['submission']);
	const sent = db.maybe(
		Sent,
		sql`select s.id, p.ref as contact, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as name, c.ref as client, v.ref as vacancy
		    from submission s join person p on p.id = s.contact_id join vacancy v on v.id = s.vacancy_id join client c on c.id = v.client_id
		    where s.ref = ${submission} and v.status in ('open', 'on_hold')`,
	);
	if (!sent) return null;
	const items = db.all(
		Item,
		sql`select i.application_id as application, p.ref as person,
		    (select count(*) from match_note n where n.application_id = i.application_id) as noted,
		    (select count(*) from requirement r join application x on x.vacancy_id = r.vacancy_id where x.id = i.application_id and r.importance = 'essential') as asked
		    from submission_item i join application a on a.id = i.application_id join person p on p.id = a.person_id
		    where i.submission_id = ${sent.id} and i.client_decision = 'pending' and a.outcome = 'open' order by i.position, a.id`,
	);
	if (items.length === 0) return null;
	const lines = items.map(({ application, person, noted, asked }) => {
		const well = asked > 0 && noted >= asked ? 15 : 0;
		const chance = chanceOf(seed, submission, person) - well;
		const decision: Decision = chance < 50 ? 'interview' : chance < 70 ? 'hold' : 'decline';
		const all = WORDS[decision];
		const words = all[chanceOf(seed, person, submission, 'words') % all.length]!;
		db.run(sql`update submission_item set client_decision = ${decision}, client_feedback = ${words}, decided_at = ${due.at}
		           where submission_id = ${sent.id} and application_id = ${application}`);
		return { person, decision, words };
	});
	const body = `I have looked at ${submission}.\n\n${lines.map(({ person, words }) => `${person}: ${words}`).join('\n')}`;
	const ref = nextRef(db, 'MSG');
	arrive(
		db,
		{
			id: due.key,
			ref,
			from: sent.name,
			channel: 'email',
			subject: `${sent.vacancy}: your shortlist ${submission}`,
			body,
			person: sent.contact,
			client: sent.client,
			vacancy: sent.vacancy,
		},
		due.at,
	);
	return {
		name: due.name,
		with: {
			submission,
			vacancy: sent.vacancy,
			message: ref,
			answers: lines.map(({ person, decision }) => `${person} ${decision}`),
		},
	};
}
