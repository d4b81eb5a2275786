import { UndoOffer } from './parts';
import type { Undoable } from './popupView';
import type { UndoOfferProps } from './UndoOffer';

export interface UndoBarProps extends Omit<UndoOfferProps, 'undoable'> {
  readonly undoable: Undoable | undefined;
}

/** Where it is said what was just done; the region is there before its words, or nobody would hear them. */
export function UndoBar({ undoable, ...rest }: UndoBarProps) {
  return (
    <div class="undo" role="status">
      {undoable && <UndoOffer undoable={undoable} {...rest} />}
    </div>
  );
}
