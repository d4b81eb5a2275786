import { browser } from 'wxt/browser';
import { sendMessage } from '../../lib/bridge/messages';
import { patternOf } from '../../lib/bridge/patterns';
import { tabsOf } from '../../lib/bridge/tabs';
import type { BaseRefusal } from '../../lib/domain/baseReading';
import type { OnboardingState } from './state';

/** The browser shows its question only within the click itself, so nothing may be awaited before it. */
export function connect(state: OnboardingState, origin: string): void {
  const isPermitted = state.tabs.value.some((tab) => tab.origin === origin && tab.isPermitted);
  const asked = isPermitted ? Promise.resolve(true) : browser.permissions.request({ origins: [patternOf(origin)] });
  state.connecting.value = { kind: 'asking', origin };
  void whenAnswered(state, origin, asked);
}

async function whenAnswered(state: OnboardingState, origin: string, asked: Promise<boolean>): Promise<void> {
  try {
    if (!(await asked)) {
      state.connecting.value = { kind: 'refused', origin };
      return;
    }
    const [open] = await tabsOf(origin);
    const { adapter } = await sendMessage('connectSite', { origin, tabId: open ?? (await loadedTab(origin)) });
    state.connecting.value = { kind: 'none' };
    if (adapter) await begin(state, origin, () => sendMessage('measureBase', { origin }));
  } catch {
    state.connecting.value = { kind: 'failed', origin };
  }
}

/** A CRM is read in a tab of its own; the steps stay in front. Resolves once its page is there. */
async function loadedTab(origin: string): Promise<number | undefined> {
  const { promise: loaded, resolve } = Promise.withResolvers<void>();
  const { id } = await browser.tabs.create({ url: origin, active: false });
  const look = (tabId: number, { status }: { status?: string }) => {
    if (tabId === id && status === 'complete') resolve();
  };
  browser.tabs.onUpdated.addListener(look);
  if (id === undefined || (await browser.tabs.get(id)).status === 'complete') resolve();
  await loaded;
  browser.tabs.onUpdated.removeListener(look);
  return id;
}

/** A site connected here or in the popup: the steps go on to reading it. */
export function goOnWhenConnected(state: OnboardingState): void {
  let known = state.sites.value.length;
  state.sites.subscribe(({ length }) => {
    if (length > known && state.screen.value === 'connect') state.screen.value = 'read';
    known = length;
  });
}

type Begun = { readonly started: boolean; readonly why: BaseRefusal | undefined };

export async function begin(state: OnboardingState, origin: string, ask: () => Promise<Begun>): Promise<void> {
  const refuse = (why: BaseRefusal | undefined) => {
    state.refusals.value = { ...state.refusals.value, [origin]: why };
  };
  refuse(undefined);
  const { started, why } = await ask();
  if (!started) refuse(why);
}
