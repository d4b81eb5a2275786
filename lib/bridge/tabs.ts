import { browser } from 'wxt/browser';
import type { Language } from '../domain/language';
import { sendMessage } from './messages';
import { patternOf } from './patterns';

/** Open tabs of a site that are loaded, the ones in front first. */
export async function tabsOf(origin: string): Promise<readonly number[]> {
  const tabs = await browser.tabs.query({ url: patternOf(origin) });
  const rank = ({ active, discarded }: { active: boolean; discarded: boolean }) => (discarded ? 2 : active ? 0 : 1);
  return tabs.toSorted((one, other) => rank(one) - rank(other)).flatMap(({ id }) => id ?? []);
}

/** The site in front of the user, if it is one of these match patterns. */
export async function siteInFront(
  patterns: readonly string[],
): Promise<{ readonly origin: string; readonly tabId: number } | undefined> {
  if (patterns.length === 0) return undefined;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true, url: [...patterns] });
  return tab?.id === undefined || !tab.url ? undefined : { origin: new URL(tab.url).origin, tabId: tab.id };
}

/** Opens the options where a file is imported; `openOptionsPage` of the browser knows no parts of the page. */
export async function openImport(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#import') });
}

/** Opens the calls of the day in a tab: not every browser opens a popup unless its icon is pressed. */
export async function openDay(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
}

export async function isTabOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

/** Tells the pages of a site to ask again for what they show; a tab without our script does not hear it. */
export async function tellChanged(origin: string): Promise<void> {
  const tabs = await tabsOf(origin);
  await Promise.allSettled(tabs.map((tabId) => sendMessage('changed', undefined, tabId)));
}

export async function tellLanguage(origin: string, language: Language): Promise<void> {
  const tabs = await tabsOf(origin);
  await Promise.allSettled(tabs.map((tabId) => sendMessage('languageChanged', { language }, tabId)));
}

/** Tells every page and frame of a site that it is none of ours any more; asked of all tabs, because a permission may be gone. */
export async function tellDisconnected(origin: string): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : tell(id, origin))));
}

/** The user wants the panel of the client in front of him; of the frames of a tab the one with a client hears it. */
export async function tellCallHere(tabId: number): Promise<void> {
  await sendMessage('callHere', undefined, tabId).catch(() => undefined);
}

/**
 * Has the user hidden the strip of a record in this tab? False where nothing of ours runs. The messages' library leaves
 * it to the browser to complain of such a tab in the console of the page that asks.
 */
export async function isStripHiddenIn(tabId: number): Promise<boolean> {
  const reply: { readonly res?: unknown } | undefined = await browser.tabs
    .sendMessage(tabId, { type: 'hiddenHere' })
    .catch(() => undefined);
  return reply?.res === true;
}

function tell(tabId: number, origin: string): Promise<void> {
  return sendMessage('disconnected', { origin }, tabId);
}

/** Asks a tab to read the whole base; false: it cannot read this CRM. Undefined: nothing of ours runs there. */
export async function startBaseIn(tabId: number, job: string): Promise<boolean | undefined> {
  return sendMessage('startBase', { job }, { tabId, frameId: 0 }).catch(() => undefined);
}

export async function stopBaseIn(tabId: number): Promise<void> {
  await sendMessage('stopBaseHere', undefined, tabId).catch(() => undefined);
}
