import type { ListRule, RowOnPage } from '../adapter';
import { shownText } from '../shownText';
import { type Folder, linkedId } from './card';

/** Views left behind stay in the document, hidden. */
const SHOWN = ':not([style*="display: none"] *)';

/** The grid has no element of its own for a row; the cell of the name leads to the record. */
export function gridOf(folder: Folder): ListRule {
  const column = folder === 'deal' ? 'deal.title' : `${folder}.name`;
  return {
    row: `[data-test="${column}"]:has(a[href])${SHOWN}, td[data-field="${column}"]:has(a[href])${SHOWN}`,
    recordType: folder,
    read: (cell) => {
      const link = [...cell.querySelectorAll('a[href]')].find((it) => linkedId(it, folder) !== undefined);
      const name = shownText(link);
      return link && name ? { recordId: linkedId(link, folder), name } : undefined;
    },
  };
}

/**
 * The first link of a tile holds the title, then the client, then labels; the second the owner's picture and the sum.
 * With one line of text it is not told which of them that is.
 */
function titleOf(link: Element): string | undefined {
  const leaves = link.querySelectorAll(':not([data-test="deal-label"]):not(:has(*))');
  const lines = [...leaves].map(shownText).filter((text) => text !== undefined);
  return link.querySelector('img') === null && lines.length > 1 ? lines[0] : undefined;
}

/** In the forecast a tile's number has a prefix. A tile whose link leads elsewhere is being reused. */
function tile(element: Element): RowOnPage | undefined {
  const recordId = element.getAttribute('data-test-deal-id')?.replace(/^forecast-/, '');
  const link = element.querySelector('a[href]');
  const name = link && linkedId(link, 'deal') === recordId ? titleOf(link) : undefined;
  return name === undefined ? undefined : { recordId, name };
}

export const tiles: ListRule = {
  row: `[data-test="pipeline-deal-tile"][data-test-deal-id]${SHOWN}`,
  recordType: 'deal',
  read: tile,
};
