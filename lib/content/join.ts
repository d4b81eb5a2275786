/** Anything a JSON file holds. */
type Tree = unknown;

/** What identifies an item of a list in the files of rules. */
const IDS = ['code', 'key', 'id', 'reason', 'industry'] as const;

/**
 * Puts the words of one language onto the rules they belong to. Words mirror the rules: where the rules have a list of
 * items with codes, the words have an object by code; a plain list of words stands line by line beside its rules.
 */
export function join(rules: Tree, words: Tree): Tree {
  if (words === undefined) return rules;
  if (rules === undefined) return words;
  if (typeof words === 'string') return { ...(rules as object), text: words };
  if (Array.isArray(words)) return words.map((text, line) => join((rules as readonly Tree[])[line], text));
  if (Array.isArray(rules)) return rules.map((item) => join(item, (words as Record<string, Tree>)[idOf(item)]));
  return joinObjects(rules as Record<string, Tree>, words as Record<string, Tree>);
}

function joinObjects(rules: Record<string, Tree>, words: Record<string, Tree>): Tree {
  const keys = new Set([...Object.keys(rules), ...Object.keys(words)]);
  return Object.fromEntries([...keys].map((key) => [key, join(rules[key], words[key])]));
}

function idOf(item: Tree): string {
  const found = IDS.map((id) => (item as Record<string, Tree>)[id]).find((value) => typeof value === 'string');
  if (found === undefined) throw new Error(`Content without a code: ${JSON.stringify(item)}`);
  return found as string;
}
