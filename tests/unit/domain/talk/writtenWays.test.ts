import { describe, expect, it } from 'vitest';
import { type ContactFacts, defaultContactRules } from '../../../../lib/domain/contactPolicy';
import type { ConsentEntry } from '../../../../lib/domain/policy/consent';
import { attemptsBefore, channelOf } from '../../../../lib/domain/talk/channelOf';
import { writtenContacts } from '../../../../lib/domain/talk/writtenWays';

const today = '2026-11-24';
const facts: ContactFacts = { openDeals: 0, valueClass: 'A' };
const ground = {
  facts,
  consents: [],
  policy: defaultContactRules,
  preferred: undefined,
  reach: undefined,
} as const;

const word = (channel: ConsentEntry['channel'], isGiven: boolean, on = '2026-11-01'): ConsentEntry => ({
  id: `${on} ${channel}`,
  client: 'c',
  channel,
  gives: 'offers',
  isGiven,
  on,
  by: '',
  source: 'call',
});

const waysOf = (more: Partial<Parameters<typeof writtenContacts>[0]>) =>
  writtenContacts({ ...ground, ...more }, today).map(({ way }) => way);

describe('ways to write to a client', () => {
  it('are those the head has switched on', () => {
    expect(waysOf({})).toEqual(['messenger', 'sms', 'email']);
    expect(waysOf({ policy: { ...defaultContactRules, channels: ['call', 'email'] } })).toEqual(['email']);
    expect(waysOf({ policy: { ...defaultContactRules, channels: ['call'] } })).toEqual([]);
  });

  it('begin with the one he asked for', () => {
    expect(waysOf({ preferred: 'email' })).toEqual(['email', 'messenger', 'sms']);
    expect(waysOf({ preferred: 'call' })).toEqual(['messenger', 'sms', 'email']);
  });

  it.each([
    [{ phone: true, email: false }, ['messenger', 'sms']],
    [{ phone: false, email: true }, ['messenger', 'email']],
  ])('leave out what he has no address for: %j', (reach, ways) => {
    expect(waysOf({ reach })).toEqual(ways);
  });

  it('are none for who asked not to be contacted', () => {
    expect(waysOf({ facts: { ...facts, isDoNotContact: true } })).toEqual([]);
  });

  it('have each its own consent, and the last word counts', () => {
    const consents = [word('email', true), word('sms', false), word('email', false, '2026-11-02'), word('call', true)];
    const states = writtenContacts({ ...ground, consents }, today).map(({ way, consent, permission }) => {
      return { way, consent, mayOffer: permission.hasConsent };
    });
    expect(states).toEqual([
      { way: 'messenger', consent: 'unknown', mayOffer: false },
      { way: 'sms', consent: 'refused', mayOffer: false },
      { way: 'email', consent: 'refused', mayOffer: false },
    ]);
    const [messenger] = writtenContacts({ ...ground, consents: [word('messenger', true)] }, today);
    expect(messenger).toMatchObject({ way: 'messenger', consent: 'given', permission: { hasConsent: true } });
  });

  it('are held back by every rule but the wish to be written to and the hour', () => {
    const barOf = (more: Partial<ContactFacts>) =>
      writtenContacts({ ...ground, facts: { ...facts, ...more } }, today)[0]?.permission.bar;
    expect(barOf({ prefersMessages: true })).toBeUndefined();
    expect(barOf({ isOutsideHours: true })).toBeUndefined();
    expect(barOf({ lastContactOn: '2026-11-20' })).toBe('contactedRecently');
    expect(barOf({ isFormer: true })).toBe('former');
    expect(barOf({ openDeals: 1 })).toBe('openDeal');
  });
});

describe('the way a talk is recorded by', () => {
  it('is a call unless another was chosen, and a message is never one', () => {
    expect(channelOf({})).toBe('call');
    expect(channelOf({ way: 'email' })).toBe('email');
    expect(channelOf({ way: 'sms', outcome: 'willBuy' })).toBe('sms');
    expect(channelOf({ outcome: 'messageSent' })).toBe('messenger');
    expect(channelOf({ way: 'call', outcome: 'messageSent' })).toBe('messenger');
  });

  it('counts a message on the day of an unanswered call as one attempt with it', () => {
    expect(attemptsBefore({ made: 2, most: 3, isToday: true }, 'sms')).toBe(1);
    expect(attemptsBefore({ made: 2, most: 3, isToday: true }, 'call')).toBe(2);
    expect(attemptsBefore({ made: 2, most: 3, isToday: false }, 'sms')).toBe(2);
  });
});
