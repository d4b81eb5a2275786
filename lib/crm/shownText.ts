/** What CRMs write where there is no value. */
const BLANK = /^[-\u2010-\u2015\u2212. ]*$/;

/** Text of an element as one line; undefined where it is empty. */
export function shownText(element: Element | null | undefined): string | undefined {
  return element?.textContent?.replace(/\s+/g, ' ').trim() || undefined;
}

/** What a field shows: the value of a control, else the text; dashes that stand for nothing are nothing. */
export function shownValue(element: Element | null | undefined): string | undefined {
  const isControl = element?.localName === 'input' || element?.localName === 'textarea';
  const text = isControl ? (element as HTMLInputElement).value.trim() : shownText(element);
  return text === undefined || BLANK.test(text) ? undefined : text;
}

/** Every value that the elements show, in the page's order. */
export function shownValues(elements: Iterable<Element>): readonly string[] {
  return [...elements].map(shownValue).filter((value) => value !== undefined);
}
