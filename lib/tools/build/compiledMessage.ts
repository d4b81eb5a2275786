/** Where a compiled message chooses between its languages when it is called. */
export const CHOICE_OF_LANGUAGE = /^export const (\w+) = [\s\S]*?options = \{\}[\s\S]*$/m;

/** A message's words of a kind each, and those of all other kinds: `if (form === "one") return …;` and `return …`. */
const KINDS = /((?:\tif \((?:i\?\.)?\w+ === "\w+"\) return .+;\n)+)\treturn (.+)/g;

/** Throws where messages are compiled in a way that is not known; `name` is said then. */
export function asExpected(code: string, name: string): string {
  if (!CHOICE_OF_LANGUAGE.test(code)) throw new Error(`Messages are compiled otherwise than expected: ${name}`);
  return code;
}

/** The code of a compiled message with its words of every kind in a table, and nothing that only a compiler reads. */
export function inTables(code: string): string {
  return (
    code
      .replace(/\/\*\* @type \{LocalizedString\} \*\/ /g, '')
      // What no other plural form takes is left to the last one.
      .replace(/if \(\w+ === "other"\) (return .+;)\n\treturn .+;/g, '$1')
      .replace(KINDS, (_, kinds: string, last: string) => tableOf(kinds, last.replace(/;$/, '')))
      .replace(/(plural\("\w+", i\?\.\w+), \{\}\)/g, '$1)')
      // What a message says of something is always given: its type demands it.
      .replace(/(\$\{|\[|plural\("\w+", )i\?\./g, '$1i.')
  );
}

/** Kinds with the words of all others need none of their own. */
function tableOf(kinds: string, last: string): string {
  const found = [...kinds.matchAll(/if \((.+) === ("\w+")\) return (.+);/g)].filter(([, , , words]) => words !== last);
  const [[, asked] = []] = found;
  if (!asked) return `\treturn ${last}`;
  return `\treturn ({ ${found.map(([, , kind, words]) => `${kind}: ${words}`).join(', ')} })[${asked}] ?? ${last}`;
}
