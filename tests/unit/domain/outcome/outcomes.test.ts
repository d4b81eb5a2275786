import { describe, expect, it } from 'vitest';
import { outcomeRules, reasonRules } from '../../../../lib/content/contentRules';
import { barOf } from '../../../../lib/domain/contactPolicy';
import { type MarkKind, validMarks } from '../../../../lib/domain/marks/mark';
import { contactFactsOf } from '../../../../lib/domain/occasion';
import type { ContactEntry, ContactLogEntry, OutcomeGiven } from '../../../../lib/domain/outcome/contactEntry';
import { clientContact, logFacts, talkFacts } from '../../../../lib/domain/outcome/contactFacts';
import { outcomeNote } from '../../../../lib/domain/outcome/note';
import { missingNeeds, type OutcomeGround, recordOutcome } from '../../../../lib/domain/outcome/recordOutcome';
import { secondsToUndo, undoOf } from '../../../../lib/domain/outcome/undo';
import { defaultCallHours } from '../../../../lib/domain/policy/callHours';
import type { AssessedClient } from '../../../../lib/domain/wakeUpRow';
import { libraries } from '../../content/libraries';

const today = '2026-11-20'; // Friday

const ruleOf = (code: string) => outcomeRules.find((rule) => rule.code === code)!;

function recorded(code: string, given: OutcomeGiven = {}, at: Partial<OutcomeGround> = {}) {
  const ground: OutcomeGround = {
    id: 'o1',
    client: 'crm client 1',
    at: `${today}T10:00:00.000Z`,
    by: 'Ольга',
    channel: 'call',
    given,
    reason: reasonRules.find((reason) => reason.code === given.reason),
    silentAttempts: 0,
    hashes: ['phone1'],
    date: { today, cycleDays: 40, hours: defaultCallHours },
    ...at,
  };
  return recordOutcome(ruleOf(code), ground);
}

/** Why the client of this log is not in the list of a day. */
function barOn(day: string, log: readonly ContactLogEntry[], marks: readonly MarkKind[] = []): string | undefined {
  const lastOn = '2026-09-09';
  const contact = clientContact(logFacts(log, outcomeRules, lastOn), marks);
  const assessment = { status: 'sleeping', lastOn, openDeals: 0, valueClass: { value: 'A' } };
  return barOf(contactFactsOf({ assessment, contact } as unknown as AssessedClient), day);
}

describe('the next date of every outcome', () => {
  it.each<[string, OutcomeGiven, string | undefined]>([
    ['willBuy', { nextDate: '2026-12-01' }, '2026-12-01'],
    ['willBuy', {}, '2026-11-27'],
    ['willBuy', { nextDate: '2026-11-28' }, '2026-11-30'], // Saturday moves to Monday
    ['willBuy', { nextDate: '2026-10-01' }, '2026-11-27'], // a day gone by is none
    ['bought', {}, '2026-12-30'],
    ['callBack', {}, '2026-11-23'],
    ['selfContact', { agreedDate: '2026-12-01', graceWeeks: 1 }, '2026-12-08'],
    ['selfContact', { agreedDate: '2026-12-01', graceWeeks: 3 }, '2026-12-22'],
    ['selfContact', { agreedDate: '2026-12-01' }, '2026-12-15'],
    ['selfContact', {}, '2026-12-30'],
    ['permitted', { period: { from: '2027-03-01', to: '2027-03-31' } }, '2027-03-01'],
    ['noAnswer', {}, '2026-11-23'],
    ['reasonNoReturn', { reason: 'wantedNew' }, '2027-01-19'], // a cycle of 40 days lies inside 60 quiet ones
    ['reasonLater', { reason: 'notYet', nextDate: '2026-11-25' }, '2026-11-25'], // a day named beats quiet days
    ['reasonNoReturn', { reason: 'neededOnce' }, undefined],
    ['complaint', { fixPromisedOn: '2026-11-26' }, '2026-11-26'],
    ['irritated', {}, '2027-02-18'], // two cycles are 80 days, at least 90
    ['doNotContact', {}, undefined],
    ['former', { reason: 'gone' }, undefined],
    ['wrongNumber', {}, undefined],
    ['postponed', {}, '2026-11-23'],
  ])('%s %j: %s', (code, given, nextOn) => {
    expect(recorded(code, given).entry.nextOn).toBe(nextOn);
  });

  it('gives the weeks of the kind of service where none were chosen', () => {
    const date = { today, cycleDays: 40, hours: defaultCallHours, graceWeeks: 3 };
    expect(recorded('selfContact', { agreedDate: '2026-12-01' }, { date }).entry.nextOn).toBe('2026-12-22');
  });
});

