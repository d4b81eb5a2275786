import { type Plugin, parseSync, Visitor } from 'vite';

/** What the storage library can do with items beside reading, writing and following them; nobody here asks for it. */
const UNUSED = new Set([
  'getMeta',
  'getMetas',
  'setMeta',
  'setMetas',
  'removeMeta',
  'watchMeta',
  'snapshot',
  'restoreSnapshot',
  'unwatch',
  'migrate',
]);

/** How an item that was never written is given a first value as soon as its module is loaded, and what comes of it. */
const FIRST_VALUE: readonly (readonly [from: string, to: string])[] = [
  ['import { withLock } from "superlock";\n', ''],
  ['migrationsDone.then(getOrInitValue);', ''],
  ['if (opts?.init) return await getOrInitValue();\n\t\t\t\t\telse return', 'return'],
];

/** Asked for who builds with the library, or for what nobody uses. */
const NEVER_TRUE = new Set([
  'debug',
  'browser.runtime == null',
  'browser.storage == null',
  'area == null',
  'driver == null',
  'driverKey == null',
  'targetVersion < 1',
  'opts?.removeMeta',
]);

/** What only a first value needs. */
const FOR_FIRST_VALUE = new Set(['initLock', 'getOrInitValue']);

/**
 * Every item of the storage library reads the browser's storage when its module is loaded, in case it has to be given a
 * first value. None of ours has one (they have fallbacks), and the popup and the worker would ask the browser a dozen
 * times for nothing before they ask for what they need (R-P-02, R-P-12). That goes, and so does what nobody uses.
 */
export function leanStorage(): Plugin {
  return {
    name: 'budilnik:lean-storage',
    transform: {
      filter: { id: /\/@wxt-dev\/storage\/dist\/index\.mjs$/ },
      handler: (code) => withoutFirstValues(withoutUnused(code)),
    },
  };
}

/** The code of the library without first values. Throws where it gives first values in a way that is not known. */
export function withoutFirstValues(code: string): string {
  return FIRST_VALUE.reduce((rest, [from, to]) => {
    if (!rest.includes(from)) throw new Error(`The storage library is built otherwise than expected: ${from}`);
    return rest.replace(from, to);
  }, code);
}

/** The code of the library without what nobody uses. */
export function withoutUnused(code: string): string {
  const cuts: (readonly [start: number, end: number])[] = [];
  new Visitor({
    ObjectExpression({ properties }) {
      for (const property of properties) {
        if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
        if (UNUSED.has(property.key.name)) cuts.push([property.start, property.end]);
      }
    },
    IfStatement({ test, start, end }) {
      if (NEVER_TRUE.has(code.slice(test.start, test.end))) cuts.push([start, end]);
    },
    VariableDeclaration({ declarations: [first], start, end }) {
      if (first?.id.type === 'Identifier' && FOR_FIRST_VALUE.has(first.id.name)) cuts.push([start, end]);
    },
  }).visit(parseSync('storage.js', code).program);
  // The last first, so that the places of the others hold.
  const fromTheEnd = cuts.toSorted(([one], [other]) => other - one);
  return fromTheEnd.reduce((rest, [start, end]) => rest.slice(0, start) + rest.slice(end).replace(/^\s*,/, ''), code);
}
