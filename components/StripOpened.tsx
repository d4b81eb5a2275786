import { FormulaPopover, type FormulaPopoverProps } from './FormulaPopover';
import { recoverableText } from './recoverableText';
import { StripButtons } from './StripButtons';
import { StripMenu, type StripMenuProps } from './StripMenu';
import { plainText } from './sentence';
import { stripLook } from './stripLook';
import type { Opening } from './stripView';
import type { StripLook } from './usualLook';

type StripOpenedProps = Opening & Pick<StripMenuProps, 'leave' | 'hand'> & Pick<FormulaPopoverProps, 'onHelp'>;

/** The menu of the strip, or what stands behind one of its numbers. */
export function StripOpened({ opens, anchor, view, act, leave, onClose, hand, onHelp }: StripOpenedProps) {
  if (opens === 'menu') return <StripMenu view={view} anchor={anchor} leave={leave} onClose={onClose} hand={hand} />;
  const look = stripLook(view);
  return (
    <FormulaPopover
      view={view}
      formula={opens}
      anchor={anchor}
      word={look.word}
      narrow={<WhatIsHidden view={view} look={look} isAlone={opens === 'state'} act={act} />}
      onHelp={onHelp}
      onClose={onClose}
    />
  );
}

interface WhatIsHiddenProps extends Pick<Opening, 'view' | 'act'> {
  readonly look: StripLook;
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
