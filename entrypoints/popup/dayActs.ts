import { browser } from 'wxt/browser';
import { isByOwner } from '../../components/popup/popupScreen';
import type { PopupEvents } from '../../components/popup/popupView';
import { sendMessage } from '../../lib/bridge/messages';
import type { Day } from '../../lib/domain/day';
import type { SettleWish } from '../../lib/domain/day/settleWish';
import type { WakeUpList, WakeUpRow } from '../../lib/domain/wakeUpList';
import { backlogSeenItem, teamViewItem } from '../../lib/store/day/dayItems';
import { dayChoicesOf } from './dayChoices';
import { openClient } from './openInCrm';
import type { PopupState } from './state';

/** As long as the undo of an outcome in the panel. */
const UNDO_MS = 10_000;

type DayEvents =
  | 'onSettle'
  | 'onUndo'
  | 'onFind'
  | 'onNumbers'
  | 'onOwner'
  | 'onTeamView'
  | 'onMornings'
  | 'onBacklogSeen';

/** What the user does to today's list and to his days. */
export function dayActs(state: PopupState, today: Day): Pick<PopupEvents, DayEvents> {
  return {
    onSettle: (wish, name) => void settle(state, wish, name),
    onUndo: (record) => {
      state.undoable.value = undefined;
      void sendMessage('undoSettled', { id: record });
    },
    onFind: (row) => void find(state, today, row),
    onNumbers: (button) => void explain(state, button),
    onOwner: (owner) => void sendMessage('chooseOwner', { owner }),
    onTeamView: (view) => {
      state.teamView.value = view;
      void teamViewItem.setValue(view);
    },
    // The browser shows its question only within the click itself, so nothing may be awaited before it.
    onMornings: (isOn) =>
      void tellMornings(state, isOn, isOn && browser.permissions.request({ permissions: ['notifications'] })),
    onBacklogSeen: () => void backlogSeenItem.setValue(true),
  };
}

async function settle({ undoable }: PopupState, wish: SettleWish, name: string): Promise<void> {
  const done = await sendMessage('settleCall', wish);
  if (!('id' in done)) return;
  const { id: record } = done;
  undoable.value = { record, name, how: wish.how, until: wish.how === 'later' ? wish.until : undefined };
  setTimeout(() => {
    if (undoable.value?.record === record) undoable.value = undefined;
  }, UNDO_MS);
}

async function tellMornings(state: PopupState, isOn: boolean, asked: false | Promise<boolean>): Promise<void> {
  const isAllowed = isOn && (await asked);
  state.isMorningRefused.value = isOn && !isAllowed;
  await sendMessage('tellMornings', { isOn: isAllowed });
}

/** What opens the database is brought only now: few popups need it. */
async function find(state: PopupState, today: Day, row: WakeUpRow | undefined): Promise<void> {
  const { finderOf } = await import('./finder');
  const close = () => {
    state.finder.value = undefined;
  };
  state.finder.value = finderOf({
    today,
    row,
    list: state.list,
    onOpen: (client) => void openClient(client),
    onClose: close,
  });
}

/** What the numbers are, in the place of the list; its button gets the focus back. */
async function explain(state: PopupState, button: HTMLElement): Promise<void> {
  const { finder, list, rules } = state;
  const byOwner = (shown: WakeUpList) => isByOwner(shown, dayChoicesOf(state, new Date()));
  const { numbersOf } = await import('./numbers');
  const onClose = () => {
    finder.value = undefined;
    button.focus();
  };
  finder.value = numbersOf({ list, rules, isByOwner: byOwner, onClose });
}
