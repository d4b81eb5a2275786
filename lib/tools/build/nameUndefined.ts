import { type Plugin, parseSync, Visitor } from 'vite';

/**
 * The minifier writes `void 0` for every value that is not there, hundreds of times in a script: six bytes, where a
 * name takes two. For what every page of a CRM loads.
 */
export function nameUndefined(): Plugin {
  return {
    name: 'budilnik:name-undefined',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') output.code = withUndefinedNamed(output.code);
      }
    },
  };
}

/** A script without imports and exports, in which every `void 0` is one name that nothing is ever given to. */
export function withUndefinedNamed(code: string): string {
  const name = ['_0', '_1', '_2'].find((free) => !code.includes(free));
  if (name === undefined) return code;
  const places: number[] = [];
  new Visitor({
    UnaryExpression({ operator, start, end }) {
      if (operator === 'void' && code.slice(start, end) === VOID) places.push(start);
    },
  }).visit(parseSync('script.js', code).program);
  if (places.length < WORTH) return code;
  // The last first, so that the places of the others hold.
  const named = places
    .toSorted((one, other) => other - one)
    .reduce((rest, at) => rest.slice(0, at) + name + rest.slice(at + VOID.length), code);
  return `(function(${name}){${named}})();\n`;
}

const VOID = 'void 0';
/** From so many on the wrapping is paid for. */
const WORTH = 10;
