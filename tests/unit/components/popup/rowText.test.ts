import { beforeEach, describe, expect, it } from 'vitest';
import { wakeText } from '../../../../components/popup/rowText';
import { soonText } from '../../../../components/popup/soonText';
import type { WakeUpRow } from '../../../../lib/domain/wakeUpList';
import { language } from '../../../../lib/locales/language';

const today = '2026-11-21';
const row = (change: Partial<WakeUpRow>): WakeUpRow => ({
  key: 'k',
  site: 'https://crm.example.ru',
  path: '/1',
  name: 'ООО «Ромашка»',
  owner: undefined,
  status: 'sleeping',
  valueClass: 'B',
  cycleDays: 40.2,
  cycleSource: 'own',
  confidence: 'good',
  purchases: 7,
  lastOn: '2026-09-09',
  silentDays: 73,
  missed: 1,
  nextDueOn: '2026-11-28',
  averageMinor: 6_200_000,
  currency: 'RUB',
  recoverableMinor: 1_550_000,
  ...change,
});
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

describe('why a client stands in a list, in Russian', () => {
  beforeEach(() => {
    language.value = 'ru';
  });

  it.each<[Partial<WakeUpRow>, string]>([
    [{}, 'раз в 40 дней, молчит 73'],
    [{ cycleDays: 21, silentDays: 41 }, 'раз в 21 день, молчит 41'],
    [{ cycleSource: 'base', cycleDays: 32 }, 'по базе раз в 32 дня, молчит 73'],
    [{ cycleSource: 'group' }, 'по группе раз в 40 дней, молчит 73'],
    [{ cycleSource: 'company', cycleDays: 90 }, 'по правилу раз в 90 дней, молчит 73'],
    [{ cycleSource: 'hand' }, 'задано раз в 40 дней, молчит 73'],
    [{ cycleDays: undefined, cycleSource: undefined, silentDays: 121 }, 'одна покупка, молчит 121 день'],
  ])('says the rhythm with its source and the silence', (change, text) => {
    expect(plain(wakeText(row(change), today).why)).toBe(text);
  });

  it.each<[Partial<WakeUpRow>, string, string]>([
    [{ status: 'active', cycleDays: 28, nextDueOn: '2026-11-25' }, 'раз в 28 дней, осталось 4 дня', '25 ноя'],
    [{ status: 'active', cycleDays: 45, nextDueOn: '2026-11-21' }, 'раз в 45 дней, срок сегодня', 'пора'],
    [{ status: 'due', cycleDays: 21, silentDays: 24 }, 'раз в 21 день, сегодня 24-й день', 'пора'],
    [{ status: 'active', cycleDays: 90, nextDueOn: '2027-01-05' }, 'раз в 90 дней, осталось 45 дней', '5 янв 2027'],
  ])('says how near the next purchase is', (change, why, when) => {
    expect(plain(soonText(row(change), today).why)).toBe(why);
    expect(plain(soonText(row(change), today).end)).toBe(when);
  });

  it('says since when, with the year where it is not this one', () => {
    expect(plain(wakeText(row({}), today).since)).toBe('с 9 сен');
    expect(plain(wakeText(row({ lastOn: '2025-12-24' }), today).since)).toBe('с 24 дек 2025');
  });
});

it('says the same in English', () => {
  language.value = 'en';
  expect(plain(wakeText(row({}), today).why)).toBe('every 40 days, silent for 73');
  expect(plain(wakeText(row({ cycleDays: 1, silentDays: 2 }), today).why)).toBe('every 1 day, silent for 2');
});
