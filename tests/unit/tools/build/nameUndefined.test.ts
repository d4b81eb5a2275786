import { expect, it } from 'vitest';
import { withUndefinedNamed } from '../../../../lib/tools/build/nameUndefined';

const many = `globalThis.said=[${'void 0,'.repeat(20)}];`;

it('a script says the same of what is not there in fewer bytes', () => {
  const short = withUndefinedNamed(many);
  expect(short.length).toBeLessThan(many.length - 40);
  new Function(short)();
  expect((globalThis as { said?: unknown }).said).toEqual(Array(20).fill(undefined));
});

it('words that look the same stay as they are', () => {
  expect(withUndefinedNamed(`${many}globalThis.word="void 0";`)).toContain('"void 0"');
});

it('a name that is taken is not used', () => {
  expect(withUndefinedNamed(`let _0=1;${many}`)).toMatch(/^\(function\(_1\)/);
});
