/** Kept once the tab is in front: one in the background reads nothing by itself. */
export function untilVisible(signal: AbortSignal): Promise<void> {
  return new Promise((visible) => {
    const look = () => document.visibilityState === 'visible' && visible();
    document.addEventListener('visibilitychange', look, { signal });
    look();
  });
}
