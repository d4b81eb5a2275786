import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

const SITES = 'lib/crm/sites';

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
 * Every CRM gets a content script of its own that holds its adapter and nothing else, so a page
 * loads what we know of one CRM and not of twenty. The files are written here so that adding a
 * CRM stays one file in `lib/crm/sites` and one line in its index.
 */
function siteEntrypoints(wxtDir: string) {
  const folder = path.join(wxtDir, 'sites');
  mkdirSync(folder, { recursive: true });
  return readdirSync(SITES)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => {
      const id = path.basename(file, '.ts');
      const inputPath = path.join(folder, `site-${id}.ts`);
      const source = path.relative(folder, path.resolve(SITES, id)).split(path.sep).join('/');
      writeFileSync(
        inputPath,
        `import { defineUnlistedScript } from '#imports';\n` +
          `import { ${id} } from '${source}';\n` +
          `import { provideAdapter } from '${path.relative(folder, path.resolve('lib/crm/provided')).split(path.sep).join('/')}';\n` +
          `export default defineUnlistedScript(() => provideAdapter(${id}));\n`,
      );
      return { name: `site-${id}`, inputPath, type: 'unlisted-script' as const };
    });
}

/** Scripts that say something in a page: every language has its own, without the words of the others. */
const SPEAKING = ['overlay', 'opened'];
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

/** Every message looks first whether its runtime has a fixed language; once it has, the others fall away. */
function fixLanguage(language: string): Plugin {
  const free = 'experimentalStaticLocale = undefined';
  return {
    name: 'budilnik:fix-language',
    transform: {
      filter: { id: /lib\/locales\/messages\/runtime\.js$/ },
      handler(code) {
        if (!code.includes(free)) throw new Error('The runtime of the messages names its fixed language otherwise');
        return { code: code.replace(free, `experimentalStaticLocale = "${language}"`), map: null };
      },
    },
  };
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

export default defineConfig({
  manifestVersion: 3, // for Firefox too; WXT would default to 2 there
  imports: false, // every name is imported where it is used
  publicDir: 'lib/assets/public',
  hooks: {
    'entrypoints:found': (wxt, found) => {
      silence(found);
      found.splice(0, found.length, ...languageEntrypoints(found), ...siteEntrypoints(wxt.config.wxtDir));
    },
    'vite:build:extendConfig': ([entry], config) => {
      const language = languageOf(entry?.name ?? '');
      if (language) config.plugins = [...(config.plugins ?? []), fixLanguage(language)];
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    short_name: 'Budilnik',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'alarms', 'unlimitedStorage'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    incognito: 'not_allowed',
    // The development server needs a connection of its own; what ships may open none.
    ...(command === 'build' && { content_security_policy: { extension_pages: CLOSED_PAGES } }),
    ...(browser === 'chrome' && {
      minimum_chrome_version: '120',
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
      'LICENSE',
      'entrypoints',
      'components',
      'lib',
      'tests',
    ],
    excludeSources: ['lib/locales/messages/**'],
  },
});
