import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Custom properties declared after a selector, over all of its blocks. */
function declared(files: readonly string[], selector: string): Map<string, string> {
  const css = files.map((file) => readFileSync(`components/${file}`, 'utf8')).join('\n');
  const blocks = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, head = '']) => head.includes(selector));
  const pairs = blocks.flatMap(([, , body = '']) => [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)]);
  return new Map(pairs.map(([, name = '', value = '']) => [name, value.trim()]));
}

it('our own pages look the same at night whether the system or the user chose the dark', () => {
  const dark = declared(['tokens.css', 'pageTokens.css', 'openedTokens.css'], '[data-theme="dark"]');
  const auto = declared(['autoTheme.css'], '[data-theme="auto"]');
  expect(dark.size).toBeGreaterThan(20);
  for (const [name, value] of auto) expect([name, value]).toEqual([name, dark.get(name)]);
  expect([...dark.keys()].filter((name) => !auto.has(name))).toEqual([]);
});
