import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ownAnswers } from '../../../entrypoints/background/ownAnswers';
import type { HandWish } from '../../../lib/domain/hand/handWish';
import { defaultRules } from '../../../lib/domain/rules';
import { ruleParts } from '../../../lib/domain/rulesFile/part';
import { callerItem } from '../../../lib/store/call/callItems';
import { cardOf } from '../../../lib/store/card';
import { saveCapture } from '../../../lib/store/clients';
import { clientRules } from '../../../lib/store/hand/clientRules';
import { setByHand } from '../../../lib/store/hand/setByHand';
import { headFileItem } from '../../../lib/store/head/headItems';
import { mergeClients } from '../../../lib/store/identity/merges';
import { clientKey } from '../../../lib/store/key';
import { momentOf } from '../../../lib/store/moment';
import { refresh } from '../../../lib/store/refresh';
import { rulesItem } from '../../../lib/store/settings';
import { emptyStore } from './emptyStore';
import { captureOf, evenly, SITE } from './samples';

/** Rules that the options set for single clients. */

const NOW = momentOf(new Date());
const company = (id: string) => ({ type: 'company', id });
const every = (days: number): HandWish => ({
  kind: 'correct',
  given: { what: 'cycle', cycleDays: days, reason: 'Закупают реже' },
});
/** As the page of options asks the background. */
const ask = (id: string, wish: HandWish) =>
  (ownAnswers.correctClient as (asked: object, sender: undefined) => unknown)(
    { site: SITE, client: company(id), wish },
    undefined,
  );
const standing = async (today = NOW.today) =>
  (await clientRules(today)).rows.map(({ name, set }) => [name, ...set.map(({ what }) => what)]);
const cycleOf = async (id: string) => (await cardOf(SITE, company(id), NOW.today))?.assessment.rhythm;

beforeEach(async () => {
  await emptyStore();
  vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue();
  for (const id of ['1', '2']) await saveCapture(SITE, captureOf(id, evenly(id, 30, 50, 7)), NOW);
  await refresh(NOW);
  await callerItem.setValue({ person: { name: 'Irina', role: 'head' } });
});

describe('a rule for one client', () => {
  it('wins over his own rhythm and over the rule of the company, and is listed with who set it', async () => {
    await rulesItem.setValue({ ...defaultRules, companyCycleDays: 20 });
    expect(await ask('1', every(75))).toHaveProperty('record');
    expect(await cycleOf('1')).toMatchObject({ cycleDays: 75, source: 'hand' });
    expect(await cycleOf('2')).toMatchObject({ source: 'own' });
    const { rows, total } = await clientRules(NOW.today);
    expect(total).toBe(1);
    expect(rows[0]?.set).toMatchObject([{ cycleDays: 75, by: { name: 'Irina', role: 'head' } }]);
  });

  it('set by the head stays when a manager corrects the same in the page of the CRM', async () => {
    await ask('1', every(75));
    const manager = { name: 'Olga', role: 'manager' } as const;
    const refused = await setByHand({ site: SITE, client: company('1'), by: manager }, every(40), NOW);
    expect(refused).toEqual({ problems: [{ why: 'onlyHead' }] });
    expect(await cycleOf('1')).toMatchObject({ cycleDays: 75 });
  });

  it('is taken back by the head, and arithmetic decides again', async () => {
    await ask('1', every(75));
    await ask('1', { kind: 'clear', what: 'cycle' });
    expect(await cycleOf('1')).toMatchObject({ source: 'own' });
    expect(await standing()).toEqual([]);
  });

  it('is no longer listed once its last day has passed', async () => {
    const wish = every(75);
    if (wish.kind === 'correct') await ask('1', { ...wish, given: { ...wish.given, endsOn: NOW.today } });
    expect(await standing()).toHaveLength(1);
    expect(await standing('2099-01-01')).toEqual([]);
  });

  it('is listed once for two cards of one client', async () => {
    await ask('1', every(75));
    await ask('2', { kind: 'correct', given: { what: 'noRepeat', reason: 'Разовая стройка' } });
    await mergeClients(clientKey(SITE, company('1')), clientKey(SITE, company('2')), NOW);
    expect((await standing()).map(([, ...set]) => set)).toEqual([['cycle', 'noRepeat']]);
  });

  it('is a manager’s where the head has locked the cycles, whatever the user calls himself', async () => {
    await headFileItem.setValue({
      body: { savedAt: '2026-11-20T09:00:00.000Z', savedBy: 'Olga', locked: ruleParts, head: { rules: defaultRules } },
      key: 'AAAA',
      takenAt: '2026-11-21T07:30:00.000Z',
    });
    await ask('1', every(75));
    expect((await clientRules(NOW.today)).rows[0]?.set).toMatchObject([{ by: { role: 'manager' } }]);
    expect(await ask('1', { kind: 'mark', code: 'debt' })).toMatchObject({ problems: [{ why: 'onlyHead' }] });
  });
});
