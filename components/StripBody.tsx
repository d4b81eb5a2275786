import { app_name, more, say_reading } from '../lib/locales/messages/messages';
import { IconButton } from './IconButton';
import { moreIcon } from './icons';
import { Logo } from './Logo';
import { OpenedPlace } from './OpenedPlace';
import type { Opener } from './opener';
import { PillButton } from './PillButton';
import { Progress } from './Progress';
import type { Opened, StripProps } from './Strip';
import { StripButtons } from './StripButtons';
import { StripSentence } from './StripSentence';
import { StripValue } from './StripValue';
import type { Opening } from './stripView';
import type { StripLook } from './usualLook';

export interface StripBodyProps extends Pick<StripProps, 'act' | 'bringOpened'> {
  readonly view: Opening['view'];
  readonly look: StripLook;
  readonly opened: Opened | undefined;
  readonly opener: Opener;
  readonly onClose: () => void;
}

/** Longest name of a client that the strip says to a screen reader. */
const NAME_LENGTH = 80;

/** Mark, pill, sentence, rhythm, class, money, buttons, menu: in this order wherever there is room. */
export function StripBody({ view, look, opened, opener, act, bringOpened, onClose }: StripBodyProps) {
  const name = nameOf(view, look);
  // The pointer crosses the strip to its button in less time than the panel's script takes to come.
  const foresee = ({ target }: Event) => {
    if (target instanceof Element && target.closest('[aria-haspopup]')) bringOpened().catch(() => undefined);
    else if (look.buttons.some(({ act }) => act.kind === 'call')) act({ kind: 'callSoon' });
  };
  return (
    <section class="strip" data-tone={look.tone} aria-label={name} onPointerOver={foresee} onFocusIn={foresee}>
      <span class="who">
        <Logo />
        <PillButton
          tone={look.tone}
          icon={look.icon}
          word={look.word}
          isOpen={opener.openPlace === 'pill'}
          onOpen={(anchor) => opener.toggle('pill', look.pillOpens, anchor)}
        />
      </span>
      <StripSentence sentence={look.sentence} opener={opener} />
      {view.kind === 'client' && <StripValue assessment={view.assessment} opener={opener} />}
      {view.kind === 'reading' && view.total !== undefined && (
        <Progress value={view.seen} max={view.total} label={say_reading()} />
      )}
      <span class="acts">
        <StripButtons buttons={look.buttons} act={act} />
        <IconButton
          icon={moreIcon}
          label={more()}
          isOpen={opener.openPlace === 'menu'}
          onPress={(anchor) => opener.toggle('menu', 'menu', anchor)}
        />
      </span>
      <span class="live" role="status">
        {view.kind === 'reading' ? '' : name}
      </span>
      {opened && <OpenedPlace key={opened.place} opening={{ ...opened, view, act, onClose }} bring={bringOpened} />}
    </section>
  );
}

function nameOf(view: StripBodyProps['view'], { word }: StripLook): string {
  const name = view.kind === 'client' ? `${view.name.slice(0, NAME_LENGTH)}, ` : '';
  return `${app_name()}: ${name}${word.toLowerCase()}`;
}
