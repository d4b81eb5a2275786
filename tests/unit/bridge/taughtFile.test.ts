import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taughtOfFile } from '../../../lib/bridge/taughtFile';
import { isPlainSelector } from '../../../lib/domain/taught/plainSelector';
import { TAUGHT_LIMITS } from '../../../lib/domain/taught/taught';
import { taughtFile } from '../../../lib/domain/taught/taughtFile';
import { taughtSample } from './taughtSamples';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const file = JSON.parse(taughtFile(taughtSample)) as Json;
const withPart = (name: string, value: unknown) => JSON.stringify({ ...(file as object), [name]: value });

describe('a file of a shown CRM', () => {
  it('gives what was put into it', () => {
    expect(taughtOfFile(taughtFile(taughtSample))).toEqual(taughtSample);
  });

  it.each<[string, string, string]>([
    ['is too large', `${' '.repeat(TAUGHT_LIMITS.file)}{}`, 'tooLarge'],
    ['is no JSON', 'hello', 'notOurs'],
    ['is a list', '[]', 'notOurs'],
    ['is of something else', '{"format":"other"}', 'notOurs'],
    ['is of a newer version', withPart('version', 2), 'newerVersion'],
    ['has no version', withPart('version', undefined), 'damaged'],
    ['has something more in it', withPart('script', 'alert(1)'), 'damaged'],
    ['has a name that turns its text around', withPart('title', 'CRM\u202egnp'), 'damaged'],
    ['is made for what is no site', withPart('origins', ['javascript:alert(1)']), 'damaged'],
  ])('that %s is refused by its reason', (_, text, why) => {
    expect(taughtOfFile(text)).toBe(why);
  });

  it.each<[string, unknown]>([
    ['a selector of position', { by: 'selector', selector: 'td:nth-child(2)' }],
    ['a selector that is none', { by: 'selector', selector: '"]{}' }],
    ['a regular expression', { by: 'pattern', pattern: '(a+)+$' }],
    ['a step out of its row', { by: 'path', steps: [{ tag: 'td', index: 4, of: 4 }] }],
  ])('is refused where a place is %s', (_, anchor) => {
    const page = { ...taughtSample.pages[0], name: [anchor] };
    expect(taughtOfFile(withPart('pages', [page]))).toBe('damaged');
  });

  it('is refused where its address names no client, or two', () => {
    for (const path of [['people'], ['{id}', '{id}'], ['{id}{id}']]) {
      const page = { ...taughtSample.pages[0], address: { ...taughtSample.pages[0]?.address, path } };
      expect(taughtOfFile(withPart('pages', [page]))).toBe('damaged');
    }
  });

  it('changed anywhere by anybody is either refused or still nothing but what can be taught', () => {
    const paths = placesIn(file);
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('td:nth-child(1)', '{id}', '(a+)+$', 'javascript:alert(1)', '<b>'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), value, (path, other) => {
        const read = taughtOfFile(JSON.stringify(replaced(file, path, other as Json)));
        if (typeof read === 'string') return;
        for (const selector of selectorsIn(read)) expect(isPlainSelector(selector)).toBe(true);
        expect(JSON.stringify(read).length).toBeLessThanOrEqual(TAUGHT_LIMITS.file);
        expect(Object.keys(read).toSorted()).toEqual(Object.keys(taughtSample).toSorted());
      }),
      { numRuns: 3000 },
    );
  });
});

/** Every place of the file, from its whole to its last letter. */
function placesIn(value: Json, here: readonly string[] = []): (readonly string[])[] {
  const below = value !== null && typeof value === 'object' ? Object.entries(value as Record<string, Json>) : [];
  return [here, ...below.flatMap(([name, part]) => placesIn(part, [...here, name]))];
}

function replaced(value: Json, [name, ...rest]: readonly string[], other: Json): Json {
  if (name === undefined) return other;
  const copy = structuredClone(value) as Record<string, Json>;
  copy[name] = replaced(copy[name] ?? null, rest, other);
  return copy;
}

function selectorsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    (name === 'selector' || name === 'from') && typeof part === 'string' ? [part] : selectorsIn(part),
  );
}
