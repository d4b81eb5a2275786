import { type ReadonlySignal, signal } from '@preact/signals';
import type { OptionsPage } from '../../components/options/optionsView';
import type { HeldBack } from '../../components/options/policy/Policy';
import { wakeUpItem } from '../../lib/store/wakeUpItem';

/** How many clients each check holds back today; the list is read while its page is open. */
export function followHeldBack(page: ReadonlySignal<OptionsPage>): ReadonlySignal<HeldBack> {
  const held = signal<HeldBack>(undefined);
  async function look(): Promise<void> {
    if (page.value !== 'policy') return;
    const list = await wakeUpItem.getValue();
    held.value = list ? Object.fromEntries(list.barred.map(({ bar, total }) => [bar, total])) : undefined;
  }
  page.subscribe(() => void look());
  wakeUpItem.watch(() => void look());
  return held;
}
