import type { DealTexts } from '../adapter';

/** Keys of `sales_stage`: they stay English, whatever their labels. */
const CLOSED: Readonly<Record<string, DealTexts['outcome']>> = { 'Closed Won': 'won', 'Closed Lost': 'lost' };

/** Keys of the stages that come with the CRM; an open one that a firm has added is open too, by `keyOutcome`. */
const OPEN: ReadonlySet<string> = new Set([
  ...['Prospecting', 'Qualification', 'Needs Analysis', 'Value Proposition', 'Id. Decision Makers'],
  ...['Perception Analysis', 'Proposal/Price Quote', 'Negotiation/Review'],
]);

/** Outcome of a stage by its key: only two are closed. */
export function keyOutcome(key: string | undefined): DealTexts['outcome'] {
  return key ? (CLOSED[key] ?? 'open') : undefined;
}

/** Outcome of a stage by the label a list shows; undefined for a label that is not the key, such as a translated one. */
export function labelOutcome(label: string, keys?: ReadonlyMap<string, string>): DealTexts['outcome'] {
  const key = keys?.get(label) ?? label;
  return CLOSED[key] ?? (keys?.has(label) || OPEN.has(key) ? 'open' : undefined);
}

/** Keys by label, as a list of opportunities offers them for changing many at once. */
export function stageKeys(list: ParentNode): ReadonlyMap<string, string> {
  const options = list.querySelectorAll<HTMLOptionElement>('select[name="sales_stage"] option[value]:not([value=""])');
  return new Map([...options].slice(0, 200).map((option) => [option.textContent?.trim() ?? '', option.value]));
}
