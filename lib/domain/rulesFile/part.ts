import type { Rules } from '../rules';

/**
 * What the head may lock, so that only his next file changes it. Consent is no part: it cannot be switched off at all,
 * and its questions are locked with the scripts.
 */
export const ruleParts = ['cycles', 'classes', 'contact', 'offers', 'scripts', 'fixes', 'doNotContact'] as const;
export type RulePart = (typeof ruleParts)[number];

/** Rules of value, and of who may be called; all others are rules of cycles. */
const PART_OF: Partial<Record<keyof Rules, RulePart>> = {
  classes: 'classes',
  marginRate: 'classes',
  rates: 'classes',
  contact: 'contact',
};

function partOf(field: string): RulePart {
  return PART_OF[field as keyof Rules] ?? 'cycles';
}

/** The parts in which two sets of rules differ; the number of their version does not count. */
export function changedParts(before: Rules, after: Rules): ReadonlySet<RulePart> {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof Rules)[]);
  fields.delete('version');
  return new Set([...fields].filter((field) => !isSame(before[field], after[field])).map(partOf));
}

/** The rules of `after` in the parts asked for, those of `before` in all others. */
export function rulesOfParts(before: Rules, after: Rules, parts: ReadonlySet<RulePart>): Rules {
  const kept = Object.entries(before).filter(([field]) => !parts.has(partOf(field)));
  const taken = Object.entries(after).filter(([field]) => parts.has(partOf(field)));
  return { ...(Object.fromEntries([...kept, ...taken]) as unknown as Rules), version: before.version };
}

function isSame(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other);
}

/** As text with its fields in one order; what is undefined is as good as absent. */
function sorted(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
