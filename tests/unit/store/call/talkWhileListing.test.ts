import { beforeEach, expect, it, vi } from 'vitest';
import { newTalk, talkAfter } from '../../../../lib/domain/talk/talk';
import { recordTalk } from '../../../../lib/store/call/recordTalk';
import { saveCapture } from '../../../../lib/store/clients';
import { refresh } from '../../../../lib/store/refresh';
import { rebuildWakeUpList } from '../../../../lib/store/wakeUp';
import { wakeUpItem } from '../../../../lib/store/wakeUpItem';
import { emptyStore } from '../emptyStore';
import { client, NOW, SITE, sleeper } from './sleepers';

/** Talks that are held while a list is being built of a base so large that its building takes seconds. */

const meanwhile = vi.hoisted(() => ({ happens: async () => {} }));

vi.mock(import('../../../../lib/store/judgedPages'), async (original) => {
  const { judgedPages } = await original();
  return {
    async *judgedPages(...asked: Parameters<typeof judgedPages>) {
      yield* judgedPages(...asked);
      await meanwhile.happens();
    },
  };
});

const build = () => rebuildWakeUpList(NOW.today, new AbortController().signal);
const listed = async () => ((await wakeUpItem.getValue())?.rows ?? []).map(({ name }) => name).sort();

async function askNotToCall(id: string): Promise<void> {
  const talk = talkAfter(newTalk(NOW.instant), { kind: 'outcome', code: 'doNotContact' });
  await recordTalk({ site: SITE, client: client(id), language: 'en' }, talk, NOW);
}

beforeEach(async () => {
  meanwhile.happens = async () => {};
  await emptyStore();
  for (const id of ['1', '2']) await saveCapture(SITE, sleeper(id), NOW);
  await refresh(NOW);
});

it('who asks not to be called while a list is being built is in none', async () => {
  expect(await listed()).toEqual(['Client 1', 'Client 2']);
  meanwhile.happens = () => askNotToCall('1');
  await build();
  expect(await listed()).toEqual(['Client 2']);
  expect((await wakeUpItem.getValue())?.total).toBe(1);
});
