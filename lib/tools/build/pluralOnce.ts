import type { Plugin } from 'vite';

/** How the compiler has the browser choose a plural form. No message of ours sets options. */
const ANEW = 'return new Intl.PluralRules(locale, options).select(Number(input))';
const KEPT = 'return (kept[locale] ??= new Intl.PluralRules(locale)).select(input)';

/**
 * Every word that depends on a number would have the browser make the rules of its language anew, which takes longer
 * than all the rest of the message; a list has dozens of such words. For the popup they are made once. Scripts of pages
 * write few of them, and have no byte to spare for it.
 */
export function pluralOnce(): Plugin {
  return {
    name: 'budilnik:plural-once',
    transform: {
      filter: { id: /lib\/locales\/messages\/registry\.js(\?\w+)?$/ },
      handler: withRulesKept,
    },
  };
}

/** The compiler's registry with the rules of each language made once. Throws where it is not known how it makes them. */
export function withRulesKept(code: string): string {
  if (!code.includes(ANEW)) throw new Error('Plural forms are compiled otherwise than expected.');
  return `const kept = {};\n${code.replace(ANEW, KEPT)}`;
}
