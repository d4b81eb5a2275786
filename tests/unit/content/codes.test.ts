import { describe, expect, it } from 'vitest';
import { outcomeRules, playRules, readyCatalogues, reasonRules } from '../../../lib/content/contentRules';
import type { ReadyAmount } from '../../../lib/domain/offer/catalogue';
import { offerSteps } from '../../../lib/domain/offer/offer';
import type { NextDateRule } from '../../../lib/domain/outcome/nextDateRule';
import { presets } from '../../../lib/domain/presets/preset';
import { checkCondition } from '../../../lib/domain/script/checkCondition';
import { checkText } from '../../../lib/domain/script/checkText';
import { codes, libraries } from './libraries';

const { fields } = libraries.ru.vocabulary;
const closings = libraries.ru.scripts.closings.map(({ code }) => code);
const CAMEL = /^[a-z][A-Za-z0-9]*$/;

function isSound(rule: NextDateRule): boolean {
  if (rule.kind === 'cycles') return rule.value >= 0.5 && rule.value <= 4;
  if (rule.kind === 'days') return Number.isInteger(rule.value) && rule.value >= 1 && rule.value <= 365;
  return rule.kind === 'agreed' || rule.kind === 'selfContact' ? isSound(rule.ifMissing) : true;
}

describe('codes', () => {
  const lists = {
    reasons: reasonRules,
    plays: playRules,
    outcomes: outcomeRules,
    variables: libraries.ru.vocabulary.variables.map(({ key }) => ({ code: key })),
    ...Object.fromEntries(readyCatalogues.map(({ industry, offers }) => [industry, offers])),
  };

  it.each(Object.entries(lists))('of %s are camelCase and unique', (_, list) => {
    const found = list.map(({ code }) => code);
    expect(found.filter((code) => !CAMEL.test(code))).toEqual([]);
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('the reasons', () => {
  it.each(reasonRules)('$code leads to a play and steps that exist', (reason) => {
    expect(codes.plays).toContain(reason.play);
    expect(offerSteps).toEqual(expect.arrayContaining([...reason.offerSteps]));
    expect(isSound(reason.nextDate)).toBe(true);
    if (reason.quietDays !== 'forever') expect(reason.quietDays).toBeGreaterThanOrEqual(0);
    const play = playRules.find(({ code }) => code === reason.play);
    const isOnlyOurs = play?.when.reason?.length === 1;
    if (isOnlyOurs) expect(reason.offerSteps).toEqual(expect.arrayContaining([...(play?.offerSteps ?? [])]));
  });

  it('are answered by a discount only where money or our own mistake is the reason', () => {
    const discounted = reasonRules.filter(({ offerSteps: steps }) => steps.includes('discount'));
    expect(discounted.map(({ code }) => code).sort()).toEqual(['ourFault', 'price']);
  });
});

describe('the plays', () => {
  it.each(playRules)('$code is sound', (play) => {
    expect(checkCondition(play.when, fields, codes)).toEqual([]);
    const order = play.offerSteps.map((step) => offerSteps.indexOf(step));
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(play.stopsWhen).toContain('doNotContact');
    expect(play.maxAttempts).toBeGreaterThanOrEqual(1);
    expect(play.maxAttempts).toBeLessThanOrEqual(3);
    if (play.noDiscount) expect(play.offerSteps).not.toContain('discount');
    if (play.discountNotFirst) expect(play.offerSteps[0]).not.toBe('discount');
  });

  it.each(Object.values(libraries))('are told shortly ($language)', ({ plays, vocabulary }) => {
    for (const { goal, steps } of plays.plays) {
      expect(checkText(goal, vocabulary.variables, { most: 120, mostSentences: 2 })).toEqual([]);
      expect(steps.length).toBeGreaterThanOrEqual(2);
      expect(steps.length).toBeLessThanOrEqual(5);
      for (const step of steps)
        expect(checkText(step, vocabulary.variables, { most: 110, mostSentences: 1 })).toEqual([]);
    }
  });
});

describe('the outcomes', () => {
  const needed = ['willBuy', 'callBack', 'selfContact', 'noAnswer', 'reasonNoReturn', 'irritated', 'doNotContact'];

  it('cover every way a call ends, each on a key of its own, to be undone for ten seconds', () => {
    expect(codes.outcomes).toEqual(expect.arrayContaining([...needed, 'alreadyBought']));
    const keys = outcomeRules.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(outcomeRules.every(({ undoSeconds }) => undoSeconds === 10)).toBe(true);
  });

  it.each(outcomeRules)('$code counts as what it is', ({ code, countsAs, nextDate, close }) => {
    expect(countsAs.silent && countsAs.reached).toBe(false);
    // A call nobody answered leaves the client in peace; a message is with him.
    if (countsAs.silent) expect(countsAs.capUsed).toBe(code === 'messageSent');
    expect(countsAs.finished && !countsAs.reached).toBe(false);
    expect(isSound(nextDate)).toBe(true);
    if (close !== undefined) expect(closings).toContain(close);
  });

  it('stop after the third attempt without an answer', () => {
    expect(outcomeRules.find(({ code }) => code === 'noAnswer')?.maxSilent).toBe(3);
  });

  it.each(Object.values(libraries))('leave a note of at most 200 signs ($language)', ({ outcomes, vocabulary }) => {
    for (const { note, afterMax } of outcomes.outcomes)
      for (const text of [note, afterMax?.note])
        if (text !== undefined) expect(checkText(text, vocabulary.variables, { most: 200 })).toEqual([]);
  });
});

function share(amount: ReadyAmount): number | undefined {
  return 'avgOrder' in amount ? amount.avgOrder : undefined;
}

function isAtMost(one: ReadyAmount, other: ReadyAmount): boolean {
  const [small, large] = [share(one), share(other)];
  return small === undefined || large === undefined || small <= large + 1e-9;
}

describe('the ready catalogues', () => {
  it('are one for each industry', () => {
    expect(readyCatalogues.map(({ industry }) => industry).sort()).toEqual([...codes.industries].sort());
  });

  it.each(readyCatalogues)('$industry: every step has an offer, and no limit stands above the next', (catalogue) => {
    const { limits, offers, industry } = catalogue;
    expect(new Set(offers.map(({ step }) => step))).toEqual(new Set(offerSteps));
    expect(isAtMost(limits.amountPerOrder, limits.clientYear)).toBe(true);
    expect(isAtMost(limits.clientYear, limits.managerMonth)).toBe(true);
    expect(isAtMost(limits.managerMonth, limits.teamMonth)).toBe(true);
    const marginRate = presets.find(({ code }) => code === industry)?.marginRate.value ?? 0;
    expect(limits.marginFloor).toBeLessThanOrEqual(marginRate);
    expect(limits.percentPerOrder).toBeLessThanOrEqual(20);
    expect(limits.cooldownDays).toBeGreaterThanOrEqual(30);
  });

  const all = readyCatalogues.flatMap(({ industry, offers, limits }) =>
    offers.map((offer) => ({ place: `${industry}.${offer.code}`, offer, limits, industry })),
  );

  it.each(all)('$place is an offer that may be made', ({ offer, limits, industry }) => {
    expect(offer.validDays).toBeGreaterThanOrEqual(1);
    expect(offer.validDays).toBeLessThanOrEqual(90);
    expect(offer.classes).not.toContain('C');
    expect(isAtMost(offer.cap, limits.amountPerOrder)).toBe(true);
    if (offer.cost.kind === 'amount') expect(isAtMost(offer.cost.amount, offer.cap)).toBe(true);
    if (offer.consent === 'none') expect(offer.kind).toBe('care');
    if (offer.reasons === 'any') expect(offer.step).toBe('news');
    else
      for (const reason of offer.reasons)
        expect(reasonRules.find(({ code }) => code === reason)?.offerSteps).toContain(offer.step);
    if (offer.kind !== 'discount') return expect(offer.percent).toBeUndefined();
    const marginRate = presets.find(({ code }) => code === industry)?.marginRate.value ?? 0;
    expect(offer.percent).toBeLessThanOrEqual(limits.percentPerOrder);
    expect((offer.percent ?? 0) / 100).toBeLessThanOrEqual(marginRate - limits.marginFloor + 1e-9);
    expect(offer.statuses.every((status) => ['sleeping', 'lost', 'seasonal'].includes(status))).toBe(true);
    expect(offer.cost.kind).toBe('discount');
    if (offer.reasons.includes('ourFault')) expect(offer.notFirstFor).toContain('ourFault');
    expect((share(offer.cap) ?? 1) + 1e-9).toBeGreaterThanOrEqual(
      ((offer.percent ?? 0) / 100) * (share(offer.minOrder) ?? 0),
    );
  });

  it('hold the example: 5 % from 20 000 within a month, no more than 3 000', () => {
    expect(all.map(({ offer }) => offer)).toContainEqual(
      expect.objectContaining({
        percent: 5,
        validDays: 30,
        cap: { major: 3000 },
        minOrder: { major: 20_000 },
        example: true,
      }),
    );
  });

  it.each(Object.values(libraries))('say each offer in one short phrase after a colon ($language)', (library) => {
    const { variables } = library.vocabulary;
    for (const { offers } of library.offers.catalogue)
      for (const { text, needs, kind } of offers) {
        const given = ['offerPercent', 'offerCap', 'offerMinOrder', 'offerUntil', ...(needs ?? [])];
        expect(checkText(text, variables, { most: 140, mostSentences: 1, given })).toEqual([]);
        expect(text).not.toMatch(/^\p{Lu}/u);
        if (kind === 'discount') expect(text).toMatch(/\{offerPercent\}.*\{offerCap\}/);
      }
  });

  it.each(Object.values(libraries))('name every limit that may bind ($language)', ({ offers }) => {
    const limits = ['offerPercent', 'offerCap', 'minOrder', 'clientYear', 'managerMonth', 'teamMonth', 'marginFloor'];
    expect(Object.keys(offers.bindingLimits)).toEqual(expect.arrayContaining([...limits, 'cooldown', 'currency']));
  });
});
