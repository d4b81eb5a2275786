import type { BrowserContext, Page } from '@playwright/test';
import { heard } from '../demo-crm/demo/shown';

/** Presses a button in a closed shadow root: it is found as a screen reader finds it, and pressed where it stands. */
export async function pressNamed(context: BrowserContext, page: Page, name: string): Promise<void> {
  await heard(context, page, new RegExp(`^${name}$`));
  const session = await context.newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const button = nodes.find((node) => node.role?.value === 'button' && node.name?.value === name);
    if (!button?.backendDOMNodeId) throw new Error(`No button named ${name} on ${page.url()}.`);
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: button.backendDOMNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
  } finally {
    await session.detach();
  }
}
