import { beforeEach, describe, expect, it } from 'vitest';
import { newTalk, talkAfter } from '../../../../lib/domain/talk/talk';
import { callerItem } from '../../../../lib/store/call/callItems';
import { liftWord } from '../../../../lib/store/call/liftWord';
import { openCall } from '../../../../lib/store/call/openCall';
import { recordTalk } from '../../../../lib/store/call/recordTalk';
import { standingWords as readWords } from '../../../../lib/store/call/standingWords';
import { saveCapture } from '../../../../lib/store/clients';
import { readDb, writeDb } from '../../../../lib/store/db';
import { clientKey } from '../../../../lib/store/key';
import { momentOf } from '../../../../lib/store/moment';
import { refresh } from '../../../../lib/store/refresh';
import { wakeUpItem } from '../../../../lib/store/wakeUpItem';
import { emptyStore } from '../emptyStore';
import { client, NOW, SITE, sharePhone, sleeper } from './sleepers';

/** Clients who asked not to be called, and the head who takes it back. */

/** The two quiet weeks after a talk are over. */
const LATER = momentOf(new Date(2026, 11, 10, 12));

const standingWords = async () => (await readWords()).words;
const listed = async () => ((await wakeUpItem.getValue())?.rows ?? []).map(({ name }) => name).sort();
const callAs = (role: 'manager' | 'head', name: string) => callerItem.setValue({ person: { name, role } });

async function asksNotToBeCalled(id: string): Promise<void> {
  const talk = talkAfter(newTalk(NOW.instant), { kind: 'outcome', code: 'doNotContact' });
  const done = await recordTalk({ site: SITE, client: client(id), language: 'en' }, talk, NOW);
  if ('refused' in done) throw new Error(done.refused);
}

/** Of the one word that stands, weeks later. */
async function wordId(): Promise<string> {
  await refresh(LATER);
  const [word] = await standingWords();
  if (!word) throw new Error('No word stands');
  return word.id;
}

beforeEach(async () => {
  await emptyStore();
  for (const id of ['1', '2']) await saveCapture(SITE, sleeper(id), NOW);
  await refresh(NOW);
  await callAs('manager', 'Olga');
});

describe('who asked not to be called', () => {
  it('is named with the day and who noted it', async () => {
    expect(await standingWords()).toEqual([]);
    await asksNotToBeCalled('1');
    expect(await standingWords()).toMatchObject([{ name: 'Client 1', on: NOW.today, by: 'Olga' }]);
  });

  it('is still there without a name when nothing else is stored of him', async () => {
    await asksNotToBeCalled('1');
    await writeDb((db) => db.hist.delete(clientKey(SITE, client('1'))));
    expect(await standingWords()).toMatchObject([{ name: undefined, on: NOW.today, by: 'Olga' }]);
  });

  it('takes all his cards off the list of today at once', async () => {
    await sharePhone();
    await asksNotToBeCalled('1');
    expect(await listed()).toEqual([]);
  });
});

describe('taking the word back', () => {
  it('is refused to a manager, and changes nothing', async () => {
    await asksNotToBeCalled('1');
    expect(await liftWord(await wordId(), 'He has called himself', LATER)).toEqual({ refused: 'onlyHead' });
    expect(await standingWords()).toHaveLength(1);
    expect(await listed()).toEqual(['Client 2']);
  });

  it('needs a reason', async () => {
    await asksNotToBeCalled('1');
    await callAs('head', 'Irina');
    expect(await liftWord(await wordId(), '  ', LATER)).toEqual({ refused: 'noReason' });
    expect(await standingWords()).toHaveLength(1);
  });

  it('puts the client back on the list of today, and keeps who did it and why', async () => {
    await asksNotToBeCalled('1');
    await callAs('head', 'Irina');
    expect(await liftWord(await wordId(), 'He has called himself', LATER)).toBe('lifted');
    expect(await standingWords()).toEqual([]);
    expect(await listed()).toEqual(['Client 1', 'Client 2']);
    expect((await openCall(SITE, client('1'), 'en', LATER))?.sheet).not.toHaveProperty('barred');
    expect(await readDb((db) => db.doNotContact.toArray())).toMatchObject([
      { by: 'Olga', lifted: { on: LATER.today, by: 'Irina', reason: 'He has called himself' } },
    ]);
  });

  it('gives back every card that was barred by his phone', async () => {
    await sharePhone();
    await asksNotToBeCalled('1');
    await callAs('head', 'Irina');
    await liftWord(await wordId(), 'He has called himself', LATER);
    expect(await listed()).toEqual(['Client 1', 'Client 2']);
  });

  it('leaves the word of another card with the same phone standing for both', async () => {
    await asksNotToBeCalled('1');
    await asksNotToBeCalled('2');
    await sharePhone();
    await callAs('head', 'Irina');
    await liftWord(await wordId(), 'He has called himself', LATER);
    expect(await standingWords()).toHaveLength(1);
    expect(await listed()).toEqual([]);
  });

  it('is done once', async () => {
    await asksNotToBeCalled('1');
    await callAs('head', 'Irina');
    const id = await wordId();
    await liftWord(id, 'He has called himself', LATER);
    expect(await liftWord(id, 'Again', LATER)).toEqual({ refused: 'gone' });
    expect(await liftWord('nobody', 'Again', LATER)).toEqual({ refused: 'gone' });
  });
});
