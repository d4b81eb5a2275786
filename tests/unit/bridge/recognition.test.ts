import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isHostOf } from '../../../lib/bridge/patterns';
import { recogniseSite } from '../../../lib/bridge/recognition';

const CRMS = [
  { id: 'cloudy', recognition: { hosts: ['*.cloudy.example', 'app.cloudy.net'], marks: [] } },
  { id: 'first', recognition: { hosts: [], marks: ['#first'] } },
  { id: 'second', recognition: { hosts: ['second.example'], marks: ['#second', '.menu'] } },
];

/** A tab in which exactly these selectors find something. */
function tabWith(...found: string[]) {
  vi.stubGlobal('document', { querySelector: (selector: string) => (found.includes(selector) ? {} : null) });
  return vi
    .spyOn(browser.scripting, 'executeScript')
    .mockImplementation((async ({ func, args }: { func: (...args: unknown[]) => unknown; args: unknown[] }) => [
      { result: func(...structuredClone(args)) },
    ]) as never);
}

beforeEach(() => {
  vi.unstubAllGlobals();
  fakeBrowser.reset();
});

describe('a host', () => {
  it.each([
    ['firm.cloudy.example', '*.cloudy.example', true],
    ['FIRM.Cloudy.example', '*.cloudy.example', true],
    ['a.b.cloudy.example', '*.cloudy.example', true],
    ['cloudy.example', '*.cloudy.example', false],
    ['evilcloudy.example', '*.cloudy.example', false],
    ['firm.cloudy.example.evil.test', '*.cloudy.example', false],
    ['app.cloudy.net', 'app.cloudy.net', true],
    ['firm.app.cloudy.net', 'app.cloudy.net', false],
  ])('%s is one of %s: %s', (host, pattern, expected) => {
    expect(isHostOf(host, pattern)).toBe(expected);
  });
});

describe('the CRM of a site', () => {
  it('is known by its host without a look at the page', async () => {
    const look = tabWith();
    expect(await recogniseSite('https://firm.cloudy.example', { tabId: 7 }, CRMS)).toBe('cloudy');
    expect(look).not.toHaveBeenCalled();
  });

  it('is known by marks where its host says nothing', async () => {
    const look = tabWith('#second', '.menu');
    expect(await recogniseSite('http://127.0.0.1:8000', { tabId: 7 }, CRMS)).toBe('second');
    expect(look.mock.calls[0]?.[0]).toMatchObject({ target: { tabId: 7 } });
  });

  it('is looked for in the one frame that asks', async () => {
    const look = tabWith('#first');
    expect(await recogniseSite('http://127.0.0.1:8000', { tabId: 7, frameId: 3 }, CRMS)).toBe('first');
    expect(look.mock.calls[0]?.[0]).toMatchObject({ target: { tabId: 7, frameIds: [3] } });
  });

  it('needs all of its marks', async () => {
    tabWith('#second');
    expect(await recogniseSite('http://127.0.0.1:8000', { tabId: 7 }, CRMS)).toBeUndefined();
  });

  it('is never one that has no marks', async () => {
    tabWith();
    expect(await recogniseSite('http://127.0.0.1:8000', { tabId: 7 }, CRMS)).toBeUndefined();
  });

  it('is not known without a host or a tab to look at', async () => {
    expect(await recogniseSite('http://127.0.0.1:8000', undefined, CRMS)).toBeUndefined();
  });
});
