import type { Plugin } from 'vite';
import { asExpected, CHOICE_OF_LANGUAGE, inTables } from './compiledMessage';

/**
 * A compiled message holds its words in every language (`ru_close`, `en_close`) and chooses when it is called. Here it
 * is chosen once, and all that chooses falls away.
 * So with the library of the call.
 */
export function fixLanguage(language: string): Plugin {
  return {
    name: 'budilnik:fix-language',
    transform: {
      filter: {
        id: /lib\/(locales\/messages\/(runtime|messages\/(?!_index)\w+)\.js|content\/spoken(Request|Note)?\.ts)$/,
      },
      handler: (code, id) => {
        if (id.endsWith('/spoken.ts')) return `export { library } from './${language}';`;
        if (id.endsWith('/spokenRequest.ts')) return `export { requestWords } from './${language}Request';`;
        if (id.endsWith('/spokenNote.ts')) return `export { noteWords } from './${language}Note';`;
        if (id.endsWith('/runtime.js')) return `export const getLocale = () => '${language}';`;
        return inOneLanguage(code, language, id);
      },
    },
  };
}

/**
 * The code of a compiled message with its words in `language` alone, and those of every kind in a table. Throws where
 * messages are compiled in a way that is not known; `name` is said then.
 */
export function inOneLanguage(code: string, language: string, name: string): string {
  const chosen = asExpected(code, name).replace(CHOICE_OF_LANGUAGE, `export const $1 = ${language}_$1;`);
  return inTables(chosen.replace(/^import \{ getLocale.*$/m, ''));
}
