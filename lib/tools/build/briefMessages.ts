import type { Plugin } from 'vite';
import { asExpected, CHOICE_OF_LANGUAGE, inTables } from './compiledMessage';

/** What is left of the compiler's runtime, where the language is told by one function and chosen in one place. */
const RUNTIME = `
let told = () => 'en';
export const getLocale = () => told();
export const overwriteGetLocale = (tell) => { told = tell; };
export const inTheLanguage = (en, ru) => (inputs) => (told() === 'ru' ? ru : en)(inputs);
`;

/**
 * Every compiled message brings the choice of its language with it, as long as many messages are. In what speaks both
 * languages all of them share one choice: a popup is to be small (R-P-10).
 */
export function briefMessages(): Plugin {
  return {
    name: 'budilnik:brief-messages',
    transform: {
      filter: { id: /lib\/locales\/messages\/(runtime|messages\/(?!_index)\w+)\.js(\?\w+)?$/ },
      handler: (code, id) => (id.endsWith('/runtime.js') ? RUNTIME : inBothLanguages(code, id)),
    },
  };
}

/** The code of a compiled message that leaves the choice of the language to the runtime. Throws as `asExpected` does. */
export function inBothLanguages(code: string, name: string): string {
  const chosen = asExpected(code, name).replace(
    CHOICE_OF_LANGUAGE,
    'export const $1 = /* @__PURE__ */ inTheLanguage(en_$1, ru_$1);',
  );
  return inTables(chosen.replace(/^import \{ getLocale.*$/m, "import { inTheLanguage } from '../runtime.js';"));
}
