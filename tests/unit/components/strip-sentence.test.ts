import { afterEach, describe, expect, it } from 'vitest';
import { popoverPlace } from '../../../components/popoverPlace';
import { rhythmPoints } from '../../../components/rhythmPoints';
import { compose, plainText, slot } from '../../../components/sentence';
import { statusSentence } from '../../../components/statusSentence';
import { stripLook } from '../../../components/stripLook';
import type { Assessment } from '../../../lib/domain/assessment';
import { language } from '../../../lib/locales/language';
import { assessments } from '../../e2e/gallery/assessments';

const said = (assessment: Assessment) => plainText(statusSentence(assessment)).replaceAll('\u00a0', ' ');
const { sleeping } = assessments;

afterEach(() => {
  language.value = 'en';
});

describe('the sentence of the strip', () => {
  it.each([
    ['active', 'обычно раз в 40 дней (34 покупки), последняя 12 дней назад'],
    ['due', 'обычно раз в 40 дней (4 покупки, уверенность средняя), прошло 46: самое время напомнить'],
    ['sleeping', 'обычно раз в 40 дней (7 покупок), молчит 73: пропущен 1 цикл'],
    ['lost', 'обычно раз в 40 дней (7 покупок), молчит 558: пропущено 13 циклов'],
    ['weak', 'по двум покупкам раз в 40 дней, молчит 73: пропущен 1 цикл'],
    ['base', 'по базе раз в 45 дней (2 покупки), молчит 73: пропущен 1 цикл'],
    ['company', 'по правилу компании раз в 90 дней (2 покупки), молчит 73: пропущен 1 цикл'],
    ['served', 'обычно раз в 40 дней (7 покупок), молчит 73: пропущен 1 цикл, но 1 сделка открыта'],
    ['oneTime', 'одна покупка 64 дня назад, 48 000 ₽; своего ритма пока нет'],
    ['withoutDeals', 'история прочитана вся: сделок у клиента нет'],
    ['withoutPurchases', 'история прочитана вся: 3 сделки, оплаченных среди них нет'],
    ['partial', 'история прочитана не вся, статус по ней не считаем'],
  ] as const)('in Russian, %s: %s', (name, text) => {
    language.value = 'ru';
    expect(said(assessments[name])).toBe(text);
  });

  it.each([
    ['sleeping', 'usually every 40 days (7 purchases), silent for 73: 1 cycle missed'],
    ['weak', 'going by two purchases, every 40 days, silent for 73: 1 cycle missed'],
  ] as const)('in English, %s: %s', (name, text) => {
    expect(said(assessments[name])).toBe(text);
  });

  it('never says "usually" of a rhythm that is not the client’s own', () => {
    for (const source of ['base', 'company', 'hand'] as const) {
      const rhythm = sleeping.rhythm && { ...sleeping.rhythm, source, confidence: 'weak' as const };
      expect(said({ ...sleeping, rhythm })).not.toContain('usually');
    }
  });

  it.each([
    [1, 'пропущен 1 цикл'],
    [2, 'пропущено 2 цикла'],
    [5, 'пропущено 5 циклов'],
    [11, 'пропущено 11 циклов'],
    [21, 'пропущен 21 цикл'],
  ])('counts %i missed as "%s"', (missed, text) => {
    language.value = 'ru';
    const silence = sleeping.silence && { ...sleeping.silence, missed };
    expect(said({ ...sleeping, silence })).toContain(text);
  });

  it('lets every language keep its own order of words', () => {
    const parts = [{ aside: 'one' }, { aside: 'two' }] as const;
    expect(plainText(compose(`${slot(1)} before ${slot(0)}`, ...parts))).toBe('two before one');
  });
});

