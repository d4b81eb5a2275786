import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clientItems } from '../../lib/store/clientData/items';
import { clientTables } from '../../lib/store/clientData/tables';

const privacy = readFileSync('PRIVACY.md', 'utf8');

/** Rows of the table under a heading: the code in their first cell, and whether all others say something. */
function rowsUnder(heading: string): readonly { readonly name: string; readonly isWhole: boolean }[] {
  const part = privacy.split(`### ${heading}\n`)[1]?.split('\n#')[0] ?? '';
  return part.split('\n').flatMap((line) => {
    const name = /^\| `([^`]+)` \|/.exec(line)?.[1];
    const cells = line.split('|').slice(2, -1);
    return name ? [{ name, isWhole: cells.length === 3 && cells.every((cell) => cell.trim() !== '') }] : [];
  });
}

describe('PRIVACY.md names all that is kept, and nothing else', () => {
  it.each([
    ['Tables of the database', clientTables],
    ['Items beside it', clientItems],
  ])('%s', (heading, registry) => {
    const rows = rowsUnder(heading);
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(registry).sort());
    expect(rows.filter(({ isWhole }) => !isWhole)).toEqual([]);
  });
});

it.each(['README.md', 'SECURITY.md', 'PRIVACY.md'])('every file that %s leads to is there', (document) => {
  const text = readFileSync(document, 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target);
  const named = [...text.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, target = '']) => target);
  expect([...links, ...named].filter((target) => !target.includes('*') && !existsSync(target))).toEqual([]);
});
