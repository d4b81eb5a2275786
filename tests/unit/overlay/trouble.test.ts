import { expect, it } from 'vitest';
import { SessionFailure } from '../../../lib/crm/sessionFailure';
import { NoAnswer } from '../../../lib/overlay/ask';
import { Refused, troubleOf } from '../../../lib/overlay/trouble';

it.each([
  [new SessionFailure('signedOut'), 'signedOut'],
  [new SessionFailure('forbidden'), 'forbidden'],
  [new SessionFailure('busy'), 'busy'],
  [new SessionFailure('network'), 'network'],
  [new SessionFailure('changed'), 'changed'],
  [new SessionFailure('refused'), 'changed'],
  [new SessionFailure('stopped'), undefined],
  [new Refused('storageFull'), 'storageFull'],
  [new Refused('newerSchema'), 'newerSchema'],
  [new Refused('badRequest'), 'updated'],
  [new NoAnswer('clientCard', undefined), 'updated'],
  [new NoAnswer('clientCard', new Error('baseLost')), 'baseLost'],
  [new NoAnswer('clientCard', new Error('restoring')), 'restoring'],
  [new NoAnswer('clientCard', new Error('damaged')), 'damaged'],
  [new NoAnswer('clientCard', new Error('cannotOpen')), 'cannotOpen'],
  [new TypeError('the adapter did not expect this'), 'changed'],
])('%s is told as %s', (failure, told) => {
  expect(troubleOf(failure)).toBe(told);
});
