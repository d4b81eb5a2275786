import { beforeEach, describe, expect, it } from 'vitest';
import type { Capture } from '../../../../lib/domain/capture';
import { callsOf, dayPlan } from '../../../../lib/domain/policy/dayPlan';
import { defaultRules } from '../../../../lib/domain/rules';
import { newTalk, talkAfter } from '../../../../lib/domain/talk/talk';
import type { WakeUpList } from '../../../../lib/domain/wakeUpList';
import { recordTalk } from '../../../../lib/store/call/recordTalk';
import { undoTalk } from '../../../../lib/store/call/undoTalk';
import { saveCapture } from '../../../../lib/store/clients';
import { ownerItem } from '../../../../lib/store/day/dayItems';
import { settleCall, undoSettled } from '../../../../lib/store/day/settleCall';
import { whyOf } from '../../../../lib/store/day/whyOf';
import { clientKey } from '../../../../lib/store/key';
import { momentOf } from '../../../../lib/store/moment';
import { refresh, relist } from '../../../../lib/store/refresh';
import { rulesItem } from '../../../../lib/store/settings';
import { callsToday } from '../../../../lib/store/wakeUp';
import { wakeUpBeginningItem, wakeUpItem } from '../../../../lib/store/wakeUpItem';
import { emptyStore } from '../emptyStore';

/** A day of calls over what is stored: what is done, put off and passed over, and what tomorrow makes of it. */

const SITE = 'https://firm.amocrm.ru';
const NOW = momentOf(new Date(2026, 10, 24, 12));
const TOMORROW = momentOf(new Date(2026, 10, 25, 12));
const address = (id: string) => ({ type: 'company', id });
const key = (id: string) => clientKey(SITE, address(id));

const MONTHLY = ['2026-03-01', '2026-03-31', '2026-04-30', '2026-05-30', '2026-06-29', '2026-07-29', '2026-08-28'];

/** Bought every month up to the end of summer: asleep in November. */
function sleeper(id: string, { owner, alsoOn = [] }: { owner?: string; alsoOn?: readonly string[] } = {}): Capture {
  const days = [...MONTHLY, ...alsoOn];
  return {
    client: address(id),
    aliases: [],
    name: `Client ${id}`,
    owner,
    path: `/companies/${id}`,
    deals: days.map((on) => ({ id: `${id}-${on}`, on, amountMinor: 1_000_000, currency: 'RUB', outcome: 'won' })),
    completeness: { state: 'complete', seen: days.length, total: days.length },
  };
}

const plan = async () => {
  const list = await wakeUpItem.getValue();
  if (!list) throw new Error('There is no list');
  return dayPlan(list);
};
const toCall = async () => {
  const { agreed, wake } = await plan();
  return [...agreed, ...wake].map(({ name }) => name);
};
const settled = async () => (await plan()).settled.map(({ name, how }) => `${name} ${how}`).sort();
const done = async (id: string, how: 'done' | 'notToday' | 'notHim' = 'done') => {
  const answer = await settleCall({ key: key(id), how }, NOW);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.id;
};

beforeEach(async () => {
  await emptyStore();
  await rulesItem.setValue({
    ...defaultRules,
    contact: { capDays: 14, maxSilentAttempts: 3, mayWakeC: false, capacity: 3 },
  });
  for (const id of ['1', '2', '3', '4', '5']) await saveCapture(SITE, sleeper(id), NOW);
  await refresh(NOW);
});

