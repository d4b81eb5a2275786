import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'wxt';
import { bareStart } from './lib/tools/build/bareStart';
import { briefMessages } from './lib/tools/build/briefMessages';
import { evaluateSummaries } from './lib/tools/build/evaluateSummaries';
import { firstFrame } from './lib/tools/build/firstFrame';
import { fixLanguage } from './lib/tools/build/fixLanguage';
import { leanStorage } from './lib/tools/build/leanStorage';
import { leaveToReader } from './lib/tools/build/leaveToReader';
import { nameUndefined } from './lib/tools/build/nameUndefined';
import { partsOfWorker } from './lib/tools/build/partsOfWorker';
import { pluralOnce } from './lib/tools/build/pluralOnce';
import { withoutConnections } from './lib/tools/build/withoutConnections';
import { withoutMigrations } from './lib/tools/build/withoutMigrations';

const SITES = 'lib/crm/sites';

/** What stands in where none of them is known. */
const GENERAL = 'lib/crm/general';

/** No page of ours can reach the network: "nothing leaves the browser" is a fact, not a promise. */
const CLOSED_PAGES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Every CRM gets two scripts of its own, so a page loads what we know of one CRM and not of twenty: `site-…` with its
 * pages, and `reader-…`, brought when something is read. The files are written here so that adding a CRM
 * stays one file in `lib/crm/sites` and one line in its index.
 */
function siteEntrypoints(wxtDir: string) {
  const folder = path.join(wxtDir, 'sites');
  mkdirSync(folder, { recursive: true });
  const from = (file: string) => path.relative(folder, path.resolve(file)).split(path.sep).join('/');
  const script = (name: string, adapter: string, give: string, giver: string) => {
    const inputPath = path.join(folder, `${name}.ts`);
    const [source = '', exported] = adapter.split('#');
    writeFileSync(
      inputPath,
      `import { defineUnlistedScript } from '#imports';\n` +
        `import { ${exported} } from '${from(source)}';\n` +
        `import { ${give} } from '${from(giver)}';\n` +
        `export default defineUnlistedScript(() => ${give}(${exported}));\n`,
    );
    return { name, inputPath, type: 'unlisted-script' as const };
  };
  const scripts = (id: string, onPage: string, whole: string) => [
    script(`site-${id}`, `${onPage}#onPage`, 'provideAdapter', 'lib/crm/provided'),
    script(`reader-${id}`, `${whole}#${id}`, 'leaveReader', 'lib/overlay/reader'),
  ];
  const known = readdirSync(SITES)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => path.basename(file, '.ts'))
    .flatMap((id) => scripts(id, `${SITES}/${id}`, `${SITES}/${id}`));
  return [...known, ...scripts('general', `${GENERAL}/onPage`, `${GENERAL}/general`)];
}

/** Scripts that say something in a page: every language has its own, without the words of the others. */
const SPEAKING = ['overlay', 'opened', 'marks', 'panel', 'note', 'guard', 'teach'];
const LANGUAGES = ['ru', 'en'];

function languageEntrypoints<T extends { name: string }>(found: T[]): T[] {
  return found.flatMap((entry) =>
    SPEAKING.includes(entry.name)
      ? LANGUAGES.map((language) => ({ ...entry, name: `${entry.name}-${language}` }))
      : [entry],
  );
}

/** The language of a script that has one only. */
function languageOf(name: string): string | undefined {
  const [, script = '', language] = /^(\w+)-(\w+)$/.exec(name) ?? [];
  return SPEAKING.includes(script) ? language : undefined;
}

/**
 * WXT starts a content script by sending the page an event and a message that carry our id, so that older copies stop;
 * the page would know us by it. A plain script under the same name says nothing.
 */
function silence(found: { name: string; type: string }[]): void {
  for (const entry of found.filter(({ type }) => type === 'content-script')) {
    entry.type = 'unlisted-script';
    entry.name = `content-scripts/${entry.name}`;
  }
}

/**
 * Pages that are built together share their scripts, and what one of them needs of a module comes to all. The popup is
 * to be small (R-P-10): it is built by itself.
 */
