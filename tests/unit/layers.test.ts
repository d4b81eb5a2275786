import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Import, type SourceFile, sourceFiles } from './sources';

/** What a folder may import: other folders of ours, and packages by the start of their name. */
interface Layer {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
  /** Contracts of other folders whose types, and only types, are used here. */
  readonly contracts?: readonly string[];
  /** Single files that may import more, and what. */
  readonly except?: Readonly<Record<string, readonly string[]>>;
}

const LAYERS: Readonly<Record<string, Layer>> = {
  'lib/domain': {
    folders: ['lib/domain'],
    packages: ['date-fns', '@stdlib/'],
    except: {
      'lib/domain/schema.ts': ['zod'],
      'lib/domain/script/schema.ts': ['zod'],
      'lib/domain/offer/schema.ts': ['zod'],
      'lib/domain/report/schema.ts': ['zod'],
    },
  },
  'lib/crm': { folders: ['lib/crm', 'lib/domain'], packages: [] },
  'lib/store': {
    folders: ['lib/store', 'lib/domain', 'lib/content'],
    packages: ['dexie', 'wxt/utils/storage'],
    except: {
      'lib/store/backup/schema.ts': ['zod'],
      'lib/store/backup/fields.ts': ['zod'],
      'lib/store/backup/histSchema.ts': ['zod'],
      'lib/store/backup/importSchemas.ts': ['zod'],
      'lib/store/backup/callSchemas.ts': ['zod'],
      'lib/store/backup/fileSchemas.ts': ['zod'],
    },
  },
  'lib/contacts': { folders: ['lib/contacts', 'lib/domain'], packages: ['libphonenumber-js'] },
  'lib/importing': { folders: ['lib/importing', 'lib/domain', 'lib/crm/text'], packages: ['papaparse', 'hucre'] },
  'lib/exporting': { folders: ['lib/exporting', 'lib/domain'], packages: ['papaparse', 'hucre'] },
  'lib/bridge': {
    folders: ['lib/bridge', 'lib/domain'],
    packages: ['wxt/browser', '@webext-core/messaging'],
    except: {
      'lib/bridge/schemas.ts': ['zod'],
      'lib/bridge/settingSchema.ts': ['zod'],
      'lib/bridge/shapes.ts': ['zod'],
      'lib/bridge/gate.ts': ['zod'],
      'lib/bridge/taughtSchema.ts': ['zod'],
      'lib/bridge/talkSchema.ts': ['zod'],
      'lib/bridge/handSchema.ts': ['zod'],
      'lib/bridge/firmSchema.ts': ['zod'],
      'lib/bridge/rulesFileSchema.ts': ['zod'],
    },
  },
  'lib/overlay': {
    folders: ['lib/overlay', 'lib/crm', 'lib/domain'],
    packages: [],
    except: { 'lib/overlay/teach/cleanSelector.ts': ['@medv/finder'] },
    contracts: [
      'lib/bridge/messages.ts',
      'components/stripView.ts',
      'components/panel/callView.ts',
      'components/panel/contactViews.ts',
      'components/panel/offerViews.ts',
      'components/panel/talkViews.ts',
      'components/guard/guardView.ts',
      'components/teach/teachView.ts',
    ],
  },
  'lib/content': { folders: ['lib/content', 'lib/domain'], packages: [] },
  'lib/locales': { folders: ['lib/locales', 'lib/domain'], packages: ['@preact/signals'] },
  'lib/tools': {
    folders: ['lib/tools', 'lib/crm', 'lib/domain'],
    packages: ['node:', 'jiti', 'papaparse', '@playwright/test', 'vite', 'wxt'],
  },
  components: {
    folders: ['components', 'lib/domain', 'lib/locales'],
    packages: ['preact', '@preact/signals', 'd3-scale', 'd3-shape'],
  },
};

/** Scripts that run in our own origin; every other entrypoint runs inside somebody's page. */
const OWN_ORIGIN = /^entrypoints\/(background|popup|options|onboarding|help|report)\//;
const TOO_HEAVY_FOR_PAGES = /^(zod|dexie)(\/|$)/;

/** Names that turn text into markup or code, or open a connection. Only requesters may fetch. */
const FORBIDDEN_NAMES = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'createContextualFragment'],
  ...['eval', 'Function', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'RTCPeerConnection'],
  'importScripts',
];
/** The requester, and the one place that hands it the browser's `fetch`. */
const REQUESTERS = ['lib/crm/request.ts', 'lib/overlay/connection.ts'];

const files = sourceFiles(['lib', 'components', 'entrypoints']);

function layerOf(file: string): string | undefined {
  return Object.keys(LAYERS).find((folder) => file.startsWith(`${folder}/`));
}

