import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Measurement } from './measurement';

const BUILT = path.resolve('.output/chrome-mv3');

/** Minified bytes of what ships, as they are on disk. */
export async function measureSize(): Promise<readonly Measurement[]> {
  const loader = bytes('content-scripts/crm.js');
  const site = largest(/^site-(?!general).+\.js$/);
  const siteGeneral = bytes('site-general.js');
  const overlay = largest(/^overlay(-.+)?\.js$/);
  const marks = largest(/^marks(-.+)?\.js$/);
  return [
    { name: 'size/loader', measured: loader },
    { name: 'size/in-page', measured: loader + site + overlay },
    { name: 'size/in-page-unknown', measured: loader + siteGeneral + overlay },
    { name: 'size/list-page', measured: loader + site + marks },
    { name: 'size/marks', measured: marks },
    { name: 'size/reader', measured: largest(/^reader-(?!general).+\.js$/) },
    { name: 'size/reader-general', measured: bytes('reader-general.js') },
    { name: 'size/site-general', measured: siteGeneral },
    { name: 'size/teach', measured: largest(/^teach-.+\.js$/) },
    { name: 'size/popup', measured: scriptsOf('popup.html').reduce((sum, file) => sum + bytes(file), 0) },
    { name: 'size/background', measured: workerFor('background-shown.js') },
    { name: 'size/background-wake', measured: workerFor('background.js') },
  ];
}

function bytes(file: string): number {
  return statSync(path.join(BUILT, file)).size;
}

/** What the worker has run once it needs one of its parts: itself, the part, and all that the two name. */
function workerFor(part: string): number {
  const needed = new Set(['background.js', part]);
  for (const file of needed) for (const name of requiredBy(file)) needed.add(name);
  return [...needed].reduce((sum, file) => sum + bytes(file), 0);
}

/** Scripts that a part names at its beginning; those it loads later are named within a `then`. */
function requiredBy(file: string): readonly string[] {
  const code = readFileSync(path.join(BUILT, file), 'utf8');
  return [...code.matchAll(/(?<!=>\s*)require\([`"]\.\/([\w.-]+)[`"]\)/g)].map((match) => match[1] as string);
}

/** Of scripts of which a page loads one: by CRM, by language. */
function largest(name: RegExp): number {
  return Math.max(
    ...readdirSync(BUILT)
      .filter((file) => name.test(file))
      .map(bytes),
  );
}

/** The scripts a page loads at once: its own, and what it names beside it. */
function scriptsOf(page: string): readonly string[] {
  const html = readFileSync(path.join(BUILT, page), 'utf8');
  return [...new Set([...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((match) => match[1] as string))];
}
