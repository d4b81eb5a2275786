import type { FieldSource, PageFields, Sureness } from './adapter';
import type { Doubt, Reading } from './pageReading';
import { cleanText, isOverLimit } from './text/clean';
import { emailOfText } from './text/email';
import { phoneOfText } from './text/phone';

/** Most phones and e-mails of one card that are read (`quality/security.md` R-S-13). */
const VALUES_LIMIT = 200;

/** Chance that a value is the one it is taken for, by how its source became known. Ours, to rank values by. */
const CONFIDENCE: Readonly<Record<Sureness, number>> = { seen: 0.95, documented: 0.85, guessed: 0.6 };

/** Each further source is an older or vaguer place for the same value. Ours. */
const FALLBACK = 0.9;

export function confidenceOf(sureness: Sureness, sourceIndex = 0): number {
  return Math.round(CONFIDENCE[sureness] * FALLBACK ** sourceIndex * 100) / 100;
}

/** The first source that gives text; `doubt` is told of a value too long to keep. */
export function readField(
  root: ParentNode,
  what: string,
  sources: readonly FieldSource[],
  sureness: Sureness,
  doubt: (doubt: Doubt) => void,
): Reading | undefined {
  for (const [index, source] of sources.entries()) {
    const raw = typeof source === 'string' ? textAt(root, source) : source(root);
    const value = cleanText(raw ?? '');
    if (!value) continue;
    if (isOverLimit(raw ?? '')) doubt({ what, why: 'tooLong' });
    return { value, confidence: confidenceOf(sureness, index), evidence: evidenceOf(source, what) };
  }
  return undefined;
}

export function readPhones(root: ParentNode, fields: PageFields, sureness: Sureness, doubt: (doubt: Doubt) => void) {
  return readValues('phone', fields.phones?.(root) ?? [], phoneOfText, sureness, doubt);
}

export function readEmails(root: ParentNode, fields: PageFields, sureness: Sureness, doubt: (doubt: Doubt) => void) {
  return readValues('email', fields.emails?.(root) ?? [], emailOfText, sureness, doubt);
}

function readValues(
  what: string,
  texts: readonly string[],
  parse: (text: string) => string | undefined,
  sureness: Sureness,
  doubt: (doubt: Doubt) => void,
): readonly Reading[] {
  if (texts.length > VALUES_LIMIT) doubt({ what, why: `tooMany: ${VALUES_LIMIT} of ${texts.length}` });
  const values = new Set<string>();
  for (const text of texts.slice(0, VALUES_LIMIT)) {
    const value = parse(text);
    if (value !== undefined) values.add(value);
    else if (cleanText(text)) doubt({ what, why: `unreadable: ${excerpt(text)}` });
  }
  return [...values].map((value) => ({ value, confidence: confidenceOf(sureness), evidence: `${what} field` }));
}

/** As much of a page's text as a message needs to name it. */
export function excerpt(text: string): string {
  return cleanText(text).slice(0, 40);
}

/** A control shows its `value` property, which the markup does not hold; everything else its text. */
function textAt(root: ParentNode, selector: string): string | undefined {
  const element = root.querySelector(selector);
  if (!element) return undefined;
  return isControl(element) ? element.value : (element.textContent ?? undefined);
}

/** By name and not by class: the document may belong to another frame. */
function isControl(element: Element): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return ['input', 'textarea', 'select'].includes(element.localName);
}

/** Names of functions do not outlive the build, so a small reader is named by what it reads. */
function evidenceOf(source: FieldSource, what: string): string {
  return typeof source === 'string' ? source : `${what} field`;
}
