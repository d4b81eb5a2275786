import { type Place, TAUGHT_PREFIX, type TaughtAdapter, type TaughtPage } from '../../domain/taught/taught';
import type { PageAdapter, PageRule } from '../adapter';
import { parentOf } from '../parentOf';
import { addressPattern } from './addressPattern';
import { findPlace } from './place';
import { shownRecord } from './shownRecord';

/** Kind of a taught client's record; one kind of page, one kind of record. */
const TAUGHT_RECORD = 'client';

/** Pages on which the address of a record was seen before its form is no guess. */
const SURE_PAGES = 2;

/** What every page of the CRM loads: whose page it is, and where the strip stands. The data must be checked before. */
export function pageOfTaught(taught: TaughtAdapter): PageAdapter {
  const { dayOrder, decimal, currency } = taught.formats;
  const isSure = taught.pages.every(({ checkedPages }) => checkedPages >= SURE_PAGES);
  return {
    id: TAUGHT_PREFIX + taught.id,
    title: taught.title,
    recognition: { hosts: [], marks: [] },
    pages: taught.pages.map(clientPage),
    formats: { dayOrder, decimal, currency },
    confidence: { addresses: isSure ? 'seen' : 'guessed', client: 'seen', deals: 'seen' },
    sources: [taught.source],
    checkedOn: taught.checkedOn,
  };
}

function clientPage(page: TaughtPage): PageRule {
  const { name, owner, phone } = page;
  return {
    kind: page.kind,
    path: addressPattern(page.address),
    recordType: TAUGHT_RECORD,
    root: ['body'],
    shows: shownRecord(page),
    fields: {
      name: [textAt(name)],
      ...(owner && { owner: [textAt(owner)] }),
      ...(phone && { phones: (root) => [textAt(phone)(root) ?? ''] }),
    },
    strip: [{ anchor: (root) => afterName(root, name), where: 'after' }],
  };
}

/** Nothing where anchors disagree. */
function textAt(place: Place): (root: ParentNode) => string | undefined {
  return (root) => {
    const found = findPlace(root, place);
    return found.kind === 'found' ? found.text : undefined;
  };
}

/** Tags that stand within a line of text; a strip does not. */
const INLINE = /^(?:a|abbr|b|bdi|button|em|i|input|label|mark|small|span|strong|u)$/;

/** The block of the name: what holds nothing but it. */
function afterName(root: ParentNode, name: Place): Element | undefined {
  const found = findPlace(root, name);
  if (found.kind !== 'found') return undefined;
  const text = found.element.textContent?.trim();
  let block = found.element;
  for (let around = parentOf(block); around && INLINE.test(block.localName); around = parentOf(block)) {
    if (around.textContent?.trim() !== text) break;
    block = around;
  }
  return block;
}
