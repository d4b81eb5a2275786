import type { Variable } from '../content/vocabulary';

/** A text as people read it: `{Имя клиента}` in the place of `{name}`. What is no variable stays as it is. */
export function namedVariables(template: string, variables: readonly Variable[]): string {
  const labels = new Map(variables.map(({ key, label }) => [key, label]));
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => (labels.has(key) ? `{${labels.get(key)}}` : whole));
}

/** The way back: a name that is no variable's stays as it is and is told by `checkText`. */
export function keyedVariables(text: string, variables: readonly Variable[]): string {
  const keys = new Map(variables.map(({ key, label }) => [label.toLowerCase(), key]));
  return text.replace(/\{([^{}]*)\}/g, (whole, label: string) => {
    const key = keys.get(label.trim().toLowerCase());
    return key === undefined ? whole : `{${key}}`;
  });
}

/** A variable as it is put into a text: one without words of its own goes with its part where it has no value. */
export function insertedVariable({ label, fallback }: Variable): string {
  return fallback === undefined ? `[ {${label}}]` : `{${label}}`;
}
