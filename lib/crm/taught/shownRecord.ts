import type { TaughtDeals, TaughtPage } from '../../domain/taught/taught';
import { findPlace } from './place';
import { listElement } from './table';

interface Seen {
  readonly id: string;
  readonly name: string;
  readonly deals: string;
}

/**
 * Whether a page shows the record of its address. An app may change the address first and the page later, and what was
 * taught of a page has no proof of its own: after a change of the address the page is believed once its name or its
 * deals have changed too. What still says the same of deals as the last record is still the last one's.
 */
export function shownRecord(page: TaughtPage): (root: ParentNode, id: string) => boolean {
  let believed: Seen | undefined;
  return (root, id) => {
    const seen: Seen = { id, name: nameOf(root, page), deals: dealsText(root, page.deals) };
    if (believed && believed.id !== id && isStillOf(believed, seen)) return false;
    believed = seen;
    return true;
  };
}

function isStillOf(last: Seen, now: Seen): boolean {
  if (now.name === '') return true;
  const hasOldDeals = now.deals !== '' && now.deals === last.deals;
  return hasOldDeals || (now.name === last.name && (now.deals === '' || hasOldDeals));
}

function nameOf(root: ParentNode, { name }: TaughtPage): string {
  const found = findPlace(root, name);
  return found.kind === 'found' ? found.text : '';
}

function dealsText(root: ParentNode, deals: TaughtDeals | undefined): string {
  return (deals && listElement(root, deals)?.textContent?.trim()) || '';
}
