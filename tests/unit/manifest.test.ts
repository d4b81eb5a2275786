import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const BUILDS = ['chrome', 'firefox'].map((name) => ({ name, folder: `.output/${name}-mv3` }));

const ALLOWED_PERMISSIONS = ['storage', 'scripting', 'activeTab', 'alarms', 'unlimitedStorage'];
const ALLOWED_OPTIONAL = ['notifications'];

/** `security.md` R-S-04: what our own pages may load, and that they may reach nothing. */
const CSP: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'none'",
  'worker-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** Ways to run text as code, to make markup of text, and to reach the network. */
const FORBIDDEN_IN_CODE: readonly RegExp[] = [
  /\beval\s*\(/,
  /\bnew\s+Function\b/,
  /\.(innerHTML|outerHTML)\s*=[^=]/,
  /insertAdjacentHTML|document\.write\b/,
  /\bnew\s+(WebSocket|EventSource|XMLHttpRequest|RTCPeerConnection)\b/,
  /\bsendBeacon\b/,
  /\bimportScripts\b/,
];

/** Preact can set markup where a component asks for it; no component of ours does, which the layers' test keeps. */
const LIBRARY_CODE = /\.innerHTML\s*=\s*\w+\.__html/g;

/** The worker brings its own parts, by names that are written into it; see `lib/tools/build/partsOfWorker.ts`. */
const OWN_PARTS = /"importScripts"|importScripts\((?:name|\.\.\.(\[[^\]]*\]))\)/g;

interface Manifest {
  readonly [field: string]: unknown;
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly content_security_policy?: { readonly extension_pages?: string };
  readonly browser_specific_settings?: { readonly gecko?: Readonly<Record<string, unknown>> };
}

function directives(csp: string): Readonly<Record<string, string>> {
  const pairs = csp.split(';').map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(pairs.map(([name = '', ...values]) => [name, values.join(' ')]));
}

describe.each(BUILDS)('the build for $name', ({ name, folder }) => {
  const isBuilt = existsSync(`${folder}/manifest.json`);
  if (!isBuilt && process.env['CI'] === undefined) {
    console.warn(`NOT CHECKED: ${folder} is missing; run "npm run build" first`);
    it.skip(`is checked (${folder} is missing)`, () => {});
    return;
  }
  const manifest: Manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));

  it('asks for no more than it may', () => {
    expect(manifest.permissions?.filter((permission) => !ALLOWED_PERMISSIONS.includes(permission))).toEqual([]);
    expect((manifest.optional_permissions ?? []).filter((one) => !ALLOWED_OPTIONAL.includes(one))).toEqual([]);
  });

  it('has two keys of the browser, which the user may change', () => {
    expect(manifest['commands']).toMatchObject({
      panel: { suggested_key: { default: 'Alt+B' } },
      hide: { suggested_key: { default: 'Alt+Shift+B' } },
    });
  });

  it('sees no site before the user grants one', () => {
    expect(manifest['host_permissions'] ?? []).toEqual([]);
    expect(manifest['content_scripts'] ?? []).toEqual([]);
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
  });

  it('closes its own pages', () => {
    expect(directives(manifest.content_security_policy?.extension_pages ?? '')).toEqual(CSP);
  });

  it('shows nothing of itself to pages and other extensions', () => {
    expect(manifest['web_accessible_resources'] ?? []).toEqual([]);
    // Firefox knows no such key and lets nobody connect.
    const nobody = name === 'chrome' ? { ids: [], matches: [] } : undefined;
    expect(manifest['externally_connectable']).toEqual(nobody);
  });

  it.runIf(name === 'chrome')('lets the company hand out a rules file by policy, and nothing else', () => {
    const { managed_schema: file } = manifest['storage'] as { readonly managed_schema: string };
    const schema = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    expect(Object.entries<{ readonly type: string }>(schema.properties).map(([key, { type }]) => [key, type])).toEqual([
      ['rulesFile', 'string'],
    ]);
  });

  it('lets the worker bring scripts of the same build alone', () => {
    const code = readFileSync(`${folder}/background.js`, 'utf8');
    const parts = [...code.matchAll(OWN_PARTS)].flatMap(([, list]): string[] => (list ? JSON.parse(list) : []));
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter((part) => !scripts.includes(part.replace('./', '')))).toEqual([]);
  });

  it('stays out of private windows', () => {
    expect(manifest['incognito']).toBe('not_allowed');
  });

  it.runIf(name === 'firefox')('declares that it collects nothing', () => {
    const gecko = manifest.browser_specific_settings?.gecko;
    expect(gecko?.['data_collection_permissions']).toEqual({ required: ['none'] });
  });

  it('is a manifest of version 3 with nothing else that acts', () => {
    expect(manifest['manifest_version']).toBe(3);
    for (const field of ['chrome_url_overrides', 'devtools_page', 'sidebar_action', 'update_url', 'oauth2', 'key']) {
      expect(manifest[field], field).toBeUndefined();
    }
  });

  it.each(scripts)('%s runs no text as code, makes no markup of text and opens no connection', (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8').replace(LIBRARY_CODE, '');
    const code = file === 'background.js' ? text.replace(OWN_PARTS, '') : text;
    expect(FORBIDDEN_IN_CODE.filter((pattern) => pattern.test(code)).map(String)).toEqual([]);
  });
});
