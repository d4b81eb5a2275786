import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { JudgedPage, PageTruth } from './truth';

const FOLDER = path.resolve('tests/e2e/general/pages');

/** Pages of CRMs that do not exist, each with its truth beside it; those kept apart were not looked at while tuning. */
export function ownPages(): readonly JudgedPage[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const name = path.basename(file, '.html');
      const truth = JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')) as PageTruth;
      const group = name.startsWith('apart-') ? 'kept apart' : 'own';
      return { name, group, html: readFileSync(path.join(FOLDER, file)), truth };
    });
}
