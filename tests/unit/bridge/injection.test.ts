import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  fillOpenTabs,
  putAdapter,
  putReader,
  putSpeaking,
  putTaught,
  syncScripts,
} from '../../../lib/bridge/injection';

interface Script {
  readonly id: string;
  readonly matches?: readonly string[];
  readonly js?: readonly string[];
}

/** Scripts as the browser holds them; it refuses to register one twice and to update one it does not know. */
let registered: Map<string, Script>;

beforeEach(() => {
  fakeBrowser.reset();
  registered = new Map();
  const put = async (scripts: readonly Script[], isKnown: boolean) => {
    for (const script of scripts) {
      if (registered.has(script.id) !== isKnown) throw new Error(`Script ${script.id} is known: ${!isKnown}`);
      registered.set(script.id, script);
    }
  };
  vi.spyOn(browser.scripting, 'getRegisteredContentScripts').mockImplementation((async () => [
    ...registered.values(),
  ]) as never);
  vi.spyOn(browser.scripting, 'registerContentScripts').mockImplementation(((scripts: Script[]) =>
    put(scripts, false)) as never);
  vi.spyOn(browser.scripting, 'updateContentScripts').mockImplementation(((scripts: Script[]) =>
    put(scripts, true)) as never);
  vi.spyOn(browser.scripting, 'unregisterContentScripts').mockImplementation((async ({ ids }: { ids: string[] }) => {
    for (const id of ids) registered.delete(id);
  }) as never);
});

const amo = (name: string) => ({ origin: `https://${name}.amocrm.ru`, adapter: 'amocrm' });
const tryton = { origin: 'http://127.0.0.1:8000', adapter: 'tryton' };
const unknown = { origin: 'https://crm.example', adapter: undefined };

describe('registered scripts', () => {
  it('are one per CRM, on its own sites only, with what we know of that CRM first', async () => {
    await syncScripts([amo('one'), tryton, amo('two')]);
    expect([...registered.values()]).toEqual([
      {
        id: 'crm-amocrm',
        matches: ['https://one.amocrm.ru/*', 'https://two.amocrm.ru/*'],
        js: ['/site-amocrm.js', '/content-scripts/crm.js'],
        allFrames: true,
        runAt: 'document_idle',
      },
      {
        id: 'crm-tryton',
        matches: ['http://127.0.0.1:8000/*'],
        js: ['/site-tryton.js', '/content-scripts/crm.js'],
        allFrames: true,
        runAt: 'document_idle',
      },
    ]);
  });

  it('hold the loader alone where the CRM is not known', async () => {
    await syncScripts([unknown]);
    expect(registered.get('crm')).toMatchObject({
      matches: ['https://crm.example/*'],
      js: ['/content-scripts/crm.js'],
    });
  });

  it('hold the loader alone where the user has shown the CRM', async () => {
    await syncScripts([unknown, { origin: 'https://own.example', adapter: 'taught:7' }]);
    expect([...registered.values()]).toMatchObject([
      { id: 'crm', matches: ['https://crm.example/*', 'https://own.example/*'], js: ['/content-scripts/crm.js'] },
    ]);
  });

  it('are updated in place, so that no page loads without us', async () => {
    await syncScripts([amo('one')]);
    await syncScripts([amo('one'), amo('two')]);
    expect(registered.get('crm-amocrm')?.matches).toHaveLength(2);
    expect(browser.scripting.unregisterContentScripts).not.toHaveBeenCalled();
  });

  it('go with the last site of their CRM', async () => {
    await syncScripts([amo('one'), tryton]);
    await syncScripts([tryton]);
    await syncScripts([]);
    expect(registered.size).toBe(0);
  });

  it('end as the last of several calls at once wants them', async () => {
    await Promise.all([syncScripts([amo('one')]), syncScripts([]), syncScripts([amo('two')]), syncScripts([tryton])]);
    expect([...registered.keys()]).toEqual(['crm-tryton']);
  });

  it('are brought in line by the next call after the browser refused one', async () => {
    vi.mocked(browser.scripting.registerContentScripts).mockRejectedValueOnce(new Error('no'));
    await expect(syncScripts([tryton])).rejects.toThrow('no');
    await syncScripts([tryton]);
    expect(registered.has('crm-tryton')).toBe(true);
  });
});

describe('tabs that are open already', () => {
  it('get the scripts of their site in every frame, also when one of them cannot be reached', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }] as never);
    const execute = vi.spyOn(browser.scripting, 'executeScript').mockRejectedValueOnce(new Error('frame gone'));
    await fillOpenTabs(tryton);
    expect(browser.tabs.query).toHaveBeenCalledWith({ url: 'http://127.0.0.1:8000/*' });
    expect(execute).toHaveBeenLastCalledWith({
      target: { tabId: 2, allFrames: true },
      files: ['/site-tryton.js', '/content-scripts/crm.js'],
    });
  });

  it('get the strip in the one frame that asked for it, in its language', async () => {
    const execute = vi.spyOn(browser.scripting, 'executeScript').mockResolvedValue([] as never);
    await putSpeaking('overlay', 'ru', { tabId: 5, frameId: 42 });
    expect(execute).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 5, frameIds: [42] },
      files: ['/overlay-ru.js'],
    });
  });

  it('get what reads their CRM in the one frame that needs it', async () => {
    const execute = vi.spyOn(browser.scripting, 'executeScript').mockResolvedValue([] as never);
    await putReader('amocrm', { tabId: 5, frameId: 42 });
    expect(execute).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 5, frameIds: [42] },
      files: ['/reader-amocrm.js'],
    });
  });

  it('get what stands in for an unknown CRM in the one frame that asked', async () => {
    const execute = vi.spyOn(browser.scripting, 'executeScript').mockResolvedValue([] as never);
    await putAdapter('general', { tabId: 5, frameId: 42 });
    expect(execute).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 5, frameIds: [42] },
      files: ['/site-general.js', '/content-scripts/crm.js'],
    });
  });

  it('get what the user has shown before the scripts that read by it', async () => {
    const execute = vi
      .spyOn(browser.scripting, 'executeScript')
      .mockImplementation((async (script: { func?: (...args: unknown[]) => unknown; args?: unknown[] }) =>
        script.func?.(...structuredClone(script.args ?? []))) as never);
    await putTaught({ tabId: 5, frameId: 42 }, '__shown', { title: 'Our CRM' });
    expect(globalThis).toHaveProperty('__shown', { title: 'Our CRM' });
    expect(execute.mock.calls.map(([script]) => script)).toMatchObject([
      { target: { tabId: 5, frameIds: [42] }, args: ['__shown', { title: 'Our CRM' }] },
      { target: { tabId: 5, frameIds: [42] }, files: ['/site-taught.js', '/content-scripts/crm.js'] },
    ]);
  });
});
