import type { Deal } from '../deal';
import { checkGroupRules } from './checkGroupRules';
import type { GroupRule } from './groupRule';
import { type WordIndex, wordIndex } from './wordIndex';

/** The group rules made ready to look at many clients. */
export interface Matcher {
  /** The rule for a client's own fields. */
  ofFields(fields: Readonly<Record<string, string>>): GroupRule | undefined;
  /** The rule for a deal by its title and category. */
  ofDeal(deal: Deal): GroupRule | undefined;
}

const ready = new WeakMap<readonly GroupRule[], Matcher>();

/** The matcher of a list of rules; made once for a list. */
export function matcherOf(rules: readonly GroupRule[]): Matcher {
  const known = ready.get(rules);
  if (known) return known;
  const matcher = newMatcher(rules);
  ready.set(rules, matcher);
  return matcher;
}

/** Rules that cannot be used are passed over; `checkGroupRules` names them. */
function newMatcher(given: readonly GroupRule[]): Matcher {
  const refused = new Set(checkGroupRules(given).map(({ index }) => index));
  const rules = given.filter((_, index) => !refused.has(index));
  const product = indexOf(rules.filter(({ match }) => match.by === 'product'));
  const category = indexOf(rules.filter(({ match }) => match.by !== 'field'));
  const names = [...new Set(rules.flatMap(({ match }) => (match.by === 'field' ? match.field : [])))];
  const fieldIndexes = names.map((name) => ({ name, index: indexOf(rules.filter((rule) => isOfField(rule, name))) }));
  const ofName = remembered((name) => longest([[category, name]]));
  return {
    ofFields: (fields) => longest(fieldIndexes.map(({ name, index }) => [index, fields[name]])),
    ofDeal: ({ title, category: name }) =>
      title === undefined && typeof name === 'string'
        ? ofName(name)
        : longest([
            [product, title],
            [category, name],
          ]),
  };
}

/** Categories recur: a base has a few dozen, and every purchase has one. */
const MOST_REMEMBERED = 1_000;

function remembered<Found>(find: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>();
  return (text) => {
    if (known.has(text)) return known.get(text) as Found;
    const found = find(text);
    if (known.size < MOST_REMEMBERED) known.set(text, found);
    return found;
  };
}

function isOfField({ match }: GroupRule, name: string): boolean {
  return match.by === 'field' && match.field === name;
}

function indexOf(rules: readonly GroupRule[]): WordIndex<GroupRule> {
  return wordIndex(rules.flatMap((rule) => rule.match.words.map((word) => ({ word, found: rule }))));
}

/** What the longest word found in any of the texts stands for. Texts come from pages: anything else is passed over. */
function longest(places: readonly (readonly [WordIndex<GroupRule>, string | undefined])[]): GroupRule | undefined {
  let best: { readonly found: GroupRule; readonly length: number } | undefined;
  for (const [index, text] of places) {
    const found = typeof text === 'string' ? index.find(text) : undefined;
    if (found && (!best || found.length > best.length)) best = found;
  }
  return best?.found;
}
