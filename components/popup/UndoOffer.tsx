import type { Day } from '../../lib/domain/day';
import { day_settled, day_undo_key } from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import type { PopupEvents, Undoable } from './popupView';
import { settledText } from './settledText';

export interface UndoOfferProps {
  readonly undoable: Undoable;
  readonly today: Day;
  readonly onUndo: PopupEvents['onUndo'];
}

/** What was just done, and the way back. */
export function UndoOffer({ undoable, today, onUndo }: UndoOfferProps) {
  return (
    <>
      <span class="undo-said">{day_settled({ name: undoable.name, what: settledText(undoable, today) })}</span>
      <Button size="small" onPress={() => onUndo(undoable.record)}>
        {day_undo_key()}
      </Button>
    </>
  );
}
