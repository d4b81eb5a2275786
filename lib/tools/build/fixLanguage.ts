import type { Plugin } from 'vite';

/**
 * A compiled message holds its words in every language (`ru_close`, `en_close`) and chooses when it is called. Here it
 * is chosen once, and all that chooses falls away.
 * So with the library of the call.
 */
export function fixLanguage(language: string): Plugin {
  return {
    name: 'budilnik:fix-language',
    transform: {
      filter: { id: /lib\/(locales\/messages\/(runtime|messages\/(?!_index)\w+)\.js|content\/spoken\.ts)$/ },
      handler: (code, id) => {
        if (id.endsWith('/spoken.ts')) return `export { library } from './${language}';`;
        if (id.endsWith('/runtime.js')) return `export const getLocale = () => '${language}';`;
        return inOneLanguage(code, language, id);
      },
    },
  };
}

const CHOICE_OF_LANGUAGE = /^export const (\w+) = [\s\S]*?options = \{\}[\s\S]*$/m;

/** A message's words of a kind each, and those of all other kinds: `if (form === "one") return …;` and `return …`. */
const KINDS = /((?:\tif \((?:i\?\.)?\w+ === "\w+"\) return .+;\n)+)\treturn (.+)/g;

/**
 * The code of a compiled message with its words in `language` alone, and those of every kind in a table. Throws where
 * messages are compiled in a way that is not known; `name` is said then.
 */
export function inOneLanguage(code: string, language: string, name: string): string {
  if (!CHOICE_OF_LANGUAGE.test(code)) throw new Error(`Messages are compiled otherwise than expected: ${name}`);
  return (
    code
      .replace(CHOICE_OF_LANGUAGE, `export const $1 = ${language}_$1;`)
      .replace(/^import \{ getLocale.*$/m, '')
      .replace(/\/\*\* @type \{LocalizedString\} \*\/ /g, '')
      // What no other plural form takes is left to the last one.
      .replace(/if \(\w+ === "other"\) (return .+;)\n\treturn .+;/g, '$1')
      .replace(KINDS, (_, kinds: string, last: string) => tableOf(kinds, last.replace(/;$/, '')))
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
