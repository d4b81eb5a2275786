import { describe, expect, it } from 'vitest';
import { playRules, reasonRules } from '../../../../lib/content/contentRules';
import { earlierOffers } from '../../../../lib/domain/offer/earlierOffer';
import { ladderOf } from '../../../../lib/domain/offer/ladder';
import type { OfferKind } from '../../../../lib/domain/offer/offer';
import type { PromiseEntry } from '../../../../lib/domain/offer/promiseLog';
import { gift, ground } from './grounds';

const { client, today } = ground.owner;
const made = (offer: string, on: string, until: string, kind: OfferKind = 'discount'): PromiseEntry => ({
  id: `${on} ${offer}`,
  client,
  offer,
  kind,
  on,
  until,
  by: 'Ольга',
  amountMinor: 1000_00,
  currency: 'RUB',
  minOrderMinor: 0,
});
const ends = (log: readonly PromiseEntry[], days: readonly string[]) =>
  earlierOffers(log, { client, today }, days).map(({ offer, end, endedOn }) => [offer, end, endedOn]);

describe('what a client was offered before', () => {
  it.each([
    ['was taken where he bought while it held', ['2026-02-01', '2026-03-10'], 'bought', '2026-03-10'],
    ['was taken where he bought on its last day', ['2026-02-01', '2026-04-02'], 'bought', '2026-04-02'],
    ['was taken where he bought on the day itself', ['2026-02-01', '2026-03-03'], 'bought', '2026-03-03'],
    ['was let go where he bought a day too late', ['2026-02-01', '2026-04-03'], 'nothing', '2026-04-02'],
    ['was let go where he has not bought since', ['2026-02-01'], 'nothing', '2026-04-02'],
  ])('%s', (_, days, end, endedOn) => {
    expect(ends([made('five', '2026-03-03', '2026-04-02')], days)).toEqual([['five', end, endedOn]]);
  });

  it('is open while it holds', () => {
    expect(ends([made('five', '2026-11-01', '2026-11-21')], ['2026-02-01'])).toEqual([['five', 'open', '2026-11-21']]);
  });

  it('is told the latest first, and one purchase takes one offer', () => {
    const log = [made('second', '2026-03-05', '2026-04-04', 'gift'), made('first', '2026-03-03', '2026-04-02')];
    expect(ends(log, ['2026-02-01', '2026-03-10'])).toEqual([
      ['second', 'nothing', '2026-04-04'],
      ['first', 'bought', '2026-03-10'],
    ]);
  });

  it('leaves out news, other clients, days to come and what ended before the purchases that are known', () => {
    const log = [
      made('news', '2026-03-03', '2026-04-02', 'news'),
      made('tomorrow', '2026-11-22', '2026-12-22'),
      made('old', '2024-03-03', '2024-04-02'),
      { ...made('his', '2026-03-03', '2026-04-02'), client: 'crm client 2' },
    ];
    expect(ends(log, ['2026-02-01'])).toEqual([]);
    expect(ends([made('five', '2026-03-03', '2026-04-02')], [])).toEqual([]);
  });
});

describe('among the offers of one step', () => {
  const price = reasonRules.find(({ code }) => code === 'price');
  const play = playRules.find(({ code }) => code === price?.play);
  const sample = { ...gift, code: 'sample', cost: { kind: 'amount', amountMinor: 100_00 } } as const;
  const shown = (log: readonly PromiseEntry[], days: readonly string[]) => {
    const earlier = earlierOffers(log, { client, today }, days);
    return ladderOf([gift, sample], { reason: price, play, refused: [], earlier }, ground).open[0]?.offer.code;
  };

  it('the one he has taken before comes first, though it costs more', () => {
    expect(shown([], ['2026-02-01'])).toBe('sample');
    expect(shown([made('gift', '2026-03-03', '2026-04-02', 'gift')], ['2026-02-01', '2026-03-10'])).toBe('gift');
  });

  it('the one he has let go comes last, though it costs less', () => {
    expect(shown([made('sample', '2026-03-03', '2026-04-02', 'gift')], ['2026-02-01'])).toBe('gift');
  });
});
