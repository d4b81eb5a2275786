import { describe, expect, it } from 'vitest';
import { readyCatalogues } from '../../../../lib/content/contentRules';
import { averageOrderMinor, type Catalogue, catalogueOf } from '../../../../lib/domain/offer/catalogue';
import { writeCatalogueFile } from '../../../../lib/domain/offer/catalogueFile';
import { checkCatalogue, checkLimits, checkOffer } from '../../../../lib/domain/offer/checkCatalogue';
import { readCatalogueFile } from '../../../../lib/domain/offer/schema';
import { fivePercent, gift, limits, news } from './grounds';

const catalogue: Catalogue = { limits, offers: [news, gift, fivePercent] };

describe('a ready catalogue in the firm’s own money', () => {
  it('takes shares of the average order, rounded down', () => {
    const beauty = readyCatalogues.find(({ industry }) => industry === 'beauty')!;
    const made = catalogueOf(beauty, { averageOrderMinor: 3333_33, currency: 'RUB' });
    expect(made.limits).toMatchObject({ currency: 'RUB', percentPerOrder: 15, amountPerOrderMinor: 666_66 });
    expect(made.offers.find(({ code }) => code === 'usualService')).toMatchObject({ capMinor: 399_99 });
  });

  it.each(readyCatalogues)('$industry passes the checks of the editor', (ready) => {
    for (const average of [100, 3333_33, 1_000_000_00])
      expect(checkCatalogue(catalogueOf(ready, { averageOrderMinor: average, currency: 'RUB' }))).toEqual([]);
  });

  it.each([
    [[], undefined],
    [[0, -5], undefined],
    [[500], 500],
    [[100, 201], 150],
    [[100, 200, 900_000], 200],
  ])('the average order of %j is %j', (paid, average) => {
    expect(averageOrderMinor(paid)).toBe(average);
  });
});

describe('the editor refuses', () => {
  it.each([
    ['an offer without an end', { ...fivePercent, validDays: 0 }, 'validDays', 'missing'],
    ['an offer without a cost', { ...gift, cost: { kind: 'none' } }, 'cost', 'missing'],
    ['an offer without a cap', { ...fivePercent, capMinor: Number.NaN }, 'capMinor', 'missing'],
    ['a cap above the limit per order', { ...gift, capMinor: 10_000_01 }, 'capMinor', 'aboveLimit'],
    ['a cost above the cap', { ...gift, cost: { kind: 'amount', amountMinor: 1000_01 } }, 'cost', 'aboveLimit'],
    ['a percent above the limit', { ...fivePercent, percent: 21 }, 'percent', 'aboveLimit'],
    ['a discount without a percent', { ...fivePercent, percent: 0 }, 'percent', 'missing'],
    ['class C', { ...gift, classes: ['A', 'C'] }, 'classes', 'classC'],
    ['a gift without consent', { ...gift, consent: 'none' }, 'consent', 'needsConsent'],
    ['a gift before the reason', { ...gift, reasons: 'any' }, 'reasons', 'needsReason'],
    [
      'a cap that cuts the percent at the least order',
      { ...fivePercent, capMinor: 900_00 },
      'capMinor',
      'cutAtMinimum',
    ],
  ] as const)('%s', (_, offer, field, why) => {
    expect(checkOffer(offer, limits)).toContainEqual({ offer: offer.code, field, why });
  });

  it('limits that stand above the next wider one, and limits that are none', () => {
    expect(checkLimits({ ...limits, clientYearMinor: 40_000_00 })).toEqual([
      { field: 'clientYearMinor', why: 'aboveNext' },
    ]);
    expect(checkLimits({ ...limits, teamMonthMinor: Number.POSITIVE_INFINITY })).toContainEqual({
      field: 'teamMonthMinor',
      why: 'notWhole',
    });
    expect(checkLimits({ ...limits, marginFloor: -0.1, percentPerOrder: 101 })).toHaveLength(2);
  });

  it('two offers of one code', () => {
    expect(checkCatalogue({ limits, offers: [gift, gift] })).toEqual([
      { offer: 'gift', field: 'code', why: 'sameCode' },
    ]);
  });
});

describe('a file of offers', () => {
  const edited = (change: (file: Record<string, unknown>) => void) => {
    const file = JSON.parse(writeCatalogueFile(catalogue));
    change(file);
    return readCatalogueFile(JSON.stringify(file));
  };

  it('brings back what was written', () => {
    expect(readCatalogueFile(writeCatalogueFile(catalogue))).toEqual(catalogue);
  });

  it.each(Object.keys(limits))('is refused whole where the limit %s is missing: a gap is no wider limit', (field) => {
    const result = edited((file) => delete (file['limits'] as Record<string, unknown>)[field]);
    expect(result).toEqual({ problem: { why: 'badShape', where: `limits.${field}` } });
  });

  it.each([
    ['an amount as text', (file: { limits: Record<string, unknown> }) => (file.limits['clientYearMinor'] = '1e99')],
    ['a negative floor', (file: { limits: Record<string, unknown> }) => (file.limits['marginFloor'] = -1)],
    ['a field nobody knows', (file: { limits: Record<string, unknown> }) => (file.limits['noLimit'] = true)],
  ])('is refused with %s', (_, change) => {
    expect(edited((file) => change(file as never))).toHaveProperty('problem.why', 'badShape');
  });

  it('is refused by name where its rules contradict each other, is newer, or is something else', () => {
    expect(edited((file) => ((file['limits'] as Record<string, unknown>)['percentPerOrder'] = 1))).toMatchObject({
      problem: { why: 'badCatalogue', problems: [{ offer: 'fivePercent', field: 'percent', why: 'aboveLimit' }] },
    });
    expect(edited((file) => (file['formatVersion'] = 2))).toEqual({ problem: { why: 'newerFormat' } });
    expect(readCatalogueFile('{"format":"else"}')).toEqual({ problem: { why: 'otherFormat' } });
    expect(readCatalogueFile('not json')).toEqual({ problem: { why: 'notJson' } });
    expect(readCatalogueFile('x'.repeat(1_000_001))).toEqual({ problem: { why: 'tooLarge' } });
  });
});
