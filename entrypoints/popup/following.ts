import { recomputingItem } from '../../lib/store/recomputing';
import { wakeUpItem } from '../../lib/store/wakeUpItem';
import type { PopupState } from './state';

/** How far a large base has been judged anew, from after the first frame on. */
export async function followRecomputing({ recomputing }: PopupState): Promise<void> {
  recomputingItem.watch((changed) => {
    recomputing.value = changed ?? null;
  });
  recomputing.value = (await recomputingItem.getValue()) ?? null;
}

/** Puts the whole list in the place of its beginning, and whatever list is stored from now on. */
export async function followList({ list }: PopupState): Promise<void> {
  wakeUpItem.watch((changed) => {
    list.value = changed;
  });
  list.value = await wakeUpItem.getValue();
}
