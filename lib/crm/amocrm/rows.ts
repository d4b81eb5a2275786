import type { RowOnPage } from '../adapter';

const recordTypes: Readonly<Record<string, string>> = { contacts: 'contact', companies: 'company', leads: 'deal' };

/** A row of a list is taken only where its own link leads to a record of this page: the old list stays for a while. */
export function rowOf(folders: string): (row: Element) => RowOnPage | undefined {
  const address = new RegExp(`/(${folders})/detail/(\\d+)`);
  return (row) => {
    const link = row.querySelector(
      'a.list-row__template-name__table-wrapper__name-link, a.pipeline_leads__title-text, [data-field-code="name"] a[href]',
    );
    const recordId = row.getAttribute('data-id') ?? undefined;
    const name = link?.getAttribute('title')?.trim() || link?.textContent?.trim();
    const [, folder = '', id] = address.exec(link?.getAttribute('href') ?? '') ?? [];
    if (!name || recordId === undefined || id !== recordId) return undefined;
    return { recordId, recordType: recordTypes[folder] ?? folder, name, ...clientOf(row, folder) };
  };
}

/** A deal's company pays, else its contact; boards name both without a link. */
function clientOf(row: Element, folder: string): Pick<RowOnPage, 'client'> {
  if (folder !== 'leads') return {};
  for (const of of ['companies', 'contacts']) {
    const href = row.querySelector(`a[href*="/${of}/detail/"]`)?.getAttribute('href') ?? '';
    const id = /\/detail\/(\d+)/.exec(href)?.[1];
    if (id !== undefined) return { client: { type: recordTypes[of] ?? of, id } };
  }
  return {};
}
