import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';

/** What axe finds of ours, in shadow roots; the CRM around them is not ours to judge. `within`: in the root of this alone. */
export async function violationsOfOurs(page: Page, within?: Locator): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  if (within) axe.include(await within.evaluate((drawn) => (drawn.getRootNode() as ShadowRoot).host.localName));
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.filter(({ target }) => target.some(Array.isArray)).map(({ html }) => `${id}: ${html}`),
  );
}
