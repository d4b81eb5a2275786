import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Adapter, AdapterPart, AddressPattern, PageRule } from '../../../lib/crm/adapter';
import { sites } from '../../../lib/crm/sites';
import { dayNumberOf } from '../../../lib/domain/day';

/** CRMs that have run here, or whose pages were saved from one that did. Nobody else may be called seen. */
const RAN_HERE = ['tryton', 'dolibarr', 'suitecrm7'];

const some = (adapter: Adapter, has: (page: PageRule) => unknown) => adapter.pages.some((page) => has(page));

/** `quality/security.md` R-S-13: no text of a page may cost more than this, in milliseconds of the processor. */
const SLOWEST_MS = 50;

/** How addresses of pages begin, so that a pattern gets past its own beginning. */
const BEGINNINGS = ['/', '/index.php?', '/index.php?action=ajaxui#ajaxUILoc=index.php%3F', '/#', '/web#'];

/** Whether the adapter has a part at all, by what it consists of; addresses and a client are asked of every one. */
const HAS: Readonly<Partial<Record<AdapterPart, (adapter: Adapter) => boolean>>> = {
  deal: (adapter) => some(adapter, ({ kind }) => kind === 'deal'),
  deals: (adapter) => some(adapter, ({ deals }) => deals),
  lists: (adapter) => some(adapter, ({ rows }) => rows),
  history: ({ session }) => session !== undefined,
};

it('every adapter is named like its file, once', () => {
  const files = readdirSync('lib/crm/sites').map((name) => name.replace(/\.ts$/, ''));
  expect(sites.map(({ id }) => id).sort()).toEqual(files.filter((name) => name !== 'index').sort());
});

describe.each(sites.map((adapter) => [adapter.id, adapter] as const))('the adapter %s', (id, adapter) => {
  it.each(Object.entries(HAS))('says how sure it is of its %s, if it has them', (part, has) => {
    expect(adapter.confidence[part as AdapterPart] !== undefined).toBe(has(adapter));
  });

  it('calls nothing seen that was not', () => {
    const seen = Object.values(adapter.confidence).includes('seen');
    expect(seen && !RAN_HERE.includes(id)).toBe(false);
  });

  it('knows a CRM by its host or by marks', () => {
    const { hosts, marks } = adapter.recognition;
    expect(hosts.length + marks.length).toBeGreaterThan(0);
    for (const host of hosts) expect(host).toMatch(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
  });

  it('says what a sale is, and when it was last checked', () => {
    expect(adapter.sources.length).toBeGreaterThan(0);
    expect(new Set(adapter.sources).size).toBe(adapter.sources.length);
    expect(dayNumberOf(adapter.checkedOn)).toBeDefined();
    expect(adapter.title.trim()).toBe(adapter.title);
  });

  it('names the record of every client and deal page, the place of the strip, and what it is read from', () => {
    for (const page of adapter.pages) {
      expect(page.root.length).toBeGreaterThan(0);
      if (page.kind !== 'client' && page.kind !== 'deal') continue;
      expect(page.recordType).toMatch(/^\w+$/);
      if (page.path instanceof RegExp) expect(page.path.source).toContain('(?<id>');
      expect(page.strip?.length).toBeGreaterThan(0);
    }
  });

  it('has patterns that keep no state between two addresses', () => {
    const flags = adapter.pages.map(({ path }) => (path instanceof RegExp ? path.flags : ''));
    expect(flags.join('')).not.toMatch(/[gy]/);
  });

  it.each(BEGINNINGS)(
    'takes %s and 100,000 characters behind it apart in time that grows with their number',
    (beginning) => {
      for (const { path } of adapter.pages)
        for (const piece of piecesOf(path)) {
          // A tenth first, so that a pattern that backtracks fails instead of hanging.
          const isCheap = [10_000, 100_000].every((length) => isRead(path, addressOf(beginning, piece, length)));
          expect([piece, isCheap]).toEqual([piece, true]);
        }
    },
  );
});

/** What a pattern looks for, piece by piece, and what stands between the pieces: repeated, these are its worst cases. */
function piecesOf(pattern: AddressPattern): readonly string[] {
  const source = pattern instanceof RegExp ? pattern.source : '/web#id=1&model=res.partner';
  const literals = source.replace(/\\([^\w])/g, '$1').match(/[\w/.=&?#%:;-]{3,}/g) ?? [];
  const pairs = literals.slice(1).map((literal, index) => `${literals[index]}1${literal}`);
  return [...new Set([...literals, ...pairs]), '/', '/a', '&', '&a=1', '?', '#', '%26', '%2526', '1', 'a-', '(', ' '];
}

function addressOf(beginning: string, piece: string, length: number): string {
  return `${beginning}${piece.repeat(Math.ceil(length / piece.length))}!`;
}

/** Whether one of three tries is fast enough: the processor is shared. */
function isRead(pattern: AddressPattern, text: string): boolean {
  return [1, 2, 3].some(() => cpuMs(pattern, text) < SLOWEST_MS);
}

function cpuMs(pattern: AddressPattern, text: string): number {
  const before = process.cpuUsage();
  pattern.exec(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
