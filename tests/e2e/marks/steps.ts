/** What pages do to their lists. */
export const STEPS = [
  'sort',
  'page',
  'recycle',
  'swap',
  'redraw',
  'redrawAll',
  'navigate',
  'drag',
  'insert',
  'remove',
  'rename',
  'stored',
  'scroll',
  'copy',
  'takeOut',
  'hide',
] as const;

/** One thing a page does; what it is done to follows from the numbers. */
export interface Step {
  readonly does: (typeof STEPS)[number];
  readonly at: number;
  readonly to: number;
}
