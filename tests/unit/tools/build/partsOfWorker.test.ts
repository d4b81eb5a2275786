import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { partsOfWorker } from '../../../../lib/tools/build/partsOfWorker';

const SOURCES: Readonly<Record<string, string>> = {
  first: `import { shared } from 'virtual:shared'; globalThis.heard = async () => (await import('virtual:later')).later(shared);`,
  later: `import { shared } from 'virtual:shared'; export const later = (given) => [given === shared, shared.name];`,
  shared: `export const shared = { name: 'one' };`,
};

/** A background of two parts, as it is built: the code of every script by its name. */
async function built(): Promise<ReadonlyMap<string, string>> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'virtual:first', formats: ['iife'], name: 'background' },
      rollupOptions: { output: { entryFileNames: 'background.js' } },
    },
    plugins: [
      {
        name: 'sources',
        resolveId: (id) => (id.includes('virtual:') ? `\0${id.slice(id.indexOf('virtual:'))}` : undefined),
        load: (id) => SOURCES[id.replace('\0virtual:', '')],
      },
      partsOfWorker(),
    ],
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map(outputs.map((output) => [`./${output.fileName}`, output.type === 'chunk' ? output.code : '']));
}

const partsOf = (scripts: ReadonlyMap<string, string>) =>
  [...scripts.keys()].filter((name) => name !== './background.js');

interface World {
  heard?: () => Promise<unknown>;
  [name: string]: unknown;
}

/** A world with the scripts run in it, and what it has fetched since. */
function wake(scripts: ReadonlyMap<string, string>, asPage: boolean) {
  const fetched: string[] = [];
  const installed: (() => void)[] = [];
  const world: World = {};
  const run = (name: string) => runInNewContext(scripts.get(name) ?? `throw new Error('no script ${name}')`, world);
  if (!asPage) {
    world['importScripts'] = (...names: string[]) => {
      for (const name of names) {
        fetched.push(name);
        run(name);
      }
    };
    world['addEventListener'] = (_: string, install: () => void) => installed.push(install);
  }
  world['globalThis'] = world;
  if (asPage) for (const name of partsOf(scripts)) run(name);
  run('./background.js');
  return { heard: () => world.heard?.(), fetched, installed };
}

it('a worker fetches a part when it is first asked for, and shares with it what it has itself', async () => {
  const scripts = await built();
  const worker = wake(scripts, false);
  expect(worker.fetched).toEqual([]);
  expect(await worker.heard()).toEqual([true, 'one']);
  expect(await worker.heard()).toEqual([true, 'one']);
  expect(worker.fetched).toEqual(partsOf(scripts));
});

it('a worker that is being installed fetches every part, so that it may do so later', async () => {
  const scripts = await built();
  const worker = wake(scripts, false);
  for (const install of worker.installed) install();
  expect(worker.fetched).toEqual(partsOf(scripts));
  expect(await worker.heard()).toEqual([true, 'one']);
});

it('a page that has brought the parts fetches nothing', async () => {
  expect(await wake(await built(), true).heard()).toEqual([true, 'one']);
});
