import type { Page } from '@playwright/test';

/** What a frame showed: the record of the address, and the name of the strip if one stood there. */
export interface Frame {
  readonly record: string;
  readonly label: string;
}

interface Watched {
  budilnikFrames?: Map<string, Frame>;
}

/** Notes from now on, frame by frame, which strip stands under which address; each pair once. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = new Map<string, Frame>();
    (globalThis as Watched).budilnikFrames = seen;
    const stripIn = (pane: Element) => {
      for (const element of pane.querySelectorAll('*')) {
        const label = element.shadowRoot?.querySelector('section.strip')?.getAttribute('aria-label');
        if (label) return label;
      }
      return undefined;
    };
    const look = () => {
      const pane = document.querySelector('#tabcontent > .tab-pane.active');
      const label = pane && stripIn(pane);
      const record = /party\.party\/(\d+)/.exec(location.hash)?.[1];
      if (label && record) seen.set(`${record} ${label}`, { record, label });
      requestAnimationFrame(look);
    };
    look();
  });
}

export async function seenFrames(page: Page): Promise<readonly Frame[]> {
  return page.evaluate(() => [...((globalThis as Watched).budilnikFrames ?? new Map()).values()]);
}
