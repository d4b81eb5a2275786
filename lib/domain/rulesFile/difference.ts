/** One value that a file would change; `before` or `after` is absent where it is new or goes. */
export interface Difference {
  /** `rules`, `grace`; entries of lists stand under their own code where they have one. */
  readonly path: readonly string[];
  readonly before?: Leaf;
  readonly after?: Leaf;
}

export type Leaf = string | number | boolean | null;
type Leaves = ReadonlyMap<string, { readonly path: readonly string[]; readonly value: Leaf }>;

/** The values in which two pieces of JSON differ, in the order of the later one, what goes at the end. */
export function differencesOf(before: unknown, after: unknown): readonly Difference[] {
  const old = leavesOf(before);
  const next = leavesOf(after);
  const changed = [...next].flatMap(([key, { path, value }]): Difference[] => {
    const was = old.get(key);
    if (was?.value === value) return [];
    return [{ path, ...(was && { before: was.value }), after: value }];
  });
  const gone = [...old].flatMap(([key, { path, value }]) => (next.has(key) ? [] : [{ path, before: value }]));
  return [...changed, ...gone];
}

function leavesOf(root: unknown): Leaves {
  const leaves = new Map<string, { path: readonly string[]; value: Leaf }>();
  walk(root, [], (path, value) => leaves.set(JSON.stringify(path), { path, value }));
  return leaves;
}

function walk(value: unknown, path: readonly string[], leaf: (path: readonly string[], value: Leaf) => void): void {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) walk(item, [...path, nameOf(item) ?? String(i + 1)], leaf);
    return;
  }
  if (typeof value === 'object' && value !== null) {
    for (const [field, inner] of Object.entries(value)) walk(inner, [...path, field], leaf);
    return;
  }
  if (value !== undefined) leaf(path, value as Leaf);
}

/** What an entry of a list is known by, so that one put before it changes nothing of it. */
const NAMES = ['code', 'id', 'reason'] as const;

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const fields = item as Readonly<Record<string, unknown>>;
  return NAMES.map((name) => fields[name]).find((name): name is string => typeof name === 'string');
}
