import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { SavedRow } from './savedRow';

/** What the pages of one CRM say: `rows` of own pages, `sharedRows` of pages that only the shared folder holds. */
interface SavedRows {
  readonly rows: readonly SavedRow[];
  readonly sharedRows?: readonly SavedRow[];
}

const FOLDER = path.join(import.meta.dirname, 'saved');

/** One file per CRM, so that a new one is a new file. */
const files: readonly SavedRows[] = await Promise.all(readdirSync(FOLDER).map((file) => import(`./saved/${file}`)));

export const savedRows = files.flatMap(({ rows }) => rows);
export const sharedRows = files.flatMap(({ sharedRows: shared }) => shared ?? []);
