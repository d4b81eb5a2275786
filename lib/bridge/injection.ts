import { browser, type PublicPath } from 'wxt/browser';
import type { Language } from '../domain/language';
import { patternOf } from './patterns';

/** A granted site as far as scripts are concerned. */
export interface ScriptedSite {
  readonly origin: string;
  /** Undefined while its CRM is not known: the loader alone runs there and asks again. */
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
export type SpeakingScript = 'overlay' | 'opened' | 'marks' | 'teach';

export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/** Puts a script into the frame that asked for it; it has run when the promise is kept. */
export async function putSpeaking(script: SpeakingScript, language: Language, frame: Frame): Promise<void> {
  await put(`/${script}-${language}.js`, frame);
}

/** Puts what reads a CRM by session into the frame that asked for it; it has run when the promise is kept. */
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
function filesOf(adapter: string | undefined): ScriptFile[] {
  return adapter === undefined ? [LOADER] : [`/site-${adapter}.js` as ScriptFile, LOADER];
}

/** One registration per CRM that any site has, and one for the sites whose CRM is not known. */
function registrations(sites: readonly ScriptedSite[]) {
  return [...new Set(sites.map(({ adapter }) => adapter))].map((adapter) => ({
    id: adapter === undefined ? 'crm' : `crm-${adapter}`,
    matches: [...new Set(sites.filter((site) => site.adapter === adapter).map(({ origin }) => patternOf(origin)))],
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
