export interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** From the number it belongs to, and from the edges of the window, px. */
const GAP = 6;
const MARGIN = 8;

/** Below its number, above it where there is no room below but more above; never over it, always in the window. */
export function popoverPlace(anchor: Box, popover: Size, viewport: Size): { left: number; top: number; room: number } {
  const roomBelow = viewport.height - anchor.bottom - GAP - MARGIN;
  const roomAbove = anchor.top - GAP - MARGIN;
  const isAbove = popover.height > roomBelow && roomAbove > roomBelow;
  const room = isAbove ? roomAbove : roomBelow;
  const height = Math.min(popover.height, room);
  const left = Math.max(MARGIN, Math.min(anchor.left, viewport.width - popover.width - MARGIN));
  return { left, top: isAbove ? anchor.top - GAP - height : anchor.bottom + GAP, room };
}
