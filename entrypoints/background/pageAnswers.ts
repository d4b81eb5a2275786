import { browser } from 'wxt/browser';
import type { Doors } from '../../lib/bridge/gate';
import { putSpeaking } from '../../lib/bridge/injection';
import { cardOf, saveCapture } from '../../lib/store/clients';
import { momentOf } from '../../lib/store/moment';
import { takeChunk, takeEnd } from './baseReading';
import { recogniseAgain } from './connecting';
import { refreshSoon } from './keepFresh';
import { chosenLanguage } from './language';
import { refusing } from './refusing';

/** What pages of a granted site may ask: only about their own site. */
export const pageAnswers: Doors['page'] = {
  wantOverlay: async (_, frame) => putSpeaking('overlay', await chosenLanguage(), frame),
  wantPart: async ({ part }, frame) => putSpeaking(part, await chosenLanguage(), frame),
  wantAdapter: (_, { site, tabId }) => recogniseAgain(site, tabId),
  clientCard: (address, { site }) => cardOf(site, address, momentOf(new Date()).today),
  capture: (capture, { site }) =>
    refusing(async () => {
      const card = await saveCapture(site, capture, momentOf(new Date()));
      await refreshSoon();
      return card;
    }),
  baseChunk: (chunk, { site }) => refusing(() => takeChunk(site, chunk)),
  baseEnded: (end, { site }) => takeEnd(site, end),
  openOptions: () => browser.runtime.openOptionsPage(),
};