describe('what an outcome does at once', () => {
  it('asked not to be called: one word, keyed by the client and by his phones', () => {
    expect(recorded('doNotContact', { words: 'хватит' }).doNotContact).toEqual({
      id: 'o1',
      client: 'crm client 1',
      hashes: ['phone1'],
      on: today,
      by: 'Ольга',
      words: 'хватит',
    });
  });

  it('consent: the channel, the day, who asked, the words', () => {
    const given = { consent: { channel: 'messenger', gives: 'offers' }, words: 'присылайте' } as const;
    expect(recorded('consentGiven', given).consent).toEqual({
      id: 'o1',
      client: 'crm client 1',
      channel: 'messenger',
      gives: 'offers',
      isGiven: true,
      on: today,
      by: 'Ольга',
      source: 'присылайте',
    });
  });

  it.each([
    ['complaint', {}, [{ kind: 'mark', code: 'complaintOpen' }]],
    ['messageInstead', {}, [{ kind: 'mark', code: 'prefersMessages' }]],
    ['irritated', {}, [{ kind: 'mark', code: 'otherPersonCalls' }]],
    ['former', { reason: 'gone' }, [{ kind: 'former', why: 'moved' }]],
    ['reasonNoReturn', { reason: 'neededOnce' }, [{ kind: 'former', why: 'noNeed' }]],
    ['reasonNoReturn', { reason: 'price' }, []],
  ])('%s %j changes %j', (code, given, changes) => {
    expect(recorded(code, given).changes).toEqual(changes);
  });

  it('asks for the reason and the consent, and never insists on a date', () => {
    expect(missingNeeds(ruleOf('reasonNoReturn'), {})).toEqual(['reason']);
    expect(missingNeeds(ruleOf('consentGiven'), {})).toEqual(['consent']);
    expect(missingNeeds(ruleOf('willBuy'), {})).toEqual([]);
  });
});

/** A log of outcomes, one after another on the days given, each with what the ones before it come to. */
function talks(...steps: readonly (readonly [day: string, code: string, given?: OutcomeGiven])[]): ContactEntry[] {
  const log: ContactEntry[] = [];
  for (const [day, code, given = {}] of steps) {
    const { silentAttempts } = logFacts(log, outcomeRules, '2026-09-09');
    const at = `${day}T10:0${log.length}:00.000Z`;
    const date = { today: day, cycleDays: 40, hours: defaultCallHours };
    log.push(recorded(code, given, { id: `o${log.length}`, at, silentAttempts, date }).entry);
  }
  return log;
}

describe('the list after an outcome', () => {
  it.each([
    ['a promise to buy', talks([today, 'willBuy', { nextDate: '2026-11-27' }]), '2026-11-26', 'agreedDate'],
    [
      'on the day itself, though the cap is not over',
      talks([today, 'willBuy', { nextDate: '2026-11-27' }]),
      '2026-11-27',
      undefined,
    ],
    [
      'his own promise, with its grace',
      talks([today, 'selfContact', { agreedDate: '2026-11-23' }]),
      '2026-12-06',
      'agreedDate',
    ],
    ['the grace is over', talks([today, 'selfContact', { agreedDate: '2026-11-23' }]), '2026-12-07', undefined],
    ['no answer: three days', talks([today, 'noAnswer']), '2026-11-22', 'quietPeriod'],
    ['no answer: then again', talks([today, 'noAnswer']), '2026-11-23', undefined],
    [
      'no answer to an agreed call',
      talks(['2026-11-13', 'callBack', { nextDate: today }], [today, 'noAnswer']),
      today,
      'agreedDate',
    ],
    [
      'and then again',
      talks(['2026-11-13', 'callBack', { nextDate: today }], [today, 'noAnswer']),
      '2026-11-23',
      undefined,
    ],
    ['irritated: ninety days of peace', talks([today, 'irritated']), '2027-02-17', 'quietPeriod'],
    ['put off', talks([today, 'postponed', { nextDate: '2026-11-24' }]), '2026-11-23', 'agreedDate'],
    [
      'a complaint is answered on its day',
      talks([today, 'complaint', { fixPromisedOn: '2026-11-25' }]),
      '2026-11-25',
      undefined,
    ],
    ['bought by himself', talks([today, 'alreadyBought']), '2026-12-01', 'quietPeriod'],
  ])('%s', (_, log, day, bar) => {
    expect(barOn(day, log)).toBe(bar);
  });

  it('stops after the third silent attempt, and what was agreed before does not bring him back', () => {
    const silent = talks(
      ['2026-11-02', 'callBack', { nextDate: '2026-11-05' }],
      ['2026-11-05', 'noAnswer'],
      ['2026-11-10', 'noAnswer'],
      ['2026-11-16', 'noAnswer'],
    );
    expect(silent.at(-1)).toMatchObject({ attempt: 3 });
    expect(barOn('2026-11-30', silent)).toBe('quietPeriod');
    expect(barOn('2027-06-01', silent)).toBe('silentAttempts');
  });

  it.each([
    ['prefersMessages', 'prefersMessages'],
    ['notAClient', 'former'],
    ['noRepeat', 'former'],
    ['promising', undefined],
  ])('with the mark %s: %j', (code, bar) => {
    expect(barOn(today, [], validMarks([{ code, setOn: '2026-11-01' }], today))).toBe(bar);
  });

  it('counts silent attempts anew once he has answered or bought', () => {
    const log = talks(['2026-11-02', 'noAnswer'], ['2026-11-06', 'callBack'], [today, 'noAnswer']);
    expect(logFacts(log, outcomeRules, '2026-09-09').silentAttempts).toBe(1);
    expect(logFacts(log, outcomeRules, '2026-11-21').silentAttempts).toBe(0);
  });

  it('does not count a silent attempt as a contact', () => {
    expect(logFacts(talks([today, 'noAnswer']), outcomeRules, undefined).lastContactOn).toBeUndefined();
  });

  it('forgets what was agreed once he has bought', () => {
    const log = talks([today, 'willBuy', { nextDate: '2026-11-27' }]);
    expect(logFacts(log, outcomeRules, '2026-11-25').agreement).toBeUndefined();
  });
});

