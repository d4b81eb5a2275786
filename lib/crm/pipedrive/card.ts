import type { DealTexts, PayerOnPage } from '../adapter';
import { shownText, shownValue, shownValues } from '../shownText';

/** The folders of the addresses of organisations, people and deals. */
export type Folder = 'organization' | 'person' | 'deal';

/** A row of the column of fields: its label, then its value. Since 2024. */
const FIELD = '[data-testid="fields-list-row"]';
const TITLE = '[data-testid="header-title"]';

/** The title is a control that grows; without the right to edit it is a text. */
export const name = [
  `${TITLE} textarea`,
  `${TITLE} [data-test="editable-input-content"]`,
  `${TITLE} [data-testid="editable-input-content"]`,
  `${TITLE} h1`,
] as const;

export function linkedId(link: Element, folder: Folder): string | undefined {
  const address = new RegExp(`^(?:https://[^/?#]+)?/${folder}/([1-9]\\d*)(?=[/?#]|$)`);
  return address.exec(link.getAttribute('href') ?? '')?.[1];
}

/** The value of the field with this label. Labels are in the user's language. */
function fieldOf(root: ParentNode, label: RegExp): string | undefined {
  const row = [...root.querySelectorAll(FIELD)].find((field) =>
    label.test(shownText(field.querySelector('[data-testid="field-name"]')) ?? ''),
  );
  return shownValue(row?.querySelector('[data-testid="fields-list-row-field-components"]'));
}

export const owner = (root: ParentNode) => fieldOf(root, /^(?:owner|владелец|ответственный)$/i);

/** The shown phone may be shortened; the link has what is dialled. */
export function phones(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll(`${FIELD} [data-test="phone-number-button"]`)]
    .map((button) => /^(?:tel|callto):(.+)$/.exec(button.getAttribute('href') ?? '')?.[1] ?? shownText(button))
    .filter((phone) => phone !== undefined);
}

/** What follows the address in the link are our user's own parameters. */
export const emails = (root: ParentNode) => shownValues(root.querySelectorAll(`${FIELD} a[href^="mailto:"]`));

/** The organisation the page leads to; where it leads to several, it does not tell which pays. */
export function organisation(root: ParentNode): PayerOnPage | undefined {
  const found = new Map<string, string | undefined>();
  for (const link of root.querySelectorAll('a[href*="/organization/"]')) {
    const id = linkedId(link, 'organization');
    if (id !== undefined) found.set(id, found.get(id) ?? shownText(link));
  }
  const [only, ...others] = found;
  return only && others.length === 0 ? { record: { type: 'organization', id: only[0] }, name: only[1] } : undefined;
}

/** The page tells neither the deal's end nor the day of it by anything but colours and words. */
export function dealOnCard(root: ParentNode): DealTexts {
  return {
    id: undefined, // the page holds none
    title: name.map((selector) => shownValue(root.querySelector(selector))).find((title) => title !== undefined),
    on: undefined,
    amount: fieldOf(root, /^(?:value|сумма)$/i),
    outcome: undefined,
    clientId: organisation(root)?.record.id,
  };
}

/** A link to a deal of the client; sums, days and ends beside it are known from the session only. */
export function linkedDeal(link: Element): DealTexts | undefined {
  const id = linkedId(link, 'deal');
  const title = shownText(link);
  if (id === undefined || title === undefined) return undefined;
  return { id, title, on: undefined, amount: undefined, outcome: undefined };
}
