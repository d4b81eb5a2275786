import { TAUGHT_LIMITS } from './taught';

/** One step of the grammar at the place where the last one ended. */
const COMPOUND =
  /(?:[a-z][a-z\d-]*|(?=[#.[]))(?:#[A-Za-z][\w-]*|\.[A-Za-z][\w-]*|\[[a-z][a-z\d-]*(?:="(?:[\p{L}\p{N} _.:/-]|\\:)*")?\])*/uy;
const COMBINATOR = / > | /y;

/**
 * True for the selectors that teaching makes: tags, ids, classes and attributes, within or right within each other.
 * Nothing that depends on position or state, nothing that could cost more than one walk over the page.
 */
export function isPlainSelector(selector: string): boolean {
  if (selector.length > TAUGHT_LIMITS.selector) return false;
  for (let at = 0; ; ) {
    const afterCompound = endOf(COMPOUND, selector, at);
    if (afterCompound === undefined) return false;
    if (afterCompound === selector.length) return true;
    const afterCombinator = endOf(COMBINATOR, selector, afterCompound);
    if (afterCombinator === undefined) return false;
    at = afterCombinator;
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex > at ? pattern.lastIndex : undefined;
}
