import { beforeEach, describe, expect, it } from 'vitest';
import { agreedText } from '../../../../components/popup/agreedText';
import { careText, oneTimeText, seasonText } from '../../../../components/popup/occasionText';
import type { Reminder } from '../../../../lib/domain/assessment';
import type { SeasonStanding } from '../../../../lib/domain/season/seasonStanding';
import type { WakeUpRow } from '../../../../lib/domain/wakeUpList';
import { language } from '../../../../lib/locales/language';
import { cared } from '../../../e2e/gallery-pages/clients';

const today = '2026-11-21';
const [gift, late] = cared.season;
const [agreed] = cared.agreed;
const [once] = cared.oneTime;
const [reminded] = cared.care;
function reminder(change: Partial<Reminder>): WakeUpRow {
  if (!reminded.reminder) throw new Error('the client has no reminder');
  return { ...reminded, reminder: { ...reminded.reminder, ...change } };
}
function windowOf(change: Partial<SeasonStanding>): WakeUpRow {
  if (!late.season) throw new Error('the client has no season');
  return { ...late, season: { ...late.season, ...change } };
}
const plain = (text: object) => JSON.parse(JSON.stringify(text).replaceAll('\u00a0', ' ')) as unknown;

describe('why a client who is not asleep may like to hear from us', () => {
  beforeEach(() => {
    language.value = 'ru';
  });

  it('says what a season is for, how often he bought in it, and when it opens', () => {
    expect(plain(seasonText(gift, today))).toEqual({ why: 'к Новому году, уже 3 сезона', end: 'с 1 дек' });
  });

  it('says the days of a season that no holiday explains', () => {
    const why = '2 ноя – 30 ноя, уже 5 сезонов';
    expect(plain(seasonText(windowOf({ alert: 'open' }), today))).toEqual({ why, end: 'до 30 ноя' });
    expect(plain(seasonText(late, today))).toEqual({ why, end: 'до 30 ноя', since: 'позже обычного' });
  });

  it('claims no habit for a season that was given', () => {
    expect(plain(seasonText(windowOf({ seasons: 0, alert: 'open' }), today))).toMatchObject({
      why: '2 ноя – 30 ноя',
    });
  });

  it('gives no last day that has passed', () => {
    const closed = windowOf({ closesOn: '2026-11-15' });
    expect(plain(seasonText(closed, today))).toEqual({
      why: '2 ноя – 15 ноя, уже 5 сезонов',
      since: 'позже обычного',
    });
  });

  it('says a single purchase without a word of silence', () => {
    expect(plain(oneTimeText(once, today))).toEqual({ why: 'одна покупка, 120 дней назад', end: '24 июл' });
  });

  it('says that a call was agreed, and for when if the day has passed', () => {
    expect(plain(agreedText(agreed, today))).toMatchObject({ why: 'договорились созвониться сегодня' });
    expect(plain(agreedText({ ...agreed, agreedOn: '2026-11-19' }, today))).toMatchObject({
      why: 'договорились созвониться 19 ноября',
    });
  });

  it.each([
    [{}, 'для безопасности, было 25 мая'],
    [{ isSafety: false }, 'срок по норме, было 25 мая'],
    [{ kind: 'season', lastOn: '2025-11-22' }, 'к сезону, было 22 ноя 2025'],
  ] as const)('reminds of what he bought: %j', (change, why) => {
    expect(plain(careText(reminder(change), today))).toEqual({ why, end: '25 ноя' });
  });
});

it('says the same in English', () => {
  language.value = 'en';
  expect(plain(seasonText(gift, today))).toEqual({ why: 'for New Year, 3 seasons so far', end: 'from 1 Dec' });
  expect(plain(oneTimeText(once, today))).toEqual({ why: 'one purchase, 120 days ago', end: '24 Jul' });
});
