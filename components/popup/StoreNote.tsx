import {
  lost_title,
  popup_failed_storage_full,
  popup_kept,
  popup_lost_rest,
  popup_open_data,
  popup_store_newer,
  popup_store_newer_rest,
  popup_store_text,
  popup_store_title,
  popup_try_again,
  unfinished_text,
  unfinished_title,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { Empty } from '../Empty';
import { doubtfulIcon, lockIcon } from '../icons';
import { Note } from '../Note';
import type { ClosedStore } from './popupScreen';
import type { PopupEvents, StoreState } from './popupView';

interface StoreClosedProps {
  readonly store: ClosedStore;
  readonly events: Pick<PopupEvents, 'onRetry' | 'onOptions'>;
}

/** Nothing stored can be shown and no earlier list is at hand: why, and the ways on. */
export function StoreClosed({ store, events }: StoreClosedProps) {
  const openData = <Button onPress={() => events.onOptions('data')}>{popup_open_data()}</Button>;
  const { title, text } = closedText[store];
  return (
    <Empty
      icon={doubtfulIcon}
      title={title()}
      act={
        store === 'closed' ? (
          <>
            <Button onPress={events.onRetry}>{popup_try_again()}</Button> {openData}
          </>
        ) : (
          openData
        )
      }
    >
      {text()}
    </Empty>
  );
}

const closedText: Readonly<Record<ClosedStore, { readonly title: () => string; readonly text: () => string }>> = {
  closed: { title: popup_store_title, text: popup_store_text },
  baseLost: { title: lost_title, text: popup_lost_rest },
  restoring: { title: unfinished_title, text: unfinished_text },
};

export interface StoreNoteProps {
  readonly store: StoreState;
  readonly onOptions: PopupEvents['onOptions'];
}

/** What cannot be written just now, above a list that still holds. */
export function StoreNote({ store, onOptions }: StoreNoteProps) {
  const openData = (
    <Button size="small" onPress={() => onOptions('data')}>
      {popup_open_data()}
    </Button>
  );
  if (store === 'full') {
    return (
      <Note tone="warn" icon={doubtfulIcon} acts={openData}>
        <b>{popup_failed_storage_full()}</b> {popup_kept()}
      </Note>
    );
  }
  if (store === 'newer') {
    return (
      <Note icon={lockIcon} acts={openData}>
        <b>{popup_store_newer()}</b> {popup_store_newer_rest()}
      </Note>
    );
  }
  if (store === 'closed' || store === 'baseLost' || store === 'restoring') {
    const { title, text } = closedText[store];
    return (
      <Note tone="warn" icon={doubtfulIcon} acts={openData}>
        <b>{title()}.</b> {text()}
      </Note>
    );
  }
  return undefined;
}
