import { FormulaPopover } from './FormulaPopover';
import { recoverableText } from './recoverableText';
import { StripButtons } from './StripButtons';
import { StripMenu } from './StripMenu';
import { type FormulaKind, plainText } from './sentence';
import type { StripLook } from './stripLook';
import type { StripAct, StripView } from './stripView';

/** What the strip has opened beside `anchor`; `place` tells two numbers with the same formula apart. */
export interface Opened {
  readonly place: string;
  readonly opens: FormulaKind | 'menu';
  readonly anchor: HTMLElement;
}

export interface StripOpenedProps {
  readonly opened: Opened;
  readonly view: StripView;
  readonly look: StripLook;
  readonly act: (act: StripAct) => void;
  readonly onClose: () => void;
}

export function StripOpened({ opened: { opens, anchor }, view, look, act, onClose }: StripOpenedProps) {
  if (opens === 'menu') return <StripMenu anchor={anchor} act={act} onClose={onClose} />;
  return (
    <FormulaPopover
      view={view}
      formula={opens}
      anchor={anchor}
      word={look.word}
      narrow={<WhatIsHidden view={view} look={look} isAlone={opens === 'state'} act={act} />}
      onClose={onClose}
    />
  );
}

interface WhatIsHiddenProps extends Pick<StripOpenedProps, 'view' | 'look' | 'act'> {
  /** True where there is nothing else to say. */
  readonly isAlone: boolean;
}

/** What a very narrow strip has no room for: its sentence, the money and its buttons. */
function WhatIsHidden({ view, look, isAlone, act }: WhatIsHiddenProps) {
  const recoverable = view.kind === 'client' ? view.assessment.recoverable : undefined;
  return (
    <div class={isAlone ? 'hidden-part alone' : 'hidden-part'}>
      <p>{plainText(look.sentence)}</p>
      {recoverable && <p>{recoverableText(recoverable)}</p>}
      <div class="acts">
        <StripButtons buttons={look.buttons} act={act} />
      </div>
    </div>
  );
}
