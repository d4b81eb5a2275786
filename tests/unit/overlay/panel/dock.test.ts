import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPlace, boxAt, clamped, type PanelBox, panelPlaces, spotOf } from '../../../../lib/overlay/panel/dock';

const windows = fc.record({ width: fc.integer({ min: 420, max: 3840 }), height: fc.integer({ min: 360, max: 2160 }) });
const strip: PanelBox = { left: 300, top: 90, width: 900, height: 42 };

const isInside = (box: PanelBox, window: { width: number; height: number }) =>
  box.left >= 8 &&
  box.top >= 8 &&
  box.left + box.width <= window.width - 8 + 0.001 &&
  box.top + box.height <= window.height - 8 + 0.001;

describe('places of the panel', () => {
  it('stand inside the window, whatever its size and wherever the strip is', () => {
    fc.assert(
      fc.property(windows, fc.option(fc.integer({ min: -500, max: 3000 }), { nil: undefined }), (window, top) => {
        const places = panelPlaces(window, top === undefined ? undefined : { ...strip, top });
        expect(places.length).toBeGreaterThanOrEqual(3);
        for (const place of places) expect(isInside(place, window)).toBe(true);
      }),
    );
  });

  it('begin right under the strip, and never over it', () => {
    const [first, second] = panelPlaces({ width: 1280, height: 720 }, strip);
    expect(first).toEqual({ left: 892, top: 140, width: 380, height: 572 });
    expect(second).toMatchObject({ left: 8, top: 140 });
  });

  it('are narrower in a window of less than 1100 px and never higher than 720', () => {
    expect(panelPlaces({ width: 1000, height: 900 }, undefined)[0]).toMatchObject({ width: 360, height: 720 });
  });

  it('take the whole height where too little is left under the strip', () => {
    expect(panelPlaces({ width: 1280, height: 500 }, { ...strip, top: 300 })[0]).toMatchObject({ top: 8, height: 484 });
  });
});

describe('the place that is taken', () => {
  const places = panelPlaces({ width: 1280, height: 720 }, strip);
  it('is the first that covers nothing', () => {
    expect(bestPlace(places, (place) => (place.left > 600 ? 2 : 0))).toEqual({ place: places[1], cost: 0 });
  });
  it('is the cheapest where each covers something', () => {
    expect(bestPlace(places, (place) => places.indexOf(place) + 3)).toEqual({ place: places[0], cost: 3 });
  });
});

describe('a panel that was moved', () => {
  it('comes back to the same spot, in any window', () => {
    fc.assert(
      fc.property(
        windows,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (window, x, y) => {
          const box = boxAt({ x, y }, window);
          expect(isInside(box, window)).toBe(true);
          const again = boxAt(spotOf(box, window), window);
          expect(again.left).toBeCloseTo(box.left, 6);
          expect(again.top).toBeCloseTo(box.top, 6);
        },
      ),
    );
  });

  it('stays inside a window that became smaller', () => {
    const box = clamped({ left: 1500, top: 900, width: 380, height: 720 }, { width: 800, height: 600 });
    expect(box).toEqual({ left: 412, top: 8, width: 380, height: 584 });
  });
});
