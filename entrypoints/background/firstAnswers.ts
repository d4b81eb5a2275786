import type { Doors } from '../../lib/bridge/gate';
import { noteUse } from '../../lib/store/lock/lockItem';
import { momentOf } from '../../lib/store/moment';
import { isHidden, knowledgeOf } from '../../lib/store/sites';
import { owedByItself } from './goingOn';
import { putReaderOf, speak } from './pageScripts';
import { unlessLocked } from './refusing';

/** What a page asks as it opens or is listed. The database comes with the first client that is asked for. */
export const firstAnswers: Doors['first'] = {
  wantOverlay: async (_, frame) => {
    void goOnByItself(frame.site);
    if (!(await isHidden(frame.site))) await speak('overlay', frame);
  },
  wantPart: async ({ part, language }, { site, ...frame }) => {
    if (part === 'reader') return putReaderOf(site, frame);
    if (part === 'marks') void goOnByItself(site);
    if (!(await isHidden(site))) await speak(part, frame, language);
  },
  clientCard: async (address, { site }) => {
    void noteUse(Date.now());
    const { cardOf } = await shown();
    return cardOf(site, address, today());
  },
  marksOf: async ({ rows }, { site }) => {
    const { marksOf } = await shown();
    return unlessLocked(() => marksOf(site, rows, today()));
  },
  siteKnowledge: (_, { site }) => knowledgeOf(site),
};

const shown = () => import('./shown');
const today = () => momentOf(new Date()).today;

async function goOnByItself(site: string): Promise<void> {
  const owed = await owedByItself(site);
  if (!owed) return;
  const { readOwed } = await import('./baseReading');
  await readOwed(site, owed);
}
