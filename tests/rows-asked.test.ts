import { expect, test } from 'vitest';
import { builtInFiles, SCENARIO_IDS } from '../src/lib/scenario/catalogue.ts';
import { readScenario } from '../src/lib/scenario/scenario.ts';

/**
 * Rows of the list of required behaviours that ask something of whoever works at the desk, and acts that answer each.
 * The other rows ask something of the product: they have a test in tests/e2e/rows.
 */
const ASKED: Readonly<Record<string, readonly string[]>> = {
	'2 a record with nothing missing': ['candidate.register'],
	'3 consistent entry': ['candidate.amend'],
	'4 kept up after a contact': ['interaction.log', 'task.add'],
	'5 data protection': ['basis.record', 'notice.send'],
	'6 and 7 a search that is not too broad': ['search.run'],
	'8 archived, not deleted': ['candidate.archive'],
	'9 matched against the specification': ['match.run'],
	'10 the client’s own criteria': ['shortlist.note'],
	'13 a policy behind an act': ['policy.cite'],
	'14 through the stages of the cycle': ['application.move'],
	'15 after the placement': ['placement.start'],
	'16 permission first': ['consent.ask'],
	'17 and 50 an own view, line by line': ['scorecard.submit'],
	'18 the law on a vacancy': ['vacancy.open'],
	'19 and 22 from a source outside': ['sourcing.bring-in'],
	'20 past applicants in the client’s system': ['sourcing.bring-in', 'sourcing.link'],
	'24, 29 and 36 a campaign that leaves the right people out': ['campaign.schedule'],
	'26, 34 and 74 nobody is left without news': ['application.told'],
	'27 and 28 two systems that agree': ['ats.pull', 'ats.settle', 'ats.push'],
	'30 one record of one person': ['candidate.merge'],
	'33 an automation, after a dry run': ['automation.dry-run', 'automation.switch-on'],
	'38 an event': ['event.invite'],
	'39 feedback followed up': ['survey.send'],
	'41 a pool': ['pool.create'],
	'42 to 47 figures': ['report.view'],
	'48 the client’s view': ['submission.send'],
	'52 papers': ['document.add'],
	'57 news before it is asked for': ['message.send'],
	'58 prepared for an interview': ['interview.prepare'],
	'59 a risk seen early': ['application.risk'],
	'60 a complaint that changes something': ['complaint.close'],
	'63 checks before the start': ['vetting.record', 'vetting.right-to-work', 'referee.amend'],
	'64 the rights of people': ['request.log'],
	'65 a fair reason': ['application.reject'],
	'67 a contact who looks for work': ['person.also-candidate'],
	'71 a board by its figures': ['vacancy.post'],
	'73 a courteous no': ['application.decline'],
	'77 who sent them': ['referral.record'],
};

test('what the CRM can do and a learner should is asked for by no scenario', async () => {
	const done = new Set<string>();
	for (const id of SCENARIO_IDS)
		for (const { do: acts } of readScenario(await builtInFiles(id)).tests)
			for (const { command } of acts) done.add(command);

	const nowhere = Object.entries(ASKED).filter(([, acts]) => !acts.every((act) => done.has(act)));

	expect(nowhere.map(([row, acts]) => `Row ${row}: no run of a scenario does ${acts.join(' and ')}.`)).toEqual([]);
});
