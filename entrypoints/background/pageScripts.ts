import { type Frame, putReader, putSpeaking, type SpeakingScript } from '../../lib/bridge/injection';
import { sitesItem } from '../../lib/store/settings';
import { chosenLanguage } from './language';

/** Puts a script that says something into a frame, in the user's language. */
export async function speak(script: SpeakingScript, { tabId, frameId }: Frame): Promise<void> {
  await putSpeaking(script, await chosenLanguage(), { tabId, frameId });
}

/** Puts what reads the CRM of a site by session into a frame of it. */
export async function putReaderOf(site: string, frame: Frame): Promise<void> {
  const adapter = (await sitesItem.getValue()).find(({ origin }) => origin === site)?.adapter;
  if (adapter === undefined) throw new Error('unknownCrm');
  await putReader(adapter, frame);
}