describe('the strip', () => {
  const client = (assessment: Assessment, canRead = true) =>
    stripLook({ kind: 'client', name: 'Romashka', assessment, canRead });

  it('shows no status from a part of the history and offers to read the rest', () => {
    const look = client(assessments.partial);
    expect(look.word).toBe('5\u00a0of\u00a037\u00a0deals');
    expect(look.tone).toBe('noData');
    expect(look.buttons.map(({ act }) => act.kind)).toEqual(['readHistory']);
  });

  it('says how much the pages have shown and offers a file where the CRM is not read by session', () => {
    const look = client(assessments.partial, false);
    expect(look.word).toBe('5\u00a0of\u00a037\u00a0deals');
    expect(plainText(look.sentence)).toContain('a file from the CRM');
    expect(look.buttons.map(({ act }) => act.kind)).toEqual(['openImport']);
    expect(client(assessments.unseen, false).buttons.map(({ act }) => act.kind)).toEqual(['openImport']);
  });

  it.each([
    ['sleeping', 'Wake', 'wake'],
    ['lost', 'Win back', 'wake'],
    ['due', 'Remind', undefined],
    ['oneTime', 'Ask', undefined],
    ['active', 'Open', undefined],
    ['formerly', 'Open', undefined],
  ] as const)('of a client who is %s the next act is “%s”, and only who sleeps is to be woken', (name, label, look) => {
    for (const canRead of [true, false]) {
      expect(client(assessments[name], canRead).buttons).toEqual([
        { label, act: { kind: 'call' }, ...(look && { look }) },
      ]);
    }
  });

  it('offers no call of a client nobody knows anything of', () => {
    expect(client(assessments.withoutDeals).buttons).toEqual([]);
  });

  it('says what of a stopped reading is kept', () => {
    const look = stripLook({ kind: 'stopped', why: 'signedOut', seen: 21, total: 37 });
    expect(plainText(look.sentence).replaceAll('\u00a0', ' ')).toBe(
      'sign in to the CRM again; 21 of 37 deals are kept',
    );
  });

  it('repeats a text of the page only up to 120 characters', () => {
    const look = stripLook({ kind: 'doubt', what: 'date', text: 'x'.repeat(5000), answers: [] });
    expect(plainText(look.sentence).length).toBeLessThan(200);
  });
});

describe('the rhythm line', () => {
  it('begins with the first purchase, ends today and keeps true distances', () => {
    const points = rhythmPoints({ bought: [0, 50], expected: [], today: 100, width: 104, radius: 2.5 });
    expect(points).toEqual({ bought: [4, 52], expected: [], last: 52, today: 100 });
  });

  it('leaves out dots that would touch, but never the last purchase', () => {
    const bought = Array.from({ length: 60 }, (_, day) => day);
    const points = rhythmPoints({ bought, expected: [], today: 59, width: 104, radius: 2.5 });
    expect(points.bought.at(-1)).toBe(points.last);
    const gaps = points.bought.slice(1).map((x, i) => x - (points.bought[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(6);
  });

  it('stands for a client who bought today for the first time', () => {
    const points = rhythmPoints({ bought: [7], expected: [], today: 7, width: 104, radius: 2.5 });
    expect(points).toEqual({ bought: [4], expected: [], last: 4, today: 4 });
  });
});

describe('a formula', () => {
  const window = { width: 1280, height: 720 };
  const size = { width: 348, height: 400 };

  it('stands below its number where there is room', () => {
    expect(popoverPlace({ left: 100, top: 50, bottom: 70 }, size, window)).toMatchObject({ left: 100, top: 76 });
  });

  it('stands above its number where there is no room below', () => {
    expect(popoverPlace({ left: 100, top: 600, bottom: 620 }, size, window)).toMatchObject({ left: 100, top: 194 });
  });

  it('stays in the window at its right edge', () => {
    expect(popoverPlace({ left: 1250, top: 50, bottom: 70 }, size, window).left).toBe(924);
  });

  it('scrolls inside where neither side has room for all of it', () => {
    const place = popoverPlace({ left: 0, top: 200, bottom: 220 }, { ...size, height: 900 }, window);
    expect(place).toMatchObject({ top: 226, room: 486 });
  });
});
