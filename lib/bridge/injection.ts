import { browser, type PublicPath } from 'wxt/browser';
import type { Language } from '../domain/language';
import { TAUGHT_PREFIX } from '../domain/taught/taught';
import { patternOf } from './patterns';

/** A granted site as far as scripts are concerned. */
export interface ScriptedSite {
  readonly origin: string;
  /**
   * Undefined while its CRM is not known, `taught:…` where the user has shown it: the loader alone runs there and asks
   * for what it needs.
   */
  readonly adapter: string | undefined;
}

/** Beginning of the ids of registrations that belong to teaching and to no adapter: `teachingScripts.ts`. */
export const TEACHING_SCRIPT = 'teach-';

type ScriptFile = Extract<PublicPath, `${string}.js`>;

const LOADER: ScriptFile = '/content-scripts/crm.js';

type Script = ReturnType<typeof registrations>[number];

/** Two events at once must not interleave, so runs are chained. A cache: a lost run is made up at the next start. */
let last: Promise<void> = Promise.resolve();

/** Brings the registered scripts in line with the sites; the promise rejects when the browser refuses. */
export function syncScripts(sites: readonly ScriptedSite[]): Promise<void> {
  const run = last.then(() => sync(registrations(sites)));
  last = run.catch(() => undefined);
  return run;
}

/** Puts the scripts of a site into its tabs that are open already. A tab that cannot be reached is left out. */
export async function fillOpenTabs({ origin, adapter }: ScriptedSite): Promise<void> {
  const tabs = await browser.tabs.query({ url: patternOf(origin) });
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : fillTab(id, adapter))));
}

/** Of a page script; every language has its own. */
export type SpeakingScript = 'overlay' | 'opened' | 'marks' | 'panel' | 'note' | 'guard' | 'teach';

export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/** Puts a script into the frame that asked for it; it has run when the promise is kept. */
export async function putSpeaking(script: SpeakingScript, language: Language, frame: Frame): Promise<void> {
  await put(`/${script}-${language}.js`, frame);
}

/** Puts what we know of a CRM's pages, and the loader that takes it, into the frame that asked for it. */
export async function putAdapter(adapter: string, { tabId, frameId }: Frame): Promise<void> {
  const files = [`/site-${adapter}.js` as ScriptFile, LOADER];
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files });
}

/**
 * Puts what a user has shown of a CRM into the frame that asked for it. `place` is the name under which the script of
 * taught CRMs finds it in the extension's own world, which the page cannot see; `taught` must be plain data.
 */
export async function putTaught(frame: Frame, place: string, taught: object): Promise<void> {
  const { tabId, frameId } = frame;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, func: leave, args: [place, taught] });
  await putAdapter('taught', frame);
}

/** Runs in the frame, so it must not use anything from outside of itself. */
function leave(place: string, taught: object): void {
  Object.assign(globalThis, { [place]: taught });
}

/** Puts what reads a CRM into the frame that asked for it; it has run when the promise is kept. */
export async function putReader(adapter: string, frame: Frame): Promise<void> {
  await put(`/reader-${adapter}.js` as ScriptFile, frame);
}

async function put(file: ScriptFile, { tabId, frameId }: Frame): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
}

async function fillTab(tabId: number, adapter: string | undefined): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: filesOf(adapter) });
}

/** The adapter's file goes first: the loader takes what it leaves. */
function filesOf(site: string | undefined): ScriptFile[] {
  const adapter = scriptOf(site);
  return adapter === undefined ? [LOADER] : [`/site-${adapter}.js` as ScriptFile, LOADER];
}

/** The adapter that has a script of its own. */
function scriptOf(adapter: string | undefined): string | undefined {
  return adapter?.startsWith(TAUGHT_PREFIX) ? undefined : adapter;
}

/** One registration per CRM that any site has, and one for the sites whose CRM is not known or was taught. */
function registrations(sites: readonly ScriptedSite[]) {
  return [...new Set(sites.map(({ adapter }) => scriptOf(adapter)))].map((adapter) => ({
    id: adapter === undefined ? 'crm' : `crm-${adapter}`,
    matches: [
      ...new Set(sites.filter((site) => scriptOf(site.adapter) === adapter).map(({ origin }) => patternOf(origin))),
    ],
    js: filesOf(adapter),
    allFrames: true,
    runAt: 'document_idle' as const,
  }));
}

/** Updates in place: between taking a script away and putting it back a page could load without us. */
async function sync(wanted: readonly Script[]): Promise<void> {
  const all = await browser.scripting.getRegisteredContentScripts();
  const registered = new Set(all.map(({ id }) => id).filter((id) => !id.startsWith(TEACHING_SCRIPT)));
  const missing = wanted.filter(({ id }) => !registered.has(id));
  const present = wanted.filter(({ id }) => registered.has(id));
  const surplus = [...registered].filter((id) => !wanted.some((script) => script.id === id));
  if (present.length > 0) await browser.scripting.updateContentScripts(present);
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
  if (surplus.length > 0) await browser.scripting.unregisterContentScripts({ ids: surplus });
}
