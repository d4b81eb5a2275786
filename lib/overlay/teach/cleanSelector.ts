import { finder } from '@medv/finder';
import { parentOf } from '../../crm/parentOf';
import { onlyOne } from '../../crm/taught/elements';
import { isPlainSelector } from '../../domain/taught/plainSelector';
import { isNamingAttribute, isStableName } from './stableName';

/** Milliseconds of looking for one selector: the user is waiting for the answer to a click. */
const PATIENCE = 40;
const MOST_UP = 12;
/** Tags that name what is in them. */
const NAMED_TAGS = /(?:^| )(?:h1|address)$/;

/**
 * A plain selector that finds this element alone by names somebody gave; undefined where there is none. Position never
 * tells: what stands third today is another thing as soon as one of its neighbours is gone.
 */
export function cleanSelector(element: Element): string | undefined {
  const own = foundSelector(element);
  if (own !== undefined) return own;
  let above = parentOf(element);
  for (let up = 0; above && above.localName !== 'html' && up < MOST_UP; up++) {
    const outer = above.localName === 'body' ? undefined : foundSelector(above);
    const within =
      outer &&
      compounds(element)
        .map((compound) => `${outer} ${compound}`)
        .find((selector) => leadsTo(selector, element));
    if (within) return within;
    above = parentOf(above);
  }
  return undefined;
}

/** The same within a row, by what the element or its cell is called. */
export function selectorInRow(element: Element, row: Element): string | undefined {
  const own = compounds(element).filter(isNaming);
  const ofCell = cellsAbove(element, row).flatMap((cell) =>
    compounds(cell)
      .filter(isNaming)
      .flatMap((outer) => compounds(element).map((inner) => `${outer} ${inner}`)),
  );
  return [...own, ...ofCell].find((selector) => isPlainSelector(selector) && onlyOne(row, selector) === element);
}

function foundSelector(element: Element): string | undefined {
  try {
    const selector = finder(element, {
      root: document.body,
      idName: isStableName,
      className: isStableName,
      attr: isNamingAttribute,
      timeoutMs: PATIENCE,
      maxNumberOfPathChecks: 2_000,
    });
    return leadsTo(selector, element) ? selector : undefined;
  } catch {
    // It finds nothing for elements that the page has just taken out.
    return undefined;
  }
}

function leadsTo(selector: string, element: Element): boolean {
  return (
    (isNaming(selector) || NAMED_TAGS.test(selector)) &&
    isPlainSelector(selector) &&
    onlyOne(document, selector) === element
  );
}

function isNaming(selector: string): boolean {
  return /[#.[]/.test(selector);
}

/** What an element is called, most telling first. */
function compounds(element: Element): readonly string[] {
  const { localName: tag, id, classList } = element;
  const attributes = [...element.attributes].filter(({ name, value }) => isNamingAttribute(name, value));
  return [
    ...(isStableName(id) ? [`#${id}`] : []),
    ...attributes.map(({ name, value }) => `[${name}="${value}"]`),
    ...[...classList].filter(isStableName).map((name) => `.${name}`),
    ...(/^[a-z][a-z\d]*$/.test(tag) ? [tag] : []),
  ];
}

function cellsAbove(element: Element, row: Element): readonly Element[] {
  const above: Element[] = [];
  for (let at = parentOf(element); at && at !== row && row.contains(at); at = parentOf(at)) above.push(at);
  return above;
}
