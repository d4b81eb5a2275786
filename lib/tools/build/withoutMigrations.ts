import type { Plugin } from 'vite';
import { parseSync, Visitor } from 'vite';

/**
 * Items whose shape has changed are brought into the new one when their module is loaded: by the worker, which starts
 * with every new version. The popup would ask the browser once more for each, and bring what it needs for that with its
 * first frame: there it is left out (R-P-10).
 */
export function withoutMigrations(): Plugin {
  return {
    name: 'budilnik:without-migrations',
    transform: {
      filter: { id: /\/@wxt-dev\/storage\/dist\/index\.mjs$/ },
      handler: withNothingMigrated,
    },
  };
}

const BEGUN = 'opts?.migrations == null ? Promise.resolve() : migrate().catch(';

/** The code of the library in which no item is migrated. Throws where it begins migrations in a way that is not known. */
export function withNothingMigrated(code: string): string {
  if (!code.includes(BEGUN)) throw new Error('The storage library migrates otherwise than expected.');
  const cuts: (readonly [start: number, end: number, text: string])[] = [];
  new Visitor({
    VariableDeclaration({ declarations: [first], start, end }) {
      if (first?.id.type !== 'Identifier') return;
      if (first.id.name === 'migrate') cuts.push([start, end, '']);
      if (first.id.name === 'migrationsDone') cuts.push([start, end, 'const migrationsDone = undefined;']);
    },
  }).visit(parseSync('storage.js', code).program);
  const fromTheEnd = cuts.toSorted(([one], [other]) => other - one);
  return fromTheEnd.reduce((rest, [start, end, text]) => rest.slice(0, start) + text + rest.slice(end), code);
}
