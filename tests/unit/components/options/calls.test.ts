import { beforeEach, describe, expect, it } from 'vitest';
import { callerDraft, savedText } from '../../../../components/options/calls/callerDraft';
import { fixableReasons, fixesDraft } from '../../../../components/options/calls/fixesDraft';
import type { Caller } from '../../../../lib/domain/talk/caller';
import { language } from '../../../../lib/locales/language';
import { libraries } from '../../content/libraries';

const olga: Caller = { person: { name: 'Ольга', role: 'manager' }, newsText: 'запись до 22 часов', minuteMinor: 1_250 };

beforeEach(() => {
  language.value = 'ru';
});

describe('who calls', () => {
  it('is what was saved until something is typed', () => {
    expect(callerDraft(olga, {}, 'RUB')).toEqual({ caller: olga, problems: new Map(), isChanged: false });
    expect(savedText(olga, 'minute', 'RUB')).toBe('12,5');
  });

  it('forgets what was emptied, and keeps no spaces around', () => {
    const { caller, isChanged } = callerDraft(olga, { newsText: '  ', name: ' Ирина ', role: 'head' }, 'RUB');
    expect(caller).toEqual({ person: { name: 'Ирина', role: 'head' }, minuteMinor: 1_250 });
    expect(isChanged).toBe(true);
  });

  it('is unchanged by a space at the end', () => {
    expect(callerDraft(olga, { name: 'Ольга ' }, 'RUB').isChanged).toBe(false);
  });

  it.each([
    ['RUB', '12,55', 1_255],
    ['RUB', '1 000', 100_000],
    ['JPY', '30', 30],
    ['RUB', '', undefined],
    ['RUB', '0', 0],
  ])('counts a minute in %s, «%s», as %s of its minor units', (currency, text, minor) => {
    const { caller, problems } = callerDraft(olga, { minute: text }, currency);
    expect(caller.minuteMinor).toBe(minor);
    expect(problems.size).toBe(0);
  });

  it('refuses a minute that is no price', () => {
    for (const minute of ['много', '-1', '99999999999']) {
      expect(callerDraft(olga, { minute }, 'RUB').problems.get('minute')).toBe('notMoney');
    }
  });

  it('keeps the price of a minute where the currency is not known', () => {
    expect(callerDraft(olga, { name: 'Ирина' }, undefined).caller.minuteMinor).toBe(1_250);
  });

  it('refuses a text of which only the beginning would be said', () => {
    expect(callerDraft(olga, { newsText: 'н'.repeat(80) }, 'RUB').problems.size).toBe(0);
    expect([...callerDraft(olga, { newsText: 'н'.repeat(81) }, 'RUB').problems]).toEqual([['newsText', 'tooLong']]);
  });
});

describe('what was put right', () => {
  const reasons = fixableReasons(libraries.ru.reasons.reasons);
  const saved = [{ reason: 'ourFault', owner: 'Ирина', fixMade: 'второй проверяет' }] as const;

  it('is asked of reasons that lie with us or a partner', () => {
    const codes = reasons.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['ourFault', 'thirdParty', 'staffOffence', 'inconvenient']));
    expect(codes).not.toContain('price');
    expect(codes).not.toContain('doNotContact');
  });

  it('keeps what was not touched and leaves out what was emptied', () => {
    expect(fixesDraft(saved, {}, reasons)).toEqual({ fixes: saved, tooLong: new Set(), isChanged: false });
    const emptied = fixesDraft(saved, { 'owner-ourFault': ' ', 'fixMade-ourFault': '' }, reasons);
    expect(emptied).toMatchObject({ fixes: [], isChanged: true });
  });

  it('keeps the fix of a reason that is no longer in the library', () => {
    const old = [{ reason: 'anOldOne', fixMade: 'сделано' }];
    expect(fixesDraft(old, {}, reasons).fixes).toEqual(old);
  });

  it('names the field that is too long to be said', () => {
    expect(fixesDraft(saved, { 'fixMade-thirdParty': 'н'.repeat(81) }, reasons).tooLong).toEqual(
      new Set(['fixMade-thirdParty']),
    );
  });
});
