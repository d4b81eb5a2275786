import { app_name, more, say_reading } from '../lib/locales/messages/messages';
import { IconButton } from './IconButton';
import { moreIcon } from './icons';
import { Logo } from './Logo';
import type { Opener } from './opener';
import { PillButton } from './PillButton';
import { Progress } from './Progress';
import { StripButtons } from './StripButtons';
import { type Opened, StripOpened } from './StripOpened';
import { StripSentence } from './StripSentence';
import { StripValue } from './StripValue';
import { type StripLook, stripLook } from './stripLook';
import type { StripAct, StripView } from './stripView';

export interface StripBodyProps {
  readonly view: Exclude<StripView, { kind: 'opening' }>;
  readonly opened: Opened | undefined;
  readonly opener: Opener;
  readonly act: (act: StripAct) => void;
  readonly onClose: () => void;
}

/** Longest name of a client that the strip says to a screen reader. */
const NAME_LENGTH = 80;

/** Mark, pill, sentence, rhythm, class, money, buttons, menu: in this order wherever there is room. */
export function StripBody({ view, opened, opener, act, onClose }: StripBodyProps) {
  const look = stripLook(view);
  const name = nameOf(view, look);
  return (
    <section class="strip" data-tone={look.tone} aria-label={name}>
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
      {opened && <StripOpened key={opened.place} opened={opened} view={view} look={look} act={act} onClose={onClose} />}
    </section>
  );
}

function nameOf(view: StripBodyProps['view'], { word }: StripLook): string {
  const name = view.kind === 'client' ? `${view.name.slice(0, NAME_LENGTH)}, ` : '';
  return `${app_name()}: ${name}${word.toLowerCase()}`;
}
