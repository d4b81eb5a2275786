import { type Plugin, parseSync, Visitor } from 'vite';

/** The parts of a page's rule that read what it lists, and the contacts of its record. */
const READ_LATER = new Set(['deals', 'phones', 'emails']);

/** What makes the part of an adapter that reads by session. */
const MAKERS = ['withBase'];

/**
 * A page that is opened has to be told whose it is, at once; what it lists is read by the reader's script, which has
 * its own copy of the adapter. So the script that comes with every page of a CRM is built without those parts of its
 * rules, and whatever they alone need falls away.
 */
export function leaveToReader(): Plugin {
  return {
    name: 'budilnik:leave-to-reader',
    enforce: 'pre',
    // A session is made by calls without effects; the bundler does not see that by itself.
    config: () => ({ build: { rolldownOptions: { treeshake: { manualPureFunctions: MAKERS } } } }),
    transform: {
      filter: { id: /\/lib\/crm\/sites\/\w+\.ts$/ },
      handler: (code, id) => withoutReading(code, id),
    },
  };
}

/** The source of an adapter without the properties that only a reader needs; `name` tells the language by its end. */
export function withoutReading(code: string, name: string): string {
  const left: (readonly [start: number, end: number])[] = [];
  new Visitor({
    ObjectExpression({ properties }) {
      for (const property of properties) {
        if (property.type !== 'Property' || property.computed || property.key.type !== 'Identifier') continue;
        // The same words say how sure we are of a part.
        if (!READ_LATER.has(property.key.name) || property.value.type === 'Literal') continue;
        left.push([property.start, property.end]);
      }
    },
  }).visit(parseSync(name, code).program);
  // The last first, so that the places of the others hold; one inside another goes with it.
  const outer = left.filter(([start, end]) => !left.some(([from, to]) => from < start && end <= to));
  const fromTheEnd = outer.toSorted(([one], [other]) => other - one);
  return fromTheEnd.reduce((rest, [start, end]) => rest.slice(0, start) + rest.slice(afterComma(rest, end)), code);
}

/** Where what follows a property and its comma begins. */
function afterComma(code: string, end: number): number {
  const comma = /^\s*,/.exec(code.slice(end));
  return end + (comma?.[0].length ?? 0);
}
