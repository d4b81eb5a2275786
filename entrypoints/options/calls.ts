import { type ReadonlySignal, signal } from '@preact/signals';
import { follow } from '../../components/follow';
import type { CallsEvents, CallsView } from '../../components/options/calls/callsView';
import type { OptionsPage } from '../../components/options/optionsView';
import { sendMessage } from '../../lib/bridge/messages';
import { loadLibrary } from '../../lib/content/load';
import { language } from '../../lib/locales/language';
import { callerItem, fixesItem } from '../../lib/store/call/callItems';
import { standingWords } from '../../lib/store/call/standingWords';
import { changedItem } from '../../lib/store/changes';
import { isStored } from '../../lib/store/db';
import { baseCurrency } from './baseCurrency';
import { saved } from './saved';

export interface FollowedCalls {
  readonly view: ReadonlySignal<CallsView>;
  readonly events: CallsEvents;
}

const NONE = { kind: 'none' } as const;
const UNTOUCHED = { callerSaved: NONE, fixesSaved: NONE, lift: NONE };

/** What is set for calls. Words of clients and the library are read while their page is open. */
export async function followCalls(page: ReadonlySignal<OptionsPage>): Promise<FollowedCalls> {
  const [caller, fixes] = await Promise.all([follow(callerItem), follow(fixesItem)]);
  const view = signal<CallsView>({
    ...UNTOUCHED,
    caller: caller.value,
    fixes: fixes.value,
    currency: undefined,
    library: undefined,
    asked: 'looking',
  });
  const change = (part: Partial<CallsView>) => {
    view.value = { ...view.value, ...part };
  };

  async function look(): Promise<void> {
    if (page.value !== 'calls') return;
    const [asked, currency] = await Promise.all([readWords().catch(() => 'closed' as const), baseCurrency()]);
    change({ asked, currency });
  }

  async function speak(): Promise<void> {
    if (page.value !== 'calls') return;
    const library = await loadLibrary(language.value);
    if (library.language === language.value) change({ library });
  }

  page.subscribe(() => {
    change(UNTOUCHED);
    void look();
    void speak();
  });
  language.subscribe(() => void speak());
  changedItem.watch(() => void look());
  caller.subscribe((changed) => change({ caller: changed }));
  fixes.subscribe((changed) => change({ fixes: changed }));
  return { view, events: eventsOf(change) };
}

function eventsOf(change: (part: Partial<CallsView>) => void): CallsEvents {
  return {
    onSaveCaller: async (caller) => change({ callerSaved: await saved(sendMessage('saveCaller', caller)) }),
    onSaveFixes: async (fixes) => change({ fixesSaved: await saved(sendMessage('saveFixes', { fixes })) }),
    onLift: async ({ id, name }, reason) => {
      const done = await saved(sendMessage('liftDoNotContact', { id, reason: reason.trim() }));
      change({ lift: done.kind === 'saved' ? { kind: 'lifted', name } : done });
    },
  };
}

/** A database that is not there yet must not be made by looking into it. */
async function readWords() {
  return (await isStored()) ? standingWords() : { words: [], total: 0 };
}
