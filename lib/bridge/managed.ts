import { browser } from 'wxt/browser';

/** The rules file that the company's browser policy hands out, as text; undefined where there is none. */
export async function readManagedRules(): Promise<string | undefined> {
  // Firefox throws where no policy is set at all.
  const values = await browser.storage.managed.get('rulesFile').catch(() => ({}));
  const text = (values as { readonly rulesFile?: unknown }).rulesFile;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

/** The policy has been set, changed or taken away. */
export function onManagedChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') changed();
  });
}
