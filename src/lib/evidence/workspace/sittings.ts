import { SittingFile } from '../sitting/format.ts';
import { readSitting, type Sitting } from '../sitting/sitting.ts';
import { workspace } from './database.ts';

/** Every sitting on this computer whose signatures hold, the latest first. */
export async function keptSittings(): Promise<Sitting[]> {
	const all = await (await workspace()).getAll('sittings');
	const read = await Promise.all(all.map((kept) => readSitting(JSON.stringify(kept))));
	return read
		.flatMap((one) => (one.ok ? [one.sitting] : []))
		.sort((a, b) => (a.opening.window.from < b.opening.window.from ? 1 : -1));
}

/** Keeps a sitting for good before it returns. One with its end is not replaced by one from before it. */
export async function keepSitting({ code, file, closing }: Sitting): Promise<'kept' | 'here already'> {
	const tx = (await workspace()).transaction('sittings', 'readwrite', { durability: 'strict' });
	const before = SittingFile.safeParse(await tx.store.get(code)).data;
	const older = closing === null && before !== undefined && before.closing !== null;
	await Promise.all([older ? undefined : tx.store.put(file, code), tx.done]);
	return older ? 'here already' : 'kept';
}

/** Takes a sitting off this computer. */
export async function forgetSitting({ code }: Sitting): Promise<void> {
	await (await workspace()).delete('sittings', code);
}
