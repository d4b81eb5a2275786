import { parentOf } from '../parentOf';
import { countOfText } from '../text/count';
import { childrenOf } from './elements';

/** Elements above a list in which what is said of its length may stand. */
const MOST_UP = 3;
const MOST_LOOKED_AT = 400;
const LONGEST = 40;

const MORE =
  /^(?:показать (?:ещё|еще|все|больше)|ещё|еще|загрузить (?:ещё|еще)|все сделки|следующая|дальше|далее|show (?:more|all)|load more|view (?:more|all)|see (?:more|all)|more|next)(?![\p{L}])|^[›»→>]{1,2}$/iu;
const OF_TOTAL = /\d\s*(?:из|of|\/)\s*\d/i;

/** What stands around a list says of deals that it does not show. */
export interface SaidOfList {
  readonly total: number | undefined;
  /** A way to further rows: the list is not all there is. */
  readonly hasMore: boolean;
}

export function saidOfList(list: Element): SaidOfList {
  const texts = textsAround(list);
  const totals = new Set(
    texts
      .filter((text) => OF_TOTAL.test(text))
      .map((text) => countOfText(text)?.total)
      .filter((total) => total !== undefined),
  );
  return {
    total: totals.size === 1 ? [...totals][0] : undefined,
    hasMore: totals.size > 1 || texts.some((text) => MORE.test(text)),
  };
}

/** Short texts beside the list, nearest first, as far as no other list begins. */
function textsAround(list: Element): readonly string[] {
  const texts: string[] = [];
  let inner: Element = list;
  for (let up = 0; up < MOST_UP; up++) {
    const outer = parentOf(inner);
    if (!outer || outer.localName === 'body' || outer.localName === 'main') break;
    for (const beside of childrenOf(outer)) if (beside !== inner) texts.push(...shortTexts(beside));
    inner = outer;
  }
  return texts;
}

function shortTexts(element: Element): readonly string[] {
  if (element.matches('table, thead') || element.querySelector('table')) return [];
  const all = [element, ...[...element.querySelectorAll('*')].slice(0, MOST_LOOKED_AT)];
  return all
    .filter(({ childElementCount }) => childElementCount === 0)
    .map(({ textContent }) => (textContent ?? '').slice(0, LONGEST + 1).trim())
    .filter((text) => text !== '' && text.length <= LONGEST);
}
