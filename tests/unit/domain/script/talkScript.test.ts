import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../lib/domain/content/condition';
import { branchFor, draftsFor, openingFor } from '../../../../lib/domain/script/choose';
import {
  factsOf,
  spokenBranch,
  spokenClosing,
  spokenDraft,
  spokenOpening,
  type Telling,
} from '../../../../lib/domain/script/talkScript';
import type { Values } from '../../../../lib/domain/script/values';
import { codes, libraries, markCodes } from '../../content/libraries';
import { telling } from './telling';

const asleep: Facts = { status: 'sleeping', missed: 1, consent: true, callerRole: 'manager', channel: 'call' };

describe('how a talk begins', () => {
  it.each<[string, Facts]>([
    ['sleepingOne', asleep],
    ['sleepingForgotten', { ...asleep, forgotten: true }],
    ['sleepingTwo', { ...asleep, missed: 2 }],
    ['lost', { ...asleep, status: 'lost', missed: 3 }],
    ['oneTime', { ...asleep, status: 'oneTime' }],
    ['due', { ...asleep, status: 'due', missed: 0 }],
    ['seasonBefore', { ...asleep, status: 'seasonal', season: 'before' }],
    ['seasonMissed', { ...asleep, status: 'seasonal', season: 'missed' }],
    ['agreedDate', { ...asleep, agreedDate: 'today' }],
    ['selfContactExpired', { ...asleep, selfContact: 'expired' }],
    ['permissionNow', { ...asleep, permission: 'now' }],
    ['serviceNorm', { ...asleep, serviceNorm: 'due' }],
    ['complaintOpen', { ...asleep, marks: ['complaintOpen'] }],
    ['feedbackOnly', { ...asleep, consent: false }],
    ['former', { status: 'former', consent: true }],
    ['general', { status: 'active', consent: true }],
    ['general', {}],
    ['general', { status: 'sleeping', consent: true }],
  ])('%s', (code, facts) => {
    expect(openingFor(libraries.ru.scripts, facts).code).toBe(code);
  });

  it('keeps a word given before asking for an opinion', () => {
    expect(openingFor(libraries.ru.scripts, { ...asleep, consent: false, agreedDate: 'today' }).code).toBe(
      'agreedDate',
    );
  });

  it('says who calls, how long ago it was, asks, and names the next step', () => {
    const values: Values = {
      name: 'Анна Сергеевна',
      managerName: 'Ольга',
      companyName: 'студия «Весна»',
      purchaseWord: 'визит',
      nextStep: 'подобрать удобное время',
      lastPurchaseDate: '2026-09-09',
      silentFor: 73,
    };
    expect(spokenOpening(telling(asleep, values)).lines).toEqual({
      who: 'Здравствуйте, Анна Сергеевна! Это Ольга, студия «Весна». Последний визит — 9 сентября, 10 недель назад.',
      question: 'Как всё прошло: что понравилось, а что хотелось бы иначе?',
      next: 'Если всё хорошо, могу подобрать удобное время. Если что-то не так, расскажите, разберёмся.',
    });
  });

  it('introduces the caller by the role the head gave him, and by no other', () => {
    const who = (facts: Facts) => spokenOpening(telling(facts, { managerName: 'Olga' }, 'en')).lines.who;
    expect(who({ ...asleep, callerRole: 'feedback' })).toContain('I look after client feedback');
    expect(who(asleep)).toContain('This is Olga.');
    expect(who({ ...asleep, callerRole: 'head' })).toContain('I run the sales team');
  });

  it('names whoever collects opinions by his firm where he has no name', () => {
    const unnamed: Facts = { ...asleep, callerRole: 'feedback', callerNamed: false };
    const who = (values: Values, language: 'ru' | 'en') => spokenOpening(telling(unnamed, values, language)).lines.who;
    expect(who({ companyName: 'студия «Весна»' }, 'ru')).toBe(
      'Здравствуйте! Это студия «Весна». Собираю отзывы клиентов.',
    );
    expect(who({}, 'ru')).toBe('Здравствуйте! Собираю отзывы клиентов.');
    expect(who({ companyName: 'Vesna Studio' }, 'en')).toBe('Hello! I look after client feedback at Vesna Studio.');
    expect(who({}, 'en')).toBe('Hello! I look after client feedback.');
  });

  it.each([
    ['head', {}, 'Руководитель отдела продаж, студия «Весна»'],
    ['head', { managerName: 'Ирина' }, 'Ирина, студия «Весна»'],
    ['manager', {}, 'Ваш менеджер, студия «Весна»'],
  ] as const)('has a letter of a %s with %j signed «%s»', (callerRole, named, signature) => {
    const draft = libraries.ru.scripts.drafts.find(({ code }) => code === 'due');
    const facts: Facts = { ...asleep, callerRole, callerNamed: 'managerName' in named };
    const told = telling(facts, { ...named, companyName: 'студия «Весна»' });
    expect(draft && spokenDraft(told, draft).email?.body.split('\n').at(-1)).toBe(signature);
  });

  it('asks for an opinion and for permission where there is no consent', () => {
    const opening = spokenOpening(telling({ ...asleep, consent: false }));
    expect(opening).toMatchObject({ code: 'feedbackOnly', isFeedbackOnly: true });
    expect(opening.consentQuestion).toContain('?');
    expect(spokenOpening(telling(asleep)).consentQuestion).toBeUndefined();
  });

  it('opens nine objections of any talk on the keys 1 to 9', () => {
    expect(spokenOpening(telling(asleep)).objections.map(({ key }) => key)).toEqual([...'123456789']);
  });

  it('leaves another voicemail at each attempt, and one of its own on an agreed day', () => {
    const left = (facts: Facts) => spokenOpening(telling({ ...asleep, ...facts })).voicemail;
    const all = [left({ silentAttempts: 0 }), left({ silentAttempts: 1 }), left({ silentAttempts: 2 })];
    expect(new Set(all).size).toBe(3);
    expect(left({ silentAttempts: 0, agreedDate: 'today' })).toContain('как договаривались');
  });
});

