import { addDays, dayIn, longDay } from '../../../ledger/story-time.ts';
import { atTheOffice, nextOfficeDay, officeDay } from '../calendar.ts';
import { fullNameOf, type Person } from '../people/person.ts';
import type { Todo } from './chronicle.ts';
import type { Office } from './office.ts';

/** Work waiting at each desk, and some that is done. */
export function fillTaskLists(office: Office): void {
	const { agency, clock, chronicle, chance, people } = office;
	const today = dayIn(clock);
	const learner = agency.team.findIndex((c) => c.learner);
	const waiting = chance.shuffled([...fromApplications(office), ...fromRecords(office)]);
	const room = agency.team.map((_, i) => (i === learner ? 8 : chance.whole(4, 7)));
	const from = Math.max(3, Math.min(60, Math.floor(people.length / 33)));
	for (const [i, idea] of waiting.slice(0, from).entries()) {
		const assignee = room.findIndex(
			(left, seat) => left > 0 && (i % 3 === 0 ? seat === learner : seat === idea.seat || i % 3 === 2),
		);
		if (assignee < 0) continue;
		room[assignee]!--;
		const created = atTheOffice(officeDay(addDays(today, -chance.whole(1, 9))), chance);
		chronicle.todos.push({
			...idea.todo,
			created,
			assignee,
			due: nextOfficeDay(addDays(today, chance.whole(-3, 8))),
			priority: chance.weighted([
				[20, 1],
				[60, 2],
				[20, 3],
			] as const),
			done: null,
		});
	}
	for (const idea of waiting.slice(from, from * 3)) {
		const created = atTheOffice(officeDay(addDays(today, -chance.whole(12, 60))), chance);
		const done = atTheOffice(nextOfficeDay(addDays(dayIn(created), chance.whole(1, 6))), chance);
		if (done < clock)
			chronicle.todos.push({ ...idea.todo, created, assignee: idea.seat, due: dayIn(done), priority: 2, done });
	}
}

interface Idea {
	readonly seat: number;
	readonly todo: Omit<Todo, 'created' | 'assignee' | 'due' | 'priority' | 'done'>;
}

function fromApplications({ chronicle }: Office): Idea[] {
	return chronicle.applications
		.filter((a) => a.closeReason === null && a.vacancy.status === 'open')
		.flatMap((a): Idea[] => {
			const name = fullNameOf(a.person);
			const { vacancy } = a;
			const common = { person: a.person.id, client: null, vacancy: vacancy.id };
			switch (a.moves.at(-1)!.to) {
				case 'lead':
					return [
						{
							seat: vacancy.owner,
							todo: { ...common, title: `Ring ${name} about ${vacancy.title} at ${vacancy.client.name}` },
						},
					];
				case 'screen':
					return [
						{
							seat: vacancy.owner,
							todo: { ...common, title: `Finish screening ${name} for VAC-${1000 + vacancy.id}` },
						},
					];
				case 'shortlist':
					return [
						{ seat: vacancy.owner, todo: { ...common, title: `Ask ${name} for permission: VAC-${1000 + vacancy.id}` } },
					];
				case 'submitted':
					return [
						{
							seat: vacancy.owner,
							todo: {
								person: null,
								client: vacancy.client.id,
								vacancy: vacancy.id,
								title: `Chase ${vacancy.client.name} for feedback on VAC-${1000 + vacancy.id}`,
							},
						},
					];
				case 'interview':
					return [
						{
							seat: vacancy.owner,
							todo: { ...common, title: `Ring ${name} before the interview at ${vacancy.client.name}` },
						},
					];
				default:
					return [];
			}
		});
}

function fromRecords({ people, clock, chance }: Office): Idea[] {
	const today = dayIn(clock);
	const soon = addDays(today, 30);
	const common = (p: Person) => ({ person: p.id, client: null, vacancy: null });
	return people
		.filter((p) => p.fate === 'usual' && p.lastContact > addDays(today, -200))
		.flatMap((p): Idea[] => {
			const name = fullNameOf(p);
			if (p.rightToWorkExpires !== null && p.rightToWorkExpires > today && p.rightToWorkExpires <= soon)
				return [
					{
						seat: p.owner,
						todo: { ...common(p), title: `Check right to work again before ${longDay(p.rightToWorkExpires)}: ${name}` },
					},
				];
			if (p.lacking !== null && chance.of100(40))
				return [{ seat: p.owner, todo: { ...common(p), title: `Find out what is missing on the record of ${name}` } }];
			if (p.quirks.has('email_bounced') && chance.of100(40))
				return [{ seat: p.owner, todo: { ...common(p), title: `E-mail bounced: ring ${name} for a new address` } }];
			const unseen = p.papers.find((held) => held.expires !== null && held.seenOn === null);
			if (unseen && chance.of100(4))
				return [
					{ seat: p.owner, todo: { ...common(p), title: `See the certificate: ${unseen.paper.title}, ${name}` } },
				];
			return chance.of100(2) ? [{ seat: p.owner, todo: { ...common(p), title: `Keep in touch with ${name}` } }] : [];
		});
}
