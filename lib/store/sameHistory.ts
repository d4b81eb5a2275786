import type { HistRow } from './rows';

/** Say when and by which job a row came, and no more. */
const NOT_TOLD: ReadonlySet<string> = new Set(['readAt', 'job'] satisfies (keyof HistRow)[]);

/** True when two rows tell the same of a client. Stops at the first difference: it is asked of every row written. */
export function isSameHistory(one: HistRow, other: HistRow): boolean {
  return one === other || areSameFields(one, other, NOT_TOLD);
}

const NONE: ReadonlySet<string> = new Set();

function areSameFields(one: object, other: object, except = NONE): boolean {
  const fields = one as Readonly<Record<string, unknown>>;
  const others = other as Readonly<Record<string, unknown>>;
  for (const name in fields) if (!except.has(name) && !isSame(fields[name], others[name])) return false;
  for (const name in others)
    if (fields[name] === undefined && others[name] !== undefined && !except.has(name)) return false;
  return true;
}

/** Of plain data; a field that is undefined is one that is not there. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (!Array.isArray(one)) return !Array.isArray(other) && areSameFields(one, other);
  return Array.isArray(other) && one.length === other.length && one.every((item, i) => isSame(item, other[i]));
}
