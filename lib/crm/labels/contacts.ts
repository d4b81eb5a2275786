import { labelledElements, valueText } from './labelled';
import { isShown } from './shown';

/** Phones or e-mails captioned so: links where the field has them, for their texts may be shortened. */
const captioned = (scheme: string) => (words: readonly string[]) => (root: ParentNode) =>
  labelledElements(root, words).flatMap((field) => {
    const links = linked(field, scheme);
    return links.length > 0 ? links : [valueText(field) ?? ''];
  });

export const phonesByCaption = /* @__PURE__ */ captioned('tel');
export const emailsByCaption = /* @__PURE__ */ captioned('mailto');

/** What shown links of a scheme lead to, without the scheme and what follows a question mark. */
export function linked(root: ParentNode, scheme: string): readonly string[] {
  const links = [...root.querySelectorAll(`a[href^="${scheme}:"]`)].filter(isShown);
  return links.map((link) => (link.getAttribute('href') ?? '').slice(scheme.length + 1).replace(/\?.*$/, ''));
}
