import { expect, it } from 'vitest';
import { colourOf, luminance } from '../../../lib/overlay/theme';

// By the definition of WCAG 2.2: white is 1, black 0, red its own weight; #777777 is known for 4.48 : 1 on white.
it.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0, 0, 0)', 0],
  ['rgb(255, 0, 0)', 0.2126],
  ['rgb(119, 119, 119)', 1.05 / 4.48 - 0.05],
])('%s has the luminance %f', (colour, expected) => {
  expect(luminance(colourOf(colour))).toBeCloseTo(expected, 3);
});

it('tells a background that lets others through', () => {
  expect(colourOf('rgba(0, 0, 0, 0)')[3]).toBe(0);
  expect(colourOf('rgba(10, 20, 30, 0.5)')[3]).toBe(128);
});
