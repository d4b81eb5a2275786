import type { Aside } from '../../components/popup/popupView';
import { isStripHiddenIn } from '../../lib/bridge/tabs';
import { panelsItem } from '../../lib/store/call/callItems';
import type { ActiveTab } from './activeTab';

/** What of ours the user has put away in the tab in front; a page with nothing hidden does not answer. */
export async function asideIn({ id, origin }: ActiveTab): Promise<Aside | undefined> {
  if (id === undefined || origin === undefined) return undefined;
  if (await isStripHiddenIn(id)) return 'page';
  return (await panelsItem.getValue())[origin]?.isTab ? 'panel' : undefined;
}
