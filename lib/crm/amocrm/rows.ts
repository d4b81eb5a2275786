import type { RowOnPage } from '../adapter';

/** A row of a list is taken only where its own link leads to a record of this page: the old list stays for a while. */
export function rowOf(folders: string): (row: Element) => RowOnPage | undefined {
  const address = new RegExp(`/(?:${folders})/detail/(\\d+)`);
  return (row) => {
    const link = row.querySelector(
      'a.list-row__template-name__table-wrapper__name-link, a.pipeline_leads__title-text, [data-field-code="name"] a[href]',
    );
    const recordId = row.getAttribute('data-id') ?? undefined;
    const name = link?.getAttribute('title')?.trim() || link?.textContent?.trim();
    if (!link || !name || address.exec(link.getAttribute('href') ?? '')?.[1] !== recordId) return undefined;
    return { recordId, name };
  };
}
