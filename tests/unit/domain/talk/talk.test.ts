import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels } from '../../../../lib/domain/content/condition';
import { isUntouched, newTalk, type Talk, type TalkAct, talkAfter, talkSteps } from '../../../../lib/domain/talk/talk';

const begun = newTalk('2026-11-24T09:00:00.000Z');
const talkOf = (...acts: readonly TalkAct[]): Talk => acts.reduce(talkAfter, begun);

const text = fc.string({ maxLength: 400 });
const acts: fc.Arbitrary<TalkAct> = fc.oneof(
  fc.record({ kind: fc.constant('step' as const), step: fc.constantFrom(...talkSteps) }),
  fc.record({ kind: fc.constant('reason' as const), code: fc.constantFrom('price', 'forgot') }),
  fc.record({ kind: fc.constant('objection' as const), id: fc.constantFrom('cheaper', 'stop') }),
  fc.record({ kind: fc.constant('phrase' as const), text }),
  fc.record({ kind: fc.constant('asksMore' as const) }),
  fc.record({ kind: fc.constant('category' as const), category: text }),
  fc.record({ kind: fc.constant('aside' as const), isAside: fc.boolean() }),
  fc.record({ kind: fc.constant('way' as const), way: fc.constantFrom(...channels) }),
  fc.record({ kind: fc.constant('taken' as const), code: fc.constant('news'), way: fc.constantFrom(...channels) }),
  fc.record({ kind: fc.constant('asked' as const), text }),
  fc.record({ kind: fc.constant('blank' as const), key: fc.constant('offerItem'), value: text }),
  fc.record({ kind: fc.constant('outcome' as const), code: fc.constantFrom('willBuy', 'noAnswer') }),
  fc.record({ kind: fc.constant('field' as const), code: fc.constant('nextDate' as const), value: text }),
);

describe('a talk', () => {
  it('opens the branch of a reason at once and keeps the reason wherever the manager goes', () => {
    const talk = talkOf({ kind: 'reason', code: 'price' }, { kind: 'step', step: 'outcome' });
    expect(talk).toMatchObject({ reason: 'price', step: 'outcome' });
  });

  it('forgets with a reason what was opened and asked for it, and nothing else', () => {
    const talk = talkOf(
      { kind: 'consent', code: 'call' },
      { kind: 'reason', code: 'price' },
      { kind: 'objection', id: 'cheaper' },
      { kind: 'offerStep', step: 'discount' },
      { kind: 'asksMore' },
      { kind: 'reason', code: 'forgot' },
    );
    expect(talk).toEqual({ ...begun, step: 'reason', consent: 'call', reason: 'forgot' });
  });

  it('forgets what was said to be offered when something else is ordered, and keeps the rest', () => {
    const offered = talkOf(
      { kind: 'reason', code: 'price' },
      { kind: 'category', category: 'paper' },
      { kind: 'offered', code: 'discount' },
      { kind: 'category', category: 'paper' },
    );
    expect(offered).toMatchObject({ category: 'paper', offered: 'discount' });
    const other = talkAfter(offered, { kind: 'category', category: '' });
    expect(other).toEqual({ ...begun, step: 'reason', reason: 'price', category: '' });
    expect(talkAfter(other, { kind: 'category' })).toEqual({ ...begun, step: 'reason', reason: 'price' });
  });

  it('keeps what is ordered when another reason is given: the order is the same', () => {
    const talk = talkOf({ kind: 'category', category: 'paper' }, { kind: 'reason', code: 'price' });
    expect(talk.category).toBe('paper');
    expect(isUntouched(talkOf({ kind: 'category', category: 'paper' }))).toBe(false);
  });

  it('remembers each refused step once, and looks at the next', () => {
    const refused = talkOf(
      { kind: 'offerStep', step: 'news' },
      { kind: 'refused', step: 'news' },
      { kind: 'refused', step: 'news' },
    );
    expect(refused).toEqual({ ...begun, refused: ['news'] });
  });

  it('closes an open objection when it is pressed again', () => {
    const open = talkOf({ kind: 'objection', id: 'cheaper' });
    expect(open.objection).toBe('cheaper');
    expect('objection' in talkAfter(open, { kind: 'objection', id: 'cheaper' })).toBe(false);
  });

  it('is not worth keeping until something has been chosen in it', () => {
    expect(isUntouched(talkOf({ kind: 'step', step: 'offer' }))).toBe(true);
    expect(isUntouched(talkOf({ kind: 'reason', code: 'price' }))).toBe(false);
  });

  it('is the same after it was written down and read again, after any acts, and never grows without bound', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 40 }), (done) => {
        const talk = talkOf(...done);
        expect(JSON.parse(JSON.stringify(talk))).toEqual(talk);
        expect(JSON.stringify(talk).length).toBeLessThan(8_000);
      }),
    );
  });
});
