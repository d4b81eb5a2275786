import { beforeEach, describe, expect, it } from 'vitest';
import { newTalk } from '../../../../lib/domain/talk/talk';
import { FOLDED } from '../../../../lib/overlay/panel/view/scene';
import { startView } from '../../../../lib/overlay/panel/view/startView';
import { openCall } from '../../../../lib/store/call/openCall';
import { saveCapture } from '../../../../lib/store/clients';
import { momentOf, timeOf } from '../../../../lib/store/moment';
import { refresh } from '../../../../lib/store/refresh';
import { rulesItem } from '../../../../lib/store/settings';
import { libraries } from '../../content/libraries';
import { emptyStore } from '../emptyStore';
import { client, NOW, SITE, sleeper } from './sleepers';

/** The last rules of the contact policy but one: calls are made in working hours (`product.md` §6). */

async function barAt(at: Date): Promise<string | undefined> {
  const opened = await openCall(SITE, client('1'), 'en', momentOf(at));
  if (!opened || 'barred' in opened.sheet) throw new Error('He may be called');
  return opened.sheet.permission.bar;
}

beforeEach(async () => {
  await emptyStore();
  await saveCapture(SITE, sleeper('1'), NOW);
  await refresh(NOW);
});

describe('the hour of a call', () => {
  it.each([
    ['at eight in the morning', new Date(2026, 10, 24, 8, 59), 'outsideHours'],
    ['at nine', new Date(2026, 10, 24, 9, 0), undefined],
    ['a minute before eight in the evening', new Date(2026, 10, 24, 19, 59), undefined],
    ['at eight in the evening', new Date(2026, 10, 24, 20, 0), 'outsideHours'],
    ['at noon of a Saturday', new Date(2026, 10, 28, 12, 0), 'outsideHours'],
  ])('%s speaks for itself', async (_, at, bar) => {
    expect(await barAt(at)).toBe(bar);
  });

  it('is the one the head has set', async () => {
    const rules = await rulesItem.getValue();
    const hours = { from: '10:00', to: '12:00', days: ['sat'], daysOff: [] } as const;
    await rulesItem.setValue({ ...rules, contact: { capDays: 14, maxSilentAttempts: 3, mayWakeC: false, hours } });
    expect(await barAt(new Date(2026, 10, 28, 11, 0))).toBeUndefined();
    expect(await barAt(new Date(2026, 10, 24, 12, 0))).toBe('outsideHours');
  });

  it('is said above the first words, and closes none of them', async () => {
    const at = new Date(2026, 10, 24, 21, 40);
    const opened = await openCall(SITE, client('1'), 'en', momentOf(at));
    if (!opened || 'barred' in opened.sheet) throw new Error('He may be called');
    const scene = { sheet: opened.sheet, talk: newTalk(NOW.instant), library: libraries.en, folds: FOLDED };
    const words = {
      consentAnswer: (answer: string) => answer,
      outsideHours: ({ time }: { time: string }, { from, to }: { from: string; to: string }) => `${time} ${from}-${to}`,
    };
    const page = startView(scene, words, { day: '2026-11-24', time: timeOf(at) });
    expect(page.held).toBe('21:40 09:00-20:00');
    expect(page.lines).toHaveLength(3);
  });
});
