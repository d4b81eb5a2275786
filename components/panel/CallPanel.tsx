import { useEffect, useRef } from 'preact/hooks';
import { call_panel, call_unseen } from '../../lib/locales/messages/messages';
import { BranchPage } from './BranchPage';
import { CallFoot } from './CallFoot';
import { CallHead, type HeadTools } from './CallHead';
import { CallSteps } from './CallSteps';
import { CallToast } from './CallToast';
import { ClosedPage } from './ClosedPage';
import { keyActs } from './callKeys';
import type { CallAct, CallPage, CallPageProps, CallView } from './callView';
import { MessagePage } from './MessagePage';
import { OfferPage } from './OfferPage';
import { OutcomePage } from './OutcomePage';
import { OverLimit } from './OverLimit';
import { ReasonsPage } from './ReasonsPage';
import { StartPage } from './StartPage';

export interface CallPanelProps {
  readonly view: CallView;
  readonly theme: 'light' | 'dark';
  /** The last press was not taken, because the page hides or covers the panel. */
  readonly isUnseen?: boolean;
  readonly act: (act: CallAct) => void;
  readonly tools: HeadTools;
}

/** The words, the offer and the outcome of one call, beside the client in the page of the CRM. */
export function CallPanel({ view, theme, isUnseen = false, act, tools }: CallPanelProps) {
  const body = useTopOfPage(view.page.kind);
  const { page } = view;
  return (
    <div class="panel-box" data-theme={theme}>
      <aside
        class="panel"
        aria-label={call_panel({ client: view.client.name })}
        onKeyDown={(event) => pressKey(event, view, act)}
      >
        <CallHead client={view.client} act={act} tools={tools} />
        {page.kind !== 'closed' && <CallSteps step={view.step} act={act} />}
        <div class="body" ref={body}>
          <Page page={page} view={view} act={act} />
        </div>
        {page.kind !== 'closed' && <CallFoot view={view} act={act} />}
      </aside>
      {view.toast && <CallToast toast={view.toast} act={act} />}
      {isUnseen && (
        <p class="toast unseen" role="alert">
          {call_unseen()}
        </p>
      )}
    </div>
  );
}

function Page(props: CallPageProps) {
  const { page, view, act } = props;
  switch (page.kind) {
    case 'start':
      return <StartPage page={page} view={view} act={act} />;
    case 'reasons':
      return <ReasonsPage page={page} view={view} act={act} />;
    case 'branch':
      return <BranchPage page={page} view={view} act={act} />;
    case 'offer':
      return <OfferPage page={page} view={view} act={act} />;
    case 'over':
      return <OverLimit page={page} view={view} act={act} />;
    case 'message':
      return <MessagePage page={page} view={view} act={act} />;
    case 'outcome':
      return <OutcomePage page={page} view={view} act={act} />;
    case 'closed':
      return <ClosedPage page={page} view={view} act={act} />;
  }
}

/** Digits press what stands under them, Enter saves on the last step, Escape puts the panel aside. */
function pressKey(event: KeyboardEvent, { page }: CallView, act: (act: CallAct) => void): void {
  if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
  const pressed = pressedBy(event, page);
  if (!pressed) return;
  event.preventDefault();
  act(pressed);
}

function pressedBy({ key, target }: KeyboardEvent, page: CallPage): CallAct | undefined {
  if (key === 'Escape') return { kind: 'collapse' };
  if (key === 'Enter') return canSave(page) && !isButton(target) ? { kind: 'save' } : undefined;
  return isField(target) ? undefined : keyActs(page).find((each) => each.key === key)?.act;
}

function canSave(page: CallPage): boolean {
  return page.kind === 'outcome' && page.chosen !== undefined && page.missing.length === 0;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=radio]), textarea, select');
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, textarea');
}

/** Another page begins at its top. */
function useTopOfPage(kind: CallPage['kind']) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current?.scrollTo(0, 0);
  }, [kind]);
  return body;
}
