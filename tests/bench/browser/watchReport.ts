/** What a page of the report has come to, by its own clock. */
interface ReportTimes {
  /** Milliseconds from the start of the page to its first chart. */
  shownMs: number | undefined;
  longestTaskMs: number;
}

declare global {
  var reportTimes: ReportTimes;
}

/** Runs before the page's own scripts: notes when a chart is there, and the longest task of the thread. */
export function watchReport(): void {
  const times: ReportTimes = { shownMs: undefined, longestTaskMs: 0 };
  globalThis.reportTimes = times;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) times.longestTaskMs = Math.max(times.longestTaskMs, duration);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('svg.chart')) return;
    times.shownMs = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
