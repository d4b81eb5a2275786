import { useState } from 'preact/hooks';
import { callsOf, dayPlan, recoverableOfRows } from '../../lib/domain/policy/dayPlan';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import {
  app_name,
  find_open,
  number_list,
  popup_calls_today,
  popup_settings,
  report_title,
} from '../../lib/locales/messages/messages';
import { IconButton } from '../IconButton';
import { searchIcon, settingsIcon, unknownIcon } from '../icons';
import { Logo } from '../Logo';
import { chartIcon } from '../report/reportIcons';
import { Foot } from './Foot';
import { Hero, type HeroWords } from './Hero';
import { HiddenHere, Screen, TeachFailed, TeamHero } from './parts';
import { isByOwner, putAwayHere, screenOf, siteInFocus } from './popupScreen';
import type { PopupEvents, PopupView } from './popupView';
import { UndoBar } from './UndoBar';
import { useRowKeys } from './useRowKeys';
import { WakeUpLists } from './WakeUpLists';

export interface PopupProps {
  readonly view: PopupView;
  readonly events: PopupEvents;
}

/** Today's calls, or the one thing that has to be done before there can be any. */
export function Popup({ view, events }: PopupProps) {
  const [wantsConnect, wantConnect] = useState(false);
  const root = useRowKeys({ undoable: view.undoable, onUndo: events.onUndo, onFind: () => events.onFind() });
  const screen = screenOf(view, wantsConnect);
  const putAway = putAwayHere(view);
  const dismiss = (origin: string) => {
    wantConnect(false);
    events.onDismiss(origin);
  };
  return (
    <div class="popup" ref={root}>
      <header class="top">
        <Logo size={20} />
        <h1>{app_name()}</h1>
        {screen.kind === 'list' && (
          <>
            <IconButton icon={unknownIcon} label={number_list()} onPress={events.onNumbers} />
            <IconButton icon={searchIcon} label={find_open()} onPress={() => events.onFind()} />
          </>
        )}
        <IconButton icon={chartIcon} label={report_title()} onPress={() => events.onReport()} />
        <IconButton icon={settingsIcon} label={popup_settings()} onPress={() => events.onOptions('sites')} />
      </header>
      <main>
        {screen.kind === 'list' && view.finder ? (
          view.finder()
        ) : (
          <>
            {screen.kind === 'list' && <DayHead list={screen.list} view={view} />}
            <div class="scroll">
              {view.cannotTeach && <TeachFailed />}
              {putAway && <HiddenHere {...putAway} onShowSite={events.onShowSite} />}
              {screen.kind === 'list' ? (
                <WakeUpLists list={screen.list} view={view} events={events} />
              ) : (
                <Screen screen={screen} view={view} events={{ ...events, onDismiss: dismiss }} />
              )}
            </div>
          </>
        )}
      </main>
      <UndoBar undoable={view.undoable} today={view.today} onUndo={events.onUndo} />
      {!('origin' in screen) && (
        <Foot view={view} site={siteInFocus(view)} events={events} onWantConnect={() => wantConnect(true)} />
      )}
    </div>
  );
}

/** Nothing to count: what fills the popup says so. */
function DayHead({ list, view }: { readonly list: WakeUpList; readonly view: PopupView }) {
  const draw = (words: HeroWords) => <Hero {...words} list={list} chance={view.returnChance} />;
  if (isByOwner(list, view.day)) return <TeamHero list={list} draw={draw} />;
  const plan = dayPlan(list);
  const calls = callsOf(plan);
  const sums = recoverableOfRows([...plan.agreed, ...plan.wake]);
  return calls > 0 ? draw({ calls, words: popup_calls_today, sums, of: 'day' }) : undefined;
}
