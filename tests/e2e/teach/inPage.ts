import type { Adapter } from '../../../lib/crm/adapter';
import type { PageReading } from '../../../lib/crm/pageReading';
import { readPage } from '../../../lib/crm/readPage';
import { adapterOfTaught } from '../../../lib/crm/taught/adapterOfTaught';
import { addressTemplate } from '../../../lib/crm/taught/addressTemplate';
import type { TaughtAdapter, TaughtDeals } from '../../../lib/domain/taught/taught';
import { dealListWith } from '../../../lib/overlay/teach/dealList';
import { placeOf } from '../../../lib/overlay/teach/placeOf';

/** Runs in the browser: what one client page teaches, pointed at by selectors of the test. */
export interface Pointed {
  readonly name: string;
  readonly date: string;
  readonly amount: string;
  readonly stage: string;
  readonly title: string;
  readonly owner: string;
  readonly phone: string;
}

function one(selector: string): Element {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`The page of the test has no ${selector}`);
  return element;
}

export function teach(pointed: Pointed, others: readonly string[] = []): TaughtAdapter {
  const address = addressTemplate([new URL(location.href), ...others.map((other) => new URL(other, location.href))]);
  if (!address) throw new Error('The addresses have nothing in common');
  const dated = dealListWith(undefined, 'date', one(pointed.date));
  const summed = dealListWith(dated, 'amount', one(pointed.amount));
  const staged = dealListWith(summed, 'stage', one(pointed.stage));
  const deals = dealListWith(staged, 'title', one(pointed.title));
  if (!deals) throw new Error('What was pointed at stands in no list');
  const words = { won: ['оплачен'], lost: ['отменён'], open: ['новый'] };
  return {
    version: 1,
    id: 'crm',
    title: 'CRM',
    origins: [location.origin],
    source: 'deals',
    checkedOn: '2026-11-21',
    formats: { dayOrder: 'dmy' },
    pages: [
      {
        kind: 'client',
        address,
        name: placeOf(one(pointed.name)),
        checkedPages: 2,
        owner: placeOf(one(pointed.owner)),
        phone: placeOf(one(pointed.phone)),
        deals: { ...deals, words, showsAll: true },
      },
    ],
  };
}

export function read(taught: TaughtAdapter): PageReading {
  const address = location.protocol === 'about:' ? 'http://crm.example/?client=71' : location.href;
  return readPage(adapterOfTaught(taught), new URL(address), document, { today: '2026-11-21' });
}

/** Readings of the page with each of its elements gone, then under another name, in turn. */
export function readMutilated(taught: TaughtAdapter): readonly { what: string; reading: PageReading }[] {
  return [...document.body.querySelectorAll('*')]
    .filter((node) => node.localName !== 'script')
    .flatMap((element) => {
      const what = element.outerHTML.slice(0, 120);
      const place = document.createComment('');
      element.replaceWith(place);
      const without = { what: `without ${what}`, reading: read(taught) };
      const other = document.createElement(element.localName === 'div' ? 'section' : 'div');
      other.append(...element.childNodes);
      place.replaceWith(other);
      const renamed = { what: `renamed ${what}`, reading: read(taught) };
      element.append(...other.childNodes);
      other.replaceWith(element);
      return [without, renamed];
    });
}

/** What one page teaches of a list alone, and what that reads of the page as it is now. */
export function readList(pointed: Pick<Pointed, 'name' | 'date' | 'amount'> & Partial<Pointed>): PageReading {
  return read(teachList(pointed));
}

export function teachList(pointed: Pick<Pointed, 'name' | 'date' | 'amount'> & Partial<Pointed>): TaughtAdapter {
  const fields = ['date', 'amount', 'stage', 'title'] as const;
  let deals: TaughtDeals | undefined;
  for (const field of fields) {
    const selector = pointed[field];
    if (selector) deals = dealListWith(deals, field, one(selector));
  }
  if (!deals) throw new Error('What was pointed at stands in no list');
  const address = {
    path: [],
    query: [{ name: 'client', value: '{id}' }],
    hashPath: [],
    hashQuery: [],
    id: 'digits',
  } as const;
  return {
    version: 1,
    id: 'crm',
    title: 'CRM',
    origins: [location.origin],
    source: 'deals',
    checkedOn: '2026-11-21',
    formats: {},
    pages: [
      {
        kind: 'client',
        address,
        name: placeOf(one(pointed.name)),
        deals: { ...deals, showsAll: true },
        checkedPages: 2,
      },
    ],
  };
}

export function readAt(taught: TaughtAdapter, address: string): PageReading {
  kept ??= adapterOfTaught(taught);
  return readPage(kept, new URL(address, 'http://crm.example'), document, { today: '2026-11-21' });
}

/** One adapter for all readings of a test, as in a page: it remembers what was shown last. */
let kept: Adapter | undefined;
