import { catalogueItem } from '../../lib/store/call/callItems';
import { wakeUpBeginningItem } from '../../lib/store/wakeUpItem';

/** That of the firm's limits, else of the money that may come back first. */
export async function baseCurrency(): Promise<string | undefined> {
  const [catalogue, list] = await Promise.all([catalogueItem.getValue(), wakeUpBeginningItem.getValue()]);
  return catalogue?.limits.currency ?? list?.recoverable[0]?.currency;
}
