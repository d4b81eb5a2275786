import { browser } from 'wxt/browser';
import type { Language } from '../domain/language';
import { putSpeaking, TEACHING_SCRIPT } from './injection';
import { patternOf } from './patterns';

/** From now on every page of the site that is loaded, and the tab's page of now, has the script of teaching. */
export async function beginTeachingIn(origin: string, tabId: number, language: Language): Promise<void> {
  await endTeachingOn(origin);
  await browser.scripting.registerContentScripts([
    {
      id: TEACHING_SCRIPT + origin,
      matches: [patternOf(origin)],
      js: [`/teach-${language}.js`],
      allFrames: false,
      runAt: 'document_idle',
    },
  ]);
  await putSpeaking('teach', language, { tabId, frameId: 0 });
}

export async function endTeachingOn(origin: string): Promise<void> {
  const id = TEACHING_SCRIPT + origin;
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
}