function isAllowed(layer: Layer, file: SourceFile, { source, target, isType }: Import): boolean {
  if (target !== undefined && isType && layer.contracts?.includes(target)) return true;
  if (target !== undefined) return layer.folders.some((folder) => target.startsWith(`${folder}/`));
  const packages = [...layer.packages, ...(layer.except?.[file.path] ?? [])];
  return packages.some((name) => source === name || source.startsWith(/[/:]$/.test(name) ? name : `${name}/`));
}

describe('every folder imports only what lies below it', () => {
  it.each(files.filter((file) => layerOf(file.path)))('$path', (file) => {
    const layer = LAYERS[layerOf(file.path) ?? ''];
    const wrong = file.imports.filter((found) => layer && !isAllowed(layer, file, found));
    expect(wrong.map(({ source }) => source)).toEqual([]);
  });

  it('an entrypoint never imports another one', () => {
    const nameOf = (file: string) => file.split('/')[1]?.replace(/\.tsx?$/, '');
    const wrong = files.filter(
      (file) =>
        file.path.startsWith('entrypoints/') &&
        file.imports.some(({ target }) => target?.startsWith('entrypoints/') && nameOf(target) !== nameOf(file.path)),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('no folder is without a layer', () => {
    const folders = readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.name !== 'assets');
    expect(folders.filter((entry) => !LAYERS[`lib/${entry.name}`]).map((entry) => entry.name)).toEqual([]);
  });

  it('the top level holds exactly what it is meant to hold', () => {
    const allowed =
      /^(package(-lock)?\.json|wxt\.config\.ts|tsconfig\.json|biome\.json|README\.md|PRIVACY\.md|SECURITY\.md|LICENSE|\..*)$/;
    const folders = ['entrypoints', 'components', 'lib', 'tests', 'node_modules', 'demo-output'];
    expect(readdirSync('.').filter((name) => !allowed.test(name) && !folders.includes(name))).toEqual([]);
  });
});

describe('what runs inside a page stays light', () => {
  const byPath = new Map(files.map((file) => [file.path, file]));

  /** Packages reached from a file by imports that remain after the types are gone. */
  function reached(from: string, seen = new Set<string>()): Map<string, string> {
    const packages = new Map<string, string>();
    seen.add(from);
    for (const { source, target, isType } of byPath.get(from)?.imports ?? []) {
      if (isType) continue;
      if (target === undefined) packages.set(source, from);
      else if (!seen.has(target)) for (const [name, by] of reached(target, seen)) packages.set(name, by);
    }
    return packages;
  }

  const inPages = files.filter(
    (file) =>
      (file.path.startsWith('entrypoints/') && !OWN_ORIGIN.test(file.path)) || file.path.startsWith('lib/crm/sites/'),
  );
  it.each(inPages)('$path reaches neither the database nor the schema library', (file) => {
    expect([...reached(file.path)].filter(([name]) => TOO_HEAVY_FOR_PAGES.test(name))).toEqual([]);
  });

  it.each(files.filter((file) => /^entrypoints\/(popup|options)\//.test(file.path)))(
    '$path leaves the checking of messages to the background',
    (file) => {
      expect(
        [...reached(file.path)].filter(
          ([, by]) =>
            by === 'lib/bridge/schemas.ts' ||
            by === 'lib/bridge/gate.ts' ||
            by === 'lib/bridge/taughtSchema.ts' ||
            by === 'lib/bridge/talkSchema.ts' ||
            by === 'lib/bridge/handSchema.ts',
        ),
      ).toEqual([]);
    },
  );
});

describe('nothing turns text into markup, runs text as code or opens a connection', () => {
  it.each(files)('$path', (file) => {
    const allowed = REQUESTERS.includes(file.path) ? ['fetch'] : [];
    expect(file.names.filter((name) => FORBIDDEN_NAMES.includes(name) && !allowed.includes(name))).toEqual([]);
  });
});

describe('the adapters', () => {
  it('are all in the list', () => {
    const listed = readFileSync('lib/crm/sites/index.ts', 'utf8');
    const adapters = readdirSync('lib/crm/sites').filter((name) => name.endsWith('.ts') && name !== 'index.ts');
    expect(adapters.filter((name) => !listed.includes(`'./${path.basename(name, '.ts')}'`))).toEqual([]);
  });
});

it('reads imports and names as the compiler does', () => {
  const self = sourceFiles(['tests/unit']).find((file) => file.path === 'tests/unit/layers.test.ts');
  expect(self?.imports.map(({ source }) => source)).toContain('./sources');
  expect(self?.imports.find(({ source }) => source === './sources')?.target).toBe('tests/unit/sources.ts');
  expect(self?.names).toContain('readdirSync');
  expect(self?.names).not.toContain('innerHTML');
});
