import type { SettleWish } from '../../lib/domain/day/settleWish';
import { ownerItem } from '../../lib/store/day/dayItems';
import { settleCall, undoSettled } from '../../lib/store/day/settleCall';
import { momentOf } from '../../lib/store/moment';
import { relist } from '../../lib/store/refresh';
import { showToday, tellEverybody } from './keepFresh';
import { refusing } from './refusing';

/** What the popup may say of the calls of the day; lists, pages and the number on the icon follow at once. */
export const dayCalls = {
  settle: (wish: SettleWish) =>
    refusing(async () => {
      const done = await settleCall(wish, momentOf(new Date()));
      await follow();
      return done;
    }),

  undo: (id: string) =>
    refusing(async () => {
      const isUndone = await undoSettled(id, momentOf(new Date()));
      await follow();
      return isUndone;
    }),

  chooseOwner: async (owner: string | undefined) => {
    await ownerItem.setValue(owner === undefined ? {} : { owner });
    await relist(momentOf(new Date()));
    await showToday();
  },
};

async function follow(): Promise<void> {
  await showToday();
  await tellEverybody();
}
