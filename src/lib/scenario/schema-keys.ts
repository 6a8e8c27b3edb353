import type { z } from 'zod';

type Def = {
	readonly type: string;
	readonly shape?: Readonly<Record<string, z.ZodType>>;
	readonly element?: z.ZodType;
	readonly innerType?: z.ZodType;
	readonly in?: z.ZodType;
	readonly options?: readonly z.ZodType[];
	readonly valueType?: z.ZodType;
};
const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

/** The schemas that a value at one step further in may have: wrappers are looked through, and every branch is followed. */
function inside(schema: z.ZodType, step: PropertyKey): z.ZodType[] {
	return bare(schema).flatMap((one) => {
		const def = defOf(one);
		if (def.type === 'object') return def.shape?.[String(step)] ?? [];
		if (def.type === 'array') return def.element ?? [];
		if (def.type === 'record') return def.valueType ?? [];
		return [];
	});
}

function bare(schema: z.ZodType): z.ZodType[] {
	const def = defOf(schema);
	if (def.innerType) return bare(def.innerType);
	if (def.type === 'pipe' && def.in) return bare(def.in);
	if (def.type === 'union') return (def.options ?? []).flatMap(bare);
	return [schema];
}

/** The names that a schema knows at a place: what a misspelt one may have been meant to be. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
	const there = path.reduce<z.ZodType[]>((all, step) => all.flatMap((one) => inside(one, step)), [schema]);
	return there.flatMap(bare).flatMap((one) => Object.keys(defOf(one).shape ?? {}));
}
