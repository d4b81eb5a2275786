import { useEffect, useRef } from 'preact/hooks';
import {
  duplicates_refused,
  duplicates_said_apart,
  duplicates_said_merged,
  duplicates_said_split,
  duplicates_undo,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { checkIcon, doubtfulIcon } from '../../icons';
import { Note } from '../../Note';
import type { DuplicatesView, LastSaid } from './duplicatesView';

interface OutcomeProps {
  readonly view: DuplicatesView;
  readonly onUndo: () => void;
}

/** How the last press ended, and the way back. */
export function Outcome({ view: { last, refused }, onUndo }: OutcomeProps) {
  const place = useFocusOnChange(last);
  return (
    <div role="status" ref={place}>
      <Told last={last} refused={refused} onUndo={onUndo} />
    </div>
  );
}

/** The line that was pressed is gone, and the focus with it: it goes on to what can be done about it. */
function useFocusOnChange(last: LastSaid | undefined) {
  const place = useRef<HTMLDivElement>(null);
  const known = useRef(last);
  useEffect(() => {
    if (last && last !== known.current) place.current?.querySelector('button')?.focus();
    known.current = last;
  }, [last]);
  return place;
}

function Told({ last, refused, onUndo }: Pick<DuplicatesView, 'last' | 'refused'> & Pick<OutcomeProps, 'onUndo'>) {
  if (refused !== undefined) {
    return (
      <Note tone="warn" icon={doubtfulIcon}>
        {duplicates_refused({ why: refused })}
      </Note>
    );
  }
  if (!last) return undefined;
  return (
    <Note
      tone="good"
      icon={checkIcon}
      acts={
        <Button size="small" look="text" onPress={onUndo}>
          {duplicates_undo()}
        </Button>
      }
    >
      {saidText(last)}
    </Note>
  );
}

function saidText(last: LastSaid): string {
  if (last.kind === 'split') {
    return duplicates_said_split({ one: last.merged.intoName, other: last.merged.fromName });
  }
  const names = { one: last.proposal.into.name, other: last.proposal.from.name };
  return last.kind === 'merged' ? duplicates_said_merged(names) : duplicates_said_apart(names);
}
