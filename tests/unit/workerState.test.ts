import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { sourceFiles } from './sources';

/**
 * The background is stopped and started again at will: what it keeps outside of the storage may be gone at any moment.
 * Every value that outlives a call is registered here with how it comes back.
 */
const CACHES: Readonly<Record<string, string>> = {
  'lib/store/db.ts connection': 'opened again by the next job',
  'lib/store/direct/connection.ts connection': 'opened again by the next job',
  'lib/store/refresh.ts last': 'a chain of runs; work left undone is found in meta',
  'lib/store/refresh.ts stopper': 'stops runs of this life only',
  'lib/store/previewRules.ts read': 'read again by the next preview',
  'lib/store/lock/keyring.ts held': 'asked for again from the session storage',
  'lib/store/lock/keyring.ts asking': 'as `held`',
  'lib/store/lock/keyring.ts isFollowing': 'followed again by the next asking',
  'lib/store/lock/sealing.ts locks': 'one look for every transaction',
  'lib/store/sameHistory.ts NONE': 'never written',
  'lib/domain/groups/matcher.ts ready': 'made again from the rules',
  'lib/domain/probability/baseSeason.ts months': 'computed again',
  'lib/domain/purchases.ts homes': 'made again from the rates',
  'entrypoints/background/grants.ts known': 'the browser is asked again',
  'lib/bridge/injection.ts last': 'a chain of runs; a lost one is made up at the next start',
  'entrypoints/background/keepFresh.ts refreshing': 'an alarm rings instead',
  'entrypoints/background/keepFresh.ts telling': 'an alarm rings instead',
  'entrypoints/background/keepFresh.ts notBefore': 'only spaces the work out',
  'entrypoints/background/keepFresh.ts era': 'only stops what runs in this life',
};

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Names at the top of a file that can hold something else later: `let`, and collections that begin empty. */
function changeable(file: string): readonly string[] {
  const { program } = parseSync(file, readFileSync(file, 'utf8'));
  const declarations = (program.body as unknown as readonly Node[]).map((node) =>
    node.type === 'ExportNamedDeclaration' ? (node['declaration'] as Node | null) : node,
  );
  return declarations.flatMap((node) => {
    if (node?.type !== 'VariableDeclaration') return [];
    const found = node['declarations'] as readonly { readonly id: Node; readonly init: Node | null }[];
    return found
      .filter(({ init }) => node['kind'] !== 'const' || isEmptyCollection(init))
      .map(({ id }) => String(id['name']));
  });
}

function isEmptyCollection(init: Node | null): boolean {
  if (init?.type !== 'NewExpression') return false;
  const { name } = init['callee'] as { readonly name?: string };
  const isCollection = name === 'Map' || name === 'Set' || name === 'WeakMap' || name === 'WeakSet';
  return isCollection && (init['arguments'] as readonly unknown[]).length === 0;
}

it('the background keeps nothing in its own memory but caches that come back by themselves', () => {
  const files = sourceFiles(['lib/store', 'lib/bridge', 'lib/domain', 'entrypoints/background']);
  const found = files.flatMap(({ path }) => changeable(path).map((name) => `${path} ${name}`));
  expect(found.sort()).toEqual(Object.keys(CACHES).sort());
});
