import { browser } from 'wxt/browser';
import type { Later } from '../../lib/bridge/gate';
import { openOwnPage } from '../../lib/bridge/ownPages';
import { openImport } from '../../lib/bridge/tabs';
import { saveCapture } from '../../lib/store/clients';
import { momentOf } from '../../lib/store/moment';
import { withVisit } from '../../lib/store/pageVisits';
import { errandOf, takeChunk, takeEnd, takeMeasure } from './baseReading';
import { calling } from './calling';
import { recogniseAgain } from './connecting';
import { rememberContacts } from './contacts';
import { correcting } from './correcting';
import { hideSite } from './hiding';
import { refreshSoon } from './keepFresh';
import { speak } from './pageScripts';
import { refusing } from './refusing';
import { isOfSource, learnAnswer, takeCheck } from './siteFacts';

import { keepDraft, leaveTeaching, saveTaught, startTeaching, teachingIn } from './teaching';

/** What else pages of a granted site may ask: only about their own site. */
export const pageAnswers: Later<'page'> = {
  wantAdapter: (_, { site, ...frame }) => recogniseAgain(site, frame),
  openCall: (client, { site }) => calling.open(site, client),
  keepTalk: ({ client, talk }, { site }) => calling.keep(site, client, talk),
  tellConsent: ({ client, answer }, { site }) => calling.consent(site, client, answer),
  recordTalk: ({ client, talk }, { site }) => calling.record(site, client, talk),
  undoTalk: ({ client, id }, { site }) => calling.undo(site, client, id),
  dealLimit: ({ client, order }, { site }) => calling.limit(site, client, order),
  placePanel: (wishes, { site }) => calling.place(site, wishes),
  openHand: (client, { site }) => correcting.open(site, client),
  setByHand: ({ client, wish }, { site }) => correcting.set(site, client, wish),
  capture: (capture, { site }) =>
    refusing(async () => {
      if (!(await isOfSource(site, capture.source))) return { refused: 'otherSource' };
      const read = capture.from === 'page' ? await withVisit(site, capture, Date.now()) : capture;
      await rememberContacts(site, [read]);
      const card = await saveCapture(site, read, momentOf(new Date()));
      await refreshSoon();
      return card;
    }),
  baseErrand: ({ job }, { site }) => errandOf(site, job),
  baseMeasured: (measured, { site }) => takeMeasure(site, measured),
  baseChunk: (chunk, { site, tabId }) =>
    refusing(async () => ((await isOfSource(site, chunk.source)) ? takeChunk(site, tabId, chunk) : 'stop')),
  baseEnded: (end, { site, tabId }) => takeEnd(site, tabId, end),
  hideSite: (_, { site }) => hideSite(site),
  openOptions: () => browser.runtime.openOptionsPage(),
  openHelp: (topic) => openOwnPage('/help.html', topic ?? 'strip'),
  openImport,
  tellOfSite: (answer, { site }) => learnAnswer(site, answer),
  teachHere: (_, { site, tabId }) => startTeaching(site, tabId),
  pageChecked: (check, { site, ...frame }) => {
    // No page pays for the guard but that of a deal which is read; a frame that is gone by now needs none.
    if (check.page === 'deal' && check.isRead) void speak('guard', frame).catch(() => undefined);
    return takeCheck(site, check);
  },
  teaching: (_, { site, tabId }) => teachingIn(site, tabId),
  keepDraft: (draft, { site, tabId }) => keepDraft(site, tabId, draft),
  leaveTeaching: (_, { site, tabId }) => leaveTeaching(site, tabId),
  saveTaught: (taught, { site, tabId }) => saveTaught(site, tabId, taught),
};
