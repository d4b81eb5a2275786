declare global {
  /** Page time in milliseconds at which the first contents, or the first row, had been painted. */
  var shown: (hasRows: boolean) => Promise<number>;
}

/** Runs in the page before all of its scripts; must not use anything outside itself. */
export function watchRows(): void {
  const firstPaint = new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      const found = list.getEntriesByName('first-contentful-paint')[0];
      if (found) resolve(found.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  const firstRow = new Promise<{ inPage: number; nextFrame: number }>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('a.row')) return;
      observer.disconnect();
      const inPage = performance.now();
      requestAnimationFrame((nextFrame) => resolve({ inPage, nextFrame }));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  globalThis.shown = async (hasRows) => {
    const painted = await firstPaint;
    if (!hasRows) return painted;
    const { inPage, nextFrame } = await firstRow;
    return painted >= inPage ? painted : nextFrame;
  };
}
