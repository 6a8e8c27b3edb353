import { expect, test } from 'vitest';
import { trueSetOf } from '../../src/lib/assessment/true-set.ts';
import { trulyFit } from '../../src/lib/assessment/quality.ts';
import { inWorkshop } from '../../src/lib/assessment/doing/workshop.ts';
import { addRows, takenIn } from '../../src/lib/scenario/own-people/add-rows.ts';
import { makeKind } from '../../src/lib/scenario/own-people/make-kind.ts';
import { readAsk } from '../../src/lib/scenario/own-people/ask.ts';
import { parseAgency } from '../../src/lib/scenario/agency.ts';
import { agencyFiles } from '../../src/lib/scenario/catalogue.ts';
import { readScenario } from '../../src/lib/scenario/scenario.ts';
import { workshop } from '../doing/kit.ts';
import { files } from '../scenario/kit.ts';

const VACANCY = {
	'variants.csv': 'variant,seed,candidates,town\nA,1,200,Leeds\n',
	'data/vacancies.csv':
		'vacancy,client,title,town,pay_min,pay_max,pay_unit,start_by,opened,status\nVAC-320,CLI-101,HGV Class 1 driver,Hull,1700,2000,hour,2026-03-20,@-3d,open\n',
	'data/requirements.csv':
		'vacancy,line,importance,kind,text,asks,level,number,weight\nVAC-320,1,essential,skill,Drives artics alone,HGV Class 1 driving,2,,3\nVAC-320,2,essential,qualification,A licence that is good,HGV Class 1 licence,,,3\nVAC-320,3,essential,location,Lives within 25 miles,,,25,2\n',
};

test('who truly fits a vacancy is told, and of each who does not, the one thing that is missing', async () => {
	const kinds = ['expired', 'dear', 'late', 'unchecked', 'far', 'archived'] as const;
	const ask = { ...readAsk('eight HGV drivers in Hull').ask!, specials: [...kinds] };
	const agency = parseAgency(await agencyFiles('harbour-lane'));
	const bare = files({ ...VACANCY, 'checks.yaml': null, 'tests/good.yaml': null });
	const own = addRows(bare, makeKind(ask, 5, takenIn(bare), agency, readScenario(bare, 'A').front.clock));
	const shop = await workshop(own, 'A');

	const [set, judged] = inWorkshop(shop, own, (ground) => [
		trueSetOf(ground, 'VAC-320'),
		trulyFit(ground.db, 'VAC-320'),
	]);

	expect(set.people.filter(({ fits }) => fits).map(({ ref }) => ref)).toEqual(judged);
	const drivers = set.people.filter(({ own: mine, ref }) => mine && ref !== 'CAND-1001');
	expect(drivers.filter(({ fits }) => fits)).toHaveLength(2);
	expect(drivers.filter(({ fits }) => !fits).map(({ lacks }) => lacks)).toEqual([
		['line 2: A licence that is good'],
		['wants more pay than the client offers'],
		['can’t start in time'],
		['may not work here, or not for as long'],
		['lives too far away', 'line 3: Lives within 25 miles'],
		['the record is out of use, or they are not free for work'],
	]);
}, 120_000);
