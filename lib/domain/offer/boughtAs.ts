import { NEW_GOODS } from './ground';

/** What is ordered as the client's own purchases call it; `NEW_GOODS` where they know nothing of the kind. */
export function boughtAs(category: string, bought: readonly string[]): string {
  const ordered = bare(category);
  return bought.find((one) => bare(one) === ordered) ?? NEW_GOODS;
}

function bare(text: string): string {
  return text.trim().toLowerCase();
}