function popupApart<T extends { type: string }>(groups: (T | T[])[]): void {
  const pages = groups.findIndex((group) => Array.isArray(group));
  const together = groups[pages];
  if (!Array.isArray(together)) return;
  const isPopup = ({ type }: T) => type === 'popup';
  groups.splice(
    pages,
    1,
    together.filter(isPopup),
    together.filter((page) => !isPopup(page)),
  );
}

/** A background that is a page has its parts named before it; a service worker fetches them itself, see `partsOfWorker`. */
function backgroundParts(outDir: string): readonly string[] {
  return readdirSync(outDir).filter((file) => /^background-.+\.js$/.test(file));
}

/** `Features.LightDark` of lightningcss. */
const LIGHT_DARK = 1 << 20;

export default defineConfig({
  manifestVersion: 3, // for Firefox too; WXT would default to 2 there
  imports: false, // every name is imported where it is used
  publicDir: 'lib/assets/public',
  // The library's own build for the browsers of today, an eighth smaller: every browser we run in reads it.
  vite: () => ({
    // Every browser we run in loads ahead what a page names; of parts that come later only the one is worth naming for
    // which a first frame waits: an import by itself is sent for when the script that asked has come to rest.
    build: {
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, needed, { hostType }) =>
          hostType === 'html' ? needed : needed.filter((file) => file.startsWith('chunks/beside-')),
      },
    },
    // In every mode: what is tested and measured is what ships.
    oxc: { jsx: { development: false } },
    // Nothing of ours is written with light-dark(): what would stand in for it weighs 105 bytes in every page of a CRM.
    css: { lightningcss: { exclude: LIGHT_DARK } },
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  }),
  hooks: {
    'build:manifestGenerated': (wxt, { background }) => {
      if (background && 'scripts' in background) background.scripts?.unshift(...backgroundParts(wxt.config.outDir));
    },
    'entrypoints:found': (wxt, found) => {
      silence(found);
      found.splice(0, found.length, ...languageEntrypoints(found), ...siteEntrypoints(wxt.config.wxtDir));
    },
    'entrypoints:grouped': (_, groups) => popupApart(groups),
    'vite:build:extendConfig': ([entry], config) => {
      const language = languageOf(entry?.name ?? '');
      config.plugins = [...(config.plugins ?? []), language ? fixLanguage(language) : briefMessages()];
      if (entry?.type === 'popup')
        config.plugins = [
          ...(config.plugins ?? []),
          firstFrame(['/entrypoints/popup/main.tsx', '/components/popup/beside.ts']),
          pluralOnce(),
          withoutMigrations(),
        ];
      if (entry?.type === 'background') config.plugins = [...(config.plugins ?? []), partsOfWorker()];
      if (entry?.type === 'unlisted-script') config.plugins = [...(config.plugins ?? []), nameUndefined()];
      if (entry?.name.startsWith('site-')) config.plugins = [...(config.plugins ?? []), leaveToReader()];
      config.plugins = [
        ...(config.plugins ?? []),
        bareStart(),
        evaluateSummaries(),
        leanStorage(),
        withoutConnections(),
      ];
      config.worker = { format: 'es', plugins: () => [leanStorage(), withoutConnections()] };
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    short_name: 'Budilnik',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'alarms', 'unlimitedStorage'],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    incognito: 'not_allowed',
    commands: {
      panel: { suggested_key: { default: 'Alt+B' }, description: '__MSG_commandPanel__' },
      hide: { suggested_key: { default: 'Alt+Shift+B' }, description: '__MSG_commandHide__' },
    },
    // The development server needs a connection of its own; what ships may open none.
    ...(command === 'build' && { content_security_policy: { extension_pages: CLOSED_PAGES } }),
    ...(browser === 'chrome' && {
      minimum_chrome_version: '120',
      // What the company's browser policy may hand out; Firefox takes it without a description.
      storage: { managed_schema: 'managed-schema.json' },
      externally_connectable: { ids: [], matches: [] },
    }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'budilnik@budilnik.example',
          strict_min_version: '128.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  zip: {
    includeSources: [
      'package.json',
      'package-lock.json',
      '.npmrc',
      'biome.json',
      'wxt.config.ts',
      'tsconfig.json',
      'README.md',
      'PRIVACY.md',
      'SECURITY.md',
      'LICENSE',
      'entrypoints',
      'components',
      'lib',
      'tests',
    ],
    excludeSources: ['lib/locales/messages/**'],
  },
});
