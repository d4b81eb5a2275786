/** Between the record and the CRM's own words in the window's title. */
const DASH = ' — ';

export function titleElement(root: ParentNode): Element | undefined {
  return root.ownerDocument?.querySelector('title') ?? undefined;
}

/** The record's name is all before the last dash; a title without one is of no record. */
export function titleText(root: ParentNode): string | undefined {
  const title = root.ownerDocument?.title ?? '';
  const end = title.lastIndexOf(DASH);
  return end > 0 ? title.slice(0, end).trim() || undefined : undefined;
}
