import { namesOf } from './name';
import { NAME_HEADINGS } from './nameCandidates';
import { USED_FROM } from './threshold';
import { untilChange } from './untilChange';

/** The name of the page's record, where it is sure enough to be used. */
export function usedName(root: ParentNode): string | undefined {
  const name = bestName(root);
  return name && name.confidence >= USED_FROM ? name.value : undefined;
}

/** The block of the name: the strip goes after it. Also where the name is only likely, so that the strip can ask. */
export function nameElement(root: ParentNode): Element | undefined {
  const element = bestName(root)?.element;
  return element?.closest(NAME_HEADINGS) ?? element;
}

/** Asked for the name and again for the strip's place. */
const bestName = untilChange((document) => namesOf(document.body, document)[0]);
