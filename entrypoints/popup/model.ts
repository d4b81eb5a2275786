import { computed, type ReadonlySignal } from '@preact/signals';
import { knownClients } from '../../components/popup/popupScreen';
import type { PopupEvents, PopupView } from '../../components/popup/popupView';
import { troubled } from '../../lib/domain/adapterHealth';
import { wantsBackup } from '../../lib/domain/backup/reminder';
import { momentOf } from '../../lib/store/moment';
import { dayChoicesOf } from './dayChoices';
import { eventsBy } from './eventsBy';
import { type PopupState, readState } from './state';
import { storeStateWith } from './storeState';

export interface PopupModel {
  readonly view: ReadonlySignal<PopupView>;
  readonly events: PopupEvents;
  /** To be called after the first frame: brings the rest of the list, and today's where the stored one is older. */
  readonly complete: () => Promise<void>;
}

/** Resolves with what the first frame shows: what the last run left in storage. */
export async function openPopup(now: Date): Promise<PopupModel> {
  const { today } = momentOf(now);
  const state = await readState();
  const view = computed(() => viewOf(state, now));
  const acts = actsOnceBrought(state, today);
  const complete = async () => {
    await acts.bring();
    (await import('./acts')).complete(state, today);
  };
  return { view, events: acts.events, complete };
}

/**
 * What the user does is done by a script that is brought after the first frame; what comes earlier waits for it. From
 * then on it is done within the click itself: the browser shows its own questions only there.
 */
function actsOnceBrought(state: PopupState, today: string) {
  let acts: PopupEvents | undefined;
  const bring = async () => {
    acts ??= (await import('./acts')).actsOf(state, today);
    return acts;
  };
  const events = eventsBy((act) => (acts ? act(acts) : void bring().then(act)));
  return { events, bring };
}

function viewOf(state: PopupState, now: Date): PopupView {
  const { today } = momentOf(now);
  const readings = state.readings.value;
  const measures = state.measures.value;
  const refusals = state.refusals.value;
  const health = state.health.value;
  return {
    today,
    tab: state.tab.value,
    aside: state.aside.value,
    sites: state.sites.value.map(({ origin, adapter, isHidden = false }) => ({
      origin,
      isHidden,
      isKnown: adapter !== undefined,
      isTroubled: troubled(health[origin]).some(({ isPutAway }) => !isPutAway),
      reading: readings[origin],
      measure: measures[origin],
      refusal: refusals[origin],
    })),
    store: storeStateWith(state.trouble.value, state.store.value),
    unlocking: state.unlocking.value,
    isOpening: state.isOpening.value,
    list: state.list.value ?? undefined,
    returnChance: state.rules.value.returnChance,
    day: dayChoicesOf(state, now),
    undoable: state.undoable.value,
    finder: state.finder.value,
    recomputing: state.recomputing.value ?? undefined,
    cannotTeach: state.cannotTeach.value,
    wantsBackup: wantsBackupNow(state, today),
  };
}

function wantsBackupNow({ list, backup }: PopupState, today: string): boolean {
  return list.value !== null && wantsBackup(knownClients(list.value), backup.value ?? undefined, today);
}
