import { shownText } from './texts';
import { meaningsOf } from './words/headWords';
import { type Noun, nounOf } from './words/nouns';
import { isSectionText } from './words/sectionWords';

/** The heading a part of a page stands under, and what it is about. */
export interface Section {
  readonly title: string;
  readonly noun: Noun | undefined;
  readonly element: Element;
}

const HEADING = 'h1, h2, h3, h4, h5, h6, legend, caption, summary, [role=heading], [role=tab]';
const MOST_UP = 6;
const MOST_BACK = 3;
const LONGEST_TITLE = 80;

/** The nearest heading before or around an element, looking back among the neighbours of all that holds it. */
export function sectionOf(element: Element): Section | undefined {
  let at: Element | null = element;
  for (let up = 0; at && up < MOST_UP; up++) {
    const found = labelledBy(at) ?? captionOf(at) ?? before(at);
    if (found) return found;
    at = at.parentElement;
    if (at?.localName === 'body') return undefined;
  }
  return undefined;
}

function labelledBy(element: Element): Section | undefined {
  const id = element.getAttribute('aria-labelledby')?.split(' ')[0];
  const label = id ? (element.getRootNode() as ParentNode).querySelector(`[id="${CSS.escape(id)}"]`) : null;
  if (label) return sectionFrom(label, true);
  const said = element.getAttribute('aria-label') ?? '';
  const isPart =
    /^(?:section|article|table|ul|ol|fieldset)$/.test(element.localName) ||
    /^(?:region|tabpanel|table|grid|list|group)$/.test(element.getAttribute('role') ?? '');
  return said && isPart && nounOf(said) ? { title: said, noun: nounOf(said), element } : undefined;
}

function captionOf(element: Element): Section | undefined {
  if (element.localName !== 'table' && element.localName !== 'fieldset' && element.localName !== 'details')
    return undefined;
  const first = element.firstElementChild;
  return first?.matches('caption, legend, summary') ? sectionFrom(first, true) : undefined;
}

/** A heading by its element, or a short line that names a kind of records. */
function before(element: Element): Section | undefined {
  let back = element.previousElementSibling;
  for (let step = 0; back && step < MOST_BACK; step++, back = back.previousElementSibling) {
    const own = back.matches(HEADING) ? back : lastHeading(back);
    const found = own ? sectionFrom(own, true) : back.localName === 'table' ? undefined : lineBefore(back);
    if (found) return found;
  }
  return undefined;
}

/** A line that names records and is no label of a value; of several choices, the one that is made. */
function lineBefore(line: Element): Section | undefined {
  if (line.querySelectorAll('a, button, [role=tab]').length > 1) {
    const chosen = line.querySelector('[aria-selected="true"], [aria-current], .active, .selected, .current');
    return chosen ? sectionFrom(chosen, false) : undefined;
  }
  const text = shownText(line);
  return isSectionText(text) && meaningsOf(text).length === 0 ? sectionFrom(line, false) : undefined;
}

/** A sum drawn as large as a heading is none. */
function lastHeading(line: Element): Element | undefined {
  const found = [...line.querySelectorAll(HEADING)].filter(
    (heading) => !isOtherTab(heading) && /\p{L}/u.test(shownText(heading)),
  );
  return found.length < 4 ? found.at(-1) : undefined;
}

/** Of several tabs only the chosen one names what is below. */
function isOtherTab(element: Element): boolean {
  if (element.getAttribute('role') !== 'tab' || element.getAttribute('aria-selected') === 'true') return false;
  return (element.closest('[role=tablist]')?.querySelectorAll('[role=tab]').length ?? 1) > 1;
}

function sectionFrom(element: Element, isHeading: boolean): Section | undefined {
  const title = shownText(element);
  if (!title || title.length > LONGEST_TITLE) return undefined;
  const noun = nounOf(title);
  return isHeading || noun ? { title, noun, element } : undefined;
}
