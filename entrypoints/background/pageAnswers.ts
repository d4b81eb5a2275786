import { browser } from 'wxt/browser';
import type { Doors } from '../../lib/bridge/gate';
import { openImport } from '../../lib/bridge/tabs';
import { cardOf, saveCapture } from '../../lib/store/clients';
import { noteUse } from '../../lib/store/lock/lockItem';
import { marksOf } from '../../lib/store/marksOf';
import { momentOf } from '../../lib/store/moment';
import { withVisit } from '../../lib/store/pageVisits';
import { knowledgeOf } from '../../lib/store/sites';
import { errandOf, goOnByItself, takeChunk, takeEnd, takeMeasure } from './baseReading';
import { calling } from './calling';
import { recogniseAgain } from './connecting';
import { rememberContacts } from './contacts';
import { refreshSoon } from './keepFresh';
import { putReaderOf, speak } from './pageScripts';
import { refusing, unlessLocked } from './refusing';
import { isOfSource, learnAnswer, takeCheck } from './siteFacts';

import { keepDraft, leaveTeaching, saveTaught, startTeaching, teachingIn } from './teaching';

/** What pages of a granted site may ask: only about their own site. */
export const pageAnswers: Doors['page'] = {
  wantOverlay: (_, frame) => {
    void goOnByItself(frame.site);
    return speak('overlay', frame);
  },
  wantPart: ({ part }, { site, ...frame }) => {
    if (part === 'marks') void goOnByItself(site);
    return part === 'reader' ? putReaderOf(site, frame) : speak(part, frame);
  },
  wantAdapter: (_, { site, ...frame }) => recogniseAgain(site, frame),
  clientCard: (address, { site }) => {
    void noteUse(Date.now());
    return cardOf(site, address, momentOf(new Date()).today);
  },
  openCall: (client, { site }) => calling.open(site, client),
  keepTalk: ({ client, talk }, { site }) => calling.keep(site, client, talk),
  tellConsent: ({ client, answer }, { site }) => calling.consent(site, client, answer),
  recordTalk: ({ client, talk }, { site }) => calling.record(site, client, talk),
  undoTalk: ({ client, id }, { site }) => calling.undo(site, client, id),
  placePanel: (wishes, { site }) => calling.place(site, wishes),
  marksOf: ({ rows }, { site }) => unlessLocked(() => marksOf(site, rows, momentOf(new Date()).today)),
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
  openOptions: () => browser.runtime.openOptionsPage(),
  openImport,
  siteKnowledge: (_, { site }) => knowledgeOf(site),
  tellOfSite: (answer, { site }) => learnAnswer(site, answer),
  teachHere: (_, { site, tabId }) => startTeaching(site, tabId),
  pageChecked: (check, { site }) => takeCheck(site, check),
  teaching: (_, { site, tabId }) => teachingIn(site, tabId),
  keepDraft: (draft, { site, tabId }) => keepDraft(site, tabId, draft),
  leaveTeaching: (_, { site, tabId }) => leaveTeaching(site, tabId),
  saveTaught: (taught, { site, tabId }) => saveTaught(site, tabId, taught),
};