describe('undo', () => {
  it('leaves everything as it was before', () => {
    const before = talks(['2026-11-13', 'callBack', { nextDate: today }]);
    const after = [
      ...before,
      ...talks([today, 'doNotContact']).map((entry) => ({ ...entry, id: 'x', at: `${today}T12:00:00.000Z` })),
    ];
    const undone = [...after, undoOf(after.at(-1)!, { id: 'u', at: `${today}T12:00:05.000Z`, by: 'Ольга' })];
    expect(logFacts(undone, outcomeRules, '2026-09-09')).toEqual(logFacts(before, outcomeRules, '2026-09-09'));
    expect(logFacts(after, outcomeRules, '2026-09-09')).not.toEqual(logFacts(before, outcomeRules, '2026-09-09'));
  });

  it.each([
    ['10:00:00.000', 10],
    ['10:00:00.001', 10],
    ['10:00:09.500', 1],
    ['10:00:10.000', 0],
    ['09:59:59.000', 0],
  ])('at %s there are %i seconds left', (time, left) => {
    expect(secondsToUndo({ at: `${today}T10:00:00.000Z` }, ruleOf('willBuy'), `${today}T${time}Z`)).toBe(left);
  });
});

describe('what the openings know of earlier talks', () => {
  const facts = (log: readonly ContactEntry[], day: string) =>
    talkFacts(logFacts(log, outcomeRules, '2026-09-09'), '2026-09-09', day);

  it('an agreed day: ahead, today, passed', () => {
    const log = talks(['2026-11-13', 'callBack', { nextDate: today }]);
    expect(facts(log, '2026-11-19').agreedDate).toBe('ahead');
    expect(facts(log, today).agreedDate).toBe('today');
    expect(facts(log, '2026-11-23').agreedDate).toBe('passed');
  });

  it('his own promise: waiting, expired', () => {
    const log = talks(['2026-11-02', 'selfContact', { agreedDate: '2026-11-09', graceWeeks: 1 }]);
    expect(facts(log, '2026-11-13')).toMatchObject({ selfContact: 'waiting', agreedDate: 'none' });
    expect(facts(log, '2026-11-16')).toMatchObject({ selfContact: 'expired', agreedDate: 'none' });
  });

  it('a permission: now, and no longer after its period', () => {
    const log = talks(['2026-11-02', 'permitted', { period: { from: '2026-11-16', to: '2026-11-30' } }]);
    expect(facts(log, today)).toMatchObject({ permission: 'now', agreedDate: 'none' });
    expect(facts(log, '2026-12-01').permission).toBe('none');
  });

  it('the reason and that nobody has called', () => {
    expect(facts([], today)).toMatchObject({ hasReason: false, forgotten: true, satisfied: 'unknown' });
    const log = talks([today, 'reasonLater', { reason: 'price', isSatisfied: true }]);
    expect(facts(log, today)).toMatchObject({ hasReason: true, reason: 'price', forgotten: false, satisfied: 'yes' });
  });
});

describe('the note for the CRM', () => {
  const note = (language: 'ru' | 'en', code: string, given: OutcomeGiven, silentAttempts = 0) => {
    const { outcomes, vocabulary } = libraries[language];
    const outcome = outcomes.outcomes.find((one) => one.code === code)!;
    const { entry } = recorded(code, given, { silentAttempts });
    return outcomeNote(outcome, entry, { reasonLabel: 'Дорого или нет денег' }, { language, today, vocabulary });
  };

  it.each([
    [
      'willBuy',
      { nextDate: '2026-12-01' },
      'Звонок: собирается купить. Ждём 1 декабря. Причина паузы: Дорого или нет денег.',
    ],
    [
      'selfContact',
      { agreedDate: '2026-12-01' },
      'Звонок: обещает связаться, ориентир — 1 декабря. До этого не звоним.',
    ],
    ['noAnswer', {}, 'Звонок без ответа, попытка 1 из 3.'],
    ['irritated', {}, 'Звонок: разговор не к месту, попрощались. Не беспокоить до 18 февраля 2027 года.'],
    ['postponed', {}, ''],
  ])('%s', (code, given, text) => {
    expect(note('ru', code, given)).toBe(text);
  });

  it('of the third attempt says when the earliest next one is', () => {
    expect(note('en', 'noAnswer', {}, 2)).toBe(
      'Third attempt without an answer. No more calls; not before 30 December.',
    );
  });
});
