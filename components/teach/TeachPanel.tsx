import { useEffect, useRef } from 'preact/hooks';
import type { TeachStep } from '../../lib/domain/taught/teaching';
import {
  teach_back,
  teach_close,
  teach_leave,
  teach_panel,
  teach_saved,
  teach_saved_text,
  teach_side,
  teach_step,
  teach_title,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { IconButton } from '../IconButton';
import { checkIcon, closeIcon, cycleIcon } from '../icons';
import { Logo } from '../Logo';
import { Note } from '../Note';
import { LookStep } from './LookStep';
import { PointStep } from './PointStep';
import { SaveStep } from './SaveStep';
import { TeachFacts } from './TeachFacts';
import type { TeachProps } from './teachView';
import { WordsStep } from './WordsStep';

/** The small window in which the user shows a CRM, at one side of its page. */
export function TeachPanel({ view, act, theme }: TeachProps & { readonly theme: 'light' | 'dark' }) {
  const panel = useFocusOnStep(view.isSaved ? 'saved' : view.step);
  return (
    <section
      class={`teach ${view.side}`}
      data-theme={theme}
      aria-label={teach_panel()}
      ref={panel}
      onKeyDown={(event) => leaves(event) && act({ kind: 'leave' })}
    >
      <header>
        <Logo size={20} />
        <h2>{teach_title()}</h2>
        <span class="of">{view.isSaved ? '' : teach_step(view.position)}</span>
        <IconButton size="small" icon={cycleIcon} label={teach_side()} onPress={() => act({ kind: 'side' })} />
        <IconButton
          size="small"
          icon={closeIcon}
          label={view.isSaved ? teach_close() : teach_leave()}
          onPress={() => act({ kind: 'leave' })}
        />
      </header>
      {view.isSaved ? <Saved act={act} /> : <Steps view={view} act={act} />}
    </section>
  );
}

function Steps({ view, act }: TeachProps) {
  return (
    <>
      <TeachFacts facts={view.facts} />
      <div class="step">
        <Step view={view} act={act} />
      </div>
      {view.canGoBack && (
        <footer>
          <Button look="text" onPress={() => act({ kind: 'back' })}>
            {teach_back()}
          </Button>
        </footer>
      )}
    </>
  );
}

function Step({ view, act }: TeachProps) {
  switch (view.step) {
    case 'words':
      return <WordsStep view={view} act={act} />;
    case 'look':
    case 'pages':
      return <LookStep view={view} act={act} />;
    case 'save':
      return <SaveStep view={view} act={act} />;
    default:
      return <PointStep field={view.step} view={view} act={act} />;
  }
}

function Saved({ act }: Pick<TeachProps, 'act'>) {
  return (
    <div class="step">
      <div class="first" tabIndex={-1} role="status">
        <Note tone="good" icon={checkIcon}>
          <b>{teach_saved()}</b> {teach_saved_text()}
        </Note>
      </div>
      <div class="acts">
        <Button onPress={() => act({ kind: 'leave' })}>{teach_close()}</Button>
      </div>
    </div>
  );
}

/** Every step begins where its first thing to do is. */
function useFocusOnStep(step: TeachStep | 'saved') {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('.first')?.focus({ preventScroll: true });
  }, [step]);
  return panel;
}

function leaves(event: KeyboardEvent): boolean {
  return event.isTrusted && event.key === 'Escape';
}
