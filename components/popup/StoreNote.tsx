import {
  popup_failed_storage_full,
  popup_kept,
  popup_open_data,
  popup_store_newer,
  popup_store_newer_rest,
  popup_store_text,
  popup_store_title,
  popup_try_again,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { Empty } from '../Empty';
import { doubtfulIcon, lockIcon } from '../icons';
import { Note } from '../Note';
import type { PopupEvents, StoreState } from './popupView';

/** Nothing stored can be shown: the database did not open and no earlier list is at hand. */
export function StoreClosed({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Empty icon={doubtfulIcon} title={popup_store_title()} act={<Button onPress={onRetry}>{popup_try_again()}</Button>}>
      {popup_store_text()}
    </Empty>
  );
}

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
  if (store === 'closed') {
    return (
      <Note tone="warn" icon={doubtfulIcon}>
        <b>{popup_store_title()}.</b> {popup_store_text()}
      </Note>
    );
  }
  return undefined;
}
