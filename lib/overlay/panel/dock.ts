import type { PanelSpot } from '../../domain/talk/panelWishes';

/** Where the panel stands in a window, in CSS pixels (`design.md` §5). */
export interface PanelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** What is kept between the panel and the edges of the window. */
const MARGIN = 8;
const WIDTH = 380;
const NARROW_WIDTH = 360;
const NARROW_WINDOW = 1100;
const MOST_HEIGHT = 720;
/** Less than this shows no step of a talk. */
const LEAST_HEIGHT = 320;

/** Places for the panel, best first: beside the strip under it, the whole right edge, the lower corners. */
export function panelPlaces(window: WindowSize, strip: PanelBox | undefined): readonly PanelBox[] {
  const width = Math.min(window.width < NARROW_WINDOW ? NARROW_WIDTH : WIDTH, window.width - 2 * MARGIN);
  const whole = window.height - 2 * MARGIN;
  const right = window.width - MARGIN - width;
  const under = strip && strip.top + strip.height + MARGIN;
  const beside = under !== undefined && under >= MARGIN ? window.height - MARGIN - under : 0;
  const places: PanelBox[] = [];
  if (under !== undefined && beside >= LEAST_HEIGHT) {
    const height = Math.min(beside, MOST_HEIGHT);
    places.push({ left: right, top: under, width, height }, { left: MARGIN, top: under, width, height });
  }
  const full = Math.min(whole, MOST_HEIGHT);
  const low = Math.min(whole, Math.max(LEAST_HEIGHT, Math.floor(window.height * 0.75)));
  const bottom = window.height - MARGIN - low;
  return [
    ...places,
    { left: right, top: MARGIN, width, height: full },
    { left: right, top: bottom, width, height: low },
    { left: MARGIN, top: bottom, width, height: low },
  ];
}

/** The first place that costs nothing, else the cheapest; `cost` counts what the user could not press any more. */
export function bestPlace(
  places: readonly PanelBox[],
  cost: (place: PanelBox) => number,
): { readonly place: PanelBox; readonly cost: number } | undefined {
  let best: { readonly place: PanelBox; readonly cost: number } | undefined;
  for (const place of places) {
    const found = cost(place);
    if (!best || found < best.cost) best = { place, cost: found };
    if (found === 0) break;
  }
  return best;
}

/** The same box inside the window; one larger than the window becomes as large as it. */
export function clamped(box: PanelBox, window: WindowSize): PanelBox {
  const width = Math.min(box.width, window.width - 2 * MARGIN);
  const height = Math.min(box.height, window.height - 2 * MARGIN);
  const between = (value: number, size: number, room: number) =>
    Math.max(MARGIN, Math.min(value, room - MARGIN - size));
  return { left: between(box.left, width, window.width), top: between(box.top, height, window.height), width, height };
}

/** Shares of the free room, so that it holds in windows of any size. */
export function spotOf(box: PanelBox, window: WindowSize): PanelSpot {
  const share = (value: number, room: number) => (room <= 0 ? 0 : Math.max(0, Math.min(1, value / room)));
  return {
    x: share(box.left - MARGIN, window.width - 2 * MARGIN - box.width),
    y: share(box.top - MARGIN, window.height - 2 * MARGIN - box.height),
  };
}

export function boxAt(spot: PanelSpot, window: WindowSize): PanelBox {
  const width = Math.min(window.width < NARROW_WINDOW ? NARROW_WIDTH : WIDTH, window.width - 2 * MARGIN);
  const height = Math.min(window.height - 2 * MARGIN, MOST_HEIGHT);
  const left = MARGIN + spot.x * (window.width - 2 * MARGIN - width);
  const top = MARGIN + spot.y * (window.height - 2 * MARGIN - height);
  return clamped({ left, top, width, height }, window);
}
