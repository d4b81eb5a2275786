import type { DealTexts, RecordRef } from '../adapter';
import { changed } from '../changed';
import { ListedDeals } from '../listedDeals';
import type { HistoryPart, Requester, SessionClient } from '../sessionReader';
import { otherDates } from './dates';
import { siteFolder } from './folder';
import { listPages, stageLabels } from './pages';
import { dealInPanel } from './rows';

const OPEN_FORMATS = { dayOrder: undefined, decimal: undefined, currency: undefined };

/** The account's sub-panel, as its page asks for it when the user opens it. */
const panel = (id: string) =>
  `sugar_body_only=1&module=Accounts&subpanel=opportunities&action=SubPanelViewer&inline=1&record=${id}&layout_def_key=Accounts`;

export function accountPath(id: string): string {
  return `${siteFolder()}index.php?module=Accounts&action=DetailView&record=${id}`;
}

/**
 * Opportunities of one account, by its id: a search by name would mix accounts of the same name. The list counts
 * itself; a won deal whose day can be read in two ways leaves the history partial.
 */
export async function* readHistory(client: RecordRef, request: Requester): AsyncGenerator<HistoryPart, void> {
  if (client.type !== 'account') throw changed(`no history of a ${client.type}`);
  if (!/^[\w-]{1,64}$/.test(client.id)) throw changed('id of an account');
  const deals = new ListedDeals(OPEN_FORMATS);
  const account: SessionClient = { record: client, name: undefined, path: accountPath(client.id) };
  let isSure = true;
  for await (const page of listPages(request, panel(client.id), 'Accounts_opportunities_CELL_offset')) {
    const hints = [...otherDates(page.document), ...otherDates(document)];
    const listed = deals.read(await textsOf(page.rows, request), hints);
    isSure &&= listed.every(({ deal }) => deal.outcome !== 'won' || deal.on !== undefined);
    const { total = deals.seen } = page;
    const state = isSure && deals.seen === total ? 'complete' : 'partial';
    yield {
      client: account,
      deals: listed.map(({ deal }) => deal),
      completeness: { state, seen: deals.seen, total: page.total },
    };
  }
}

/** Stages that are not told by their English labels are looked up in the list of opportunities. */
async function textsOf(rows: readonly Element[], request: Requester): Promise<readonly DealTexts[]> {
  const plain = rows.map((row) => dealInPanel(row));
  const texts = plain.every((text) => text?.outcome)
    ? plain
    : await stageLabels(request).then((keys) => rows.map((row) => dealInPanel(row, keys)));
  return texts.map((text) => {
    if (!text) throw changed('row of opportunities');
    return text;
  });
}
