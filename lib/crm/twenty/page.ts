import type { DealTexts, PayerOnPage, RecordRef } from '../adapter';
import { shownText } from '../shownText';

/*
 * Classes are made anew with every build, but each field of a record has an anchor of its own, whose id is
 * `<place>-<record>-<field>`; the record on the page comes before those linked to it.
 */
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const ANCHOR = new RegExp(`^[a-z][a-z-]*-(${UUID})-[A-Za-z]+$`);
/** No anchor's id is longer; a cap keeps hostile pages cheap. */
const LONGEST = 200;
const ADDRESS = new RegExp(`^/object/(company|person|opportunity)/(${UUID})(?=[/?#]|$)`);

/** The record that a link inside the CRM leads to. */
export function linkedRecord(link: Element | null | undefined): RecordRef | undefined {
  const [, type, id] = ADDRESS.exec(link?.getAttribute('href') ?? '') ?? [];
  return type && id ? { type, id } : undefined;
}

/** The record whose fields come first on the page. */
function shownRecord(root: ParentNode): string | undefined {
  for (const anchor of root.querySelectorAll('[id*="-"]')) {
    const id = ANCHOR.exec(anchor.id.slice(0, LONGEST))?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The address changes first; the fields of the record before stay until the next one has come. */
export const shows = (root: ParentNode, recordId: string) => shownRecord(root) === recordId;

function field(root: ParentNode, name: string): Element | null {
  const id = shownRecord(root);
  return id === undefined ? null : root.querySelector(`[id$="-${id}-${name}"]`);
}

/** The top bar: the way back to the list, the name, the place in the list. The name may be in editing. */
export function title(root: ParentNode): string | undefined {
  const name = root.querySelector('[data-testid="top-bar-title"] > [role="button"] + div');
  return name?.querySelector('input')?.value.trim() || shownText(name);
}

function addresses(root: ParentNode, name: string, scheme: string): readonly string[] {
  const links = field(root, name)?.querySelectorAll(`a[href^="${scheme}:"]`) ?? [];
  return [...links].map((link) => decoded((link.getAttribute('href') ?? '').slice(scheme.length + 1)));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const phones = (root: ParentNode) => addresses(root, 'phones', 'tel');
export const emails = (root: ParentNode) => addresses(root, 'emails', 'mailto');

/** The company of a person or of an opportunity. */
export function company(root: ParentNode): PayerOnPage | undefined {
  const link = field(root, 'company')?.querySelector('a[href^="/object/company/"]');
  const record = linkedRecord(link);
  return record && { record, name: shownText(link) };
}

/** Stages are the firm's own, sums are shortened and days are told as "in 3 weeks": none of them is read. */
export function dealOnPage(root: ParentNode): DealTexts {
  return { id: shownRecord(root), title: title(root), on: undefined, amount: undefined, outcome: undefined };
}
