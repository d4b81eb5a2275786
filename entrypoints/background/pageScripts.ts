import { type Frame, putReader, putSpeaking, type SpeakingScript } from '../../lib/bridge/injection';
import { GENERAL } from '../../lib/crm/provided';
import type { Language } from '../../lib/domain/language';
import { TAUGHT_PREFIX } from '../../lib/domain/taught/taught';
import { sitesItem } from '../../lib/store/settings';
import { chosenLanguage } from './language';

/** Puts a script that says something into a frame, in the user's language where no other is wanted. */
export async function speak(script: SpeakingScript, { tabId, frameId }: Frame, language?: Language): Promise<void> {
  await putSpeaking(script, language ?? (await chosenLanguage()), { tabId, frameId });
}

/** Puts what reads the CRM of a site into a frame of it; one that nobody has described is read in general. */
export async function putReaderOf(site: string, frame: Frame): Promise<void> {
  const { adapter = GENERAL } = (await sitesItem.getValue()).find(({ origin }) => origin === site) ?? {};
  await putReader(adapter.startsWith(TAUGHT_PREFIX) ? 'taught' : adapter, frame);
}
