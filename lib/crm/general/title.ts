import { cleanText } from '../text/clean';
import { sameText } from './texts';
import { isSectionText } from './words/sectionWords';

const SEPARATORS = /\s+[-\u2013\u2014|\u00b7\u2022\u00bb\u203a/:~]+\s+|\s*[|\u00bb\u203a]\s*|:\s+|\s::\s/u;
/** "(3) Acme", "* Acme", "🔔 Acme": counters and marks of changes. */
const COUNTER = /^(?:[([]\d{1,4}\+?[)\]]|[*•●\u{1F514}])\s*/u;

/** What the tab's title may name the record by: its parts and its ends, without the application's own name. */
export function titleParts(document: Document): readonly string[] {
  const title = cleanText(document.title.slice(0, 500)).replace(COUNTER, '');
  const own = ownNames(document);
  const parts = title.split(SEPARATORS);
  const isName = (part: string) => part.length > 1 && !own.has(sameText(part)) && !isSectionText(part);
  return [...new Set([...parts, ...(parts.length > 1 ? [title] : [])].map((part) => part.trim()).filter(isName))];
}

/** True where the title holds the text as a whole, not in the middle of a word. */
export function isInTitle(document: Document, text: string): boolean {
  const title = sameText(cleanText(document.title.slice(0, 500)));
  const wanted = sameText(text);
  const at = title.indexOf(wanted);
  if (at < 0 || wanted.length < 2) return false;
  const isEdge = (sign: string | undefined) => sign === undefined || !/[\p{L}\p{N}]/u.test(sign);
  return isEdge(title[at - 1]) && isEdge(title[at + wanted.length]);
}

/** What the application calls itself. */
export function ownNames(document: Document): ReadonlySet<string> {
  const said = [...document.querySelectorAll('meta[name="application-name"], meta[property="og:site_name"]')];
  const host = document.location?.hostname.split('.') ?? [];
  return new Set([...said.map((meta) => sameText(meta.getAttribute('content') ?? '')), ...host].filter(Boolean));
}