describe('once the reason is known', () => {
  const offer: Values = { offerText: 'скидка 5 %, не больше 3 000 ₽', offerUntil: '2026-12-20' };

  it('names the offer with its last day where money is the reason and consent is there', () => {
    const marked = { ...asleep, marks: [] };
    expect(spokenBranch(telling(marked, offer), 'price', 'full')?.say.at(-1)).toBe(
      'Ещё есть вариант: скидка 5 %, не больше 3 000 ₽, до 20 декабря.',
    );
  });

  it('names no price to one who leaves for it', () => {
    const marked = { ...asleep, marks: ['leavesForPrice'] };
    expect(spokenBranch(telling(marked, offer), 'price', 'full')?.say).toHaveLength(2);
  });

  it('tells what was put right where the head entered it', () => {
    const say = (facts: Facts, values: Values) => spokenBranch(telling(facts, values), 'ourFault', 'full')?.say;
    const fixMade = 'заказы возит другая служба доставки';
    expect(say({ ...asleep, fixKnown: true }, { fixMade })).toContain(`С тех пор сделано вот что: ${fixMade}.`);
    expect(say(asleep, {})?.join(' ')).not.toContain('С тех пор');
  });

  it('is short on demand: one line and the question', () => {
    const branch = spokenBranch(telling(asleep), 'forgot', 'short');
    expect(branch?.say).toHaveLength(1);
    expect(branch?.ask).toContain('?');
    expect(branch?.never).toEqual([]);
  });

  it('has no words for a reason it does not know', () => {
    expect(spokenBranch(telling(asleep), 'weather', 'full')).toBeUndefined();
    expect(branchFor(libraries.en.scripts, 'weather')).toBeUndefined();
    expect(spokenClosing(telling(asleep), 'weather')).toBeUndefined();
  });

  it('offers at most four taps from the first line to the outcome of one who wants no calls', () => {
    const objection = spokenBranch(telling(asleep), 'irritated', 'full')?.objections[0];
    expect(objection?.outcome).toBe('doNotContact');
  });
});

describe('messages to edit', () => {
  it('are news or offers only with consent, and then with a way out', () => {
    const fitting = (facts: Facts) => draftsFor(libraries.ru.scripts, facts);
    expect(fitting({ ...asleep, consent: false }).every(({ kind }) => kind === 'personal')).toBe(true);
    const ready = { ...asleep, hasReason: true, class: 'A', marks: [] } as const;
    const offer = fitting(ready).find(({ code }) => code === 'offer');
    expect(offer && spokenDraft(telling(ready), offer)).toMatchObject({
      bestHours: { from: '17:00', to: '19:00' },
      messenger: expect.stringContaining('«стоп»'),
    });
  });
});

