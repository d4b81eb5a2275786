import type { PopupEvents } from '../../components/popup/popupView';

/** All of them, so that none can be pressed and not heard. */
const events: Readonly<Record<keyof PopupEvents, true>> = {
  onConnect: true,
  onDismiss: true,
  onMeasure: true,
  onNotNow: true,
  onRead: true,
  onStop: true,
  onRecognise: true,
  onOpenSite: true,
  onOpenClient: true,
  onOptions: true,
  onReport: true,
  onSettle: true,
  onUndo: true,
  onFind: true,
  onNumbers: true,
  onOwner: true,
  onTeamView: true,
  onMornings: true,
  onBacklogSeen: true,
  onTroubleSeen: true,
  onShowSite: true,
  onRetry: true,
  onUnlock: true,
  onTeach: true,
};

type Act = (...given: readonly unknown[]) => void;

/** Events of the popup as `run` does them. */
export function eventsBy(run: (act: (events: PopupEvents) => void) => void): PopupEvents {
  const given = Object.keys(events).map((name) => {
    const done: Act = (...words) => run((all) => (all[name as keyof PopupEvents] as Act)(...words));
    return [name, done];
  });
  return Object.fromEntries(given);
}
