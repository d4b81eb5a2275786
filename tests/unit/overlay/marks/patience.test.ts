import { expect, it } from 'vitest';
import { Patience } from '../../../../lib/overlay/marks/patience';

it('bears a page that draws its rows anew every second', () => {
  const patience = new Patience();
  const seconds = Array.from({ length: 60 }, (_, second) => patience.mayReturn(second * 1000));
  expect(seconds.every(Boolean)).toBe(true);
});

it('leaves a page alone that takes marks out a sixth time within five seconds', () => {
  const patience = new Patience();
  expect([0, 100, 200, 300, 400].every((at) => patience.mayReturn(at))).toBe(true);
  expect(patience.mayReturn(4_900)).toBe(false);
});