const text = fc.oneof(
  fc.string({ maxLength: 120 }),
  fc.constantFrom(
    '',
    ' ',
    'undefined',
    'null',
    '{intro}',
    '[a]',
    '[[{x}]]',
    '{offerText}',
    '</script>',
    'ООО «Ромашка»',
  ),
);
const day = fc.oneof(fc.constantFrom('2026-11-20', '2025-01-01', '', '2026-02-30', 'yesterday'), fc.string());
const number = fc.oneof(fc.nat(4000), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 0.3, 1e15));
const money = fc.record({ amountMinor: number, currency: fc.constantFrom('RUB', 'JPY', 'KWD', '', 'руб', '[x]') });

const KINDS: Record<string, fc.Arbitrary<unknown>> = {
  text,
  date: day,
  money,
  percent: number,
  number,
  count: number,
  duration: number,
  list: fc.array(text, { maxLength: 5 }),
};

/** Any values at all, of the right kind and of the wrong one, each there or not. */
const anyValues = fc.record(
  Object.fromEntries(
    libraries.ru.vocabulary.variables.map(({ key, type }) => [
      key,
      fc.oneof({ weight: 9, arbitrary: KINDS[type] ?? text }, { weight: 1, arbitrary: fc.oneof(text, number, money) }),
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Values>;

const anyFacts = fc.record(
  Object.fromEntries(
    libraries.ru.vocabulary.fields.map(({ key, type, values }) => [
      key,
      {
        oneOf: fc.constantFrom(...(values ?? [''])),
        reason: fc.constantFrom(...codes.reasons),
        industry: fc.constantFrom(...codes.industries),
        boolean: fc.boolean(),
        integer: fc.integer({ min: 0, max: 12 }),
        marks: fc.subarray([...markCodes]),
      }[type] as fc.Arbitrary<unknown>,
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>;

/** All that may be said in a talk. */
function everythingSaid(told: Telling): string[] {
  const { lines, consentQuestion, voicemail, objections } = spokenOpening(told);
  const branches = codes.reasons.map((reason) => spokenBranch(told, reason, 'full'));
  const drafts = draftsFor(told.book, factsOf(told)).map((draft) => spokenDraft(told, draft));
  return [
    ...Object.values(lines),
    ...objections.map(({ answer }) => answer),
    ...branches.flatMap((branch) => [
      ...(branch?.say ?? []),
      branch?.ask ?? '',
      ...(branch?.objections ?? []).map(({ answer }) => answer),
    ]),
    ...told.book.closings.map(({ code }) => spokenClosing(told, code) ?? ''),
    ...drafts.flatMap(({ messenger, email }) => [messenger ?? 'x', email?.subject ?? 'x', email?.body ?? 'x']),
    consentQuestion ?? 'x',
    voicemail ?? 'x',
  ];
}

describe('whatever is known of a client', () => {
  it.each(['ru', 'en'] as const)('every line is whole: no bracket, no variable, no "undefined" (%s)', (language) => {
    fc.assert(
      fc.property(anyFacts, anyValues, (facts, values) => {
        const said = everythingSaid(telling(facts, values, language));
        for (const line of said) {
          expect(line).not.toMatch(/[[\]{}]|undefined|NaN|Infinity|\[object/);
          expect(line.trim()).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each(['ru', 'en'] as const)('no word of an offer is said without consent (%s)', (language) => {
    const marker = 'OFFERMARK';
    const offer: Values = {
      offerText: marker,
      offerItem: marker,
      offerUntil: '2031-03-13',
      offerPercent: 77,
      offerCap: { amountMinor: 7_654_300, currency: 'RUB' },
      offerMinOrder: { amountMinor: 7_654_300, currency: 'RUB' },
    };
    const closed = anyFacts.map(({ consent: _, ...facts }) => facts);
    fc.assert(
      fc.property(closed, fc.constantFrom(false, undefined), (facts, consent) => {
        const told = telling(consent === undefined ? facts : { ...facts, consent }, offer, language);
        for (const line of everythingSaid(told)) expect(line).not.toMatch(/OFFERMARK|2031|77|76.?543/);
      }),
      { numRuns: 150 },
    );
  });
});
