import { untilVisible } from './visible';

/** A page is looked at again no sooner than this after it has changed, milliseconds: rows come in bursts. */
const PAUSE = 1000;

/**
 * Calls `look` once the page may show something else, when the tab is in front and the browser has nothing better to
 * do. From the first change until the look nothing is listened to, so a page that never rests costs one look a second.
 */
export function watchPage(look: () => void, signal: AbortSignal): void {
  let isWaiting = false;
  const changed = async () => {
    if (isWaiting || signal.aborted) return;
    isWaiting = true;
    observer.disconnect();
    await pause(signal);
    await untilVisible(signal);
    await idle();
    if (signal.aborted) return;
    isWaiting = false;
    listen();
    look();
  };
  const observer = new MutationObserver(() => void changed());
  // A page that draws the next rows into the old ones changes their texts only.
  const listen = () => observer.observe(document, { childList: true, subtree: true, characterData: true });
  // A tab of the page may be opened by nothing but a change of its looks.
  document.addEventListener('click', () => void changed(), { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => observer.disconnect());
  listen();
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((over) => {
    const timer = setTimeout(over, PAUSE);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}

function idle(): Promise<void> {
  return new Promise((rests) => requestIdleCallback(() => rests(), { timeout: PAUSE }));
}