describe('the calls of a day', () => {
  it('are as many as one person makes, and do not grow by being made', async () => {
    expect(await toCall()).toEqual(['Client 1', 'Client 2', 'Client 3']);
    await done('1');
    expect(await toCall()).toEqual(['Client 2', 'Client 3']);
    await done('2', 'notToday');
    await done('3', 'notHim');
    expect(await toCall()).toEqual([]);
    expect(await settled()).toEqual(['Client 1 done', 'Client 2 notToday', 'Client 3 notHim']);
  });

  it('are the same after the list was built anew, and in the beginning that the popup reads first', async () => {
    await done('2');
    await relist(NOW);
    expect(await toCall()).toEqual(['Client 1', 'Client 3']);
    const beginning = await wakeUpBeginningItem.getValue();
    expect(beginning && dayPlan(beginning).wake.map(({ name }) => name)).toEqual(['Client 1', 'Client 3']);
    expect(beginning && dayPlan(beginning).waiting).toBe(2);
    expect(await callsToday(NOW.today)).toBe(2);
  });

  it('can be taken back, each of them', async () => {
    for (const how of ['done', 'notToday', 'notHim'] as const) {
      const id = await done('1', how);
      expect(await toCall()).not.toContain('Client 1');
      expect(await undoSettled(id, NOW)).toBe(true);
      expect(await undoSettled(id, NOW)).toBe(false);
      expect(await toCall()).toEqual(['Client 1', 'Client 2', 'Client 3']);
    }
  });

  it('begin anew tomorrow: without those spoken with, with those who were only passed over today', async () => {
    await done('1');
    await done('2', 'notToday');
    await done('3', 'notHim');
    await refresh(TOMORROW);
    expect(await toCall()).toEqual(['Client 2', 'Client 4', 'Client 5']);
    expect(await settled()).toEqual([]);
  });

  it('come back on the day they were put off to, and say that nobody has promised it', async () => {
    expect(await settleCall({ key: key('1'), how: 'later', until: NOW.today }, NOW)).toEqual({
      refused: 'notAfterToday',
    });
    await settleCall({ key: key('1'), how: 'later', until: TOMORROW.today }, NOW);
    expect(await toCall()).toEqual(['Client 2', 'Client 3']);
    await refresh(TOMORROW);
    const { agreed } = await plan();
    expect(agreed).toMatchObject([{ name: 'Client 1', agreedOn: TOMORROW.today, isPutOff: true }]);
  });

  it('lose a client who has bought meanwhile, and nobody takes his place', async () => {
    await saveCapture(SITE, sleeper('2', { alsoOn: ['2026-11-24'] }), NOW);
    await refresh(NOW);
    expect(await toCall()).toEqual(['Client 1', 'Client 3']);
    expect(await settled()).toEqual(['Client 2 bought']);
  });

  it('count a call recorded in the panel, until it is undone there', async () => {
    const talk = talkAfter(newTalk(NOW.instant), { kind: 'outcome', code: 'noAnswer' });
    const recorded = await recordTalk({ site: SITE, client: address('3'), language: 'en' }, talk, NOW);
    if ('refused' in recorded) throw new Error(recorded.refused);
    expect(await settled()).toEqual(['Client 3 done']);
    expect(await toCall()).toEqual(['Client 1', 'Client 2']);
    expect(await undoSettled(recorded.id, NOW)).toBe(false);
    await undoTalk(SITE, address('3'), recorded.id, NOW);
    expect(await settled()).toEqual([]);
    expect(await toCall()).toEqual(['Client 1', 'Client 2', 'Client 3']);
  });

  it('are of one manager when he says who he is, and those of whom no owner is known are everybody’s', async () => {
    await saveCapture(SITE, sleeper('1', { owner: 'Olga' }), NOW);
    await saveCapture(SITE, sleeper('2', { owner: 'Ivan' }), NOW);
    await ownerItem.setValue({ owner: 'Olga' });
    await refresh(NOW);
    expect(await toCall()).toEqual(['Client 1', 'Client 3', 'Client 4']);
    const list = await wakeUpItem.getValue();
    expect(list?.owners).toEqual([
      { name: 'Ivan', clients: 1 },
      { name: 'Olga', clients: 1 },
    ]);
    expect(list?.barred.map(({ bar, total }) => [bar, total])).toEqual([['colleagueClient', 1]]);
  });

  it('of a whole team are kept by manager, and for the first frame without their lines', async () => {
    await saveCapture(SITE, sleeper('1', { owner: 'Olga' }), NOW);
    await saveCapture(SITE, sleeper('2', { owner: 'Ivan' }), NOW);
    await ownerItem.setValue({});
    await refresh(NOW);
    await done('4', 'notToday');
    const namesIn = (list: WakeUpList | null) =>
      list?.team?.map(({ name, rows, total }) => [name, rows.map((row) => row.name), total]);
    expect(namesIn(await wakeUpItem.getValue())).toEqual([
      ['Ivan', ['Client 2'], 1],
      ['Olga', ['Client 1'], 1],
      [undefined, ['Client 3', 'Client 4', 'Client 5'], 3],
    ]);
    expect(namesIn(await wakeUpBeginningItem.getValue())).toEqual([
      ['Ivan', [], 1],
      ['Olga', [], 1],
      [undefined, [], 2],
    ]);
  });

  it('never name a client who asked not to be contacted, in any part of the list', async () => {
    const talk = talkAfter(newTalk(NOW.instant), { kind: 'outcome', code: 'doNotContact' });
    await recordTalk({ site: SITE, client: address('1'), language: 'en' }, talk, NOW);
    await refresh(TOMORROW);
    expect(JSON.stringify(await wakeUpItem.getValue())).not.toContain('Client 1');
  });
});

describe('why a client is not in the list', () => {
  const why = async (id: string) => {
    const list = await wakeUpItem.getValue();
    return list ? (await whyOf(key(id), list, NOW))?.why : undefined;
  };

  it('is told of everybody: in the list, in the queue, done with, and never heard of', async () => {
    expect((await why('1'))?.standing).toEqual({ kind: 'listed', occasion: 'wake' });
    expect((await why('5'))?.standing).toEqual({ kind: 'queued', place: 2 });
    await done('1');
    expect((await why('1'))?.standing).toMatchObject({ kind: 'settled', call: { how: 'done' } });
    expect(await why('99')).toBeUndefined();
  });

  it('is the first rule that bars him, after those he has passed', async () => {
    await done('1');
    const list = await wakeUpItem.getValue();
    const tomorrow = list && (await whyOf(key('1'), { ...list, day: { capacity: 3, settled: [] } }, TOMORROW))?.why;
    expect(tomorrow?.standing).toEqual({ kind: 'barred', bar: 'contactedRecently' });
    expect(tomorrow?.passed).toEqual([
      ...['doNotContact', 'prefersMessages', 'former', 'openDeal', 'agreedDate', 'quietPeriod'],
    ]);
    expect(tomorrow?.facts.lastContactOn).toBe(NOW.today);
  });
});

it('leaves the number on the icon with what is still to be called', async () => {
  expect(await callsToday(NOW.today)).toBe(3);
  expect(callsOf(await plan())).toBe(3);
  await done('1');
  expect(await callsToday(NOW.today)).toBe(2);
  expect(await callsToday(TOMORROW.today)).toBeUndefined();
});
