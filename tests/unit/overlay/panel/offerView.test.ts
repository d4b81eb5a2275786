import { beforeEach, describe, expect, it } from 'vitest';
import { NEW_GOODS } from '../../../../lib/domain/offer/ground';
import { newTalk, type TalkAct, talkAfter } from '../../../../lib/domain/talk/talk';
import { offerView } from '../../../../lib/overlay/panel/view/offerView';
import { FOLDED, type Scene } from '../../../../lib/overlay/panel/view/scene';
import { openCall } from '../../../../lib/store/call/openCall';
import { tellConsent } from '../../../../lib/store/call/tellConsent';
import { saveCapture } from '../../../../lib/store/clients';
import { refresh } from '../../../../lib/store/refresh';
import { libraries } from '../../content/libraries';
import { client, NOW, SITE, sleeper } from '../../store/call/sleepers';
import { emptyStore } from '../../store/emptyStore';

/** The offers of a talk about the price, with the ready catalogue, for a client who has bought paper. */

async function sceneOf(...acts: readonly TalkAct[]): Promise<Scene> {
  const opened = await openCall(SITE, client('1'), 'ru', NOW);
  if (!opened || 'barred' in opened.sheet) throw new Error('He may be called');
  const talk = [{ kind: 'reason', code: 'price' } as const, ...acts].reduce(talkAfter, newTalk(NOW.instant));
  return { sheet: opened.sheet, talk, library: libraries.ru, folds: FOLDED };
}
const view = async (...acts: readonly TalkAct[]) => offerView(await sceneOf(...acts));

const looksAt = (step: 'gift' | 'discount'): TalkAct => ({ kind: 'offerStep', step });
const orders = (category: string): TalkAct => ({ kind: 'category', category });

beforeEach(async () => {
  await emptyStore();
  const { deals, ...rest } = sleeper('1');
  await saveCapture(SITE, { ...rest, deals: deals.map((deal) => ({ ...deal, category: 'Бумага' })) }, NOW);
  await refresh(NOW);
  await tellConsent(SITE, client('1'), 'call', NOW);
});

describe('a discount', () => {
  it('is said with its own percent and sum: nothing of it is to be filled in', async () => {
    const { offer } = await view(looksAt('discount'));
    expect(offer).toMatchObject({ kind: 'discount', blanks: [] });
    expect(offer?.say).toMatch(/^скидка [\d,]+\s% на то, что вы уже брали, не больше [\d\s]+₽.*\.$/);
  });
});

describe('a call whose minutes cost nothing, as long as nobody has set their price', () => {
  it('breaks even at any chance, and is not said to bring less than it costs', async () => {
    const { offer } = await view(looksAt('discount'));
    expect(offer).toMatchObject({ oneOf: 'any' });
  });
});

describe('an offer that takes minutes', () => {
  it('is not said to cost nothing while a minute has no price: its minutes are told', async () => {
    const { offer } = await view();
    expect(offer).toMatchObject({
      code: 'reminder',
      costMinor: 0,
      costMinutes: 2,
      paysAfter: undefined,
      oneOf: undefined,
    });
  });

  it('is told with its sum once the minute has one', async () => {
    const { sheet, ...rest } = await sceneOf();
    const ground = sheet.ground && { ...sheet.ground, minuteMinor: 1_000 };
    const { offer } = offerView({ ...rest, sheet: { ...sheet, ...(ground && { ground }) } });
    expect(offer).toMatchObject({ code: 'reminder', costMinor: 2_000, costMinutes: undefined });
  });
});

describe('a gift', () => {
  const typed: TalkAct = { kind: 'blank', key: 'offerItem', value: 'блокнот' };
  const refused: TalkAct = { kind: 'refused', step: 'service' };

  it('asks what it is, and asks it still when that was typed', async () => {
    const withBlank = async (...acts: readonly TalkAct[]) => {
      const scenes = await sceneOf(refused, looksAt('gift'), ...acts);
      const gift = scenes.sheet.offers.filter(({ code }) => code === 'gift');
      return offerView({ ...scenes, sheet: { ...scenes.sheet, offers: gift } }).offer;
    };
    expect((await withBlank())?.blanks).toMatchObject([{ key: 'offerItem', value: '' }]);
    expect((await withBlank(typed))?.blanks).toMatchObject([{ key: 'offerItem', value: 'блокнот' }]);
    expect((await withBlank(typed))?.say).toContain('блокнот в подарок');
  });

  it('leaves what was typed for it out of other offers', async () => {
    expect((await view(typed, looksAt('discount'))).offer?.blanks).toEqual([]);
  });
});

describe('what is ordered', () => {
  it('is asked where an offer holds for some goods alone, and doubted until it is chosen', async () => {
    const { ordered, offer } = await view(looksAt('discount'));
    expect(ordered).toEqual({ bought: ['Бумага'], chosen: undefined, isNarrowed: false });
    expect(offer?.category).toEqual({ rule: 'bought', bought: ['Бумага'] });
  });

  it('takes away the offers that do not hold for it, and the doubt about those that do', async () => {
    const bought = await view(looksAt('discount'), orders('Бумага'));
    expect(bought).toMatchObject({ ordered: { chosen: 'Бумага', isNarrowed: false }, offer: { kind: 'discount' } });
    expect(bought.offer?.category).toBeUndefined();
    const other = await view(looksAt('discount'), orders(NEW_GOODS));
    expect(other.ladder).not.toContain('discount');
    expect(other.ordered).toMatchObject({ chosen: NEW_GOODS, isNarrowed: true });
  });

  it('is said to be why there is no offer at all', async () => {
    const scene = await sceneOf(orders(NEW_GOODS));
    const bound = scene.sheet.offers.filter(({ category }) => category === 'bought');
    const alone = offerView({ ...scene, sheet: { ...scene.sheet, offers: bound } });
    expect(alone).toMatchObject({ closed: 'otherCategory', offer: undefined, ordered: { chosen: NEW_GOODS } });
  });

  it('is not asked where no offer depends on it', async () => {
    const scene = await sceneOf();
    const free = scene.sheet.offers.filter(({ category }) => category === 'any');
    expect(offerView({ ...scene, sheet: { ...scene.sheet, offers: free } }).ordered).toBeUndefined();
  });
});
