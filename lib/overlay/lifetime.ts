/** How often a script looks whether its extension is still there, milliseconds. */
const LOOK_EVERY = 1000;

/**
 * From the start of a script to the update, reload or removal of its extension. The browser leaves old scripts in
 * open tabs and tells them nothing, so they have to look. A message that fails is no sign of an end: the background
 * is stopped and started at will.
 */
export interface Lifetime {
  /** Aborted once, at the end. */
  readonly signal: AbortSignal;
  /** Looks now; what it finds is also on the signal. */
  isOver(): boolean;
  /** Ends it before its extension: another script takes its place. */
  end(): void;
}

/** `isThere` tells whether the extension still knows this script: `browser.runtime.id` is gone after an update. */
export function lifetime(isThere: () => boolean): Lifetime {
  const end = new AbortController();
  const isOver = () => {
    if (!end.signal.aborted && !isThere()) end.abort();
    return end.signal.aborted;
  };
  const timer = setInterval(isOver, LOOK_EVERY);
  end.signal.addEventListener('abort', () => clearInterval(timer));
  return { signal: end.signal, isOver, end: () => end.abort() };
}
